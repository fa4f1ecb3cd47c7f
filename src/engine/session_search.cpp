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
  int all_s = 0;     // a stretch: all in

  int seconds(int with_sets) const { return with_sets * set_s + (with_sets - 1) * rest_s + change_s; }
};

const StageSpec& stage_of(const SessionTask& task) {
  return task.protocol.stages[static_cast<std::size_t>(task.course.stage)];
}

// After two weeks into which half of the sessions did not fit, they hold as few as the stage allows.
int most_items(const SessionTask& task) {
  return task.course.pace.is_shorter ? stage_of(task).items_low : stage_of(task).items_high;
}

// Wanted more the longer it was not done, and the less its muscles were worked compared with the others; the
// one worked most was worked `most` times.
int need_of(const SessionTask& task, ExerciseIndex index, int most) {
  const Exercise& exercise = task.protocol.exercises[index];
  const bool is_stretch = exercise.kind == ExerciseKind::stretch;
  const auto& times = task.recent.muscle_times;
  int lack = 0, muscles = 0;
  for (MuscleMask rest = exercise.muscles; rest != 0; rest &= rest - 1) {
    const auto m = static_cast<std::size_t>(std::countr_zero(rest));
    if (m >= times.size() || task.protocol.muscles[m].tight != is_stretch) continue;
    lack += std::min(most_lack, most - times[m]);
    ++muscles;
  }
  const int wait = std::min(longest_wait, task.recent.days_since[index]);
  // A muscle of the map it works on is worth a day's wait of its own; that matters between stretches.
  return 2 * wait + (muscles > 0 ? 2 + 2 * lack / muscles : 0);
}

std::optional<Candidate> candidate_for(const SessionTask& task, ExerciseIndex index, int sets_at_most,
                                       int most_worked) {
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
                   need_of(task, index, most_worked)};
}

std::vector<Candidate> candidates(const SessionTask& task, const std::vector<ExerciseIndex>& from,
                                  int sets_at_most) {
  const auto& times = task.recent.muscle_times;
  const int most_worked = times.empty() ? 0 : *std::max_element(times.begin(), times.end());
  std::vector<Candidate> found;
  found.reserve(from.size());
  for (const ExerciseIndex exercise : from) {
    const bool is_too_soon =
        task.protocol.exercises[exercise].loaded && task.recent.days_since[exercise] <= 1;
    if (is_too_soon) continue;
    if (const auto candidate = candidate_for(task, exercise, sets_at_most, most_worked))
      found.push_back(*candidate);
  }
  return found;
}

template <class Visit>
void for_each_chosen(const std::vector<Candidate>& from, unsigned chosen, Visit&& visit) {
  for (; chosen != 0; chosen &= chosen - 1) visit(from[static_cast<std::size_t>(std::countr_zero(chosen))]);
}

// Some of a list of candidates.
struct Chosen {
  unsigned which = 0;      // a bit for each, by its place in the list
  unsigned positions = 0;  // a bit for each position
  int count = 0, position_count = 0;
  bool deep_core = false;

  Chosen with(const Candidate& one, std::size_t place) const {
    const unsigned position = 1U << static_cast<unsigned>(one.position);
    return {which | 1U << place, positions | position, count + 1,
            position_count + ((positions & position) == 0 ? 1 : 0), deep_core || one.deep_core};
  }
};

// Every choice of at most `most`, the empty one first, in the order of their bits.
std::vector<Chosen> choices(const std::vector<Candidate>& from, int most) {
  std::vector<Chosen> all;
  all.reserve(130);  // as many as there are of nine, at most three at once
  all.push_back({});
  for (std::size_t place = 0; place < from.size(); ++place) {
    const std::size_t without = all.size();
    for (std::size_t i = 0; i < without; ++i) {
      if (all[i].count < most) all.push_back(all[i].with(from[place], place));
    }
  }
  return all;
}

// How often she changes position when warm-ups come first and each part is kept together by position.
int changes(const Chosen& warm_up, const Chosen& main) {
  const int apart = warm_up.position_count + main.position_count - 1;
  return std::max(0, apart - ((warm_up.positions & main.positions) != 0 ? 1 : 0));
}

// Sets of each candidate by its place in the list; 0 for those that are not chosen.
using Sets = std::array<std::uint8_t, most_exercises>;

struct Best {
  std::int64_t score = -1;
  unsigned warm_up = 0, main = 0;
  Sets sets{};
};

int seconds_of(const std::vector<Candidate>& from, const Chosen& chosen, int sets) {
  int seconds = 0;
  for_each_chosen(from, chosen.which,
                  [&](const Candidate& one) { seconds += one.seconds(std::min(sets, one.sets)); });
  return seconds;
}

// The most sets that fit, the same for each; then one more for those that it still fits for, the neediest
// first, as the list is. None if they do not fit even with one.
std::optional<Sets> sets_that_fit(const std::vector<Candidate>& mains, const Chosen& main, int most_sets,
                                  int seconds) {
  int each = most_sets;
  while (each > 0 && seconds_of(mains, main, each) > seconds) --each;
  if (each == 0) return std::nullopt;
  int left = seconds - seconds_of(mains, main, each);
  Sets sets{};
  for (std::size_t i = 0; i < mains.size(); ++i) {
    if ((main.which >> i & 1U) == 0) continue;
    int own = std::min(each, mains[i].sets);
    const int one_more = mains[i].set_s + mains[i].rest_s;
    for (; own < mains[i].sets && one_more <= left; ++own) left -= one_more;
    sets[i] = static_cast<std::uint8_t>(own);
  }
  return sets;
}

