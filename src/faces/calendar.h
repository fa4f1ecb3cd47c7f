// SPDX-License-Identifier: Apache-2.0
//
// The days ahead as a calendar file (RFC 5545): her sessions and walks, checks, questionnaires and what
// opens, each an event with an alarm, by the clock on her wall, whether or not it is put forward or back
// meanwhile.
//
// Doses are known for seven days, because each answer of hers changes what follows: only these have sessions
// and walks. Beyond them stands only what has a date already. A stop is one notice of the day, and nothing to
// do; while everything is paused there is nothing at all.
//
// Events are called after what they are, and sessions and walks after their day too, so that importing again
// changes them and doubles none. What the file could speak of and is not so (any more) is in it as cancelled:
// a session on a day of rest, a check that moved out of the weeks. Nothing here can fail, and the same
// arguments give the same bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/plan.h"
#include "engine/summary.h"

namespace realign {

// A moment at which the clocks of a zone change.
struct Observance {
  std::int64_t at = 0;  // seconds since 1970, UTC
  int before_min = 0, after_min = 0;  // local time minus UTC, in minutes
  std::string abbreviation;  // from then on: CET
};

// In order; the first one at or before the first event.
struct Zone {
  std::string name;  // Europe/Berlin
  std::vector<Observance> observances;
};

struct CalendarWish {
  Zone zone;
  int weeks = 1;  // from the first day of the plans: 1 to 12
  int at_min = 10 * 60;  // when a session begins: minutes after midnight
};

// Which edition of whose calendar: later ones have a higher number, and a stamp that is not earlier.
struct CalendarEdition {
  std::string owner;  // a word that is hers alone
  int number = 0;
  std::int64_t made_at = 0;  // seconds since 1970, UTC
};

// `days` is the week from the day of the summary on.
std::string calendar_ics(const Protocol& protocol, const Summary& summary, std::span<const Plan> days,
                         const CalendarWish& wish, const CalendarEdition& edition);

}  // namespace realign
