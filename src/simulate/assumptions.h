// SPDX-License-Identifier: Apache-2.0
//
// What is assumed of a woman whose weeks ahead are simulated: who she is, how much she does, how much it
// hurts, and what happens on the way.
//
// Days count from the first simulated day, which is 0; weeks are seven of those days. Scores are whole
// numbers 0 to 10. Of several assumptions for the same day the one that was given last counts. Nothing
// here is a finding: each default is said to whoever reads the result.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "engine/protocol.h"

namespace realign {

// Days of the run, both included.
struct DaySpan {
  int from = 0, to = 0;
  bool operator==(const DaySpan&) const = default;
};

// None: on every day.
using When = std::vector<DaySpan>;

struct AssumedScore {
  int score = 0;  // or a share, 0 to 100
  When when;
  bool operator==(const AssumedScore&) const = default;
};

struct AssumedAnswer {
  QuestionIndex question = 0;
  Value value = 0;
  When when;
  bool operator==(const AssumedAnswer&) const = default;
};

// What shows in a session.
enum class Sign : std::uint8_t { doming, leaking, heaviness };

struct AssumedSign {
  Sign sign{};
  std::optional<ExerciseIndex> exercise;  // none: with every movement that strengthens
  When when;
  bool operator==(const AssumedSign&) const = default;
};

struct Assumptions {
  int weeks = 12;
  // Who she is. None: as her journal says, and where there is none, as the defaults say.
  std::optional<Birth> birth;
  std::optional<int> start_week;         // whole weeks since the birth on the first day
  std::optional<std::optional<int>> check_week;  // of the postnatal check without a restriction; none: never
  std::optional<int> minutes;  // on a usual day
  std::optional<Path> path;
  std::optional<ProgressBy> progress_by;
  std::optional<int> separation;  // half fingers, whenever the belly check is due
  // How it goes. `pain` is for all times of the day at which no other score is given.
  std::vector<AssumedScore> pain, morning, before, during, after, effort;
  std::vector<AssumedScore> done;  // percent of the planned sessions
  // Of each questionnaire, by Form: the sum of its answers, or the mean of her own activities. None: she
  // fills none in.
  std::array<std::vector<AssumedScore>, 3> forms;
  std::vector<AssumedAnswer> answers;
  std::vector<AssumedSign> signs;
  When missed;  // nothing is done and nothing is written
  bool operator==(const Assumptions&) const = default;
};

// What is assumed where nothing else is said. None of these is a clinical threshold: they describe a calm
// course, and whoever reads a simulation is told them.
namespace assumed_by_default {
inline constexpr Birth birth = Birth::vaginal;
inline constexpr int start_week = 0;
inline constexpr int check_week = 6;  // UK: six to eight weeks after the birth
inline constexpr int minutes = 20;
inline constexpr int pain = 1;
inline constexpr int effort = 5;
inline constexpr int separation = 2;  // half fingers
}  // namespace assumed_by_default

// The last score for a day, if there is one.
std::optional<int> score_on(const std::vector<AssumedScore>& scores, int day);
bool is_in(const When& when, int day);  // nothing is in an empty list
bool applies(const When& when, int day);  // an empty list is every day

}  // namespace realign
