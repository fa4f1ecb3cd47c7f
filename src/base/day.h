// SPDX-License-Identifier: Apache-2.0
//
// Time as a journal writes it. There is no clock here: every "now" is an argument.
//
// An Instant is a moment with the offset of the wall clock that wrote it. A Day is a local civil
// date that runs from 04:00 to 04:00, so that a feed at 3 a.m. belongs to the night before. The
// offset comes from the entry itself, so a change to summer time or a flight needs no time-zone table.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace realign {

using Day = std::chrono::sys_days;

// The hour at which a new Day begins.
inline constexpr int day_starts_at_hour = 4;

struct Instant {
  std::int64_t utc_ms = 0;     // milliseconds since 1970-01-01T00:00:00Z
  std::int16_t offset_min = 0; // local time minus UTC, -14:00 to +14:00

  bool operator==(const Instant&) const = default;
};

// `2026-10-12`. Refuses a date that does not exist (2026-02-30) and years outside 1900 to 2199.
Result<Day> read_day(std::string_view text);

// RFC 3339 with an offset or Z: `2026-10-12T09:00:00-05:00`, fractions of a second kept to the millisecond.
Result<Instant> read_instant(std::string_view text);

// The Day that an instant belongs to, on the wall clock that wrote it.
Day day_of(Instant at);

// Whole days from `from` to `to`; negative when `to` is earlier.
int days_between(Day from, Day to);

std::string to_text(Day day);         // 2026-10-12
std::string to_text(Instant at);      // 2026-10-12T09:00:00-05:00 (milliseconds only if not zero)

}  // namespace realign
