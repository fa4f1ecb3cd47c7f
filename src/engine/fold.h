// SPDX-License-Identifier: Apache-2.0
//
// The journal folded up to one day: what happened, and where that has brought her in the programme.
//
// Nothing folded is ever stored; folding again from the journal gives the same.
#pragma once

#include <span>

#include "engine/course.h"
#include "engine/entry.h"
#include "engine/facts.h"
#include "engine/history.h"
#include "engine/protocol.h"
#include "engine/ruling.h"

namespace realign {

struct Folded {
  History history;
  Morning morning;  // before anything of the day itself made it worse
  Course course;    // at the start of the day
  DosePath path;    // every step of a dose up to then
};

// `entries` in the order (instant, id), none of a later day than `on`, retractions applied.
Folded fold(const Protocol& protocol, std::span<const Entry* const> entries, Day on);

// Brings a course to the start of a day, asking the rules as they stood on the days before. `path` may be
// null.
void begin_day_by_rules(const Protocol& protocol, const History& history, Day day, Course& course,
                        DosePath* path);

// What the course wants to know of a day that has been ruled on.
DayRuling day_ruling(const Protocol& protocol, const Ruling& ruling, const Facts& facts);

}  // namespace realign
