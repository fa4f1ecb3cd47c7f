// SPDX-License-Identifier: Apache-2.0
#include "engine/routine.h"

#include <algorithm>

#include "engine/day_tasks.h"
#include "engine/plan_lines.h"
#include "engine/session_search.h"

namespace realign {
namespace {

class RoutineMaker {
 public:
  RoutineMaker(const DecidedDay& day, RoutineId id) : day_(day), plan_(plan_of(day)), tasks_(day) {
    routine_.id = id;
    routine_.date = day.on;
    routine_.disposition = plan_.disposition;
  }

  Routine make(const RoutineWish& wish) && {
    if (has_no_session(day_)) {
      routine_.because = plan_.paused ? own("paused") : plan_.disposition_because;
      return std::move(routine_);
    }
    switch (routine_.id) {
      case RoutineId::session:
        session(wish.swaps);
        break;
      case RoutineId::core:
        core();
        break;
      case RoutineId::stretches:
        stretches();
        break;
      case RoutineId::walk:
        walk(wish.minutes);
        break;
    }
    return std::move(routine_);
  }

 private:
  Because own(std::string_view id) const { return {own_reason(day_.protocol, day_.facts, id, {})}; }

  void session(const std::vector<Swap>& swaps) {
    if (plan_.session) routine_.items = plan_.session->items;
    for (const Swap& swap : swaps) change(swap);
    routine_.stretches = plan_.stretches;
    routine_.because = own(plan_.session || !plan_.stretches.empty() ? "routine-session" : "routine-nothing");
  }

  // Only what the plan offers, with no more sets than what it stands in for, and for one exercise only: else
  // its dose would be done twice.
  void change(const Swap& swap) {
    auto& items = routine_.items;
    const auto out = std::ranges::find(items, swap.out, &Item::exercise);
    if (out == items.end() || !has(out->swaps, swap.in)) return;
    if (std::ranges::find(items, swap.in, &Item::exercise) != items.end()) return;
    auto in = item_for(tasks_.now(), swap.in, out->sets);
    if (!in) return;
    in->because = own("routine-swap");
    *out = *std::move(in);
  }

  // Why the day leaves an exercise out: a rule, or her day.
  void leave_out(ExerciseIndex exercise, std::string_view own_id) {
    const auto held = std::ranges::find(plan_.withheld, exercise, &Withheld::exercise);
    if (held != plan_.withheld.end()) {
      routine_.left_out.push_back({exercise, held->because, held->until});
    } else {
      routine_.left_out.push_back({exercise, own(own_id), {}});
    }
  }

  static bool has(const std::vector<ExerciseIndex>& list, ExerciseIndex exercise) {
    return std::ranges::find(list, exercise) != list.end();
  }

  const StageSpec& stage() const { return day_.protocol.stages[static_cast<std::size_t>(day_.course.stage)]; }

  bool is_light(ExerciseIndex exercise) const { return has(stage().instead, exercise); }

  // In place of the day's session, and by its rules: nothing of a stage to come, nothing loaded two days
  // running, only what is light on a day off.
  void core() {
    if (has_trained_today(day_)) {
      routine_.because = own("routine-done-today");
      return;
    }
    const SessionTask calm = tasks_.calm(), now = tasks_.now();
    SessionChoice choice;
    for (const ExerciseIndex exercise : day_.protocol.core_routine.exercises) {
      if (!trains(stage(), exercise)) {
        leave_out(exercise, "routine-later");
      } else if ((plan_.rest_day && !is_light(exercise)) || is_too_soon(now, exercise)) {
        leave_out(exercise, "routine-too-soon");
      } else if (auto item = item_for(calm, exercise, day_.protocol.core_routine.sets)) {
        choice.items.push_back(*std::move(item));
      } else {
        leave_out(exercise, "routine-does-not-fit");
      }
    }
    fit_time(calm, choice);
    take(reduced(calm, now, choice), choice);
  }

