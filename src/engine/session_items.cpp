// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "engine/session_search.h"

namespace realign {
namespace {

LadderStep planned_dose(const SessionTask& task, ExerciseIndex index, VariantIndex variant) {
  const Exercise& exercise = task.protocol.exercises[index];
  if (exercise.kind != ExerciseKind::strength)
    return {exercise.dose.sets, exercise.dose.reps_low, exercise.dose.reps_high};
  if (task.course.stage == StageId::program) {
    const auto week = std::min<std::size_t>(static_cast<std::size_t>(task.course.program_week),
                                            task.protocol.program.size() - 1);
    const ProgramWeek& spec = task.protocol.program[week];
    return task.profile.progress_by == ProgressBy::reps ? spec.by_reps : spec.by_sets;
  }
  return dose_at(task.protocol, task.profile, index, task.course.pace.exercises[index].rung, variant);
}

}  // namespace

int set_seconds(const Exercise& exercise, int reps_low, int reps_high) {
  const int once = reps_high > 0 ? (reps_low + reps_high) * exercise.dose.rep_s / 2 : exercise.dose.hold_s;
  return exercise.sides ? 2 * once : once;
}

Item make_item(const SessionTask& task, ExerciseIndex index, VariantIndex variant, int sets_at_most) {
  const Exercise& exercise = task.protocol.exercises[index];
  LadderStep dose = planned_dose(task, index, variant);
  const auto& cap_sets = task.prescribed.sets[index];
  const auto& cap_reps = task.prescribed.reps[index];
  if (cap_reps)
    dose.reps_low = std::min(dose.reps_low, *cap_reps), dose.reps_high = std::min(dose.reps_high, *cap_reps);
  Item item;
  item.exercise = index;
  item.variant = variant;
  item.sets = std::max(
      1, std::min({dose.sets, cap_sets.value_or(dose.sets), task.ruling.sets_at_most, sets_at_most}));
  item.reps_low = dose.reps_low;
  item.reps_high = dose.reps_high;
  item.hold_s = exercise.dose.hold_s;
  item.rest_s = exercise.dose.rest_s;
  item.stop_at_pain = std::min(exercise.dose.stop_at_pain, task.ruling.stop_at_pain_at_most);
  const int set_s = set_seconds(exercise, item.reps_low, item.reps_high);
  item.seconds = item.sets * set_s + (item.sets - 1) * item.rest_s + task.protocol.dosing.change_position_s;
  return item;
}

std::optional<Item> item_for(const SessionTask& task, ExerciseIndex exercise, int sets_at_most) {
  if (task.circumstances.disliked[exercise]) return std::nullopt;
  const auto variant = variant_for(task, exercise);
  if (!variant) return std::nullopt;
  return make_item(task, exercise, *variant, sets_at_most);
}

Stretch make_stretch(const SessionTask& task, ExerciseIndex index, VariantIndex variant) {
  const Exercise& exercise = task.protocol.exercises[index];
  const Dose& dose = exercise.dose;
  const int sets = std::max(1, std::min(dose.sets, task.prescribed.sets[index].value_or(dose.sets)));
  const int seconds =
      sets * set_seconds(exercise, dose.reps_low, dose.reps_high) + task.protocol.dosing.change_position_s;
  return {index, variant, sets, dose.hold_s, dose.reps_low, dose.reps_high, seconds, {}};
}

}  // namespace realign
