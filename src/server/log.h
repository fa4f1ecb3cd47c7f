// SPDX-License-Identifier: Apache-2.0
//
// One line of JSON on stderr for each request, with nothing in it that tells of a person: no address, no
// query, no name of a browser, and of the path only whether it is one of the site's.
//
//   {"time":"2026-10-12T07:00:00.123Z","method":"GET","path":"/index.html","status":200,"bytes":5120,"ms":0.041,"encoding":"br"}
//
// Workers only collect records; a thread of its own makes the lines and writes them, so that no request waits
// for a terminal or a disk. Where that thread cannot keep up, records are left out, and a line says how many.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "server/asset.h"
#include "server/request.h"

namespace realign::server {

struct LogRecord {
  std::int64_t time_ms = 0;  // since 1970, UTC
  std::int64_t microseconds = 0;  // from the whole request to the last byte handed to the system
  std::uint64_t bytes = 0;  // sent, with the header
  std::string_view page;  // outlives the log
  std::optional<Encoding> encoding;
  std::uint16_t status = 0;
  Method method = Method::other;
};

// The line of a record, with its line feed.
std::string line_of(const LogRecord& record);

class Log {
 public:
  // Writes to a file descriptor that somebody else closes. A quiet log does nothing.
  Log(int descriptor, bool is_quiet);
  // Writes what is left, but waits no longer than a second for a reader that does not read.
  ~Log();
  Log(const Log&) = delete;
  Log& operator=(const Log&) = delete;

  bool is_quiet() const { return is_quiet_; }

  // Takes the records over and leaves an empty vector with room in it. Any thread.
  void take(std::vector<LogRecord>& records);

 private:
  void write_lines();
  bool write_all(std::string_view text) const;

  int descriptor_;
  bool is_quiet_;
  std::mutex mutex_;
  std::condition_variable woken_;
  std::vector<LogRecord> waiting_;
  std::uint64_t left_out_ = 0;
  bool is_over_ = false;
  std::thread writer_;
};

}  // namespace realign::server
