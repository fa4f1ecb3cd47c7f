// SPDX-License-Identifier: Apache-2.0
#include "engine/course.h"

#include <algorithm>

namespace realign {
namespace {

using std::chrono::days;

const StageSpec& spec_of(const Protocol& protocol, StageId stage) {
  return protocol.stages[static_cast<std::size_t>(stage)];
}

const std::vector<LadderStep>& ladder_of(const Protocol& protocol, const Profile& profile) {
  return profile.progress_by == ProgressBy::reps ? protocol.dosing.by_reps : protocol.dosing.by_sets;
}

bool is_clean(const Dosing& dosing, const TrainingDay& day) {
  return day.worst_pain <= dosing.clean_pain && day.worst_effort <= dosing.clean_effort && !day.had_event;
}

// The last few sessions before `before` were all clean, lighter days between them too, and there were that
// many.
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

int sessions_between(const Protocol& protocol, const Course& course, const History& history, Day from,
                     Day to) {
  return static_cast<int>(
      std::count_if(history.training.begin(), history.training.end(), [&](const TrainingDay& day) {
        return day.day >= from && day.day < to && is_session(spec_of(protocol, course.stage), day);
      }));
}

// Any strengthening exercise, however little: she was not away.
bool has_strength_work(const Protocol& protocol, const TrainingDay& day) {
  return std::any_of(day.done.begin(), day.done.end(), [&](const DoneExercise& done) {
    return protocol.exercises[done.exercise].kind == ExerciseKind::strength;
  });
}

enum class TimeOff : std::uint8_t { none, ease, restart };

TimeOff time_off(const Dosing& dosing, const std::optional<Day>& last, Day day) {
  if (!last) return TimeOff::none;
  const int gap = days_between(*last, day);
  if (gap > dosing.gap_restart_days) return TimeOff::restart;
  return gap >= dosing.gap_ease_days ? TimeOff::ease : TimeOff::none;
}

// Rule of the gaps, stages.toml: from the eighth day one step down, beyond two weeks from the first dose.
void step_back(const Protocol& protocol, TimeOff off, Day day, Course& course) {
  if (off == TimeOff::none || course.stage == StageId::foundation) return;
  for (std::uint8_t& level : course.level) {
    level = off == TimeOff::restart || level == 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(level - 1);
  }
  course.program_week = off == TimeOff::restart ? 0 : std::max(0, course.program_week - 1);
  course.program_week_since.reset();
  course.program_week_sessions = 0;
  course.last = {off == TimeOff::restart ? Decision::restart : Decision::regress, day, 0, 0};
  course.next_review = day + days(protocol.dosing.review_days);
}

void begin_stage(StageId stage, Course& course) {
  course.stage = stage;
  course.stage_since.reset();
  course.next_review.reset();
  course.program_week = 0;
  course.program_week_since.reset();
  course.program_week_sessions = 0;
}

void take_in_session(const Protocol& protocol, const TrainingDay& training, Course& course) {
  if (!has_strength_work(protocol, training)) return;
  step_back(protocol, time_off(protocol.dosing, course.last_session, training.day), training.day, course);
  course.last_session = training.day;
  if (!is_session(spec_of(protocol, course.stage), training)) return;
  if (!course.stage_since) {
    course.stage_since = training.day;
    if (course.stage != StageId::foundation)
      course.next_review = training.day + days(protocol.dosing.review_days);
  }
  if (course.stage != StageId::program) return;
  if (!course.program_week_since) course.program_week_since = training.day;
  ++course.program_week_sessions;
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

bool was_full(const DoneExercise& done, const LadderStep& dose) {
  return done.sets.size() >= static_cast<std::size_t>(dose.sets) &&
         std::all_of(done.sets.begin(), done.sets.begin() + dose.sets,
                     [&](int reps) { return reps >= dose.reps_low; });
}

// An exercise steps up only for what was done of it, at its full dose, since the review before.
bool step_up(const Protocol& protocol, const History& history, Day from, Day to, Course& course) {
  const auto& ladder = ladder_of(protocol, history.profile);
  bool has_stepped = false;
  for (const ExerciseIndex exercise : spec_of(protocol, course.stage).choose) {
    const LadderStep& dose = dose_of(protocol, course, history.profile, exercise);
    int times = 0;
    for (const TrainingDay& day : history.training) {
      if (day.day < from || day.day >= to) continue;
      times +=
          static_cast<int>(std::count_if(day.done.begin(), day.done.end(), [&](const DoneExercise& done) {
            return done.exercise == exercise && was_full(done, dose);
          }));
    }
    if (times < protocol.dosing.full_times || course.level[exercise] + 1U >= ladder.size()) continue;
    ++course.level[exercise];
    has_stepped = true;
  }
  return has_stepped;
}

void review(const Protocol& protocol, const History& history, Day on, const AskRules& ask_rules,
            Course& course) {
  const Dosing& dosing = protocol.dosing;
  const Day from = on - days(dosing.review_days);
  const int planned = spec_of(protocol, course.stage).sessions_per_week * dosing.review_days / 7;
  const int done = sessions_between(protocol, course, history, from, on);
  const bool is_enough = done * 100 >= planned * dosing.done_percent;
  const bool may_step =
      is_enough && were_clean(protocol, course, history, on) && !ask_rules(course, on).hold_load;
  const bool has_stepped = may_step && step_up(protocol, history, from, on, course);
  course.last = {has_stepped ? Decision::progress : Decision::hold, on, done, planned};
  course.next_review = on + days(dosing.review_days);
}

// Green for as long as a review looks back: no score above the limit, no unclean session.
bool was_green(const Dosing& dosing, const History& history, Day before) {
  const Day from = before - days(dosing.review_days);
  if (history.last_high_score_on && *history.last_high_score_on > from) return false;
  return std::all_of(history.training.begin(), history.training.end(), [&](const TrainingDay& training) {
    return training.day <= from || training.day >= before || is_clean(dosing, training);
  });
}

// Another set, or repetitions above the band that she may float in anyway: as slow as any other step up.
bool is_step_up(const Protocol& protocol, const Profile& profile, std::size_t week) {
  if (week + 1 >= protocol.program.size()) return false;
  const bool is_by_reps = profile.progress_by == ProgressBy::reps;
  const auto dose = [&](std::size_t of) {
    return is_by_reps ? protocol.program[of].by_reps : protocol.program[of].by_sets;
  };
  const int floating = ladder_of(protocol, profile).front().reps_high;
  return dose(week + 1).sets > dose(week).sets ||
         dose(week + 1).reps_high > std::max(dose(week).reps_high, floating);
}

void move_program(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
                  Course& course) {
  const bool is_wanted =
      history.profile.path == Path::program && history.program_since != course.program_done_since;
  if (course.stage == StageId::program && !is_wanted) return begin_stage(StageId::strengthen, course);
  if (course.stage == StageId::strengthen && is_wanted && ask_rules(course, day).may_start_program) {
    return begin_stage(StageId::program, course);
  }
  if (course.stage != StageId::program || !course.program_week_since) return;
  const bool is_week_over =
      days_between(*course.program_week_since, day) >= 7 &&
      course.program_week_sessions >= spec_of(protocol, StageId::program).sessions_per_week;
  if (!is_week_over || !were_clean(protocol, course, history, day)) return;
  const bool is_slow_step =
      is_step_up(protocol, history.profile, static_cast<std::size_t>(course.program_week));
  if (is_slow_step && !was_green(protocol.dosing, history, day)) return;
  if (ask_rules(course, day).hold_load) return;
  ++course.program_week;
  course.program_week_since.reset();
  course.program_week_sessions = 0;
  if (static_cast<std::size_t>(course.program_week) < protocol.program.size()) return;
  course.program_done_since = history.program_since;
  begin_stage(StageId::strengthen, course);
}

void take_in_walk(const Protocol& protocol, const WalkDay& walked, WalkCourse& walk) {
  const TimeOff off = time_off(protocol.dosing, walk.last_walk, walked.day);
  if (off == TimeOff::restart) walk.row = 0;
  if (off == TimeOff::ease && walk.row > 0) --walk.row;
  if (off != TimeOff::none || !walk.row_since) walk.row_since = walked.day;
  walk.last_walk = walked.day;
}

// The table moves on after its two weeks, if most of their walks were taken and none hurt.
void move_walk(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
               Course& course) {
  WalkCourse& walk = course.walk;
  const Walking& walking = protocol.walking;
  const int lasts = walking.weeks_per_row * 7;
  if (!walk.row_since || days_between(*walk.row_since, day) < lasts || walk.row + 1 >= walking.table.size())
    return;
  const WalkRow& row = walking.table[walk.row];
  int taken = 0;
  for (auto walked = history.walks.rbegin(); walked != history.walks.rend(); ++walked) {
    if (walked->day >= day) continue;
    if (days_between(walked->day, day) > lasts) break;
    if (walked->pain > protocol.dosing.clean_pain) return;
    taken += walked->minutes >= row.minutes_low ? 1 : 0;
  }
  if (taken * 100 < row.days_low * walking.weeks_per_row * protocol.dosing.done_percent) return;
  if (ask_rules(course, day).hold_load) return;
  ++walk.row;
  walk.row_since.reset();
}

void begin_one_day(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
                   Course& course) {
  while (course.training_seen < history.training.size() && history.training[course.training_seen].day < day) {
    take_in_session(protocol, history.training[course.training_seen++], course);
  }
  while (course.walks_seen < history.walks.size() && history.walks[course.walks_seen].day < day) {
    take_in_walk(protocol, history.walks[course.walks_seen++], course.walk);
  }
  end_foundation(protocol, history, day, course);
  if (course.stage == StageId::strengthen || course.stage == StageId::program) {
    move_program(protocol, history, day, ask_rules, course);
  }
  if (course.next_review && *course.next_review <= day) review(protocol, history, day, ask_rules, course);
  move_walk(protocol, history, day, ask_rules, course);
}

}  // namespace

bool is_session(const StageSpec& stage, const TrainingDay& day) {
  const auto is_in = [](const std::vector<ExerciseIndex>& list, ExerciseIndex exercise) {
    return std::find(list.begin(), list.end(), exercise) != list.end();
  };
  return std::any_of(day.done.begin(), day.done.end(), [&](const DoneExercise& done) {
    return is_in(stage.choose, done.exercise) && !is_in(stage.instead, done.exercise);
  });
}

Course begin_course(const Protocol& protocol) {
  Course course;
  course.level.resize(protocol.exercises.size());
  return course;
}

void begin_day(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
               Course& course) {
  // Every day between is begun too, so that a day without entries counts as much as one with a note.
  Day next = course.begun ? *course.begun + days(1) : day;
  for (; next <= day; next += days(1)) begin_one_day(protocol, history, next, ask_rules, course);
  course.begun = day;
}

Course after_time_off(const Protocol& protocol, Course course, Day day) {
  step_back(protocol, time_off(protocol.dosing, course.last_session, day), day, course);
  switch (time_off(protocol.dosing, course.walk.last_walk, day)) {
    case TimeOff::none:
      break;
    case TimeOff::ease:
      course.walk.row = course.walk.row > 0 ? course.walk.row - 1 : 0;
      break;
    case TimeOff::restart:
      course.walk.row = 0;
      break;
  }
  return course;
}

const LadderStep& dose_of(const Protocol& protocol, const Course& course, const Profile& profile,
                          ExerciseIndex exercise) {
  const auto& ladder = ladder_of(protocol, profile);
  return ladder[std::min<std::size_t>(course.level[exercise], ladder.size() - 1)];
}

}  // namespace realign
