// SPDX-License-Identifier: Apache-2.0
//
// The bytes of a connection → the first request in them. A pure function, and a strict one: whatever two
// programs could read in two ways is refused, because that is how requests are smuggled past a proxy.
//
// The grammar is Beast's. Beyond it: the target is a path that begins with /, there is exactly one Host
// (HTTP/1.0 may have none), no body is announced, every line ends in CR LF, none is folded, and no NUL or
// other control character stands anywhere. A header takes at most 8,192 bytes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "server/asset.h"

namespace realign::server {

inline constexpr std::size_t longest_header = 8192;

enum class Method : std::uint8_t { get, head, other };

// How welcome each encoding is, in thousandths: what Accept-Encoding said, or nothing where it was silent.
struct Welcome {
  std::array<std::optional<int>, encodings.size()> said;
  std::optional<int> others;  // what was said of *

  // 0 is unwanted. Bytes as they are may always be sent if nothing better can be, so they are never 0.
  int of(Encoding encoding) const;
};

// Views point into the bytes that were read.
struct Request {
  Method method = Method::other;
  std::string_view path;           // without its query; never decoded
  std::string_view if_none_match;  // empty where there is none, or several
  Welcome welcome;
  bool is_last = false;  // the client wants no more, or cannot say that it does (HTTP/1.0)
  std::size_t size = 0;  // how many of the bytes it took
};

struct NeedsMore {};

// 400 for what is malformed or ambiguous, 405, 413 or 431. Nothing after it on the connection can be trusted.
struct Refused {
  int status = 400;
};

using Reading = std::variant<NeedsMore, Request, Refused>;

Reading read_request(std::string_view bytes);

}  // namespace realign::server
