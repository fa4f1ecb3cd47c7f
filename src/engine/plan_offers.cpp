// SPDX-License-Identifier: Apache-2.0
//
// What comes around beside the day's session: the weekly core session, the four-week program, the belly
// check.
#include <algorithm>

#include "engine/day_tasks.h"
#include "engine/plan_lines.h"
#include "engine/spacing.h"

namespace realign {
namespace {

using std::chrono::days;

Because own(const DecidedDay& day, std::string_view id, std::span<const FactIndex> read = {}) {
  return {own_reason(day.protocol, day.facts, id, read)};
}

// Those of the core session that she could do as things are.
std::vector<ExerciseIndex> core_within_reach(const DecidedDay& day) {
  const StageSpec& stage = day.protocol.stages[static_cast<std::size_t>(day.course.stage)];
  std::vector<ExerciseIndex> within;
  for (const ExerciseIndex exercise : day.protocol.core_routine.exercises) {
    if (trains(stage, exercise) && day.ruling.open[exercise] != 0) within.push_back(exercise);
  }
  return within;
}

// The last day on which enough of them were done; none if there is none yet.
std::optional<Day> last_core_day(const DecidedDay& day, const std::vector<ExerciseIndex>& within) {
  const std::size_t needed =
      std::min(within.size(), static_cast<std::size_t>(day.protocol.core_routine.counts_from));
  const auto& training = day.folded.history.training;
  for (auto one = training.rbegin(); one != training.rend(); ++one) {
    std::size_t done = 0;
    for (const ExerciseIndex exercise : within)
      done += std::ranges::find(one->done, exercise, &DoneExercise::exercise) != one->done.end() ? 1 : 0;
    if (done >= needed) return one->day;
  }
  return std::nullopt;
}

bool has_none(const DecidedDay& day, const Plan& plan) { return has_no_session(day) || plan.paused; }

// From when the belly may be felt again, or for the first time; none where it may be now.
std::optional<Day> measured_from(const DecidedDay& day) {
  const SelfCheck& numbers = day.protocol.self_check;
  const History& history = day.folded.history;
  std::optional<Day> from;
  if (!history.readings.empty()) {
    from = history.readings.back().day + days(numbers.repeat_days);
  } else if (day.facts[Derived::birth] == static_cast<Value>(Birth::cesarean)) {
    from = day.on + days(numbers.first_days_cesarean - day.facts[Derived::days]);
  }
  return from && *from > day.on ? from : std::nullopt;
}

std::vector<ProgramEntry> entry_of(const DecidedDay& day) {
  const bool is_founded = day.course.stage != StageId::foundation;
  std::vector<ProgramEntry> entry{
      {is_founded, own(day, "program-foundation", reads<Derived::stage, Derived::sessions_done>)}};
  for (const ProgramCondition& condition : day.protocol.program_conditions) {
    const Reason reason{condition.id, key_of(day.protocol, "program.condition.", condition.id),
                        facts_used(day.facts, condition.when.facts), &condition.evidence};
    entry.push_back({holds(condition.when, day.facts.values), {reason}});
  }
  return entry;
}

}  // namespace

void write_core(const DecidedDay& day, Plan& plan) {
  if (has_none(day, plan)) return;
  const auto within = core_within_reach(day);
  if (within.empty()) return;
  const auto last = last_core_day(day, within);
  const auto since = last ? last : day.course.first_session;
  const bool is_time = since && days_between(*since, day.on) >= day.protocol.core_routine.every_days;
  const bool is_free = !plan.rest_day && !has_trained_today(day);
  plan.core = CorePlan{is_time && is_free, own(day, is_time && is_free ? "core-due"
                                                    : is_time          ? "core-not-today"
                                                    : last             ? "core-done"
                                                                       : "core-begins")};
}

void write_program(const DecidedDay& day, Plan& plan) {
  if (has_none(day, plan)) return;
  const auto key = [&](std::string_view id) { return key_of(day.protocol, "program.", id); };
  ProgramPlan program;
  const int planned = day.protocol.stages[static_cast<std::size_t>(StageId::program)].sessions_per_week;
  program.sessions_planned = planned;
  if (day.course.stage == StageId::program) {
    const bool is_last = static_cast<std::size_t>(day.course.program_week) + 1 >= day.protocol.program.size();
    program.week = day.course.program_week + 1;
    program.sessions_done = std::min(day.course.program_week_sessions, planned);
    program.words = key("on");
    program.next = key(is_last ? "next.end" : "next.week");
    plan.program = std::move(program);
    return;
  }
  program.entry = entry_of(day);
  const bool is_open = day.course.stage == StageId::strengthen &&
                       std::ranges::all_of(program.entry, [](const ProgramEntry& each) { return each.met; });
  const bool is_chosen = day.folded.history.profile.path == Path::program &&
                         day.folded.history.program_since != day.course.program_done_since;
  program.can_start = is_open && !is_chosen;
  program.words = key(is_open ? "open" : is_chosen ? "chosen" : "not-yet");
  program.next = key(!is_open ? "next.wait" : is_chosen ? "next.begins" : "next.start");
  plan.program = std::move(program);
}

// It is followed until it has been found once, and then for as long as there is something to follow.
void write_self_check(const DecidedDay& day, Plan& plan) {
  if (is_quiet(plan)) return;
  const History& history = day.folded.history;
  const bool is_first = history.readings.empty();
  const auto from = measured_from(day);
  const bool is_due = !from && (history.in_separation || is_first);
  const std::string_view why = is_due ? (is_first ? "self-check-first" : "self-check-due")
                               : from ? (is_first ? "self-check-wound" : "self-check-later")
                                      : "self-check-calm";
  // While nobody knows when the birth was, there is no day to name.
  const bool is_known = !is_first || history.profile.birth_date;
  plan.self_check =
      SelfCheckPlan{is_due, is_known ? from : std::nullopt, own(day, why, reads<Derived::gap_known>)};
}

}  // namespace realign
