// SPDX-License-Identifier: Apache-2.0
//
// Choosing the day's session and stretches: a small exact search, not a shuffle.
//
// Every set of warm-ups and exercises that fits is tried, and the best is kept:
// 1. deep core work while its weekly number is not reached, 2. as many exercises as the stage plans, 3. each
// with the sets that the ladder begins with, 4. those whose muscles had least work in the last week and that
// were done longest ago, 5. as many of them at their full dose as can be, without which none could ever step
// up, 6. warm-ups, 7. more sets, few changes of position, 8. the order of the programme. The same inputs
// always give the same session.
//
// What is open was decided before, by the rules; nothing here can add to it. The search sees today's minutes,
// floor, hands, equipment and dislikes, and what the six days before hold.
#pragma once

#include <optional>
#include <vector>

#include "engine/course.h"
#include "engine/ruling.h"

namespace realign {

// The day she has.
struct Circumstances {
  int minutes = 0;
  bool floor = true;
  Hands hands = Hands::both;
  KitSet equipment = 0;
  std::array<bool, most_exercises> disliked{};
};

Circumstances circumstances_on(const Protocol& protocol, const History& history, Day on);

// What the days before hold, counted in days before today; what was not done in the last week is `never`.
struct Recent {
  std::array<Value, most_exercises> days_since{};  // since each exercise was done
  std::array<int, most_exercises> times{};  // in the six days before
  std::vector<int> muscle_times;  // for each muscle, in the six days before
  int sessions = 0;  // in the six days before
  int deep_core_days = 0;  // of those six, with deep core work
  Value days_since_session = never;
};

Recent recent_before(const Protocol& protocol, const Course& course, const History& history, Day on);

struct SessionChoice {
  std::vector<Item> items;  // without their reasons and swaps
  std::vector<Stretch> stretches;
  bool rest_day = false;
};

// Everything the search reads.
struct SessionTask {
  const Protocol& protocol;
  const Course& course;
  const Profile& profile;
  const Ruling& ruling;
  const PrescribedLimits& prescribed;
  const Circumstances& circumstances;
  const Recent& recent;
  const std::array<bool, most_exercises>& domed;  // at its last time
};

SessionChoice choose_session(const SessionTask& task);

// The fullest variant of an exercise that is open today and fits the day; none if there is no such variant.
std::optional<VariantIndex> variant_for(const SessionTask& task, ExerciseIndex exercise);

// The variant she would get by the rules alone, whatever the day is like.
std::optional<VariantIndex> fullest_open(const Exercise& exercise, VariantMask open);

// The same choice under a stricter ruling: what is still open stays, in the same variant or an easier one,
// with no more sets. Nothing is added. `calm` is the task it was chosen for.
SessionChoice reduced(const SessionTask& calm, const SessionTask& task, const SessionChoice& choice);

// What could be done instead of an item today, in about its time.
std::vector<ExerciseIndex> swaps_for(const SessionTask& task, const SessionChoice& choice, const Item& item);

}  // namespace realign
