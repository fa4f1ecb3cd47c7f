// SPDX-License-Identifier: Apache-2.0
#include "engine/course.h"

#include <algorithm>

#include "engine/walk_course.h"

namespace realign {
namespace {

using std::chrono::days;

const StageSpec& spec_of(const Protocol& protocol, StageId stage) {
  return protocol.stages[static_cast<std::size_t>(stage)];
}

PaceRules rules_of(const Protocol& protocol, const Course& course) {
  return {protocol.dosing, protocol.ladders, course.stage != StageId::foundation};
}

int sessions_between(const Protocol& protocol, const Course& course, const History& history, Day from,
                     Day to) {
  int count = 0;
  for (auto day = history.training.rbegin(); day != history.training.rend() && day->day >= from; ++day)
    count += day->day < to && is_session(spec_of(protocol, course.stage), *day) ? 1 : 0;
  return count;
}

bool is_clean(const Dosing& dosing, const TrainingDay& day) {
  return day.worst_pain <= dosing.clean_pain && day.worst_effort <= dosing.clean_effort && !day.had_event;
}

// The foundation's last few sessions were all clean, lighter days between them too, and there were that many.
// (Green needs a next morning; the foundation asks for less.)
bool were_clean(const Protocol& protocol, const Course& course, const History& history, Day before) {
  int seen = 0;
  for (auto day = history.training.rbegin();
       day != history.training.rend() && seen < protocol.dosing.clean_sessions; ++day) {
    if (day->day >= before) continue;
    if (!is_clean(protocol.dosing, *day)) return false;
    seen += is_session(spec_of(protocol, course.stage), *day) ? 1 : 0;
  }
  return seen == protocol.dosing.clean_sessions;
}

// Any strengthening exercise, however little: she was not away.
bool has_strength_work(const Protocol& protocol, const TrainingDay& day) {
  return std::any_of(day.done.begin(), day.done.end(), [&](const DoneExercise& done) {
    return protocol.exercises[done.exercise].kind == ExerciseKind::strength;
  });
}

// What time off of this length asks for; none if it is short.
Decision after_gap(const Dosing& dosing, const std::optional<Day>& last, Day day) {
  if (!last) return Decision::none;
  const int gap = days_between(*last, day);
  if (gap > dosing.gap_restart_days) return Decision::restart;
  return gap >= dosing.gap_ease_days ? Decision::regress : Decision::none;
}

void begin_program_week(int week, Course& course) {
  course.program_week = week;
  course.program_week_since.reset();
  course.program_week_sessions = 0;
}

// Rule of the gaps, stages.toml: from the eighth day one step down, beyond two weeks from the first dose.
void step_back_after(const Protocol& protocol, Decision gap, Day day, Course& course, DosePath* path) {
  if (gap == Decision::none || course.stage == StageId::foundation) return;
  ease_after_gap(rules_of(protocol, course), gap, day, course.pace, path);
  begin_program_week(gap == Decision::restart ? 0 : std::max(0, course.program_week - 1), course);
}

void begin_stage(StageId stage, Course& course) {
  // A signal that is on when the exercises begin counts as beginning then: the foundation took no step for
  // it.
  if (course.stage == StageId::foundation) course.signals.reset();
  course.stage = stage;
  course.stage_since.reset();
  course.pace.next_review.reset();
  begin_program_week(0, course);
}

void begin_stage_with(const Protocol& protocol, const TrainingDay& training, Course& course) {
  if (!is_session(spec_of(protocol, course.stage), training)) return;
  if (!course.stage_since) {
    course.stage_since = training.day;
    if (course.stage != StageId::foundation)
      course.pace.next_review = training.day + days(protocol.dosing.review_days);
  }
  if (course.stage != StageId::program) return;
  if (!course.program_week_since) course.program_week_since = training.day;
  ++course.program_week_sessions;
}

void take_in_session(const Protocol& protocol, const History& history, const TrainingDay& training,
                     Course& course, DosePath* path) {
  if (!has_strength_work(protocol, training)) return;
  step_back_after(protocol, after_gap(protocol.dosing, course.last_session, training.day), training.day,
                  course, path);
  // After so long a time off she begins anew, and so does the count of weeks without a change.
  const bool is_anew = course.last_session &&
                       days_between(*course.last_session, training.day) > protocol.dosing.gap_rescreen_days;
  if (is_anew) course.first_usual.reset();
  if (is_anew || !course.first_session) course.first_session = training.day;
  course.last_session = training.day;
  if (!course.first_usual) course.first_usual = usual_pain(protocol.dosing, history, training.day + days(1));
  begin_stage_with(protocol, training, course);
}

// The row of what hurt during a session: the exercises that were red, and the colour of all.
struct During {
  Colour colour = Colour::unknown;
  ExerciseSet red;
  bool is_red_all = false;
};

During during_of(const Protocol& protocol, const TrainingDay& training, const PainDay* pain, Scale scale) {
  During during;
  const auto see = [&](int score) {
    const Colour colour = during_colour(protocol.dosing, scale, score);
    during.colour = std::max(during.colour, colour);
    return colour == Colour::red;
  };
  for (const DoneExercise& done : training.done) {
    if (done.pain && see(*done.pain)) during.red.set(done.exercise);
  }
  if (!pain || !pain->during) return during;
  int named = 0;
  for (const ExerciseScore& one : pain->during_of) {
    if (see(one.score)) during.red.set(one.exercise);
    named = std::max(named, one.score);
  }
  // A score that names no exercise may have been any.
  during.is_red_all = see(*pain->during) && *pain->during > named;
  return during;
}

// What she felt before a session: said before it, or that morning, or her usual.
std::optional<int> start_of(const PainDay& pain) {
  if (pain.before) return pain.before;
  return pain.morning ? pain.morning : pain.usual;
}

Colour after_of(const Protocol& protocol, const PainDay* pain) {
  if (!pain || !pain->after) return Colour::unknown;
  const auto start = start_of(*pain);
  return start ? after_colour(protocol.dosing, *start, *pain->after) : Colour::unknown;
}

const TrainingDay* training_on(const Protocol& protocol, const History& history, Day day) {
  for (auto one = history.training.rbegin(); one != history.training.rend() && one->day >= day; ++one) {
    if (one->day == day && has_strength_work(protocol, *one)) return &*one;
  }
  return nullptr;
}

// What a day brought that the dosing machine wants to know; `after` is left out while the day is not over.
DayNews news_of(const Protocol& protocol, const Course& course, const History& history, Day day, Scale scale,
                bool is_over) {
  DayNews news;
  news.day = day;
  news.morning = morning_colour_on(protocol, history, day);
  const TrainingDay* training = training_on(protocol, history, day);
  if (!training) return news;
  const PainDay* pain = pain_on(history, day);
  const During during = during_of(protocol, *training, pain, scale);
  const Colour after = is_over ? after_of(protocol, pain) : Colour::unknown;
  news.red = during.red;
  news.is_red_all = during.is_red_all || after == Colour::red;
  for (const DoneExercise& done : training->done) {
    if (done.domed) news.domed.set(done.exercise);
  }
  const bool is_hard = training->worst_effort > protocol.dosing.clean_effort || training->had_event;
  news.session = Judged{day, std::max(during.colour, after), false,
                        is_session(spec_of(protocol, course.stage), *training), is_hard};
  return news;
}

// The signals that began: those that are on and were not. Nothing begins before her first session.
std::string_view signal_that_began(const Protocol& protocol, const Course& course,
                                   const std::bitset<most_signals>& now) {
  if (!course.first_session) return {};
  for (std::size_t i = 0; i < protocol.signals.size(); ++i) {
    if (!now[i] || course.signals[i]) continue;
    return protocol.signals[i].reason;
  }
  return {};
}

void follow_flare(const Protocol& protocol, const std::bitset<most_signals>& now, Day day,
                  FlareCourse& flare) {
  bool is_on = false;
  for (std::size_t i = 0; i < protocol.signals.size(); ++i)
    is_on = is_on || (protocol.signals[i].is_flare && now[i]);
  if (is_on && !flare.since) {
    flare.since = day;
    flare.begun.add(day);
  }
  if (!is_on) flare.since.reset();
}

void step_course_back(Day day, Course& course) {
  step_walk_back(day, course.walk);
  if (course.stage == StageId::program) begin_program_week(std::max(0, course.program_week - 1), course);
}

// Takes in the day before `day`, which is over.
void close_yesterday(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
                     Course& course, DosePath* path) {
  const Day over = day - days(1);
  const DayRuling ruling = ask_rules(course, over);
  DayNews news = news_of(protocol, course, history, over, ruling.scale, true);
  news.signal = signal_that_began(protocol, course, ruling.signals);
  if (course.first_session) course.signals = ruling.signals;
  follow_flare(protocol, ruling.signals, over, course.flare);
  take_in_day(protocol, history, spec_of(protocol, course.stage), ruling.open, over, course.spacing);
  const ReviewOutcome before = course.pace.last;
  close_day(rules_of(protocol, course), news, day, course.pace, path);
  const bool has_stepped = course.pace.last.decision == Decision::regress && course.pace.last.on != before.on;
  if (has_stepped) step_course_back(day, course);
}

// Leaving the foundation: long enough, often enough, clean; or, where pain of 4 or 5 stays, after its longest
// time.
void end_foundation(const Protocol& protocol, const History& history, Day day, Course& course) {
  const Dosing& dosing = protocol.dosing;
  if (course.stage != StageId::foundation || !course.stage_since) return;
  const int lasted = days_between(*course.stage_since, day);
  if (lasted < dosing.foundation_days) return;
  if (sessions_between(protocol, course, history, *course.stage_since, day) < dosing.foundation_sessions)
    return;
  const int usual = usual_pain(dosing, history, day).value_or(dosing.assumed_pain);
  const bool is_ready = usual <= dosing.foundation_pain && were_clean(protocol, course, history, day);
  const bool is_at_longest =
      lasted >= dosing.foundation_longest_days && usual <= dosing.foundation_longest_pain;
  if (!is_ready && !is_at_longest) return;
  course.held_by_pain = !is_ready;
  begin_stage(StageId::strengthen, course);
}

bool was_full(const Protocol& protocol, const History& history, const ExercisePace& pace,
              ExerciseIndex exercise, const DoneExercise& done) {
  const LadderStep& dose = dose_at(protocol, history.profile, exercise, pace.rung, done.variant);
  const Variant& variant = protocol.exercises[exercise].variants[done.variant];
  const bool is_light = done.load_g && *done.load_g < variant.load_g;
  return !is_light && done.sets.size() >= static_cast<std::size_t>(dose.sets) &&
         std::all_of(done.sets.begin(), done.sets.begin() + dose.sets,
                     [&](int reps) { return reps >= dose.reps_low; });
}

// How often an exercise was done at its full dose since `from`. What was done of a harder version than she is
// on counts too; what was done of an easier one only if that is the version she is on.
int times_full(const Protocol& protocol, const History& history, const Course& course, Day from, Day to,
               ExerciseIndex exercise) {
  const ExercisePace& pace = course.pace.exercises[exercise];
  int times = 0;
  for (auto day = history.training.rbegin(); day != history.training.rend() && day->day >= from; ++day) {
    if (day->day >= to) continue;
    times +=
        static_cast<int>(std::count_if(day->done.begin(), day->done.end(), [&](const DoneExercise& done) {
          return done.exercise == exercise && was_full(protocol, history, pace, exercise, done);
        }));
  }
  return times;
}

// The next rung is one she could do: its version is open and she has what it takes.
bool is_next_open(const Protocol& protocol, const Profile& profile, const DayRuling& ruling,
                  ExerciseIndex exercise, Rung rung) {
  const Rung next = above(protocol.ladders[exercise], rung);
  const VariantIndex variant = variant_at(protocol, exercise, next);
  if (variant == variant_at(protocol, exercise, rung)) return true;
  return (ruling.open[exercise] >> variant & 1U) != 0 &&
         has_kit(profile, protocol.exercises[exercise].variants[variant]);
}

ExerciseSet may_step(const Protocol& protocol, const History& history, const Course& course,
                     const DayRuling& ruling, Day on) {
  const StageSpec& stage = spec_of(protocol, course.stage);
  const Day from = on - days(protocol.dosing.review_days);
  ExerciseSet may;
  for (const auto* list : {&stage.choose, &stage.warm_up}) {
    for (const ExerciseIndex exercise : *list) {
      const Rung rung = course.pace.exercises[exercise].rung;
      // Warm-ups only come back from a step down.
      if (list == &stage.warm_up && rung >= 0) continue;
      const int needed = rung < 0 ? 1 : protocol.dosing.full_times;
      may[exercise] =
          is_next_open(protocol, history.profile, ruling, exercise, rung) &&
          (list == &stage.warm_up || times_full(protocol, history, course, from, on, exercise) >= needed);
    }
  }
  return may;
}

void hold_review(const Protocol& protocol, const History& history, Day on, const AskRules& ask_rules,
                 Course& course, DosePath* path) {
  const DayRuling ruling = ask_rules(course, on);
  ReviewNumbers numbers;
  numbers.done = sessions_done(protocol, course, history, on);
  numbers.planned = sessions_planned(protocol, course);
  numbers.hold_load = ruling.hold_load;
  // What is kept needs no more.
  if (course.stage != StageId::maintain) numbers.may_step = may_step(protocol, history, course, ruling, on);
  review(rules_of(protocol, course), numbers, on, course.pace, path);
}

// Green for as long as a review looks back.
bool was_green(const Dosing& dosing, const History& history, const Course& course, Day before) {
  const Day from = before - days(dosing.review_days);
  if (history.last_high_score_on && *history.last_high_score_on > from) return false;
  return (!course.pace.not_green_on || *course.pace.not_green_on <= from) && were_green(dosing, course.pace);
}

// Another set, or repetitions above the band that she may float in anyway: as slow as any other step up.
bool is_step_up(const Protocol& protocol, const Profile& profile, std::size_t week) {
  if (week + 1 >= protocol.program.size()) return false;
  const bool is_by_reps = profile.progress_by == ProgressBy::reps;
  const auto dose = [&](std::size_t of) {
    return is_by_reps ? protocol.program[of].by_reps : protocol.program[of].by_sets;
  };
  const auto& ladder = is_by_reps ? protocol.dosing.by_reps : protocol.dosing.by_sets;
  return dose(week + 1).sets > dose(week).sets ||
         dose(week + 1).reps_high > std::max(dose(week).reps_high, ladder.front().reps_high);
}

bool is_program_week_over(const Protocol& protocol, const Course& course, Day day) {
  return course.program_week_since && days_between(*course.program_week_since, day) >= 7 &&
         course.program_week_sessions >= spec_of(protocol, StageId::program).sessions_per_week;
}

// The four weeks end in a review like any other, and then go on as the daily path.
void end_program(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
                 Course& course, DosePath* path) {
  hold_review(protocol, history, day, ask_rules, course, path);
  course.program_done_since = history.program_since;
  course.program_ended_on = day;
  begin_stage(StageId::strengthen, course);
}

void move_program(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
                  Course& course, DosePath* path) {
  const bool is_wanted =
      history.profile.path == Path::program && history.program_since != course.program_done_since;
  if (course.stage == StageId::program && !is_wanted) return begin_stage(StageId::strengthen, course);
  if (course.stage == StageId::strengthen && is_wanted && ask_rules(course, day).may_start_program) {
    return begin_stage(StageId::program, course);
  }
  if (course.stage != StageId::program || !is_program_week_over(protocol, course, day)) return;
  const bool is_slow_step =
      is_step_up(protocol, history.profile, static_cast<std::size_t>(course.program_week));
  const bool is_green = is_slow_step ? was_green(protocol.dosing, history, course, day)
                                     : were_green(protocol.dosing, course.pace);
  // Not green, or load is held: the same week again.
  if (!is_green || ask_rules(course, day).hold_load) return;
  begin_program_week(course.program_week + 1, course);
  if (static_cast<std::size_t>(course.program_week) == protocol.program.size())
    end_program(protocol, history, day, ask_rules, course, path);
}

// A check-in is a day on which she filled in one of the questionnaires. Two that are passed, far enough apart
// and none between them that was not, and she keeps what she has won.
void check_in(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
              Course& course) {
  const Day over = day - days(1);
  const auto was_given = [&](const std::optional<FormScore>& form) { return form && form->day == over; };
  if (!was_given(history.rmdq) && !was_given(history.psfs)) return;
  if (!ask_rules(course, over).is_recovered) return course.recovered_on.reset();
  if (!course.recovered_on) course.recovered_on = over;
  const bool is_second = days_between(*course.recovered_on, over) >= protocol.dosing.recovered_apart_days;
  if (!is_second || course.stage != StageId::strengthen) return;
  begin_stage(StageId::maintain, course);
  course.maintain_since = day;
}

void leave_maintenance(const Protocol& protocol, Day day, const AskRules& ask_rules, Course& course,
                       DosePath* path) {
  if (course.stage != StageId::maintain || !ask_rules(course, day).has_relapsed) return;
  begin_stage(StageId::strengthen, course);
  course.maintain_since.reset();
  course.recovered_on.reset();
  step_all_down(rules_of(protocol, course), "relapse", day, course.pace, path);
}

void begin_one_day(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
                   Course& course, DosePath* path) {
  while (course.training_seen < history.training.size() && history.training[course.training_seen].day < day) {
    take_in_session(protocol, history, history.training[course.training_seen++], course, path);
  }
  take_in_walks(protocol, history, day, course);
  close_yesterday(protocol, history, day, ask_rules, course, path);
  end_foundation(protocol, history, day, course);
  if (course.stage == StageId::strengthen || course.stage == StageId::program)
    move_program(protocol, history, day, ask_rules, course, path);
  check_in(protocol, history, day, ask_rules, course);
  leave_maintenance(protocol, day, ask_rules, course, path);
  if (course.pace.next_review && *course.pace.next_review <= day)
    hold_review(protocol, history, day, ask_rules, course, path);
  move_walk(protocol, history, day, ask_rules, course);
}

}  // namespace

bool is_session(const StageSpec& stage, const TrainingDay& day) {
  return std::any_of(day.done.begin(), day.done.end(),
                     [&](const DoneExercise& done) { return makes_session(stage, done.exercise); });
}

Course begin_course() { return {}; }

void begin_day(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
               Course& course, DosePath* path) {
  // Every day between is begun too, so that a day without entries counts as much as one with a note.
  Day next = course.begun ? *course.begun + days(1) : day;
  for (; next <= day; next += days(1)) begin_one_day(protocol, history, next, ask_rules, course, path);
  course.begun = day;
}

Course after_time_off(const Protocol& protocol, Course course, Day day) {
  step_back_after(protocol, after_gap(protocol.dosing, course.last_session, day), day, course, nullptr);
  ease_walk_after_gap(protocol, day, course.walk);
  return course;
}

Course course_today(const Protocol& protocol, const History& history, const Course& course, Day day,
                    const DayRuling& ruling) {
  Course today = after_time_off(protocol, course, day);
  DayNews news = news_of(protocol, today, history, day, ruling.scale, false);
  news.signal = signal_that_began(protocol, today, ruling.signals);
  follow_flare(protocol, ruling.signals, day, today.flare);
  const ReviewOutcome before = today.pace.last;
  close_day(rules_of(protocol, today), news, day, today.pace, nullptr);
  const bool has_stepped = today.pace.last.decision == Decision::regress && today.pace.last.on == day &&
                           (before.on != day || before.decision != Decision::regress);
  if (has_stepped) step_course_back(day, today);
  return today;
}

Colour morning_colour_on(const Protocol& protocol, const History& history, Day day) {
  const PainDay* pain = pain_on(history, day);
  if (!pain || !pain->worst_morning || !pain->usual) return Colour::unknown;
  const PainDay* before = pain_on(history, day - days(1));
  const bool has_before = before && before->worst_morning && before->usual;
  const int rise_before = has_before ? *before->worst_morning - *before->usual : 0;
  return morning_colour(protocol.dosing, *pain->usual, *pain->worst_morning, rise_before);
}

std::optional<Day> last_red_morning(const Protocol& protocol, const History& history, Day on, int days_back) {
  for (auto pain = history.pain.rbegin(); pain != history.pain.rend(); ++pain) {
    if (pain->day > on) continue;
    if (days_between(pain->day, on) > days_back) break;
    if (morning_colour_on(protocol, history, pain->day) == Colour::red) return pain->day;
  }
  return std::nullopt;
}

int sessions_done(const Protocol& protocol, const Course& course, const History& history, Day on) {
  return sessions_between(protocol, course, history, on - days(protocol.dosing.review_days), on);
}

int sessions_planned(const Protocol& protocol, const Course& course) {
  return sessions_planned(protocol.dosing, spec_of(protocol, course.stage), course.spacing);
}

}  // namespace realign
