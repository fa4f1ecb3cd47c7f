// SPDX-License-Identifier: Apache-2.0
//
// Puts one day's plan together from what was folded: rules first, then the session they leave room for, then
// everything that is said about it.
#pragma once

#include "engine/facts.h"
#include "engine/fold.h"
#include "engine/plan.h"
#include "engine/routine.h"
#include "engine/session.h"
#include "engine/signs.h"
#include "engine/summary.h"

namespace realign {

// One day, decided: what the parts of a plan are written from.
struct DecidedDay {
  const Protocol& protocol;
  const Folded& folded;
  Course course;             // with time off that has not ended yet and with what today has brought so far
  Course calm_course;        // without what today has brought
  Day on{};
  Staleness staleness{};
  Facts facts;
  Facts calm;                // the same day without what got worse today
  PrescribedLimits prescribed;
  Ruling ruling;
  Ruling calm_ruling;
};

DecidedDay decide(const Protocol& protocol, const Folded& folded, Day on, Staleness staleness);

Plan plan_of(const DecidedDay& day);

Signs signs_of(const DecidedDay& day);

Routine routine_of(const DecidedDay& day, RoutineId id, const RoutineWish& wish);

// How it goes, and what to take along to a clinician. `entries` are those that the day was folded from.
Progress progress_of(const DecidedDay& day, std::span<const Entry* const> entries);
Summary summary_of(const DecidedDay& day, std::span<const Entry* const> entries);

}  // namespace realign
