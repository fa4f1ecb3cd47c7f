// SPDX-License-Identifier: Apache-2.0
//
// A simulation as a value: what was assumed, the journal that this makes, the plan on each day, and week by
// week how the dose moves and why. Faces show it; nothing in it is decided later.
//
// It points into the Protocol that it was made with, like the plans in it, and must not outlive it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan.h"
#include "simulate/assumptions.h"

namespace realign {

struct SimulatedDay {
  Day day{};
  bool missed = false;   // nothing was done and nothing written
  bool trained = false;  // the day's session was done
  int walked = 0;        // minutes
  Plan morning;          // what she reads after answering; what she then does
  Plan evening;          // as the whole day's journal gives it: what `today` shows on that day
  std::size_t written_by_morning =
      0;  // so many of Simulation::entries stood when the morning's plan was made
  std::optional<Day> reviewed_on;  // the last review, as the morning's plan knows it
  int review_done = 0, review_planned = 0;
  std::vector<int> sets_due;  // of each item of the morning's session, whether or not they fit into the day
};

// Which way a dose went, as the week before had it.
enum class Move : std::uint8_t { none, begun, up, down, other };

// What she has worked up to. A day that is short may hold fewer sets: that is not a step down.
struct SimulatedDose {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  int sets = 0, reps_low = 0, reps_high = 0, hold_s = 0;
  bool operator==(const SimulatedDose&) const = default;
};

// An exercise's dose on and from a day.
struct DoseChange {
  Day day{};
  Move move{};
  SimulatedDose from, to;  // `from` means nothing where it has begun
  Because because;
  Because over;  // where nothing new speaks for it: the rules that held it back and do no more
};

struct WalkChange {
  Day day{};
  Move move{};
  WalkPlan from, to;
};

struct SimulatedReview {
  Day day{};
  Decision decision{};
  int done = 0, planned = 0;  // sessions since the review before; 0 where they were not counted
  Because because;
};

struct StageChange {
  Day day{};
  StageId stage{};
  Because because;
};

struct SimulatedNotice {
  Day day{};  // the first of a run of days with it
  Notice notice;
  bool is_referral = false;
};

struct DoseLine {
  SimulatedDose dose;  // the last of the week
  Move move{};  // the last of the week
  int sets_fit = 0;  // the most sets that a day of the week held
};

struct SimulatedWeek {
  int number = 1;
  Day from{};
  std::optional<int> weeks_postpartum;  // on its first day
  std::optional<Disposition> disposition;  // the gravest of its days; none where all were missed
  StageId stage{};  // on its last day
  int stage_week = 1;
  std::vector<std::string_view> modes;  // on any of its days
  std::vector<DoseLine> doses, warm_up;  // in the order of the programme
  std::optional<WalkPlan> walk;
  Move walk_move{};
  int trained = 0, planned = 0, missed = 0;  // days
  int walked = 0;  // minutes
  std::vector<StageChange> stages;
  std::vector<SimulatedReview> reviews;
  std::vector<DoseChange> changes;
  std::vector<WalkChange> walks;
  std::vector<SimulatedNotice> notices;  // those that begin in it
};

// The defaults with what was given put over them: what really went into the run.
struct AssumedWoman {
  bool is_hers = false;  // her own journal comes first
  std::optional<Birth> birth;  // none where her journal tells it
  std::optional<int> start_week, check_week, minutes;
  std::optional<Path> path;
  std::optional<ProgressBy> progress_by;
  int separation = 0;  // half fingers
  int pain = 0;
  int effort = 0;
};

struct Simulation {
  Assumptions given;
  std::vector<std::string> asked_for;  // the assumptions as they were typed: "--pain 6@3-4"
  AssumedWoman woman;
  Day first{};
  std::vector<Entry> entries;  // her own first, where there are any; then those that were assumed
  std::size_t own = 0;  // so many of them are her own
  std::vector<SimulatedDay> days;
  std::vector<SimulatedWeek> weeks;
};

}  // namespace realign
