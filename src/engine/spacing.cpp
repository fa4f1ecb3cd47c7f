// SPDX-License-Identifier: Apache-2.0
#include "engine/spacing.h"

#include <algorithm>

namespace realign {
namespace {

using std::chrono::days;

bool holds_any(const std::vector<ExerciseIndex>& list, ExerciseIndex exercise) {
  return std::find(list.begin(), list.end(), exercise) != list.end();
}

bool could_do(const Protocol& protocol, const Profile& profile, VariantMask open, ExerciseIndex exercise) {
  if (profile.avoid && holds_any(*profile.avoid, exercise)) return false;
  const auto& variants = protocol.exercises[exercise].variants;
  for (std::size_t v = 0; v < variants.size(); ++v) {
    if ((open >> v & 1U) != 0 && has_kit(profile, variants[v])) return true;
  }
  return false;
}

bool was_done_on(const History& history, ExerciseIndex exercise, Day on) {
  for (auto day = history.training.rbegin(); day != history.training.rend() && day->day >= on; ++day) {
    if (day->day > on) continue;
    return std::any_of(day->done.begin(), day->done.end(),
                       [&](const DoneExercise& done) { return done.exercise == exercise; });
  }
  return false;
}

// Everything that makes a session of the day before has been used up by it.
bool is_day_off(const Protocol& protocol, const History& history, const StageSpec& stage, Day day,
                const Spacing& spacing) {
  bool is_any_open = false;
  for (const ExerciseIndex exercise : stage.choose) {
    const std::optional<Day>& open_on = spacing.open_on[exercise];
    const bool is_open = open_on && days_between(*open_on, day) < protocol.dosing.review_days;
    if (!is_open || !makes_session(stage, exercise)) continue;
    if (!protocol.exercises[exercise].loaded || !was_done_on(history, exercise, day - days(1))) return false;
    is_any_open = true;
  }
  return is_any_open;
}

}  // namespace

bool trains(const StageSpec& stage, ExerciseIndex exercise) {
  return holds_any(stage.warm_up, exercise) || holds_any(stage.choose, exercise) ||
         holds_any(stage.instead, exercise);
}

bool makes_session(const StageSpec& stage, ExerciseIndex exercise) {
  return holds_any(stage.choose, exercise) && !holds_any(stage.instead, exercise);
}

void take_in_day(const Protocol& protocol, const History& history, const StageSpec& stage,
                 const std::array<VariantMask, most_exercises>& open, Day over, Spacing& spacing) {
  for (const ExerciseIndex exercise : stage.choose) {
    if (could_do(protocol, history.profile, open[exercise], exercise)) spacing.open_on[exercise] = over;
  }
  spacing.days_off <<= 1;
  spacing.days_off[0] = is_day_off(protocol, history, stage, over, spacing);
}

int sessions_planned(const Dosing& dosing, const StageSpec& stage, const Spacing& spacing) {
  const auto before = most_review_days - static_cast<std::size_t>(dosing.review_days);
  const int days_off = static_cast<int>((spacing.days_off << before).count());
  return std::min(dosing.review_days - days_off, stage.sessions_per_week * dosing.review_days / 7);
}

}  // namespace realign
