// SPDX-License-Identifier: Apache-2.0
//
// Everything of the outside world that the command uses, as one value, so that a test can be the world.
//
// Streams are text; `now` is the wall clock with its offset; `chance` gives ten random bytes for an entry's
// id; `environment` gives a variable or nothing.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "base/day.h"
#include "faces/page.h"

namespace realign {

struct Io {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  Style style;               // of what goes to `out`
  bool interactive = false;  // somebody can answer a question
  std::function<Instant()> now;
  std::function<std::array<std::uint8_t, 10>()> chance;
  std::function<std::optional<std::string>(const char*)> environment;
  bool shows_progress = false;  // `err` is a terminal: a bar can be drawn there
  // Runs a program that lies beside this one, with the same streams, and gives its exit status; nothing where
  // there is no such program.
  std::function<std::optional<int>(const std::string& program, const std::vector<std::string>& arguments)>
      run_beside;
  // How far her wall clock is from UTC at a moment (milliseconds since 1970), in minutes.
  std::function<std::int16_t(std::int64_t utc_ms)> offset_at;
};

// The world of this process: its streams, clock, terminal and variables.
Io process_io();

}  // namespace realign
