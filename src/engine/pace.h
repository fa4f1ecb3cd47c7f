// SPDX-License-Identifier: Apache-2.0
//
// The dosing machine: how the dose of each exercise moves from day to day.
//
// It reads what each finished day brought (a session and its colour, what hurt, what domed, a signal that
// began) and, every review_days, how much of the plan was done; it moves each exercise on its ladder. Up: one
// rung, at a review, only what was done in full, never twice within review_days, never after a red since the
// last review. Down: one rung, at once. It knows nothing of the journal or of rules, so that all its states
// can be explored; course.h feeds it.
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/ladder.h"
#include "engine/monitor.h"
#include "engine/plan.h"

namespace realign {

using ExerciseSet = std::bitset<most_exercises>;

// A session that has been done, as far as it can be judged yet.
struct Judged {
  Day day{};
  Colour colour = Colour::unknown;  // of what is known so far
  bool is_over = false;  // its next morning has passed
  bool is_session = false;  // more than what may be done on a day off
  bool is_spoiled = false;  // felt too hard, or with doming, a leak or heaviness

  bool operator==(const Judged&) const = default;
};

struct ExercisePace {
  Rung rung = 0;
  std::uint8_t domed = 0;  // sessions with doming since its last step
  std::optional<Day> up_on, down_on;

  bool operator==(const ExercisePace&) const = default;
};

// What the last review, or the last step down before the next one, decided and why.
struct ReviewOutcome {
  Decision decision = Decision::none;
  std::optional<Day> on;
  int done = 0, planned = 0;  // sessions since the review before
  std::string_view why;  // id of one of the engine's own reasons; empty before the first

  bool operator==(const ReviewOutcome&) const = default;
};

// One exercise that moved: for telling her dose's path.
struct DoseStep {
  Day on{};
  ExerciseIndex exercise = 0;
  Rung from = 0, to = 0;
  std::string_view why;
};
using DosePath = std::vector<DoseStep>;

// The last few days on which something happened.
class RecentDays {
 public:
  void add(Day day);
  // Of those, how many lie within the `days` before `on` and not on or before `after`.
  int count(Day on, int days, std::optional<Day> after) const;

  bool operator==(const RecentDays&) const = default;

 private:
  std::array<std::optional<Day>, 4> days_{};
};

struct Pace {
  std::array<ExercisePace, most_exercises> exercises{};
  std::array<Judged, 16> sessions{};  // the last ones, the newest last
  std::size_t session_count = 0;  // how many of them there are
  int ambers_in_row = 0;
  int reds_after_step_back = 0;
  std::optional<Day> amber_on, red_on;  // the last session of that colour
  std::optional<Day> not_green_on;  // the last session that was judged and was not green
  RecentDays steps_back;  // by signals and colours, not by time off
  std::optional<Day> next_review;
  ReviewOutcome last;
  bool is_shorter = false;  // sessions are kept shorter until the next review

  std::span<const Judged> judged() const;

  bool operator==(const Pace&) const = default;
};

// What one day that is over brought.
struct DayNews {
  Day day{};
  std::optional<Judged> session;
  ExerciseSet red, domed;  // exercises that hurt at red, or domed, in that session
  bool is_red_all = false;  // the session as a whole was red: nobody knows by which exercise
  Colour morning = Colour::unknown;  // of that day: it ends the judgement of the session before
  std::string_view signal;  // the reason of a signal that began that day; empty: none did
};

// What a review reads besides.
struct ReviewNumbers {
  int done = 0, planned = 0;
  bool hold_load = false;  // a rule holds it
  ExerciseSet may_step;  // done in full often enough, and the next rung is open to her
};

// Everything the machine needs to know of the protocol.
struct PaceRules {
  const Dosing& dosing;
  std::span<const Ladder> ladders;  // one for each exercise; stretches and others have one of a single rung
  bool has_reviews = true;  // not in the foundation, except to come back from a step down
};

// The colour of the last session that is judged, or of the one waiting for its morning if that is worse.
Colour last_colour(const Pace& pace);

// The last `clean_sessions` sessions that are over were green and not spoiled, and those since were no worse.
bool were_green(const Dosing& dosing, const Pace& pace);

// Takes a finished day in; `on` is the day after it. Steps down what it says. `path` may be null.
void close_day(const PaceRules& rules, const DayNews& news, Day on, Pace& pace, DosePath* path);

// Holds the review that is due on `on`.
void review(const PaceRules& rules, const ReviewNumbers& numbers, Day on, Pace& pace, DosePath* path);

// One step down of every exercise, for a reason that holds for all; not in the foundation.
void step_all_down(const PaceRules& rules, std::string_view why, Day on, Pace& pace, DosePath* path);

// After time off: one step down, or from the first dose.
void ease_after_gap(const PaceRules& rules, Decision decision, Day on, Pace& pace, DosePath* path);

}  // namespace realign
