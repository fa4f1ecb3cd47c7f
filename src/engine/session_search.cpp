// SPDX-License-Identifier: Apache-2.0
#include "engine/session_search.h"

#include <algorithm>
#include <bit>

namespace realign {
namespace {

constexpr int longest_wait = 7;  // days since an exercise was done count up to a week
constexpr std::size_t most_tried =
    12;  // stretches: every set of them is tried, in the order of the programme
constexpr int most_lack = 4;     // so many more times another muscle was worked

// One exercise as the search sees it.
struct Candidate {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  Position position{};
  bool deep_core = false;
  int sets = 0;      // full dose
  int set_s = 0, rest_s = 0, change_s = 0;
  int need = 0;      // how much today wants it

  int seconds(int with_sets) const { return with_sets * set_s + (with_sets - 1) * rest_s + change_s; }
};

const StageSpec& stage_of(const SessionTask& task) {
  return task.protocol.stages[static_cast<std::size_t>(task.course.stage)];
}

// After two weeks into which half of the sessions did not fit, they hold as few as the stage allows.
int most_items(const SessionTask& task) {
  return task.course.pace.is_shorter ? stage_of(task).items_low : stage_of(task).items_high;
}

// Wanted more the longer it was not done, and the less its muscles were worked compared with the others.
int need_of(const SessionTask& task, ExerciseIndex index) {
  const Exercise& exercise = task.protocol.exercises[index];
  const bool is_stretch = exercise.kind == ExerciseKind::stretch;
  const auto& times = task.recent.muscle_times;
  const int most = times.empty() ? 0 : *std::max_element(times.begin(), times.end());
  int lack = 0, muscles = 0;
  for (std::size_t m = 0; m < times.size(); ++m) {
    if ((exercise.muscles >> m & 1U) == 0 || task.protocol.muscles[m].tight != is_stretch) continue;
    lack += std::min(most_lack, most - times[m]);
    ++muscles;
  }
  const int wait = std::min(longest_wait, task.recent.days_since[index]);
  // A muscle of the map it works on is worth a day's wait of its own; that matters between stretches.
  return 2 * wait + (muscles > 0 ? 2 + 2 * lack / muscles : 0);
}

std::optional<Candidate> candidate_for(const SessionTask& task, ExerciseIndex index, int sets_at_most) {
  if (task.circumstances.disliked[index]) return std::nullopt;
  const auto variant = variant_for(task, index);
  if (!variant) return std::nullopt;
  const Item item = make_item(task, index, *variant, sets_at_most);
  const Exercise& exercise = task.protocol.exercises[index];
  return Candidate{index,
                   *variant,
                   exercise.variants[*variant].position,
                   exercise.deep_core,
                   item.sets,
                   set_seconds(exercise, item.reps_low, item.reps_high),
                   item.rest_s,
                   task.protocol.dosing.change_position_s,
                   need_of(task, index)};
}

std::vector<Candidate> candidates(const SessionTask& task, const std::vector<ExerciseIndex>& from,
                                  int sets_at_most) {
  std::vector<Candidate> found;
  for (const ExerciseIndex exercise : from) {
    const bool is_too_soon =
        task.protocol.exercises[exercise].loaded && task.recent.days_since[exercise] <= 1;
    if (is_too_soon) continue;
    if (const auto candidate = candidate_for(task, exercise, sets_at_most)) found.push_back(*candidate);
  }
  return found;
}

unsigned position_bit(const Candidate& candidate) { return 1U << static_cast<unsigned>(candidate.position); }

template <class Visit>
void for_each_chosen(const std::vector<Candidate>& from, unsigned chosen, Visit&& visit) {
  for (; chosen != 0; chosen &= chosen - 1) visit(from[static_cast<std::size_t>(std::countr_zero(chosen))]);
}

unsigned positions_of(const std::vector<Candidate>& from, unsigned chosen) {
  unsigned positions = 0;
  for_each_chosen(from, chosen, [&](const Candidate& one) { positions |= position_bit(one); });
  return positions;
}

// How often she changes position when warm-ups come first and each part is kept together by position.
int changes(unsigned warm_up, unsigned main) {
  const int apart = std::popcount(warm_up) + std::popcount(main) - 1;
  return std::max(0, apart - ((warm_up & main) != 0 ? 1 : 0));
}

struct Best {
  std::int64_t score = -1;
  unsigned warm_up = 0, main = 0;
  int sets = 0;
};

// The score is compared like a list of numbers, the first one first; each has its own decimal places.
std::int64_t score_of(const SessionTask& task, const std::vector<Candidate>& warm_ups,
                      const std::vector<Candidate>& mains, const Best& tried) {
  const StageSpec& stage = stage_of(task);
  bool has_deep_core = false;
  std::int64_t worth = 0;
  const auto count = [&](const Candidate& one) { has_deep_core = has_deep_core || one.deep_core; };
  for_each_chosen(warm_ups, tried.warm_up, count);
  for_each_chosen(mains, tried.main, count);
  for_each_chosen(mains, tried.main,
                  [&](const Candidate& one) { worth += one.need * std::min(tried.sets, one.sets); });
  const bool is_due = task.recent.deep_core_days < task.protocol.dosing.deep_core_per_week_low;
  const int planned = std::min(stage.items_low, std::popcount(tried.main));
  const int turns = changes(positions_of(warm_ups, tried.warm_up), positions_of(mains, tried.main));
  std::int64_t score = is_due && has_deep_core ? 1 : 0;
  score = score * 10 + planned;
  score = score * 10 + std::popcount(tried.warm_up);
  return score * 100'000 + std::max<std::int64_t>(0, worth * 8 - turns * 20 + 1000);
}

int seconds_of(const std::vector<Candidate>& from, unsigned chosen, int sets) {
  int seconds = 0;
  for_each_chosen(from, chosen,
                  [&](const Candidate& one) { seconds += one.seconds(std::min(sets, one.sets)); });
  return seconds;
}

Best search(const SessionTask& task, const std::vector<Candidate>& warm_ups,
            const std::vector<Candidate>& mains, int seconds) {
  int most_sets = 1;
  for (const Candidate& main : mains) most_sets = std::max(most_sets, main.sets);
  Best best;
  for (unsigned warm_up = 0; warm_up < 1U << warm_ups.size(); ++warm_up) {
    const int left = seconds - seconds_of(warm_ups, warm_up, 1);
    if (left < 0) continue;
    for (unsigned main = 0; main < 1U << mains.size(); ++main) {
      if (std::popcount(main) > most_items(task)) continue;
      for (int sets = most_sets; sets >= 1; --sets) {
        if (seconds_of(mains, main, sets) > left) continue;
        Best tried{0, warm_up, main, sets};
        tried.score = score_of(task, warm_ups, mains, tried);
        if (tried.score > best.score) best = tried;
        break;  // fewer sets of the same exercises are never better
      }
    }
  }
  return best;
}

Position position_of(const SessionTask& task, const Item& item) {
  return task.protocol.exercises[item.exercise].variants[item.variant].position;
}

// Warm-ups first, the one whose position goes on last; then the rest, kept together by position.
void arrange(const SessionTask& task, std::vector<Item>& items) {
  const auto first_main =
      std::stable_partition(items.begin(), items.end(), [](const Item& item) { return item.warm_up; });
  const auto goes_on = [&](const Item& warm_up) {
    return std::any_of(first_main, items.end(), [&](const Item& main) {
      return position_of(task, main) == position_of(task, warm_up);
    });
  };
  std::stable_partition(items.begin(), first_main, [&](const Item& warm_up) { return !goes_on(warm_up); });
  const bool has_warm_up = first_main != items.begin();
  const Position from = has_warm_up ? position_of(task, *(first_main - 1)) : Position::lying;
  std::stable_sort(first_main, items.end(), [&](const Item& a, const Item& b) {
    const Position pa = position_of(task, a), pb = position_of(task, b);
    if ((pa == from) != (pb == from)) return pa == from;
    return pa < pb;
  });
}

std::vector<Item> fit(const SessionTask& task, std::vector<Item> items, int seconds) {
  int most_sets = 1;
  for (const Item& item : items) most_sets = std::max(most_sets, item.sets);
  for (int sets = most_sets; sets >= 1; --sets) {
    int total = 0;
    for (Item& item : items) {
      const bool was_warm_up = item.warm_up;
      item = make_item(task, item.exercise, item.variant, std::min(item.sets, sets));
      item.warm_up = was_warm_up;
      total += item.seconds;
    }
    if (total <= seconds) return items;
  }
  while (!items.empty()) {
    int total = 0;
    for (const Item& item : items) total += item.seconds;
    if (total <= seconds) break;
    items.pop_back();
  }
  return items;
}

}  // namespace

std::vector<Item> best_items(const SessionTask& task, int seconds) {
  const auto warm_ups = candidates(task, stage_of(task).warm_up, 1);
  auto mains = candidates(task, stage_of(task).choose, std::numeric_limits<int>::max());
  const Best best = search(task, warm_ups, mains, seconds);
  std::vector<Item> items;
  for_each_chosen(warm_ups, best.warm_up, [&](const Candidate& one) {
    items.push_back(make_item(task, one.exercise, one.variant, 1));
    items.back().warm_up = true;
  });
  for_each_chosen(mains, best.main, [&](const Candidate& one) {
    items.push_back(make_item(task, one.exercise, one.variant, best.sets));
  });
  arrange(task, items);
  return items;
}

std::vector<Item> program_items(const SessionTask& task, int seconds) {
  const Protocol& protocol = task.protocol;
  const auto week =
      std::min<std::size_t>(static_cast<std::size_t>(task.course.program_week), protocol.program.size() - 1);
  const auto& workouts = protocol.program[week].days;
  const auto& workout =
      workouts[static_cast<std::size_t>(task.course.program_week_sessions) % workouts.size()];
  const auto is_listed = [&](ExerciseIndex exercise) {
    return std::any_of(workout.begin(), workout.end(),
                       [&](const ProgramItem& one) { return one.exercise == exercise; });
  };
  std::vector<Item> items;
  for (const ExerciseIndex exercise : stage_of(task).warm_up) {
    const auto item = item_for(task, exercise, 1);
    if (!item || is_listed(exercise)) continue;
    items.push_back(*item);
    items.back().warm_up = true;
  }
  for (const ProgramItem& listed : workout) {
    const auto usual = item_for(task, listed.exercise, std::numeric_limits<int>::max());
    if (!usual) continue;
    // The workout names the fullest variant; what is open and fits today may be an easier one.
    const bool is_full =
        usual->variant == 0 && (task.ruling.open[listed.exercise] >> listed.variant & 1U) != 0;
    items.push_back(make_item(task, listed.exercise, is_full ? listed.variant : usual->variant, usual->sets));
  }
  arrange(task, items);
  return fit(task, std::move(items), seconds);
}

std::vector<Stretch> best_stretches(const SessionTask& task, int seconds) {
  std::vector<ExerciseIndex> all;
  for (std::size_t i = 0; i < task.protocol.exercises.size(); ++i) {
    if (task.protocol.exercises[i].kind == ExerciseKind::stretch)
      all.push_back(static_cast<ExerciseIndex>(i));
  }
  auto from = candidates(task, all, std::numeric_limits<int>::max());
  if (from.size() > most_tried) from.resize(most_tried);
  std::int64_t best_score = 0;
  unsigned best = 0;
  for (unsigned chosen = 1; chosen < 1U << from.size(); ++chosen) {
    if (std::popcount(chosen) > task.protocol.dosing.stretches_high) continue;
    int total = 0;
    std::int64_t worth = 0;
    for_each_chosen(from, chosen, [&](const Candidate& one) {
      total += make_stretch(task, one.exercise, one.variant).seconds;
      worth += one.need * 2;
    });
    worth -= 3 * (std::popcount(positions_of(from, chosen)) - 1);
    if (total <= seconds && worth > best_score) best_score = worth, best = chosen;
  }
  std::vector<Stretch> stretches;
  for_each_chosen(from, best, [&](const Candidate& one) {
    stretches.push_back(make_stretch(task, one.exercise, one.variant));
  });
  std::stable_sort(stretches.begin(), stretches.end(), [&](const Stretch& a, const Stretch& b) {
    return task.protocol.exercises[a.exercise].variants[a.variant].position <
           task.protocol.exercises[b.exercise].variants[b.variant].position;
  });
  return stretches;
}

}  // namespace realign
