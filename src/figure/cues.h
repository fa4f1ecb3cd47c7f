// SPDX-License-Identifier: Apache-2.0
//
// What to do when, in one repetition: breathe in or out on the way, breathe on where a pose is held.
#pragma once

#include <vector>

#include "figure/pose.h"

namespace realign::figure {

struct Cue {
  double from = 0, to = 0;        // seconds into the repetition
  Breath breath = Breath::easy;   // easy where the poses do not say, and in all that is held
  bool holds = false;
  std::size_t pose = 0;           // that is held or gone to
  bool operator==(const Cue&) const = default;
};

// One after the other without a gap, from 0 to the duration of the movement.
std::vector<Cue> cues_of(const Movement& movement);

}  // namespace realign::figure
