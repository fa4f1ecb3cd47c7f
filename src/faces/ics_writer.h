// SPDX-License-Identifier: Apache-2.0
//
// The letters of a calendar file (RFC 5545): lines of at most 75 octets that part no character, escaped text,
// local times and their time zone. What is to be said stands in calendar.h. Nothing here can fail.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/day.h"
#include "faces/calendar.h"

namespace realign {

class IcsWriter {
 public:
  // NAME:value, folded. The value as it is, or as TEXT, with what has a meaning there escaped.
  IcsWriter& line(std::string_view name, std::string_view value);
  IcsWriter& text(std::string_view name, std::string_view words);

  // VTIMEZONE of a zone, all of its changes written out: no rule, so no reader can follow it wrongly.
  IcsWriter& zone(const Zone& zone);

  std::string bytes() && { return std::move(out_); }

 private:
  std::string out_;
};

// 20261122
std::string ics_date(Day day);
// 20261122T100000: minutes from the midnight that begins the day, which may lead to another one.
std::string ics_local_time(Day day, int minutes);
// 20261122T090000Z, of seconds since 1970.
std::string ics_utc_time(std::int64_t seconds);

}  // namespace realign
