// SPDX-License-Identifier: Apache-2.0
//
// Her course through the programme: the stage, the dose of each exercise, the row of the walking table.
//
// It moves only at the start of a day, on what was written before that day, and only forward in time, so it
// is folded along with the history. Steps up are the calendar's, every fourteen days from the stage's first
// session and from each step, and only where the journal shows that the sessions were done; time off steps
// down. Signals of pain join them at the same reviews.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "engine/history.h"
#include "engine/plan.h"
#include "engine/protocol.h"

namespace realign {

struct ReviewOutcome {
  Decision decision = Decision::none;
  std::optional<Day> on;
  int done = 0, planned = 0;  // sessions since the review before
};

struct WalkCourse {
  std::size_t row = 0;
  std::optional<Day> row_since;  // the first walk on this row
  std::optional<Day> last_walk;
};

struct Course {
  StageId stage = StageId::foundation;
  std::optional<Day> stage_since;     // its first session
  bool held_by_pain = false;  // the foundation ended at its longest, with pain still above its limit
  std::vector<std::uint8_t> level;  // of each exercise, on the ladder; 0 is the first dose
  std::optional<Day> next_review;
  ReviewOutcome last;
  WalkCourse walk;
  std::size_t training_seen = 0;  // how many of History::training are already in
  std::size_t walks_seen = 0;
  std::optional<Day> last_session;  // or any day with strength work: time off counts from there
  int program_week = 0;  // from 0
  std::optional<Day> program_week_since;
  int program_week_sessions = 0;
  std::optional<Day> program_done_since;  // the choice of the program that was carried through
  std::optional<Day> begun;  // the last day that was begun
};

// Whether a day's training was one of the stage's sessions: more than what may be done on a day off.
bool is_session(const StageSpec& stage, const TrainingDay& day);

Course begin_course(const Protocol& protocol);

// Whether load may step up on a day: asked of the rules at each review.
struct ReviewGate {
  bool hold_load = false;
  bool may_start_program = false;
};

using AskRules = std::function<ReviewGate(const Course& course, Day on)>;

// Brings the course to the start of `day`: takes in the sessions and walks of earlier days, ends the
// foundation, holds the reviews that are due, and steps back after time off. Must be called for every day
// that has entries, before they are folded in. `ask_rules` answers for the day it is asked about.
void begin_day(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
               Course& course);

// The course as it would be if she began again on `day`: time off that has not ended yet steps down too.
Course after_time_off(const Protocol& protocol, Course course, Day day);

// The sets and repetitions of an exercise at its place on the ladder.
const LadderStep& dose_of(const Protocol& protocol, const Course& course, const Profile& profile,
                          ExerciseIndex exercise);

}  // namespace realign
