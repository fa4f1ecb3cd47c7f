// SPDX-License-Identifier: Apache-2.0
//
// What is found in a file that another program wrote, and the way every such file is read: piece by piece, in
// memory that does not grow with the file.
//
// Only walks are taken, and the times of feeds. Of everything else in a file (heartbeats, places, names,
// weights) nothing is kept; it is not even looked at further than is needed to get past it. What a file says
// is not yet what counts: that is for proposal.h to decide.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "engine/entry.h"

namespace realign::imports {

enum class FileKind : std::uint8_t { gpx, tcx, fit, apple, baby_buddy };

// As it is written on the command line: gpx, tcx, fit, apple, baby-buddy.
std::string_view name_of(FileKind kind);

// More activities or feeds in one file than anybody has.
inline constexpr std::size_t most_found = 100'000;

struct FoundWalk {
  std::int64_t start_ms = 0;  // milliseconds since 1970, UTC
  std::int64_t end_ms = 0;
  std::int64_t seconds = 0;  // walked, without the pauses where the file knows them
  std::optional<std::int16_t> offset_min;  // of her wall clock, where the file says so
  std::optional<Place> place;
  bool is_surely_a_walk = true;  // false: the file does not say what it was
  bool times_run_backwards = false;
};

// The beginning of a feed, on the wall clock of whoever wrote it down.
struct Feed {
  Day date;  // of the calendar, midnight to midnight
  int minute = 0;  // of that date, 0 to 1439
};

struct Found {
  FileKind kind{};
  std::vector<FoundWalk> walks;
  std::size_t others = 0;  // activities that are no walks
  std::size_t without_time = 0;  // tracks that say where, but not when
  std::vector<Feed> feeds;
};

// Reads one file. After an error it must not be fed any more. Errors have no `where`: only the caller knows
// the file's name. Nothing here throws.
class FileReader {
 public:
  FileReader() = default;
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;
  virtual ~FileReader() = default;

  virtual Result<void> feed(std::string_view chunk) = 0;
  virtual Result<Found> finish() = 0;
  // Nothing that follows in the file can matter any more.
  virtual bool is_done() const { return false; }
};

// For any file: what it is shows in its first bytes.
std::unique_ptr<FileReader> make_reader();

}  // namespace realign::imports
