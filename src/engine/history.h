// SPDX-License-Identifier: Apache-2.0
//
// What the journal says so far: its entries folded, one after the other, into the few things that facts and
// doses are derived from. Folding up to a day and then going on gives the same as folding at once, so the
// state before today's entries is a state that was passed on the way.
//
// Nothing is decided here but one thing that needs memory: which stops stand. A stop stands from the entry
// after which its rule held until a clearance given later, of scope `exercise` (not for an emergency) or of
// its question. A clearance that expires gives the stop back.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/entry.h"
#include "engine/protocol.h"

namespace realign {

inline constexpr Value never = 9999;  // days ago, where it never happened

struct QuestionState {
  bool is_answered = false;
  Value value = 0;         // the last answer, or the clear one after a clearance
  Value previous = 0;      // the answer before it
  bool has_previous = false;
  Day answered_on{};
  std::vector<Day> not_clear_on;  // the days of the last 28 with an answer that was not clear, each once
  std::optional<std::int64_t> run_from;  // instants of the present run of answers that are not clear
  std::int64_t run_to = 0;
  Value worst_pain = 0;  // on any day since that run began
  // A clearance of scope `exercise` lifted its stops; whatever else the answer does, it still does.
  bool is_cleared_for_exercise = false;
};

struct StopState {
  bool has_held = false;
  std::optional<Day> lifted_to;  // the last day on which the lifting clearance holds; Day::max() for good
};

struct ClearanceState {
  bool is_given = false;
  bool is_restricted = false;
  std::optional<Day> until;
  std::string restrictions;
  std::optional<Day> given_on;  // the last one
};

struct SeparationReading {
  Day day{};
  int widest = 0;  // half fingers
  Tension tension{};
  bool doming = false;
};

// One exercise on one day, in one variant: all that was done of it.
struct DoneExercise {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  std::vector<int> sets;
  bool domed = false;
  std::optional<int> pain;     // the worst given with it
  std::optional<int> load_g;   // the least used
};

// Everything done on one day, in the order of its exercises' first mention.
struct TrainingDay {
  Day day{};
  std::vector<DoneExercise> done;
  int worst_pain = 0, worst_effort = 0;
  bool had_event = false;  // doming, leaking or heaviness
};

struct WalkDay {
  Day day{};
  int minutes = 0;  // the longest of the day
  int pain = 0;
  bool was_breathless = false;  // could not talk: too fast
  int total = 0;  // minutes of all of the day's
};

// A score that belongs to one exercise.
struct ExerciseScore {
  ExerciseIndex exercise = 0;
  int score = 0;
};

struct PainDay {
  Day day{};
  int worst = 0;
  std::optional<int> morning;        // the last one given
  std::optional<int> worst_morning;  // the highest one given
  std::optional<int> before;         // the lowest
  std::optional<int> during, after;  // the highest
  std::vector<ExerciseScore> during_of;  // those of `during` that name an exercise
  std::optional<int> usual;          // her usual before this day
};

struct MorningScore {
  Day day{};
  int score = 0;
};

// A questionnaire's score on the day it was last filled in.
struct FormScore {
  Day day{};
  Value score = 0;
};

// A questionnaire as it was filled in; src/engine/questionnaires.h scores it.
struct GivenForm {
  Day day{};
  Questionnaire given;
};

struct StandingPrescription {
  PrescribedChange change;
  std::optional<Day> until;
};

struct History {
  Profile profile;  // each field as last given
  std::optional<Day> program_since;  // when she chose the four-week program
  Today today;  // of the last day that had any
  Day today_on{};
  std::vector<QuestionState> questions;
  std::vector<StopState> stops;  // one for each rule
  std::array<ClearanceState, 5> clearances{};  // by Scope, but `question`
  std::vector<SeparationReading> readings;
  int gap_to_see = 0;  // half fingers
  int gap_seen = 0;    // the widest that a clinician has cleared exercise after
  std::optional<Day> gap_seen_to;  // the last day on which that clearance holds
  bool domes = false;  // at the last reading, or in a session since
  bool in_separation = false;  // mode `separation`
  std::vector<PainDay> pain;
  std::vector<MorningScore> mornings;  // the last few, the newest last: what her usual is made of
  std::optional<std::int64_t> rest_pain_from;
  std::int64_t rest_pain_to = 0;
  std::optional<Day> first_score_on, last_high_score_on;
  std::vector<TrainingDay> training;
  std::vector<WalkDay> walks;
  std::vector<StandingPrescription> prescriptions;
  std::optional<Value> phq2;
  std::vector<GivenForm> forms;  // every questionnaire, in the order in which they were given
  std::optional<FormScore> rmdq;  // 0 to 24
  std::optional<FormScore> psfs;  // the mean in tenths, 0 to 100
  std::optional<Day> domed_on, leaked_on, heavy_on;
  std::vector<std::optional<Day>> domed_exercise_on;  // one for each exercise: when it domed at its last time
  std::optional<Day> screened_on;  // the last day with any screening answer

  // The values that stop rules read, kept up to date entry by entry.
  std::vector<Value> stop_facts;
  std::vector<QuestionIndex> stop_questions;  // those that some stop rule reads
};

History begin_history(const Protocol& protocol);

// Folds one more entry in, as something of `day`. Entries must come in the order (instant, id), days must not
// go back, and retractions must have been applied.
void add(const Protocol& protocol, const Entry& entry, Day day, History& history);

// The part of a history that today's entries can make worse: as it was before they were folded in, but with
// the mildest answers of today where she gave milder ones.
struct Morning {
  std::vector<QuestionState> questions;
  std::optional<Day> domed_on, leaked_on, heavy_on;
};
Morning morning_of(const History& history);

// Takes over what is no worse after an entry of today than before it.
void take_milder(const Protocol& protocol, const History& history, Morning& morning);

// The value that stands for a question: its answer, or while it has none the cautious one; where that alone
// closes everything, the clear one.
Value value_of(const Protocol& protocol, const Question& question, const QuestionState& state);

// The median of the last mornings, or while there are too few what she scored on the first day of all; none
// if she never gave one. Scores on or after `before` do not count.
std::optional<int> usual_pain(const Dosing& dosing, const History& history, Day before);

// What was scored on a day; null if nothing was.
const PainDay* pain_on(const History& history, Day day);

// Whether the stop of this rule stands on `on`.
bool stands(const StopState& stop, Day on);

// She has said that she owns all that a variant needs.
bool has_kit(const Profile& profile, const Variant& variant);

}  // namespace realign
