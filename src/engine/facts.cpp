// SPDX-License-Identifier: Apache-2.0
#include "engine/facts.h"

#include <algorithm>
#include <array>

#include "engine/stops.h"

namespace realign {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Derived::count)> names = {
    "active_before",
    "birth",
    "calm_days",
    "cleared_check",
    "cleared_exercise",
    "cleared_impact",
    "cleared_kneeling",
    "cleared_loading",
    "days",
    "days_since_session",
    "domed_days_ago",
    "done_percent",
    "epidural",
    "flare_lasts",
    "flares",
    "foundation_held_by_pain",
    "gap",
    "gap_doming",
    "gap_known",
    "gap_tension",
    "gap_to_see",
    "heavy_days_ago",
    "leaked_days_ago",
    "no_change_days",
    "open_referral",
    "open_stop",
    "pain_known",
    "pain_today",
    "pain_usual",
    "paused",
    "phq2",
    "program_path",
    "psfs",
    "psfs_days_ago",
    "red_morning_days_ago",
    "reds_after_step_back",
    "rest_pain_hours",
    "rmdq",
    "rmdq_days_ago",
    "session_colour",
    "sessions_done",
    "stage",
    "stage_days",
    "steps_back",
    "tear",
    "text_track",
    "weeks"};

constexpr std::int64_t ms_per_hour = 3'600'000;
constexpr int longest_look_back = 14;  // days for which a red morning is remembered

// Sets facts and remembers which of them she has told us.
class Writer {
 public:
  explicit Writer(Facts& facts) : facts_(facts) {}

  void know(Derived fact, Value value) {
    facts_.values[index(fact)] = value;
    facts_.known[index(fact)] = true;
  }

  template <class T>
  void know_if(Derived fact, const std::optional<T>& given) {
    if (given) know(fact, static_cast<Value>(*given));
  }

 private:
  static FactIndex index(Derived fact) { return static_cast<FactIndex>(fact); }
  Facts& facts_;
};

Value days_ago(const std::optional<Day>& day, Day on) { return day ? days_between(*day, on) : never; }

void write_profile(const History& history, Day on, Writer& writer) {
  const Profile& profile = history.profile;
  if (profile.birth_date) {
    const int days = std::max(0, days_between(*profile.birth_date, on));
    writer.know(Derived::days, days);
    writer.know(Derived::weeks, days / 7);
  }
  writer.know_if(Derived::birth, profile.birth);
  writer.know_if(Derived::tear, profile.tear);
  writer.know_if(Derived::epidural, profile.epidural);
  writer.know_if(Derived::active_before, profile.active_before);
  writer.know_if(Derived::paused, profile.paused);
  if (profile.walk_track) writer.know(Derived::text_track, *profile.walk_track == WalkTrack::text ? 1 : 0);
  if (profile.path) writer.know(Derived::program_path, *profile.path == Path::program ? 1 : 0);
}

void write_pain(const Protocol& protocol, const History& history, Day on, Writer& writer) {
  const auto usual = usual_pain(protocol.dosing, history, on + std::chrono::days(1));
  writer.know(Derived::pain_known, usual ? 1 : 0);
  writer.know_if(Derived::pain_usual, usual);
  const bool is_scored = !history.pain.empty() && history.pain.back().day == on;
  if (is_scored || usual) writer.know(Derived::pain_today, is_scored ? history.pain.back().worst : *usual);
  if (history.rest_pain_from) {
    writer.know(Derived::rest_pain_hours,
                static_cast<Value>((history.rest_pain_to - *history.rest_pain_from) / ms_per_hour));
  }
  const auto red = last_red_morning(protocol, history, on, longest_look_back);
  writer.know(Derived::red_morning_days_ago, days_ago(red, on));
  if (!history.first_score_on) return;
  const Day calm_from = history.last_high_score_on.value_or(*history.first_score_on);
  writer.know(Derived::calm_days, days_between(calm_from, on));
}

void write_separation(const History& history, Day on, Writer& writer) {
  writer.know(Derived::gap_known, history.readings.empty() ? 0 : 1);
  if (!history.readings.empty()) {
    const SeparationReading& last = history.readings.back();
    writer.know(Derived::gap, last.widest);
    writer.know(Derived::gap_tension, static_cast<Value>(last.tension));
  }
  if (!history.readings.empty() || history.domes) writer.know(Derived::gap_doming, history.domes ? 1 : 0);
  const bool is_seen = history.gap_seen_to && *history.gap_seen_to >= on;
  writer.know(Derived::gap_to_see,
              is_seen ? history.gap_to_see : std::max(history.gap_to_see, history.gap_seen));
  writer.know(Derived::domed_days_ago, days_ago(history.domed_on, on));
  writer.know(Derived::leaked_days_ago, days_ago(history.leaked_on, on));
  writer.know(Derived::heavy_days_ago, days_ago(history.heavy_on, on));
}

