// SPDX-License-Identifier: Apache-2.0
//
// What came out of many plans: counts, and how they are said, as a table or as JSON.
//
// Counts only, so that a million plans take no more room than one; joining the counts of two groups gives
// those of both together, in whichever order. Shares are of the plans, in percent with one decimal.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/plan.h"

namespace realign {

using Count = std::uint64_t;

struct GivenDose {
  int sets = 0, reps_low = 0, reps_high = 0, hold_s = 0;
  auto operator<=>(const GivenDose&) const = default;
};

struct ExerciseOutcome {
  Count open = 0, limited = 0, withheld = 0;  // in full; in some variant only; in none
  std::map<GivenDose, Count> doses;           // in the session, so
  Count stretched = 0;                        // or among the stretches
};

struct RuleOutcome {
  Count held = 0;      // plans in which it holds
  Count binding = 0;   // exercises that it keeps something back of, over all plans
  Count alone = 0;     // of these, with no other rule beside it
};

struct Outcomes {
  Count plans = 0, paused = 0, rest_days = 0, sessions = 0, minutes = 0;
  std::array<Count, 6> dispositions{};
  std::array<Count, 4> stages{};
  std::array<Count, 5> decisions{};
  std::vector<Count> modes;  // one for each mode, exercise, rule
  std::vector<ExerciseOutcome> exercises;
  std::vector<RuleOutcome> rules;
  std::map<int, Count> walks;  // by the most minutes of the day; 0: none

  Outcomes& operator+=(const Outcomes& other);
};

Outcomes no_outcomes(const Protocol& protocol);

std::string population_text(const Protocol& protocol, const Outcomes& outcomes);
std::string population_json(const Protocol& protocol, const Outcomes& outcomes);

}  // namespace realign