// The score is compared like a list of numbers, the first one first; each has its own decimal places. This is
// its first part; `finer` is the most that the second can be. The doses are the article's, a warm-up before
// each session is this project's: where there is no time for both, the doses come first.
constexpr std::int64_t finer = 100'000;

struct Amount {
  bool is_enough = false;  // each has at least the sets that the ladder begins with
  int full = 0;  // so many have their full dose
};

Amount amount_of(const SessionTask& task, const std::vector<Candidate>& mains, const Chosen& main,
                 const Sets& sets) {
  const int first = task.protocol.dosing.by_sets.front().sets;
  Amount amount{.is_enough = main.count > 0};
  for (std::size_t i = 0; i < mains.size(); ++i) {
    if ((main.which >> i & 1U) == 0) continue;
    amount.full += sets[i] == mains[i].sets ? 1 : 0;
    amount.is_enough = amount.is_enough && sets[i] >= std::min(first, mains[i].sets);
  }
  return amount;
}

// What the neediest of them need together, in steps of about two days' wait.
int need_of_neediest(const SessionTask& task, const std::vector<Candidate>& mains, const Chosen& main) {
  int need = 0, left = stage_of(task).items_low;
  for_each_chosen(mains, main.which, [&](const Candidate& one) { need += left-- > 0 ? one.need : 0; });
  return need / 4;
}

std::int64_t rank_of(const SessionTask& task, const Chosen& warm_up, const Chosen& main, int need,
                     const Amount& amount) {
  const int items = stage_of(task).items_low;
  const bool is_due = task.recent.deep_core_days < task.protocol.dosing.deep_core_per_week_low;
  std::int64_t rank = is_due && (warm_up.deep_core || main.deep_core) ? 1 : 0;
  rank = rank * 10 + std::min(items, main.count);
  rank = rank * 2 + (amount.is_enough ? 1 : 0);
  rank = rank * 100 + need;
  rank = rank * 10 + std::min(items, amount.full);
  return rank * 10 + warm_up.count;
}

std::int64_t worth_of(const std::vector<Candidate>& mains, const Chosen& warm_up, const Chosen& main,
                      const Sets& sets) {
  std::int64_t worth = 0;
  for (std::size_t i = 0; i < mains.size(); ++i) worth += mains[i].need * sets[i];
  return std::clamp<std::int64_t>(worth * 8 - changes(warm_up, main) * 20 + 1000, 0, finer - 1);
}

// `mains` the neediest first.
Best search(const SessionTask& task, const std::vector<Candidate>& warm_ups,
            const std::vector<Candidate>& mains, int seconds) {
  int most_sets = 1;
  for (const Candidate& main : mains) most_sets = std::max(most_sets, main.sets);
  const auto warm_up_choices = choices(warm_ups, static_cast<int>(warm_ups.size()));
  Best best;
  for (const Chosen& main : choices(mains, most_items(task))) {
    const int need = need_of_neediest(task, mains, main);
    for (const Chosen& warm_up : warm_up_choices) {
      const Amount at_best{.is_enough = true, .full = main.count};
      if ((rank_of(task, warm_up, main, need, at_best) + 1) * finer <= best.score) continue;
      const auto sets = sets_that_fit(mains, main, most_sets, seconds - seconds_of(warm_ups, warm_up, 1));
      if (!sets) continue;
      const std::int64_t rank = rank_of(task, warm_up, main, need, amount_of(task, mains, main, *sets));
      const std::int64_t score = rank * finer + worth_of(mains, warm_up, main, *sets);
      if (score > best.score) best = {score, warm_up.which, main.which, *sets};
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
  std::stable_sort(mains.begin(), mains.end(),
                   [](const Candidate& a, const Candidate& b) { return a.need > b.need; });
  const Best best = search(task, warm_ups, mains, seconds);
  std::vector<Item> items;
  for_each_chosen(warm_ups, best.warm_up, [&](const Candidate& one) {
    items.push_back(make_item(task, one.exercise, one.variant, 1));
    items.back().warm_up = true;
  });
  for (std::size_t i = 0; i < mains.size(); ++i) {
    if (best.sets[i] > 0) items.push_back(make_item(task, mains[i].exercise, mains[i].variant, best.sets[i]));
  }
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) { return a.exercise < b.exercise; });
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
  for (Candidate& one : from) one.all_s = make_stretch(task, one.exercise, one.variant).seconds;
  std::int64_t best_score = 0;
  unsigned best = 0;
  for (const Chosen& chosen : choices(from, task.protocol.dosing.stretches_high)) {
    int total = 0;
    std::int64_t worth = 0;
    for_each_chosen(from, chosen.which, [&](const Candidate& one) {
      total += one.all_s;
      worth += one.need * 2;
    });
    worth -= 3 * (chosen.position_count - 1);
    if (chosen.count > 0 && total <= seconds && worth > best_score) best_score = worth, best = chosen.which;
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
