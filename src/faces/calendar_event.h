// SPDX-License-Identifier: Apache-2.0
//
// One event of a calendar, and how it is written (RFC 5545). Nothing here can fail.
#pragma once

#include <cstdint>
#include <string>

#include "base/day.h"
#include "faces/calendar.h"
#include "faces/ics_writer.h"

namespace realign {

enum class EventKind : std::uint8_t { to_do, check, notice };

struct CalendarEvent {
  std::string what;  // session.20261122; self-check
  Day day{};
  EventKind kind{};
  int begins = 0, minutes = 0;  // of the day, and how long; a notice is of the whole day
  std::string title, text;
  bool is_cancelled = false;
};

void add_event(const CalendarEvent& event, const CalendarWish& wish, const CalendarEdition& edition,
               IcsWriter& ics);

}  // namespace realign
