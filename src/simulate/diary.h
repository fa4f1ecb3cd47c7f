// SPDX-License-Identifier: Apache-2.0
//
// The journal that a run writes, and the plan on any of its days.
//
// The engine sees no more than this: entries go in, plans come out. An engine that folds on from where it
// was can take the place of the folding in `plan_on` without anything else changing.
#pragma once

#include "base/result.h"
#include "engine/course.h"
#include "engine/journal.h"
#include "engine/plan.h"

namespace realign {

struct Diary {
  const Protocol& protocol;
  Journal journal;
  int offset_min = 0;  // of the wall clock by which she writes
  unsigned written = 0;
};

// A plan, and what it rests on.
struct PlannedDay {
  Plan plan;
  ReviewOutcome review;
  std::vector<int> sets_due;  // of each item of the session, before it was fitted into the day's minutes
};

// One more entry, at so many minutes after midnight. Times must not go back.
void write(Diary& diary, Day day, int minute, Body body);

// When the baby was born, as the journal last told it.
std::optional<Day> birth_of(const Diary& diary);

// Refuses a day before the birth.
Result<PlannedDay> plan_on(const Diary& diary, Day day);

}  // namespace realign
