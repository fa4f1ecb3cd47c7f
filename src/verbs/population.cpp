// SPDX-License-Identifier: Apache-2.0
#include "verbs/population.h"

#include <algorithm>

#include "engine/planner.h"
#include "verbs/life.h"
#include "verbs/patient.h"

namespace realign {
namespace {

void count_plan(const Plan& plan, Outcomes& outcomes) {
  ++outcomes.plans;
  ++outcomes.dispositions[static_cast<std::size_t>(plan.disposition)];
  ++outcomes.stages[static_cast<std::size_t>(plan.stage)];
  ++outcomes.decisions[static_cast<std::size_t>(plan.decision)];
  outcomes.paused += plan.paused ? 1 : 0;
  outcomes.rest_days += plan.rest_day ? 1 : 0;
  for (const ExerciseIndex exercise : plan.allowed) ++outcomes.exercises[exercise].open;
  for (const Limit& limit : plan.limits) {
    --outcomes.exercises[limit.exercise].open;
    ++outcomes.exercises[limit.exercise].limited;
  }
  for (const Withheld& withheld : plan.withheld) ++outcomes.exercises[withheld.exercise].withheld;
  if (plan.session) {
    ++outcomes.sessions;
    outcomes.minutes += static_cast<Count>(plan.session->minutes);
    for (const Item& item : plan.session->items) {
      ++outcomes.exercises[item.exercise].doses[{item.sets, item.reps_low, item.reps_high, item.hold_s}];
    }
  }
  for (const Stretch& stretch : plan.stretches) ++outcomes.exercises[stretch.exercise].stretched;
  ++outcomes.walks[plan.walk ? plan.walk->minutes_high : 0];
}

void count_modes(const Protocol& protocol, const Plan& plan, Outcomes& outcomes) {
  for (std::size_t i = 0; i < protocol.modes.size(); ++i) {
    const bool is_on =
        std::find(plan.modes.begin(), plan.modes.end(), protocol.modes[i].id) != plan.modes.end();
    outcomes.modes[i] += is_on ? 1 : 0;
  }
}

void count_rules(const Protocol& protocol, const Ruling& ruling, Outcomes& outcomes) {
  ruling.held.for_each([&](std::size_t rule) { ++outcomes.rules[rule].held; });
  for (const Exercise& exercise : protocol.exercises) {
    const RuleSet binding = ruling.held & exercise.rules;
    binding.for_each([&](std::size_t rule) { ++outcomes.rules[rule].binding; });
    if (binding.any() && binding.count() == 1) ++outcomes.rules[binding.first()].alone;
  }
}

}  // namespace

Outcomes count_patients(const Protocol& protocol, std::uint64_t seed, std::uint64_t first,
                        std::uint64_t end) {
  Outcomes outcomes = no_outcomes(protocol);
  const PatientMaker maker(protocol, seed);
  for (std::uint64_t number = first; number < end; ++number) {
    const Patient patient = maker.make(number);
    const DecidedDay day = decide(protocol, patient.folded, patient.on, Staleness::counts);
    const Plan plan = plan_of(day);
    count_plan(plan, outcomes);
    count_modes(protocol, plan, outcomes);
    count_rules(protocol, day.ruling, outcomes);
  }
  return outcomes;
}

Outcomes count_lives(const Protocol& protocol, std::uint64_t seed, std::uint64_t first, std::uint64_t end,
                     int days) {
  Outcomes outcomes = no_outcomes(protocol);
  for (std::uint64_t number = first; number < end; ++number) {
    live(protocol, seed, number, days, [&](const Plan& plan) {
      count_plan(plan, outcomes);
      count_modes(protocol, plan, outcomes);
    });
  }
  return outcomes;
}

}  // namespace realign
