// SPDX-License-Identifier: Apache-2.0
//
// How it goes, told honestly: pain, sessions, the gap, walks, doses, questionnaires, and what comes before
// impact. A value, made by make_progress() in engine.h and shown by the faces; whatever is called better,
// worse or no change is called so here.
//
// Pain is in half points where it is a middle of scores; separations are half fingers; scores of forms are
// hundredths of a point. Indexes and string_views point into the protocol, as in a plan.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan.h"

namespace realign {

enum class Verdict : std::uint8_t { too_early, no_change, better, worse };

// Some mornings together.
struct Mornings {
  Day from{}, to{};
  int count = 0;
  int median = 0;  // half points
  int low = 0, high = 0;  // points
};

struct PainTrend {
  Verdict verdict{};
  int mornings = 0, mornings_needed = 0;  // in all
  int days = 0, days_needed = 0;  // from the first morning to the last
  std::optional<Mornings> start, now;
  int change = 0, low = 0, high = 0;  // half points, below 0 is less pain; and what it could be instead
  std::optional<Mornings> latest;  // her usual now, where there is not enough to compare it with
};

// Seven days that end on `to`.
struct PainWeek {
  Day to{};
  Mornings mornings;  // count 0: none was given
};

// The score of one morning, the last one given.
struct MorningShown {
  Day day{};
  int score = 0;
};

struct SessionCount {
  int days = 0;  // the last so many, or since the first session
  int done = 0;
  int planned = 0;
  int minutes = 0;  // of the sessions that said how long they took
  int walks = 0, walk_minutes = 0;
};

struct ReadingShown {
  Day day{};
  int above = 0, navel = 0, below = 0, widest = 0;  // half fingers
  Tension tension{};
  bool doming = false;
};

struct SeparationCourse {
  std::vector<ReadingShown> readings;
  int error = 0;  // half fingers either way: two readings differ where these do not overlap
  Verdict verdict{};
  int by = 0;  // half fingers from the first to the last; above 0: narrower
};

struct WalkWeek {
  Day to{};
  int minutes = 0, days = 0;
};

// One step of a dose, and the reason as it was recorded when it was decided.
struct DoseStepTold {
  Day on{};
  bool is_up = false;
  int sets = 0, reps_low = 0, reps_high = 0;  // after it
  VariantIndex variant = 0;
  Because because;
};

struct DoseNow {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;  // as done last
  int sets = 0, reps_low = 0, reps_high = 0;
  std::optional<Day> last_done;
  std::vector<DoseStepTold> steps;  // up and down, the oldest first
};

// From a first score to a later one.
struct FormChange {
  int by = 0;  // hundredths; above 0: better, whichever way that is for the form
  std::optional<ChangeSize> size;  // the largest that it reaches, either way; none: no change that counts
};

struct FormProgress {
  Form form{};
  int given = 0;  // how often
  std::optional<Day> first_on, last_on;  // of the two that are compared
  int first = 0, last = 0;  // hundredths
  std::string_view band;  // key of the words for the last score
  FormChange change;
  bool can_compare = false;  // given twice, over the same activities
  std::optional<Day> due;
};

enum class Met : std::uint8_t { no, unknown, yes };

struct ImpactLine {
  std::size_t condition = 0;  // into Protocol::impact
  Met met{};
  Because because;
};

struct ImpactStanding {
  std::vector<ImpactLine> lines;
  bool all_met = false;
  bool cleared = false;  // a clinician has cleared impact
};

struct Progress {
  Day on{};
  std::optional<int> weeks_postpartum;
  bool paused = false;
  bool waits = false;  // a stop, or questions without an answer: sessions were not hers to do
  std::string_view headline;  // key of what matters most, in one sentence
  PainTrend pain;
  std::vector<MorningShown> mornings;  // all of them, the oldest first
  std::vector<PainWeek> pain_weeks;  // from the first with a morning, the last so many
  std::vector<SessionCount> sessions;  // the short time, the long one; none before the first session
  SeparationCourse separation;
  std::vector<WalkWeek> walks;  // from the first with a walk
  std::vector<DoseNow> doses;
  std::vector<FormProgress> forms;  // all of them
  ImpactStanding impact;
};

}  // namespace realign
