// SPDX-License-Identifier: Apache-2.0
//
// The days off that the programme itself asks for, because a loaded exercise is not done two days running.
//
// Where only a few exercises are open to her, one session uses them all up, and the day after it there is
// nothing to do. Such a day was not planned as a session, so it does not count against her at the review.
// What is open is looked at over a whole review's time: a bad day, on which less was open, takes nothing off
// what was planned.
#pragma once

#include <array>
#include <bitset>
#include <optional>

#include "engine/history.h"
#include "engine/plan.h"
#include "engine/protocol.h"

namespace realign {

// One of the stage's exercises that may not be done on a day off too: with it a day's training is a session.
bool makes_session(const StageSpec& stage, ExerciseIndex exercise);

// Whether the stage has her do this exercise at all.
bool trains(const StageSpec& stage, ExerciseIndex exercise);

struct Spacing {
  std::array<std::optional<Day>, most_exercises> open_on{};  // the last day on which she could do each
  std::bitset<most_review_days> days_off;  // the first bit is the last day that was taken in

  bool operator==(const Spacing&) const = default;
};

// Takes in a day that is over; each day once, in order. `open`: the variants that the rules left open on it.
void take_in_day(const Protocol& protocol, const History& history, const StageSpec& stage,
                 const std::array<VariantMask, most_exercises>& open, Day over, Spacing& spacing);

// How many sessions of the stage were planned in the last review's time.
int sessions_planned(const Dosing& dosing, const StageSpec& stage, const Spacing& spacing);

}  // namespace realign
