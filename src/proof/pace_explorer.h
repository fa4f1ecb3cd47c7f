// SPDX-License-Identifier: Apache-2.0
//
// Explores every state that the dosing machine (engine/pace.h) can reach for one exercise, under every
// sequence of what a day can bring, and checks each step against what must never happen.
//
// A state keeps what later days can depend on: the rung, how many days ago the last step up, step down, amber
// and red were (beyond a review's length they are alike), how many of the last sessions were green, what
// waits for its morning, how often it domed, and when the next review is. A day brings any session or none,
// any morning, a signal or none, or the end of a time off; a review may find any share of the sessions done,
// load held or not, the dose done in full or not. Real journals bring fewer sequences than these, so what
// holds here holds for them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/protocol.h"

namespace realign {

struct PaceExploration {
  std::uint64_t states = 0, steps = 0;
  int longest = 0;  // days from the first session to the state that takes longest to reach
  std::map<std::string, std::uint64_t> moves;  // "up by review-progress" → how many steps did that
  std::vector<std::string> violations;  // the first few, in words; empty: none
};

// `ladder` may be that of any exercise; `dosing` are the numbers it is dosed by, `promised` those it is held
// to: the same, but for a test of the explorer itself.
PaceExploration explore_pace(const Dosing& dosing, const Ladder& ladder, const Dosing& promised);

}  // namespace realign
