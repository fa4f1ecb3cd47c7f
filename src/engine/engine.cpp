// SPDX-License-Identifier: Apache-2.0
#include "engine/engine.h"

#include "engine/planner.h"

namespace realign {
namespace {

constexpr int days_in_a_week = 7;

Result<Folded> folded_on(const Protocol& protocol, const Journal& journal, Day on) {
  const auto entries = live_entries(journal, on);
  Folded folded = fold(protocol, entries, on);
  const auto& birth_date = folded.history.profile.birth_date;
  if (birth_date && on < *birth_date) {
    return std::unexpected(Error{"", to_text(on) + " is before the birth on " + to_text(*birth_date),
                                 "plans begin on the day of the birth"});
  }
  return folded;
}

// The planned day taken as done, for planning the days after it.
void take_as_done(const Plan& plan, History& history) {
  if (!plan.session && plan.stretches.empty()) return;
  TrainingDay training{plan.date, {}, 0, 0, false};
  if (plan.session) {
    for (const Item& item : plan.session->items) {
      training.done.push_back({item.exercise,
                               item.variant,
                               std::vector<int>(static_cast<std::size_t>(item.sets), item.reps_high),
                               false,
                               {},
                               {}});
    }
  }
  for (const Stretch& stretch : plan.stretches) {
    training.done.push_back({stretch.exercise,
                             stretch.variant,
                             std::vector<int>(static_cast<std::size_t>(stretch.sets), stretch.hold_s),
                             false,
                             {},
                             {}});
  }
  // Of today, what was planned stands in for what she may have done already.
  while (!history.training.empty() && history.training.back().day >= plan.date) history.training.pop_back();
  history.training.push_back(std::move(training));
}

}  // namespace

Result<Plan> make_plan(const Protocol& protocol, const Journal& journal, Day on) {
  auto folded = folded_on(protocol, journal, on);
  if (!folded) return std::unexpected(std::move(folded.error()));
  return plan_of(decide(protocol, *folded, on, Staleness::counts));
}

Result<Routine> make_routine(const Protocol& protocol, const Journal& journal, Day on, RoutineId id,
                             const RoutineWish& wish) {
  auto folded = folded_on(protocol, journal, on);
  if (!folded) return std::unexpected(std::move(folded.error()));
  return routine_of(decide(protocol, *folded, on, Staleness::counts), id, wish);
}

Result<std::vector<Plan>> make_week(const Protocol& protocol, const Journal& journal, Day from) {
  auto folded = folded_on(protocol, journal, from);
  if (!folded) return std::unexpected(std::move(folded.error()));
  std::vector<Plan> week;
  week.push_back(plan_of(decide(protocol, *folded, from, Staleness::counts)));
  for (int ahead = 1; ahead < days_in_a_week; ++ahead) {
    const Day on = from + std::chrono::days(ahead);
    take_as_done(week.back(), folded->history);
    begin_day_by_rules(protocol, folded->history, on, folded->course, nullptr);
    folded->morning = morning_of(folded->history);
    week.push_back(plan_of(decide(protocol, *folded, on, Staleness::ignored)));
  }
  return week;
}

Result<Progress> make_progress(const Protocol& protocol, const Journal& journal, Day on) {
  auto folded = folded_on(protocol, journal, on);
  if (!folded) return std::unexpected(std::move(folded.error()));
  return progress_of(decide(protocol, *folded, on, Staleness::counts), live_entries(journal, on));
}

Result<Summary> make_summary(const Protocol& protocol, const Journal& journal, Day on) {
  auto folded = folded_on(protocol, journal, on);
  if (!folded) return std::unexpected(std::move(folded.error()));
  return summary_of(decide(protocol, *folded, on, Staleness::counts), live_entries(journal, on));
}

Result<Signs> make_signs(const Protocol& protocol, const Journal& journal, Day on) {
  auto folded = folded_on(protocol, journal, on);
  if (!folded) return std::unexpected(std::move(folded.error()));
  return signs_of(decide(protocol, *folded, on, Staleness::counts));
}

}  // namespace realign
