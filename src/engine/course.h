// SPDX-License-Identifier: Apache-2.0
//
// Her course through the programme: the stage, the dose of each exercise, the place in the walking table.
//
// It moves only at the start of a day, on what was written before that day, and only forward in time, so it
// is folded along with the history. The doses are moved by the dosing machine (pace.h): every fourteen days
// from the stage's first session and from each step, and at once for what speaks against them; time off steps
// down. What is written on a day itself can only lower that day's dose (course_today).
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "engine/history.h"
#include "engine/pace.h"
#include "engine/plan.h"
#include "engine/protocol.h"
#include "engine/spacing.h"

namespace realign {

struct WalkCourse {
  // Place in the table: 0 is its first row; then for each row two parts, first its minutes with the days of
  // the row before, then its days; one more at the end, its pace.
  int part = 0;
  std::optional<Day> part_since;  // the first walk on this part
  std::optional<Day> last_walk;

  bool operator==(const WalkCourse&) const = default;
};

// A flare-up: from the day its signal began until the day it was over.
struct FlareCourse {
  std::optional<Day> since;  // none while there is none
  RecentDays begun;

  bool operator==(const FlareCourse&) const = default;
};

struct Course {
  StageId stage = StageId::foundation;
  std::optional<Day> stage_since;  // its first session
  bool held_by_pain = false;  // the foundation ended at its longest, with pain still above its limit
  Pace pace;
  Spacing spacing;
  WalkCourse walk;
  FlareCourse flare;
  std::bitset<most_signals> signals;  // those that are on
  std::size_t training_seen = 0;  // how many of History::training are already in
  std::size_t walks_seen = 0;
  std::optional<Day> first_session;  // ever
  std::optional<int> first_usual;  // her usual pain then, or the first that was known
  std::optional<Day> last_session;  // or any day with strength work: time off counts from there
  int program_week = 0;  // from 0
  std::optional<Day> program_week_since;
  int program_week_sessions = 0;
  std::optional<Day> program_done_since;  // the choice of the program that was carried through
  std::optional<Day> program_ended_on;  // its last week was over
  std::optional<Day> recovered_on;  // the first of the check-ins that have been passed
  std::optional<Day> maintain_since;
  std::optional<Day> begun;  // the last day that was begun

  bool operator==(const Course&) const = default;
};

// Whether a day's training was one of the stage's sessions: more than what may be done on a day off.
bool is_session(const StageSpec& stage, const TrainingDay& day);

Course begin_course();

// What the rules say of a day.
struct DayRuling {
  bool hold_load = false;
  bool may_start_program = false;
  bool is_recovered = false, has_relapsed = false;
  Scale scale = Scale::sensitive;
  std::bitset<most_signals> signals;
  std::array<VariantMask, most_exercises> open{};
};

using AskRules = std::function<DayRuling(const Course& course, Day on)>;

// Brings the course to the start of `day`: takes in the sessions and walks of earlier days, ends the
// foundation, holds the reviews that are due, and steps back after time off. Must be called for every day
// that has entries, before they are folded in. `ask_rules` answers for the day it is asked about. `path` gets
// every step of a dose; it may be null.
void begin_day(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
               Course& course, DosePath* path);

// The course as it would be if she began again on `day`: time off that has not ended yet steps down too.
Course after_time_off(const Protocol& protocol, Course course, Day day);

// The same with what the day itself has brought so far: a red morning, a red session, a signal. Nothing in it
// is higher than in `course`.
Course course_today(const Protocol& protocol, const History& history, const Course& course, Day day,
                    const DayRuling& ruling);

// Red or amber of a morning against her usual; unknown without a score.
Colour morning_colour_on(const Protocol& protocol, const History& history, Day day);

// The last day up to `on` with a red morning, looking back as far as `days`.
std::optional<Day> last_red_morning(const Protocol& protocol, const History& history, Day on, int days);

// Sessions of the present stage in the last review_days before `on`, and how many were planned.
int sessions_done(const Protocol& protocol, const Course& course, const History& history, Day on);
int sessions_planned(const Protocol& protocol, const Course& course);

}  // namespace realign
