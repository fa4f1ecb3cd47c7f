// SPDX-License-Identifier: Apache-2.0
//
// Where each muscle of the map lies: outlines on the bones of her right side. The left is its mirror.
#pragma once

#include <span>

#include "figure/pose.h"

namespace realign::figure {

// On a bone: so far from its axis to her side, so far along it. A point that stands twice is a corner.
struct Spread {
  Bone bone;
  double out, up;
};

// A closed outline. One that is `middle` runs from her middle over her right and closes over her left.
struct MuscleShape {
  Place place;
  bool from_back, middle;
  std::span<const Spread> outline;
};
std::span<const MuscleShape> muscle_shapes();

// A line from a muscle too small for a thumb to a dot beside her: on both sides, or on her right alone.
struct MuscleLeader {
  Place place;
  bool right_alone;
  Spread from, to;
};
std::span<const MuscleLeader> muscle_leaders();

}  // namespace realign::figure
