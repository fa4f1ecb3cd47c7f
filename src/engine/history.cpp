// SPDX-License-Identifier: Apache-2.0
#include "engine/history.h"

#include <algorithm>

#include "engine/facts.h"
#include "engine/stops.h"

namespace realign {
namespace {

constexpr int days_remembered = 28;  // of a question's answers that were not clear

template <class T>
void take(std::optional<T>& field, const std::optional<T>& given) {
  if (given) field = given;
}

void add_profile(const Profile& given, Day day, History& history) {
  Profile& profile = history.profile;
  if (given.path && profile.path != given.path) {
    history.program_since = *given.path == Path::program ? std::optional(day) : std::nullopt;
  }
  take(profile.birth_date, given.birth_date);
  take(profile.birth, given.birth);
  take(profile.tear, given.tear);
  take(profile.epidural, given.epidural);
  take(profile.babies, given.babies);
  take(profile.feeding, given.feeding);
  take(profile.active_before, given.active_before);
  take(profile.equipment, given.equipment);
  take(profile.minutes, given.minutes);
  take(profile.avoid, given.avoid);
  take(profile.progress_by, given.progress_by);
  take(profile.path, given.path);
  take(profile.walk_track, given.walk_track);
  take(profile.language, given.language);
  take(profile.paused, given.paused);
}

void add_today(const Today& given, Day day, History& history) {
  if (history.today_on != day) history.today = {};
  history.today_on = day;
  take(history.today.minutes, given.minutes);
  take(history.today.floor, given.floor);
  take(history.today.hands, given.hands);
}

void add_answer(const Question& question, Value value, Instant at, Day day, Value pain_that_day,
                QuestionState& state) {
  state.previous = state.value;
  state.has_previous = state.is_answered;
  state.value = value;
  state.is_answered = true;
  state.is_cleared_for_exercise = false;
  state.answered_on = day;
  if (value == question.clear) {
    state.run_from.reset();
    state.worst_pain = 0;
    return;
  }
  if (!state.run_from) {
    state.run_from = at.utc_ms;
    state.worst_pain = pain_that_day;
  }
  state.run_to = at.utc_ms;
  auto& days = state.not_clear_on;
  if (days.empty() || days.back() != day) days.push_back(day);
  while (days_between(days.front(), day) > days_remembered) days.erase(days.begin());
}

Value worst_pain_on(const History& history, Day day) {
  return !history.pain.empty() && history.pain.back().day == day ? history.pain.back().worst : 0;
}

void add_screening(const Protocol& protocol, const Screening& screening, Instant at, Day day,
                   History& history) {
  history.screened_on = day;
  for (const Answer& answer : screening.answers) {
    add_answer(protocol.questions[answer.question], answer.value, at, day, worst_pain_on(history, day),
               history.questions[answer.question]);
  }
}

PainDay& day_of_pain(const Protocol& protocol, Day day, History& history) {
  if (history.pain.empty() || history.pain.back().day != day) {
    PainDay added;
    added.day = day;
    added.usual = usual_pain(protocol.dosing, history, day);
    history.pain.push_back(std::move(added));
  }
  return history.pain.back();
}

void add_score(const Protocol& protocol, int score, Day day, History& history) {
  PainDay& pain = day_of_pain(protocol, day, history);
  pain.worst = std::max(pain.worst, score);
  if (!history.first_score_on) history.first_score_on = day;
  if (score > protocol.dosing.clean_pain) history.last_high_score_on = day;
  for (QuestionState& state : history.questions) {
    if (state.run_from) state.worst_pain = std::max(state.worst_pain, score);
  }
}

void add_morning(const Dosing& dosing, int score, Day day, History& history) {
  PainDay& pain = history.pain.back();
  pain.morning = score;
  pain.worst_morning = std::max(pain.worst_morning.value_or(0), score);
  auto& mornings = history.mornings;
  if (!mornings.empty() && mornings.back().day == day) {
    mornings.back().score = score;
    return;
  }
  mornings.push_back({day, score});
  // One more than are counted, because today's does not count for her usual before today.
  if (mornings.size() > static_cast<std::size_t>(dosing.usual_mornings) + 1) mornings.erase(mornings.begin());
}

void add_rest(const Dosing& dosing, int score, Instant at, History& history) {
  if (score < dosing.high_rest_pain) return history.rest_pain_from.reset();
  if (!history.rest_pain_from) history.rest_pain_from = at.utc_ms;
  history.rest_pain_to = at.utc_ms;
}

void add_pain(const Protocol& protocol, const Pain& pain, Instant at, Day day, History& history) {
  add_score(protocol, pain.score, day, history);
  PainDay& scores = history.pain.back();
  switch (pain.when) {
    case PainWhen::morning:
      return add_morning(protocol.dosing, pain.score, day, history);
    case PainWhen::before:
      scores.before = std::min(scores.before.value_or(pain.score), pain.score);
      return;
    case PainWhen::during:
      scores.during = std::max(scores.during.value_or(0), pain.score);
      if (pain.exercise) scores.during_of.push_back({*pain.exercise, pain.score});
      return;
    case PainWhen::after:
      scores.after = std::max(scores.after.value_or(0), pain.score);
      return;
    case PainWhen::rest:
      return add_rest(protocol.dosing, pain.score, at, history);
  }
}

void add_separation(const Protocol& protocol, const Separation& given, Day day, History& history) {
  const SelfCheck& numbers = protocol.self_check;
  const SeparationReading reading{day, std::max({given.above, given.navel, given.below}), given.tension,
                                  given.doming};
  history.readings.push_back(reading);
  history.gap_to_see = std::max(history.gap_to_see, reading.widest);
  history.domes = reading.doming;
  const auto is_closed = [&](const SeparationReading& one) {
    return one.widest < numbers.starts_at && one.tension == Tension::firm && !one.doming;
  };
  if (!is_closed(reading)) {
    history.in_separation = true;
    return;
  }
  // The run of closed readings that ends with this one: long enough, and far enough apart?
  int run = 0;
  Day run_began = day;
  for (auto past = history.readings.rbegin(); past != history.readings.rend() && is_closed(*past); ++past) {
    ++run;
    run_began = past->day;
    if (history.domed_on && past->day <= *history.domed_on) break;
  }
  if (run >= numbers.end_readings && days_between(run_began, day) >= numbers.end_days_apart)
    history.in_separation = false;
}

void add_done(const Done& done, Day day, TrainingDay& training, History& history) {
  auto same = std::find_if(training.done.begin(), training.done.end(), [&](const DoneExercise& other) {
    return other.exercise == done.exercise && other.variant == done.variant;
  });
  if (same == training.done.end()) {
    training.done.push_back({done.exercise, done.variant, {}, false, {}, {}});
    same = training.done.end() - 1;
  }
  if (done.pain) same->pain = std::max(same->pain.value_or(0), *done.pain);
  if (done.load_g) same->load_g = std::min(same->load_g.value_or(*done.load_g), *done.load_g);
  same->sets.insert(same->sets.end(), done.sets.begin(), done.sets.end());
  same->domed = same->domed || done.doming.value_or(false);
  training.worst_pain = std::max(training.worst_pain, done.pain.value_or(0));
  training.worst_effort = std::max(training.worst_effort, done.effort.value_or(0));
  if (done.doming.value_or(false)) history.domed_on = day, history.domes = true;
  if (done.leaking.value_or(false)) history.leaked_on = day;
  if (done.heaviness.value_or(false)) history.heavy_on = day;
  training.had_event = training.had_event || done.doming.value_or(false) || done.leaking.value_or(false) ||
                       done.heaviness.value_or(false);
  history.domed_exercise_on[done.exercise] = same->domed ? std::optional(day) : std::nullopt;
}

void add_session(const Protocol& protocol, const Session& session, Day day, History& history) {
  if (session.items.empty()) return;
  if (history.training.empty() || history.training.back().day != day)
    history.training.push_back({day, {}, 0, 0, false});
  for (const Done& done : session.items) {
    add_done(done, day, history.training.back(), history);
    if (done.pain) add_score(protocol, *done.pain, day, history);
  }
}

void add_walk(const Protocol& protocol, const Walk& walk, Day day, History& history) {
  if (history.walks.empty() || history.walks.back().day != day) history.walks.push_back({.day = day});
  WalkDay& walked = history.walks.back();
  walked.minutes = std::max(walked.minutes, walk.minutes);
  walked.total += walk.minutes;
  walked.pain = std::max(walked.pain, walk.pain.value_or(0));
  walked.was_breathless = walked.was_breathless || walk.talk == Talk::none;
  if (walk.pain) add_score(protocol, *walk.pain, day, history);
}

void add_questionnaire(const Questionnaire& given, Day day, History& history) {
  history.forms.push_back({day, given});
  Value score = 0;
  for (const int answer : given.answers) score += answer;
  switch (given.form) {
    case Form::phq_2:
      history.phq2 = score;
      return;
    case Form::rmdq:
      history.rmdq = FormScore{day, score};
      return;
    case Form::psfs:
      history.psfs = FormScore{day, score * 10 / static_cast<Value>(given.answers.size())};
      return;
  }
}

void add_clearance(const Protocol& protocol, const Clearance& given, Day day, History& history) {
  if (given.scope != Scope::question) {
    history.clearances[static_cast<std::size_t>(given.scope)] = {true, !given.restrictions.empty(),
                                                                 given.until, given.restrictions, day};
  }
  lift_stops(protocol, given, history);
}

}  // namespace

History begin_history(const Protocol& protocol) {
  History history;
  history.questions.resize(protocol.questions.size());
  for (std::size_t i = 0; i < protocol.questions.size(); ++i)
    history.questions[i].value = protocol.questions[i].clear;
  history.stops.resize(protocol.rules.size());
  history.domed_exercise_on.resize(protocol.exercises.size());
  history.stop_facts = first_stop_facts(protocol);
  history.stop_questions = questions_that_stop(protocol);
  return history;
}

void add(const Protocol& protocol, const Entry& entry, Day day, History& history) {
  struct Add {
    const Protocol& protocol;
    const Entry& entry;
    Day day;
    History& history;
    void operator()(const Profile& given) const { add_profile(given, day, history); }
    void operator()(const Today& given) const { add_today(given, day, history); }
    void operator()(const Screening& given) const { add_screening(protocol, given, entry.at, day, history); }
    void operator()(const Clearance& given) const { add_clearance(protocol, given, day, history); }
    void operator()(const Separation& given) const { add_separation(protocol, given, day, history); }
    void operator()(const Pain& given) const { add_pain(protocol, given, entry.at, day, history); }
    void operator()(const Session& given) const { add_session(protocol, given, day, history); }
    void operator()(const Walk& given) const { add_walk(protocol, given, day, history); }
    void operator()(const Questionnaire& given) const { add_questionnaire(given, day, history); }
    void operator()(const Prescription& given) const {
      for (const PrescribedChange& change : given.changes)
        history.prescriptions.push_back({change, given.until});
    }
    void operator()(const Posture&) const {}
    void operator()(const Note&) const {}
    void operator()(const Retract&) const {}  // applied before folding
  };
  std::visit(Add{protocol, entry, day, history}, entry.body);
  record_stops(protocol, entry, day, history);
}

Morning morning_of(const History& history) {
  return {history.questions, history.domed_on, history.leaked_on, history.heavy_on};
}

Value value_of(const Protocol& protocol, const Question& question, const QuestionState& state) {
  return state.is_answered || question.required ? state.value : protocol.facts[question.fact].assumed;
}

void take_milder(const Protocol& protocol, const History& history, Morning& morning) {
  for (std::size_t i = 0; i < protocol.questions.size(); ++i) {
    const Question& question = protocol.questions[i];
    const bool is_milder = value_of(protocol, question, history.questions[i]) <=
                           value_of(protocol, question, morning.questions[i]);
    if (is_milder) morning.questions[i] = history.questions[i];
  }
}

std::optional<int> usual_pain(const Dosing& dosing, const History& history, Day before) {
  if (history.pain.empty() || history.pain.front().day >= before) return std::nullopt;
  std::array<int, 11> times{};  // how often each score stands among the mornings that count
  int count = 0;
  for (auto morning = history.mornings.rbegin(); morning != history.mornings.rend(); ++morning) {
    if (count == dosing.usual_mornings) break;
    if (morning->day >= before) continue;
    ++times[static_cast<std::size_t>(morning->score)];
    ++count;
  }
  const PainDay& first = history.pain.front();
  if (count < dosing.usual_needs) return first.morning.value_or(first.worst);
  // Of an even number the higher middle one: the cautious side.
  int passed = 0, score = -1;
  while (passed <= count / 2) passed += times[static_cast<std::size_t>(++score)];
  return score;
}

const PainDay* pain_on(const History& history, Day day) {
  for (auto pain = history.pain.rbegin(); pain != history.pain.rend() && pain->day >= day; ++pain) {
    if (pain->day == day) return &*pain;
  }
  return nullptr;
}

bool stands(const StopState& stop, Day on) {
  return stop.has_held && (!stop.lifted_to || *stop.lifted_to < on);
}

bool has_kit(const Profile& profile, const Variant& variant) {
  return (variant.equipment & ~profile.equipment.value_or(KitSet{0})) == 0;
}

}  // namespace realign
