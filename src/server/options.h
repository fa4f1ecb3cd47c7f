// SPDX-License-Identifier: Apache-2.0
//
// What can be chosen about the server, and the bounds it keeps to. Each bound is there so that no client,
// slow, broken or hostile, can take more than its share.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "base/result.h"

namespace realign::server {

struct Limits {
  // At once. Idle ones cost some 2 kB each, one that holds back the end of a long header 10 kB; above the
  // bound a connection is answered with 503. The system's limit of open files may make it less.
  unsigned connections = 20'000;
  unsigned requests = 10'000;  // on one connection, which then ends
  std::chrono::seconds header{10};  // from the first byte of a request to its empty line
  std::chrono::seconds idle{60};  // between requests, and before the first
  std::chrono::seconds write{30};  // for each 64 kB of a response, or what is left of it
  std::chrono::seconds farewell{5};  // for responses that run when the server is told to stop
};

struct Options {
  std::string address = "127.0.0.1";  // in figures
  std::uint16_t port = 8080;  // 0: whichever is free
  unsigned threads = 1;  // 1 to 64
  bool is_quiet = false;  // no line for each request
  Limits limits;
};

struct Place {
  std::string address;
  std::uint16_t port = 0;
};

// "127.0.0.1:8080", "[::1]:0", "localhost:8080". Whatever others could reach is refused unless
// `beyond_loopback`.
Result<Place> read_place(const std::string& text, bool beyond_loopback);

}  // namespace realign::server
