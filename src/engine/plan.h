// SPDX-License-Identifier: Apache-2.0
//
// The plan: what to do on one day, what is held back, what comes next, each line with its reason. This is
// the value that every face shows; nothing in it is decided later.
//
// Exercises, rules, facts and habits are indexes into the Protocol that made the plan, and every
// string_view points into it (or is a constant), so a plan must not outlive its protocol. Seconds, whole
// minutes, days of her local calendar. A stop is a plan like any other, never an error.
#pragma once

#include <array>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "engine/protocol.h"

namespace realign {

// The triage outcome, from the gravest: the first that applies is the plan's.
enum class Disposition : std::uint8_t { emergency, urgent, clinician_first, unscreened, refer_soon, go };

// The outcome of the last review of the dose.
enum class Decision : std::uint8_t { none, progress, hold, regress, restart };

enum class StageId : std::uint8_t { foundation, strengthen, program, maintain };

struct FactUsed {
  FactIndex fact = 0;
  Value value = 0;
  bool assumed = false;  // she has not answered: the cautious value stands in
  bool operator==(const FactUsed&) const = default;
};

// The facts that a reason read, in order. A few of them, as nearly every rule reads, take no room elsewhere.
class FactsUsed {
 public:
  FactsUsed() = default;
  FactsUsed(std::initializer_list<FactUsed> facts) {
    for (const FactUsed& used : facts) push_back(used);
  }

  void push_back(const FactUsed& used) {
    if (count_ < few_.size()) {
      few_[count_] = used;
    } else {
      if (count_ == few_.size()) many_.assign(few_.begin(), few_.end());
      many_.push_back(used);
    }
    ++count_;
  }

  const FactUsed* data() const { return count_ <= few_.size() ? few_.data() : many_.data(); }
  std::size_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  const FactUsed* begin() const { return data(); }
  const FactUsed* end() const { return data() + count_; }
  const FactUsed& operator[](std::size_t i) const { return data()[i]; }

 private:
  std::size_t count_ = 0;
  std::array<FactUsed, 6> few_;
  std::vector<FactUsed> many_;  // all of them, where they are not few
};

// Why: recorded where the decision was made. `rule` is the id of a rule of the protocol, or of one of the
// engine's own ways of choosing (stage-…, choice-…, dose-…), and `reason_key(rule)` its words.
struct Reason {
  std::string_view rule;
  std::string_view words;      // key of the sentence in Protocol::words
  FactsUsed facts;
  const Evidence* evidence = nullptr;  // never null in a finished plan
};
using Because = std::vector<Reason>;

// What lifts a restriction: a date where the calendar alone decides, words where something else must happen.
struct Until {
  std::optional<Day> on;
  std::string_view words;  // key; empty where `on` says it all
};

struct Notice {
  std::string_view id;
  NoticeLevel level{};
  std::string_view words;    // key
  std::string_view contact;  // key into the contacts, empty where nobody needs to be contacted
  std::string detail;        // her clinician's own words (restrictions), or empty
  Because because;
};

struct Item {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  int sets = 0, reps_low = 0, reps_high = 0;  // reps for each side where the exercise has sides
  int hold_s = 0, rest_s = 0, stop_at_pain = 0;
  int seconds = 0;       // all in, rests and both sides included
  bool warm_up = false;
  Because because;
  std::vector<ExerciseIndex> swaps;  // what may be done instead today
};

struct SessionPlan {
  int minutes = 0;
  std::vector<Item> items;
};

struct Stretch {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  int sets = 0, hold_s = 0;
  int reps_low = 0, reps_high = 0;  // for those that move; 0 for a held one
  int seconds = 0;
  Because because;
};

struct WalkPlan {
  int minutes_low = 0, minutes_high = 0, days_low = 0, days_high = 0;
  Because because;
  WalkTrack track{};
  std::optional<int> row = {};  // of the track's table, from 1; none where she is beyond it
  int done_minutes = 0, done_days = 0;  // in the seven days up to today
};

// The weekly core session: whether it is to be done today.
struct CorePlan {
  bool due = false;
  Because because;
};

struct ProgramEntry {
  bool met = false;
  Because because;
};

// The four-week program: where she is in it, or what has to be so before she may be.
struct ProgramPlan {
  std::optional<int> week;  // from 1, while she is in it
  std::string_view words;   // key of how it stands; its gaps are {week} and {of}
  std::string_view next;    // key of what comes next
  std::vector<ProgramEntry> entry;  // while she is not in it
  int sessions_done = 0, sessions_planned = 0;  // of this week of it
  bool can_start = false;  // it is hers to choose
};

// The belly check.
struct SelfCheckPlan {
  bool due = false;
  std::optional<Day> on;  // from when it may be done again, where that is not yet
  Because because;
};

struct PostureCue {
  HabitIndex habit = 0;
};

// Open, but only in this variant (or an easier one).
struct Limit {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  Because because;
  Until until;
};

// Open in no variant.
struct Withheld {
  ExerciseIndex exercise = 0;
  Because because;
  Until until;
};

struct AvoidLine {
  std::size_t movement = 0;  // into Protocol::avoid
  Because because;
  Until until;
};

struct Next {
  std::string_view words;  // key of what comes
  std::string detail;      // what it is about, in words: an exercise's name; may be empty
  std::optional<Day> on;
  std::optional<ExerciseIndex> exercise = {};  // that it is about
};

struct Ask {
  std::string question;    // a question id, or profile.FIELD, pain, separation
  std::string_view words;  // key of why
  bool again = false;      // answered before, grown stale
};

// The day she has, as it was planned for: what she said of it, else what is usual.
struct DayGiven {
  int minutes = 0;
  bool floor = true;
  Hands hands{};
};

struct Plan {
  Day date{};
  DayGiven given;
  Disposition disposition{};
  std::vector<std::string_view> modes;
  StageId stage{};
  int stage_week = 1;                    // from 1
  std::optional<int> weeks_postpartum;   // none while the birth date is not known
  Decision decision{};
  bool paused = false;
  bool rest_day = false;                 // a day off from strength: the session holds only what is light
  Because disposition_because, stage_because, decision_because;
  std::vector<Notice> notices;
  std::optional<SessionPlan> session;
  std::vector<Stretch> stretches;
  std::optional<WalkPlan> walk;
  // None while everything is paused or stopped; the first two also while questions wait for their answers.
  std::optional<CorePlan> core;
  std::optional<ProgramPlan> program;
  std::optional<SelfCheckPlan> self_check;
  std::vector<PostureCue> posture;
  std::vector<ExerciseIndex> allowed;
  std::vector<Limit> limits;
  std::vector<Withheld> withheld;
  std::vector<AvoidLine> avoid;
  std::vector<Next> next;
  std::vector<Ask> ask;
};

}  // namespace realign