  // Her minutes: one set less of each before one exercise less, the last first.
  void fit_time(const SessionTask& calm, SessionChoice& choice) {
    const int longest = day_.protocol.dosing.session_longest_minutes;
    const int seconds = 60 * std::min(calm.circumstances.minutes, longest);
    const auto lasts = [&] {
      int sum = 0;
      for (const Item& item : choice.items) sum += item.seconds;
      return sum;
    };
    for (int sets = day_.protocol.core_routine.sets - 1; sets > 0 && lasts() > seconds; --sets) {
      for (Item& item : choice.items)
        item = make_item(calm, item.exercise, item.variant, std::min(item.sets, sets));
    }
    while (!choice.items.empty() && lasts() > seconds) {
      leave_out(choice.items.back().exercise, "routine-no-time");
      choice.items.pop_back();
    }
  }

  static bool is_too_soon(const SessionTask& task, ExerciseIndex exercise) {
    return task.protocol.exercises[exercise].loaded && task.recent.days_since[exercise] <= 1;
  }

  void take(SessionChoice kept, const SessionChoice& chosen) {
    for (const Item& item : chosen.items) {
      const auto found = std::ranges::find(kept.items, item.exercise, &Item::exercise);
      if (found == kept.items.end()) leave_out(item.exercise, "routine-does-not-fit");
    }
    give_reasons(day_, tasks_.now(), kept);
    routine_.items = std::move(kept.items);
    routine_.because = own(routine_.items.empty() ? "routine-nothing" : "routine-core");
  }

  void stretches() {
    const SessionTask now = tasks_.now();
    SessionChoice choice;
    for (std::size_t i = 0; i < day_.protocol.exercises.size(); ++i) {
      const auto exercise = static_cast<ExerciseIndex>(i);
      if (day_.protocol.exercises[i].kind != ExerciseKind::stretch) continue;
      const auto variant = now.circumstances.disliked[i] ? std::nullopt : variant_for(now, exercise);
      if (variant) {
        choice.stretches.push_back(make_stretch(now, exercise, *variant));
      } else {
        leave_out(exercise, "routine-does-not-fit");
      }
    }
    give_reasons(day_, now, choice);
    routine_.stretches = std::move(choice.stretches);
    routine_.because = own(routine_.stretches.empty() ? "routine-nothing" : "routine-stretches");
  }

  void walk(std::optional<int> minutes) {
    if (!plan_.walk || plan_.walk->minutes_high == 0) {
      routine_.because = plan_.walk ? plan_.walk->because : own("routine-nothing");
      return;
    }
    const WalkRoutine& spec = day_.protocol.walk_routine;
    std::vector<std::size_t> moves;
    for (std::size_t i = 0; i < spec.moves.size(); ++i) {
      const std::optional<Condition>& when = spec.moves[i].when;
      if (!when || holds(*when, day_.facts.values)) moves.push_back(i);
    }
    const int low = plan_.walk->minutes_low, high = plan_.walk->minutes_high;
    int left = 60 * std::clamp(minutes.value_or(low), std::min(1, high), high);
    const int warm_up = std::min(spec.warm_up_s, left / 3), cool_down = std::min(spec.cool_down_s, left / 3);
    left -= warm_up + cool_down;
    routine_.walk.push_back({WalkPhase::warm_up, 0, warm_up});
    for (std::size_t i = 0; left > 0 && !moves.empty(); ++i) {
      const int seconds = left < 2 * spec.move_s ? left : spec.move_s;
      routine_.walk.push_back({WalkPhase::move, moves[i % moves.size()], seconds});
      left -= seconds;
    }
    routine_.walk.push_back({WalkPhase::cool_down, 0, cool_down});
    routine_.because = own("routine-walk");
  }

  const DecidedDay& day_;
  Plan plan_;
  DayTasks tasks_;
  Routine routine_;
};

}  // namespace

Routine routine_of(const DecidedDay& day, RoutineId id, const RoutineWish& wish) {
  return RoutineMaker(day, id).make(wish);
}

}  // namespace realign
