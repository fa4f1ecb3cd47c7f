// SPDX-License-Identifier: Apache-2.0
#include "engine/session.h"

#include <algorithm>

#include "engine/session_search.h"

namespace realign {
namespace {

constexpr int week = 7;

bool fits_hands(const Variant& variant, Hands free) {
  // With a hand taken she holds the baby: only what is made for that, never kneeling or a bridge.
  if (free == Hands::both) return true;
  if (!variant.with_baby) return false;
  return free == Hands::one ? variant.hands != Hands::both : variant.hands == Hands::none;
}

bool fits_day(const Variant& variant, const Circumstances& day) {
  return (day.floor || !variant.floor) && fits_hands(variant, day.hands) &&
         (variant.equipment & ~day.equipment) == 0;
}

// The variants that are harder than `from`: a step up that nobody asked for must never be a way out.
VariantMask harder_than(const Exercise& exercise, VariantIndex from) {
  VariantMask harder = 0;
  auto next = exercise.variants[from].harder;
  while (next && (harder >> *next & 1U) == 0) {
    harder |= VariantMask{1} << *next;
    next = exercise.variants[*next].harder;
  }
  return harder;
}

// In the order of the file, which is the order of preference: base, its sidesteps, its easier versions.
// Nothing that is harder than base.
template <class Accept>
std::optional<VariantIndex> first_variant(const Exercise& exercise, Accept&& accept) {
  const VariantMask harder = harder_than(exercise, 0);
  for (std::size_t v = 0; v < exercise.variants.size(); ++v) {
    const auto variant = static_cast<VariantIndex>(v);
    if ((harder >> v & 1U) == 0 && accept(variant)) return variant;
  }
  return std::nullopt;
}

// The next easier variant that is acceptable, past those that are not.
template <class Accept>
std::optional<VariantIndex> next_easier(const Exercise& exercise, VariantIndex from, Accept&& accept) {
  auto next = exercise.variants[from].easier;
  for (std::size_t steps = 0; next && steps < exercise.variants.size(); ++steps) {
    if (accept(*next)) return next;
    next = exercise.variants[*next].easier;
  }
  return std::nullopt;
}

// The program names its variants itself: of her rung only a step down counts there.
Rung rung_of(const SessionTask& task, ExerciseIndex exercise) {
  const Rung rung = task.course.pace.exercises[exercise].rung;
  return task.course.stage == StageId::program ? std::min<Rung>(rung, 0) : rung;
}

// So many variants easier than usual: by a rule, and by her rung.
int steps_easier(const SessionTask& task, ExerciseIndex exercise) {
  const bool is_eased = task.ruling.eased[exercise] || (task.ruling.ease_domed && task.domed[exercise]);
  return (is_eased ? 1 : 0) + (rung_of(task, exercise) < 0 ? 1 : 0);
}

// The harder version that her rung asks for, or the next below it; else the fullest that is usable.
template <class Accept>
std::optional<VariantIndex> usual_variant(const SessionTask& task, ExerciseIndex index, Accept&& accept) {
  const int doses = task.protocol.ladders[index].doses;
  for (Rung rung = rung_of(task, index); rung >= doses; rung = static_cast<Rung>(rung - doses)) {
    const VariantIndex harder = variant_at(task.protocol, index, rung);
    if (accept(harder)) return harder;
  }
  return first_variant(task.protocol.exercises[index], accept);
}

// So many steps easier; a variant that has nothing easier stays. None where nothing easier is usable.
template <class Accept>
std::optional<VariantIndex> eased_by(const Exercise& exercise, int steps, VariantIndex from,
                                     Accept&& accept) {
  std::optional<VariantIndex> variant = from;
  for (; steps > 0 && variant && exercise.variants[*variant].easier; --steps)
    variant = next_easier(exercise, *variant, accept);
  return variant;
}

const StageSpec& stage_of(const SessionTask& task) {
  return task.protocol.stages[static_cast<std::size_t>(task.course.stage)];
}

bool is_light_day(const SessionTask& task) {
  const StageSpec& stage = stage_of(task);
  const int apart = week / std::max(1, stage.sessions_per_week);
  return task.ruling.rest_day || task.recent.sessions >= stage.sessions_per_week ||
         task.recent.days_since_session < apart;
}

// The light things of a day off: one set of each that is open and fits.
std::vector<Item> light_items(const SessionTask& task, int seconds_left) {
  std::vector<Item> items;
  for (const ExerciseIndex exercise : stage_of(task).instead) {
    const auto item = item_for(task, exercise, 1);
    if (!item || item->seconds > seconds_left) continue;
    seconds_left -= item->seconds;
    items.push_back(*item);
  }
  return items;
}

// Pelvic-floor training belongs to every day, but never at the cost of most of a short one.
std::vector<Item> pelvic_floor_items(const SessionTask& task, int seconds) {
  constexpr int share = 4;
  std::vector<Item> items;
  for (std::size_t i = 0; i < task.protocol.exercises.size(); ++i) {
    if (task.protocol.exercises[i].kind != ExerciseKind::pelvic_floor) continue;
    const auto item = item_for(task, static_cast<ExerciseIndex>(i), 1);
    if (item && item->seconds * share <= seconds) items.push_back(*item);
  }
  return items;
}

void append_if_new(std::vector<Item>& items, const std::vector<Item>& more) {
  for (const Item& item : more) {
    const bool is_in = std::any_of(items.begin(), items.end(),
                                   [&](const Item& other) { return other.exercise == item.exercise; });
    if (!is_in) items.push_back(item);
  }
}

int seconds_of(const std::vector<Item>& items) {
  int seconds = 0;
  for (const Item& item : items) seconds += item.seconds;
  return seconds;
}

}  // namespace

std::optional<VariantIndex> fullest_open(const Exercise& exercise, VariantMask open) {
  return first_variant(exercise, [&](VariantIndex v) { return (open >> v & 1U) != 0; });
}

std::optional<VariantIndex> variant_for(const SessionTask& task, ExerciseIndex index) {
  const Exercise& exercise = task.protocol.exercises[index];
  const VariantMask open = task.ruling.open[index];
  const auto is_usable = [&](VariantIndex v) {
    return (open >> v & 1U) != 0 && fits_day(exercise.variants[v], task.circumstances);
  };
  const auto usual = usual_variant(task, index, is_usable);
  // Nothing easier that is usable: the usual one stays if it is the easiest there is, else she leaves it out
  // today.
  return usual ? eased_by(exercise, steps_easier(task, index), *usual, is_usable) : usual;
}

Circumstances circumstances_on(const Protocol& protocol, const History& history, Day on) {
  Circumstances day;
  day.minutes = history.profile.minutes.value_or(protocol.dosing.assumed_minutes);
  day.equipment = history.profile.equipment.value_or(KitSet{0});
  if (history.today_on == on) {
    day.minutes = history.today.minutes.value_or(day.minutes);
    day.floor = history.today.floor.value_or(true);
    day.hands = history.today.hands.value_or(Hands::both);
  }
  if (history.profile.avoid) {
    for (const ExerciseIndex exercise : *history.profile.avoid) day.disliked[exercise] = true;
  }
  return day;
}

Recent recent_before(const Protocol& protocol, const Course& course, const History& history, Day on) {
  Recent recent;
  recent.days_since.fill(never);
  recent.muscle_times.resize(protocol.muscles.size());
  for (auto past = history.training.rbegin(); past != history.training.rend(); ++past) {
    const TrainingDay& day = *past;
    const int ago = days_between(day.day, on);
    if (ago <= 0) continue;
    if (ago > week) break;  // nothing asks for more than a week back
    bool has_deep_core = false;
    for (const DoneExercise& done : day.done) {
      const Exercise& exercise = protocol.exercises[done.exercise];
      recent.days_since[done.exercise] = std::min(recent.days_since[done.exercise], ago);
      if (ago >= week) continue;
      ++recent.times[done.exercise];
      has_deep_core = has_deep_core || exercise.deep_core;
      for (std::size_t m = 0; m < protocol.muscles.size(); ++m) {
        recent.muscle_times[m] += static_cast<int>(exercise.muscles >> m & 1U);
      }
    }
    if (ago < week && has_deep_core) ++recent.deep_core_days;
    if (!is_session(protocol.stages[static_cast<std::size_t>(course.stage)], day)) continue;
    recent.days_since_session = std::min(recent.days_since_session, ago);
    recent.sessions += ago < week ? 1 : 0;
  }
  return recent;
}

SessionChoice choose_session(const SessionTask& task) {
  SessionChoice choice;
  const int minutes = std::min(task.circumstances.minutes, task.protocol.dosing.session_longest_minutes);
  const int seconds = minutes * 60;
  const auto daily = pelvic_floor_items(task, seconds);
  const int for_strength = seconds - seconds_of(daily);
  choice.rest_day = is_light_day(task);
  if (!choice.rest_day) {
    choice.items = task.course.stage == StageId::program ? program_items(task, for_strength)
                                                         : best_items(task, for_strength);
  }
  if (choice.items.empty()) choice.items = light_items(task, seconds);
  append_if_new(choice.items, daily);
  choice.stretches = best_stretches(task, seconds - seconds_of(choice.items));
  return choice;
}

SessionChoice reduced(const SessionTask& calm, const SessionTask& task, const SessionChoice& choice) {
  const auto easier_for = [&](ExerciseIndex index, VariantIndex chosen) -> std::optional<VariantIndex> {
    const Exercise& exercise = task.protocol.exercises[index];
    const auto is_usable = [&](VariantIndex v) {
      return (task.ruling.open[index] >> v & 1U) != 0 && fits_day(exercise.variants[v], task.circumstances);
    };
    const int doses = task.protocol.ladders[index].doses;
    const int most_harder = std::max<int>(rung_of(task, index), 0) / doses;
    const bool is_too_hard = harder_by(exercise, chosen).value_or(0) > most_harder;
    const VariantIndex from = is_too_hard ? variant_at(task.protocol, index, rung_of(task, index)) : chosen;
    const int steps = std::max(0, steps_easier(task, index) - steps_easier(calm, index));
    const auto eased = eased_by(exercise, steps, from, is_usable);
    return !eased || is_usable(*eased) ? eased : next_easier(exercise, *eased, is_usable);
  };
  const bool is_rest = task.ruling.rest_day;
  SessionChoice kept;
  kept.rest_day = choice.rest_day || is_rest;
  for (const Item& item : choice.items) {
    const auto& light = stage_of(task).instead;
    const bool is_light = std::find(light.begin(), light.end(), item.exercise) != light.end();
    const auto variant = easier_for(item.exercise, item.variant);
    if (!variant || (is_rest && !is_light)) continue;
    auto again = make_item(task, item.exercise, *variant, std::min(item.sets, task.ruling.sets_at_most));
    again.warm_up = item.warm_up;
    again.reps_low = std::min(again.reps_low, item.reps_low);
    again.reps_high = std::min(again.reps_high, item.reps_high);
    kept.items.push_back(std::move(again));
  }
  for (const Stretch& stretch : choice.stretches) {
    if (const auto variant = easier_for(stretch.exercise, stretch.variant)) {
      kept.stretches.push_back(make_stretch(task, stretch.exercise, *variant));
    }
  }
  return kept;
}

std::vector<ExerciseIndex> swaps_for(const SessionTask& task, const SessionChoice& choice, const Item& item) {
  const Exercise& out = task.protocol.exercises[item.exercise];
  std::vector<ExerciseIndex> swaps;
  for (std::size_t i = 0; i < task.protocol.exercises.size(); ++i) {
    const auto exercise = static_cast<ExerciseIndex>(i);
    const Exercise& in = task.protocol.exercises[i];
    const bool is_in = std::any_of(choice.items.begin(), choice.items.end(),
                                   [&](const Item& other) { return other.exercise == exercise; });
    const bool is_alike =
        in.kind == out.kind && (in.muscles & out.muscles) != 0 && (!in.loaded || out.loaded);
    const bool is_too_soon = in.loaded && task.recent.days_since[i] <= 1;
    if (is_in || !is_alike || is_too_soon || task.circumstances.disliked[i]) continue;
    if (task.course.stage == StageId::foundation && !in.deep_core) continue;
    const auto swap = item_for(task, exercise, item.sets);
    if (swap && swap->seconds <= item.seconds + task.protocol.dosing.change_position_s * 3)
      swaps.push_back(exercise);
  }
  return swaps;
}

}  // namespace realign
