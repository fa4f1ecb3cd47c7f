// SPDX-License-Identifier: Apache-2.0
//
// Where every bone is, from angles: forward kinematics, and the two-bone reach for limbs whose end is
// planted.
#pragma once

#include <array>

#include "figure/pose.h"

namespace realign::figure {

struct Skeleton {
  std::array<Frame, bone_count> frames;
  double belly = 0;  // grown (+) or drawn in (-)
  double ribs = 0;   // the same of the ribs, with the breath

  const Frame& operator[](Bone which) const { return frames[static_cast<std::size_t>(which)]; }
  Frame& operator[](Bone which) { return frames[static_cast<std::size_t>(which)]; }
};

// An arm or a leg, by its bones.
struct Limb {
  Bone upper, lower, end;
  double upper_length, lower_length;
  double bend;  // 1 where the middle joint points to the front (knee), -1 to the back (elbow)
};
Limb arm(Side side);
Limb leg(Side side);

// The whole body, its hips at the origin. Angles alone: nothing is planted.
Skeleton skeleton_of(const Angles& angles);

void move(Skeleton& skeleton, Vec by);

Vec wrist(const Skeleton& skeleton, Side side);
Vec elbow(const Skeleton& skeleton, Side side);
Vec knee(const Skeleton& skeleton, Side side);
Vec ankle(const Skeleton& skeleton, Side side);
// The point of the palm that takes hold.
Vec grip_point(const Skeleton& skeleton, Side side);

// Bends a limb so that its lower bone ends in `target`, or as near as it gets. The middle joint stays on the
// side to which it points now, swung by `swing` degrees. The end (hand, foot) goes along unturned.
void reach(Skeleton& skeleton, const Limb& limb, Vec target, double swing);

// Lays the bone with its -Y along `direction`, its x as near to `front` as can be.
Turn along(Vec direction, Vec front);

// How far a limb is bent at its middle joint, degrees: what came out, not what went in.
double bend_of(const Skeleton& skeleton, const Limb& limb);

}  // namespace realign::figure
