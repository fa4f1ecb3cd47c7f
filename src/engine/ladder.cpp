// SPDX-License-Identifier: Apache-2.0
#include "engine/ladder.h"

#include <algorithm>

namespace realign {
namespace {

int versions_of(const Exercise& exercise) {
  int count = 1;
  for (auto next = exercise.variants.front().harder; next; next = exercise.variants[*next].harder) {
    if (count >= static_cast<int>(exercise.variants.size()))
      break;  // a circle is refused when it is compiled
    ++count;
  }
  return count;
}

}  // namespace

Ladder ladder_of(const Protocol& protocol, ExerciseIndex index) {
  const Exercise& exercise = protocol.exercises[index];
  const int doses = static_cast<int>(protocol.dosing.by_sets.size());
  if (exercise.kind != ExerciseKind::strength) return {doses, 0, 0, true};
  const int top = doses * versions_of(exercise) - 1;
  return {doses, static_cast<Rung>(exercise.variants.front().easier ? -1 : 0),
          static_cast<Rung>(std::min(top, 127)), !exercise.loaded};
}

Rung above(const Ladder& ladder, Rung rung) {
  return rung < ladder.highest ? static_cast<Rung>(rung + 1) : rung;
}

Rung below(const Ladder& ladder, Rung rung) {
  if (rung <= ladder.lowest) return ladder.lowest;
  const bool is_first_dose = rung > 0 && rung % ladder.doses == 0;
  return static_cast<Rung>(is_first_dose ? rung - ladder.doses : rung - 1);
}

Rung first_again(Rung rung) { return std::min<Rung>(rung, 0); }

VariantIndex variant_at(const Protocol& protocol, ExerciseIndex index, Rung rung) {
  const Exercise& exercise = protocol.exercises[index];
  VariantIndex variant = 0;
  const int doses = static_cast<int>(protocol.dosing.by_sets.size());
  for (int harder = std::max<int>(rung, 0) / doses; harder > 0; --harder)
    variant = exercise.variants[variant].harder.value_or(variant);
  return variant;
}

std::optional<int> harder_by(const Exercise& exercise, VariantIndex variant) {
  VariantIndex at = 0;
  for (int by = 0; by <= static_cast<int>(exercise.variants.size()); ++by) {
    if (at == variant) return by;
    const auto harder = exercise.variants[at].harder;
    if (!harder) break;
    at = *harder;
  }
  return std::nullopt;
}

const LadderStep& dose_at(const Protocol& protocol, const Profile& profile, ExerciseIndex exercise, Rung rung,
                          VariantIndex variant) {
  const auto& ladder =
      profile.progress_by == ProgressBy::reps ? protocol.dosing.by_reps : protocol.dosing.by_sets;
  const int doses = static_cast<int>(ladder.size());
  const int wanted = std::max<int>(rung, 0) / doses;
  const int got = harder_by(protocol.exercises[exercise], variant).value_or(0);
  if (got < wanted) return ladder.back();
  return ladder[static_cast<std::size_t>(std::max<int>(rung, 0) % doses)];
}

}  // namespace realign