bool is_cleared(const History& history, Scope scope, Day on) {
  const ClearanceState& clearance = history.clearances[static_cast<std::size_t>(scope)];
  return clearance.is_given && (!clearance.until || *clearance.until >= on);
}

void write_clearances(const History& history, Day on, Writer& writer) {
  const bool is_free = !history.clearances[static_cast<std::size_t>(Scope::postnatal_check)].is_restricted;
  writer.know(Derived::cleared_check, is_cleared(history, Scope::postnatal_check, on) && is_free ? 1 : 0);
  writer.know(Derived::cleared_exercise, is_cleared(history, Scope::exercise, on) ? 1 : 0);
  writer.know(Derived::cleared_loading, is_cleared(history, Scope::loading, on) ? 1 : 0);
  writer.know(Derived::cleared_kneeling, is_cleared(history, Scope::kneeling, on) ? 1 : 0);
  writer.know(Derived::cleared_impact, is_cleared(history, Scope::impact, on) ? 1 : 0);
}

// Pain of 4 or 5 that outlasted the foundation, for as long as it is still there.
bool is_held_by_pain(const Protocol& protocol, const Course& course, std::optional<int> usual) {
  return course.held_by_pain &&
         usual.value_or(protocol.dosing.assumed_pain) > protocol.dosing.foundation_pain;
}

// Days of sessions without a change of pain that counts, from the first one or since a clinician cleared
// exercise.
Value no_change_days(const Dosing& dosing, const Course& course, const History& history,
                     std::optional<int> usual, Day on) {
  if (!course.first_session || !course.first_usual || !usual || *usual <= dosing.settled_pain) return 0;
  const Day last_session = course.last_session.value_or(*course.first_session);
  if (days_between(last_session, on) > dosing.gap_rescreen_days) return 0;  // she has been away
  const int better = *course.first_usual - *usual;
  const bool is_change =
      better >= dosing.change_points || better * 100 >= *course.first_usual * dosing.change_percent;
  if (is_change) return 0;
  const auto& seen = history.clearances[static_cast<std::size_t>(Scope::exercise)].given_on;
  return days_between(std::max(*course.first_session, seen.value_or(Day::min())), on);
}

// What a clinician who cleared exercise has seen is not counted any more.
void write_pace(const Protocol& protocol, const History& history, const Course& course,
                std::optional<int> usual, Day on, Writer& writer) {
  const Dosing& dosing = protocol.dosing;
  const auto& seen = history.clearances[static_cast<std::size_t>(Scope::exercise)].given_on;
  writer.know(Derived::flare_lasts, course.flare.since ? days_between(*course.flare.since, on) + 1 : 0);
  writer.know(Derived::flares, course.flare.begun.count(on, dosing.flares_days, seen));
  writer.know(Derived::steps_back, course.pace.steps_back.count(on, dosing.steps_back_days, seen));
  const bool is_seen = seen && course.pace.red_on && *seen >= *course.pace.red_on;
  writer.know(Derived::reds_after_step_back, is_seen ? 0 : course.pace.reds_after_step_back);
  writer.know(Derived::session_colour, static_cast<Value>(last_colour(course.pace)));
  writer.know(Derived::no_change_days, no_change_days(dosing, course, history, usual, on));
}

void write_course(const Protocol& protocol, const History& history, const Course& course, Day on,
                  Writer& writer) {
  writer.know(Derived::stage, static_cast<Value>(course.stage));
  writer.know(Derived::stage_days, course.stage_since ? days_between(*course.stage_since, on) : 0);
  const int planned = sessions_planned(protocol, course);
  writer.know(Derived::done_percent,
              planned > 0 ? sessions_done(protocol, course, history, on) * 100 / planned : 0);
  const auto usual = usual_pain(protocol.dosing, history, on + std::chrono::days(1));
  writer.know(Derived::foundation_held_by_pain, is_held_by_pain(protocol, course, usual) ? 1 : 0);
  write_pace(protocol, history, course, usual, on, writer);
}

void write_forms(const History& history, Day on, Writer& writer) {
  const auto write = [&](Derived score, Derived ago, const std::optional<FormScore>& form) {
    if (form) writer.know(score, form->score);
    writer.know(ago, form ? days_between(form->day, on) : never);
  };
  write(Derived::rmdq, Derived::rmdq_days_ago, history.rmdq);
  write(Derived::psfs, Derived::psfs_days_ago, history.psfs);
}

