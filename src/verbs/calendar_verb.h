// SPDX-License-Identifier: Apache-2.0
//
// `export ics`: the journal and a day as a calendar, for the command and for an app.
#pragma once

#include <string>
#include <string_view>

#include "verbs/verbs.h"

namespace realign {

// 10:00 → 600 minutes; 00:00 to 23:59.
Result<int> read_clock(std::string_view text);

// --weeks, --at, --zone or --observances, as it was given, into the wish. The zone's changes are written as
// "SECONDS,BEFORE,AFTER,NAME;…": since 1970, minutes from UTC, as EST. Refuses what is no such thing.
Result<void> read_calendar_option(std::string_view name, const std::string& value, CalendarWish& wish);

bool is_calendar_option(std::string_view name);

// Refuses a day before the birth, and a wish without a zone.
Outcome export_calendar(const Request& request, const Protocol& protocol, const Journal& journal, Day on);

}  // namespace realign
