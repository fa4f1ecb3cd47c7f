// SPDX-License-Identifier: Apache-2.0
#include "simulate/simulate.h"

#include <algorithm>
#include <variant>

#include "simulate/assumed_day.h"
#include "simulate/weeks.h"

namespace realign {
namespace {

constexpr int days_in_a_week = 7;

AssumedWoman assumed_woman(const Assumptions& given) {
  AssumedWoman woman;
  woman.birth = given.birth.value_or(assumed_by_default::birth);
  woman.start_week = given.start_week.value_or(assumed_by_default::start_week);
  woman.check_week = given.check_week.value_or(std::optional(assumed_by_default::check_week));
  woman.minutes = given.minutes.value_or(assumed_by_default::minutes);
  woman.path = given.path.value_or(Path::daily);
  woman.progress_by = given.progress_by.value_or(ProgressBy::sets);
  woman.separation = given.separation.value_or(assumed_by_default::separation);
  woman.pain = assumed_by_default::pain;
  woman.effort = assumed_by_default::effort;
  return woman;
}

// What her own journal does not tell: only what was asked for, and else that she goes on as she last wrote.
AssumedWoman assumed_of(const Assumptions& given, const std::vector<const Entry*>& own) {
  AssumedWoman woman = assumed_woman(given);
  woman.is_hers = true;
  woman.birth.reset();
  woman.start_week.reset();
  woman.check_week = given.check_week.value_or(std::nullopt);
  woman.minutes = given.minutes;
  woman.path = given.path;
  woman.progress_by = given.progress_by;
  for (const Entry* entry : own) {
    if (const auto* pain = std::get_if<Pain>(&entry->body);
        pain != nullptr && pain->when == PainWhen::morning)
      woman.pain = pain->score;
    if (const auto* reading = std::get_if<Separation>(&entry->body); reading != nullptr && !given.separation)
      woman.separation = std::max({reading->above, reading->navel, reading->below});
  }
  return woman;
}

// The morning: she is asked, answers, and reads what is right today.
Result<void> live_morning(AssumedLife& life, int day, Diary& diary, SimulatedDay& into) {
  if (!into.missed) {
    wake_up(life, day, diary);
    if (const auto birth = birth_of(diary)) go_to_check(life, day, *birth, diary);
    const auto asking = plan_on(diary, into.day);
    if (!asking) return std::unexpected(asking.error());
    answer(life, day, asking->plan, diary);
  }
  auto planned = plan_on(diary, into.day);
  if (!planned) return std::unexpected(planned.error());
  into.morning = std::move(planned->plan);
  into.reviewed_on = planned->review.on;
  into.review_done = planned->review.done;
  into.review_planned = planned->review.planned;
  into.sets_due = std::move(planned->sets_due);
  into.written_by_morning = diary.journal.entries.size();
  return {};
}

Result<void> live(AssumedLife& life, Diary& diary, Simulation& simulation) {
  for (int day = 0; day < life.given.weeks * days_in_a_week; ++day) {
    SimulatedDay& into = simulation.days.emplace_back();
    into.day = life.first + std::chrono::days(day);
    into.missed = is_in(life.given.missed, day);
    if (auto lived = live_morning(life, day, diary, into); !lived) return lived;
    if (!into.missed) do_as_planned(life, day, diary, into);
    if (diary.journal.entries.size() == into.written_by_morning) {
      into.evening = into.morning;
      continue;
    }
    auto evening = plan_on(diary, into.day);
    if (!evening) return std::unexpected(evening.error());
    into.evening = std::move(evening->plan);
  }
  return {};
}

Result<Simulation> run(const Protocol& protocol, Simulation simulation, Diary diary,
                       std::vector<std::optional<Value>> said) {
  simulation.own = diary.journal.entries.size();
  AssumedLife life{simulation.given, simulation.woman, simulation.first, std::move(said)};
  if (auto lived = live(life, diary, simulation); !lived) return std::unexpected(lived.error());
  simulation.entries = std::move(diary.journal.entries);
  tell_weeks(protocol, simulation);
  return simulation;
}

}  // namespace

Result<Simulation> simulate(const Protocol& protocol, const Assumptions& assumptions, Day first) {
  Simulation simulation;
  simulation.given = assumptions;
  simulation.woman = assumed_woman(assumptions);
  simulation.first = first;
  return run(protocol, std::move(simulation), Diary{protocol, {}},
             std::vector<std::optional<Value>>(protocol.questions.size()));
}

Result<Simulation> simulate(const Protocol& protocol, const Assumptions& assumptions, const Journal& own,
                            Day on) {
  Simulation simulation;
  simulation.given = assumptions;
  simulation.first = on + std::chrono::days(1);
  Diary diary{protocol, {}};
  // What she wrote after that day does not exist yet.
  for (const Entry& entry : own.entries) {
    if (day_of(entry.at) > on) continue;
    diary.journal.entries.push_back(entry);
    diary.offset_min = entry.at.offset_min;
  }
  std::vector<std::optional<Value>> said(protocol.questions.size());
  const auto live_own = live_entries(diary.journal, on);
  for (const Entry* entry : live_own) {
    const auto* screening = std::get_if<Screening>(&entry->body);
    if (screening == nullptr) continue;
    for (const Answer& answer : screening->answers) said[answer.question] = answer.value;
  }
  simulation.woman = assumed_of(assumptions, live_own);
  return run(protocol, std::move(simulation), std::move(diary), std::move(said));
}

}  // namespace realign