void write_training(const History& history, Day on, Writer& writer) {
  auto before = history.training.rbegin();
  while (before != history.training.rend() && before->day >= on) ++before;
  writer.know(Derived::sessions_done, static_cast<Value>(history.training.rend() - before));
  writer.know(Derived::days_since_session,
              before == history.training.rend() ? never : days_between(before->day, on));
  writer.know_if(Derived::phq2, history.phq2);
}

// The last answer, or the cautious one. A question that can stop her is left clear while it has no answer:
// the plan then opens nothing at all, which is more than any one answer would do.
void write_questions(const Protocol& protocol, const History& history, Day on, Staleness staleness,
                     Facts& facts) {
  for (std::size_t i = 0; i < protocol.questions.size(); ++i) {
    const Question& question = protocol.questions[i];
    const QuestionState& state = history.questions[i];
    if (state.is_answered || question.required) write_question_facts(question, state, on, facts.values);
    facts.known[question.fact] = state.is_answered;
    if (!state.is_answered) {
      facts.unanswered = facts.unanswered || question.required;
    } else if (staleness == Staleness::counts && question.stale_closes) {
      facts.unanswered =
          facts.unanswered || days_between(state.answered_on, on) >
                                  fresh_days(protocol.dosing, question, facts[Derived::days_since_session]);
    }
    for (const FactIndex fact : {question.pain, question.ago, question.hours, question.days, question.rise}) {
      if (fact != Question::no_fact) facts.known[fact] = state.is_answered;
    }
  }
}

}  // namespace

// After a long time off every question is asked again: its answer must be recent.
int fresh_days(const Dosing& dosing, const Question& question, Value days_since_session) {
  const bool was_away = days_since_session != never && days_since_session > dosing.gap_rescreen_days;
  return was_away ? std::min(question.fresh_days, dosing.gap_rescreen_fresh_days) : question.fresh_days;
}

std::span<const std::string_view> derived_facts() { return names; }

Facts facts_on(const Protocol& protocol, const History& history, const Course& course, Day on,
               Staleness staleness) {
  // What follows from the journal and nobody asks for is known, whatever its value.
  Facts facts{.values = protocol.assumed, .known = protocol.is_never_asked};
  Writer writer(facts);
  write_profile(history, on, writer);
  write_pain(protocol, history, on, writer);
  write_separation(history, on, writer);
  write_clearances(history, on, writer);
  write_training(history, on, writer);
  write_forms(history, on, writer);
  write_course(protocol, history, course, on, writer);
  write_questions(protocol, history, on, staleness, facts);
  for (const Mode& mode : protocol.modes) {
    if (!mode.when) facts.values[mode.fact] = history.in_separation ? 1 : 0;
    facts.known[mode.fact] = true;
  }
  for (std::size_t i = 0; i < protocol.rules.size() && is_stop(protocol.rules[i].layer); ++i) {
    const StopState& stop = history.stops[i];
    const auto& question = protocol.rules[i].question;
    facts.standing[i] = stands(stop, on);
    facts.lifted[i] = (stop.has_held && !facts.standing[i]) ||
                      (question && history.questions[*question].is_cleared_for_exercise);
  }
  return facts;
}

Facts calm_facts(const Protocol& protocol, const Facts& now, const Morning& morning, const History& history,
                 const Course& course, Day on) {
  Facts calm = now;
  calm.standing.reset();
  const auto set = [&](Derived fact, Value value) { calm.values[static_cast<FactIndex>(fact)] = value; };
  const auto usual = usual_pain(protocol.dosing, history, on);
  set(Derived::pain_today, 0);
  set(Derived::pain_known, usual ? 1 : 0);
  set(Derived::pain_usual, usual.value_or(0));
  set(Derived::rest_pain_hours, 0);
  set(Derived::foundation_held_by_pain, is_held_by_pain(protocol, course, usual) ? 1 : 0);
  const auto red = last_red_morning(protocol, history, on - std::chrono::days(1), longest_look_back);
  set(Derived::red_morning_days_ago, days_ago(red, on));
  Writer writer(calm);
  write_pace(protocol, history, course, usual, on, writer);
  for (const auto& [fact, day] : {std::pair(Derived::domed_days_ago, morning.domed_on),
                                  std::pair(Derived::leaked_days_ago, morning.leaked_on),
                                  std::pair(Derived::heavy_days_ago, morning.heavy_on)}) {
    set(fact, days_ago(day, on));
  }
  for (std::size_t i = 0; i < protocol.questions.size(); ++i) {
    const Question& question = protocol.questions[i];
    const QuestionState& before = morning.questions[i];
    const bool is_worse =
        value_of(protocol, question, history.questions[i]) > value_of(protocol, question, before);
    if (is_worse) write_question_facts(question, before, on, calm.values);
  }
  return calm;
}

}  // namespace realign
