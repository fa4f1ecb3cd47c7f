// SPDX-License-Identifier: Apache-2.0
#include "engine/planner.h"

#include <algorithm>

#include "engine/day_tasks.h"
#include "engine/plan_lines.h"

namespace realign {
namespace {

// Why her dose of an exercise is what the last review or step made of it.
std::optional<std::string_view> last_step_of(const DecidedDay& day, const Item& item) {
  const ReviewOutcome& last = day.course.pace.last;
  const ExercisePace& pace = day.course.pace.exercises[item.exercise];
  const bool is_up = last.decision == Decision::progress && pace.up_on == last.on;
  const bool is_down =
      (last.decision == Decision::regress || last.decision == Decision::restart) && pace.down_on == last.on;
  if (item.warm_up || !last.on || (!is_up && !is_down)) return std::nullopt;
  return last.why;
}

Because because_of_item(const DecidedDay& day, const SessionTask& task, const Item& item, bool is_rest_day) {
  const Exercise& exercise = day.protocol.exercises[item.exercise];
  const auto own = [&](std::string_view id, std::span<const FactIndex> read) {
    return own_reason(day.protocol, day.facts, id, read);
  };
  Because because;
  if (exercise.kind == ExerciseKind::pelvic_floor) {
    because.push_back(own("choice-pelvic-floor", reads<Derived::weeks>));
  } else if (item.warm_up) {
    because.push_back(own("choice-warm-up", reads<Derived::stage>));
  } else if (is_rest_day) {
    because.push_back(own("choice-light", reads<Derived::stage, Derived::days_since_session>));
  } else if (day.course.stage == StageId::foundation) {
    because.push_back(own("choice-foundation", reads<Derived::stage, Derived::sessions_done>));
  } else if (day.course.stage == StageId::program) {
    because.push_back(own("choice-program", reads<Derived::stage, Derived::stage_days>));
  } else {
    because.push_back(own("choice-balance", reads<Derived::stage, Derived::days_since_session>));
  }
  if (day.prescribed.sets[item.exercise] || day.prescribed.reps[item.exercise])
    because.push_back(own("prescription-cap", {}));
  if (const auto step = last_step_of(day, item))
    because.push_back(own(*step, reads<Derived::session_colour, Derived::done_percent>));
  if (day.course.pace.is_shorter) because.push_back(own("shorter", reads<Derived::done_percent>));
  if (item.variant != 0) {
    const bool is_by_rule = (day.ruling.open[item.exercise] & 1U) == 0;
    if (is_by_rule) {
      add_because(day.protocol, day.ruling, day.facts, day.prescribed, item.exercise, because);
    }
    const bool is_eased =
        task.ruling.eased[item.exercise] || (task.ruling.ease_domed && task.domed[item.exercise]);
    const bool is_lower = day.course.pace.exercises[item.exercise].rung < 0;
    const bool is_harder = harder_by(exercise, item.variant).value_or(0) > 0;
    if (is_harder) because.push_back(own("choice-harder", {}));
    if (is_eased || is_lower) because.push_back(own("choice-eased", {}));
    if (!is_by_rule && !is_eased && !is_lower && !is_harder) because.push_back(own("choice-fits-today", {}));
  }
  return because;
}

// The rules of these layers that held, as reasons.
Because held_in(const DecidedDay& day, Layer from, Layer to) {
  Because because;
  for (std::size_t i = 0; i < day.protocol.rules.size(); ++i) {
    const Rule& rule = day.protocol.rules[i];
    if (day.ruling.held[i] && rule.layer >= from && rule.layer <= to)
      because.push_back(reason_of(day.facts, rule));
  }
  return because;
}

Because because_of_disposition(const DecidedDay& day) {
  switch (day.ruling.disposition) {
    case Disposition::emergency:
      return held_in(day, Layer::emergency, Layer::emergency);
    case Disposition::urgent:
      return held_in(day, Layer::urgent, Layer::urgent);
    case Disposition::clinician_first:
      return held_in(day, Layer::clinician_first, Layer::clinician_first);
    case Disposition::refer_soon:
      return held_in(day, Layer::refer, Layer::refer);
    case Disposition::unscreened:
      return {own_reason(day.protocol, day.facts, "unscreened", reads<Derived::open_stop>)};
    case Disposition::go:
      break;
  }
  return {own_reason(day.protocol, day.facts, "go", reads<Derived::open_stop, Derived::open_referral>)};
}

Because because_of_stage(const DecidedDay& day) {
  static constexpr std::array<std::string_view, 4> ids = {"stage-foundation", "stage-strengthen",
                                                          "stage-program", "stage-maintain"};
  return {own_reason(day.protocol, day.facts, ids[static_cast<std::size_t>(day.course.stage)],
                     reads<Derived::stage_days, Derived::sessions_done>)};
}

Because because_of_decision(const DecidedDay& day) {
  const std::string_view why = day.course.pace.last.why;
  if (why.empty()) return {own_reason(day.protocol, day.facts, "review-none", reads<Derived::stage_days>)};
  return {own_reason(day.protocol, day.facts, why,
                     reads<Derived::done_percent, Derived::session_colour, Derived::days_since_session>)};
}

void write_session(const DecidedDay& day, Plan& plan) {
  if (has_no_session(day)) return;
  const DayTasks tasks(day);
  SessionChoice choice = reduced(tasks.calm(), tasks.now(), choose_session(tasks.calm()));
  give_reasons(day, tasks.now(), choice);
  plan.rest_day = choice.rest_day;
  int seconds = 0;
  for (const Item& item : choice.items) seconds += item.seconds;
  if (!choice.items.empty()) plan.session = SessionPlan{(seconds + 59) / 60, choice.items};
  plan.stretches = std::move(choice.stretches);
}

}  // namespace

bool has_trained_today(const DecidedDay& day) {
  const auto& training = day.folded.history.training;
  return !training.empty() && training.back().day == day.on;
}

bool has_no_session(const DecidedDay& day) {
  return day.ruling.disposition <= Disposition::urgent || day.facts.unanswered ||
         day.facts[Derived::paused] != 0;
}

DayTasks::DayTasks(const DecidedDay& day)
    : day_(day),
      circumstances_(circumstances_on(day.protocol, day.folded.history, day.on)),
      recent_(recent_before(day.protocol, day.course, day.folded.history, day.on)) {
  for (std::size_t i = 0; i < day.protocol.exercises.size(); ++i)
    domed_[i] = day.folded.history.domed_exercise_on[i].has_value();
}

SessionTask DayTasks::calm() const {
  return {day_.protocol,
          day_.calm_course,
          day_.folded.history.profile,
          day_.calm_ruling,
          day_.prescribed,
          circumstances_,
          recent_,
          domed_};
}

SessionTask DayTasks::now() const {
  return {day_.protocol, day_.course,     day_.folded.history.profile,
          day_.ruling,   day_.prescribed, circumstances_,
          recent_,       domed_};
}

void give_reasons(const DecidedDay& day, const SessionTask& now, SessionChoice& choice) {
  for (Item& item : choice.items) {
    item.because = because_of_item(day, now, item, choice.rest_day);
    item.swaps = swaps_for(now, choice, item);
  }
  for (Stretch& stretch : choice.stretches) {
    stretch.because.push_back(own_reason(day.protocol, day.facts, "choice-stretch", reads<Derived::stage>));
    if (stretch.variant != 0 && (day.ruling.open[stretch.exercise] & 1U) == 0) {
      add_because(day.protocol, day.ruling, day.facts, day.prescribed, stretch.exercise, stretch.because);
    }
  }
}

DecidedDay decide(const Protocol& protocol, const Folded& folded, Day on, Staleness staleness) {
  const History& history = folded.history;
  const Course calm_course = after_time_off(protocol, folded.course, on);
  const PrescribedLimits prescribed = prescribed_on(history, on);
  Facts facts = facts_on(protocol, history, folded.course, on, staleness);
  Ruling ruling = rule_on(protocol, prescribed, facts);
  const Course course =
      course_today(protocol, history, folded.course, on, day_ruling(protocol, ruling, facts));
  // What today has brought is read by rules too: a flare that began, a step back. Mostly it brought nothing.
  if (course != folded.course) {
    facts = facts_on(protocol, history, course, on, staleness);
    ruling = rule_on(protocol, prescribed, facts);
  }
  Facts calm = calm_facts(protocol, facts, folded.morning, history, folded.course, on);
  // Mostly nothing got worse today, and what was ruled on those facts holds for them.
  const bool is_calm = calm.values == facts.values && calm.standing == facts.standing;
  const Ruling calm_ruling = is_calm ? ruling : rule_on(protocol, prescribed, calm);
  return {protocol,         folded,          course,     calm_course, on,         staleness,
          std::move(facts), std::move(calm), prescribed, ruling,      calm_ruling};
}

Plan plan_of(const DecidedDay& day) {
  Plan plan;
  plan.date = day.on;
  const Circumstances given = circumstances_on(day.protocol, day.folded.history, day.on);
  plan.given = {given.minutes, given.floor, given.hands};
  plan.disposition = day.ruling.disposition;
  for (const Mode& mode : day.protocol.modes) {
    if (day.facts.values[mode.fact] != 0) plan.modes.push_back(mode.id);
  }
  plan.stage = day.course.stage;
  plan.stage_week = day.course.stage_since ? days_between(*day.course.stage_since, day.on) / 7 + 1 : 1;
  if (day.course.stage == StageId::program) plan.stage_week = day.course.program_week + 1;
  if (day.folded.history.profile.birth_date) plan.weeks_postpartum = day.facts[Derived::weeks];
  plan.decision = day.course.pace.last.decision;
  plan.paused = day.facts[Derived::paused] != 0;
  plan.disposition_because = because_of_disposition(day);
  plan.stage_because = because_of_stage(day);
  plan.decision_because = because_of_decision(day);
  write_notices(day, plan);
  write_session(day, plan);
  write_daily_notice(day, plan);
  write_walk(day, plan);
  write_core(day, plan);
  write_program(day, plan);
  write_self_check(day, plan);
  write_posture(day, plan);
  write_open_and_withheld(day, plan);
  write_avoid(day, plan);
  write_next(day, plan);
  write_ask(day, plan);
  return plan;
}

}  // namespace realign
