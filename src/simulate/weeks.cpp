// SPDX-License-Identifier: Apache-2.0
#include "simulate/weeks.h"

#include <algorithm>
#include <map>
#include <set>

namespace realign {
namespace {

constexpr std::size_t days_in_a_week = 7;

// What stood on the day before.
struct Before {
  std::map<ExerciseIndex, std::pair<SimulatedDose, Because>> doses;
  std::optional<WalkPlan> walk;
  std::optional<StageId> stage;
  std::optional<Day> reviewed_on;
  std::set<std::string_view> notices;
};

SimulatedDose dose_of(const Item& item, int sets) {
  return {item.exercise, item.variant, sets, item.reps_low, item.reps_high, item.hold_s};
}

bool is_harder(const Exercise& exercise, VariantIndex than, VariantIndex variant) {
  // Every chain of harder variants ends, so no more steps are needed than there are variants.
  std::optional<VariantIndex> at = exercise.variants[than].harder;
  for (std::size_t steps = 0; at && steps < exercise.variants.size(); ++steps) {
    if (*at == variant) return true;
    at = exercise.variants[*at].harder;
  }
  return false;
}

Move move_of(const Protocol& protocol, const SimulatedDose& from, const SimulatedDose& to) {
  if (from == to) return Move::none;
  const Exercise& exercise = protocol.exercises[to.exercise];
  if (from.variant != to.variant) {
    if (is_harder(exercise, from.variant, to.variant)) return Move::up;
    return is_harder(exercise, to.variant, from.variant) ? Move::down : Move::other;
  }
  const auto amount = [](const SimulatedDose& dose) {
    return std::pair(dose.sets * std::max(1, dose.reps_high) * std::max(1, dose.hold_s), dose.reps_low);
  };
  if (amount(from) == amount(to)) return Move::other;
  return amount(from) < amount(to) ? Move::up : Move::down;
}

int weekly(const WalkPlan& walk) { return walk.minutes_high * walk.days_high; }

Move move_of(const WalkPlan& from, const WalkPlan& to) {
  const bool is_same = from.minutes_low == to.minutes_low && from.minutes_high == to.minutes_high &&
                       from.days_low == to.days_low && from.days_high == to.days_high;
  if (is_same) return Move::none;
  if (weekly(from) != weekly(to)) return weekly(from) < weekly(to) ? Move::up : Move::down;
  return from.minutes_low * from.days_low < to.minutes_low * to.days_low ? Move::up : Move::down;
}

bool holds_rule(const Because& because, const Reason& reason) {
  return std::any_of(because.begin(), because.end(),
                     [&](const Reason& one) { return one.rule == reason.rule; });
}

// What stands in one list of reasons and not in the other.
Because only_in(const Because& these, const Because& others) {
  Because because;
  for (const Reason& reason : these) {
    if (!holds_rule(others, reason)) because.push_back(reason);
  }
  return because;
}

bool is_rule(const Protocol& protocol, const Reason& reason) {
  return std::any_of(protocol.rules.begin(), protocol.rules.end(),
                     [&](const Rule& rule) { return rule.id == reason.rule; });
}

// Why a dose is another than before: what the plan says now and did not say then; else the rules that held it
// back and do no more; else what the last review or the stage says.
void give_reasons(const Protocol& protocol, const Plan& plan, const Because& now, const Because& before,
                  DoseChange& change) {
  change.because = only_in(now, before);
  if (!change.because.empty()) return;
  change.over = only_in(before, now);
  std::erase_if(change.over, [&](const Reason& reason) { return !is_rule(protocol, reason); });
  if (change.over.empty())
    change.because = plan.decision == Decision::none ? plan.stage_because : plan.decision_because;
}

void put_line(std::vector<DoseLine>& lines, const SimulatedDose& dose, Move move, int sets_fit) {
  const auto found = std::find_if(lines.begin(), lines.end(),
                                  [&](const DoseLine& line) { return line.dose.exercise == dose.exercise; });
  if (found == lines.end()) {
    lines.push_back({dose, move, sets_fit});
    std::ranges::sort(lines, {}, [](const DoseLine& line) { return line.dose.exercise; });
    return;
  }
  const bool is_same = found->dose == dose;
  found->dose = dose;
  found->sets_fit = is_same ? std::max(found->sets_fit, sets_fit) : sets_fit;
  if (move != Move::none) found->move = move;
}

void tell_doses(const Protocol& protocol, const SimulatedDay& day, Before& before, SimulatedWeek& week) {
  if (!day.morning.session || day.morning.rest_day) return;
  for (std::size_t i = 0; i < day.morning.session->items.size(); ++i) {
    const Item& item = day.morning.session->items[i];
    if (protocol.exercises[item.exercise].kind != ExerciseKind::strength) continue;
    const SimulatedDose dose = dose_of(item, day.sets_due[i]);
    if (item.warm_up) {
      put_line(week.warm_up, dose, Move::none, item.sets);
      continue;
    }
    const auto known = before.doses.find(item.exercise);
    const bool is_new = known == before.doses.end();
    const Move move = is_new ? Move::begun : move_of(protocol, known->second.first, dose);
    put_line(week.doses, dose, move, item.sets);
    if (move != Move::none) {
      DoseChange change{day.day, move, is_new ? SimulatedDose{} : known->second.first, dose, {}, {}};
      if (is_new)
        change.because = item.because;
      else
        give_reasons(protocol, day.morning, item.because, known->second.second, change);
      week.changes.push_back(std::move(change));
    }
    before.doses[item.exercise] = {dose, item.because};
  }
}

void tell_walk(const SimulatedDay& day, Before& before, SimulatedWeek& week) {
  const std::optional<WalkPlan>& walk = day.morning.walk;
  const bool is_none = !walk || walk->minutes_high == 0;
  week.walk = walk;
  if (!before.walk && is_none) return;
  const WalkPlan to = walk.value_or(WalkPlan{});
  const Move move = before.walk ? move_of(*before.walk, to) : Move::begun;
  if (move == Move::none) return;
  week.walk_move = move;
  week.walks.push_back({day.day, move, before.walk.value_or(WalkPlan{}), to});
  before.walk = to;
}

bool is_referral(const Protocol& protocol, const Notice& notice) {
  return std::any_of(notice.because.begin(), notice.because.end(), [&](const Reason& reason) {
    return std::any_of(protocol.rules.begin(), protocol.rules.end(), [&](const Rule& rule) {
      return rule.id == reason.rule && rule.layer == Layer::refer;
    });
  });
}

void tell_notices(const Protocol& protocol, const SimulatedDay& day, Before& before, SimulatedWeek& week) {
  std::set<std::string_view> now;
  for (const Plan* plan : {&day.morning, &day.evening}) {
    for (const Notice& notice : plan->notices) {
      if (!now.insert(notice.id).second || before.notices.contains(notice.id)) continue;
      week.notices.push_back({day.day, notice, is_referral(protocol, notice)});
    }
  }
  before.notices = std::move(now);
}

void tell_stage(const SimulatedDay& day, Before& before, SimulatedWeek& week) {
  const Plan& plan = day.morning;
  week.stage = plan.stage;
  week.stage_week = plan.stage_week;
  if (before.stage != plan.stage) week.stages.push_back({day.day, plan.stage, plan.stage_because});
  before.stage = plan.stage;
  for (const std::string_view mode : plan.modes) {
    if (std::ranges::find(week.modes, mode) == week.modes.end()) week.modes.push_back(mode);
  }
  if (plan.decision != Decision::none && day.reviewed_on != before.reviewed_on) {
    week.reviews.push_back(
        {day.day, plan.decision, day.review_done, day.review_planned, plan.decision_because});
  }
  before.reviewed_on = day.reviewed_on;
}

void tell_day(const Protocol& protocol, const SimulatedDay& day, Before& before, SimulatedWeek& week) {
  week.missed += day.missed ? 1 : 0;
  if (day.missed) return;  // nobody reads those plans
  const Disposition gravest = std::min(day.morning.disposition, day.evening.disposition);
  week.disposition = std::min(week.disposition.value_or(gravest), gravest);
  week.trained += day.trained ? 1 : 0;
  week.walked += day.walked;
  tell_stage(day, before, week);
  tell_doses(protocol, day, before, week);
  tell_walk(day, before, week);
  tell_notices(protocol, day, before, week);
}

}  // namespace

void tell_weeks(const Protocol& protocol, Simulation& simulation) {
  Before before;
  for (std::size_t i = 0; i < simulation.days.size(); ++i) {
    const SimulatedDay& day = simulation.days[i];
    if (i % days_in_a_week == 0) {
      SimulatedWeek& week = simulation.weeks.emplace_back();
      week.number = static_cast<int>(i / days_in_a_week) + 1;
      week.from = day.day;
      week.weeks_postpartum = day.morning.weeks_postpartum;
    }
    tell_day(protocol, day, before, simulation.weeks.back());
  }
  for (SimulatedWeek& week : simulation.weeks)
    week.planned = protocol.stages[static_cast<std::size_t>(week.stage)].sessions_per_week;
}

}  // namespace realign
