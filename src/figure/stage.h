// SPDX-License-Identifier: Apache-2.0
//
// A movement set on its floor: what is planted stays where the first pose has put it, and the body is where
// it has to be for that.
//
// No general solver. In this order: the root angle that lets two supports touch at once (halving an
// interval), the height from the lowest support and the place from the point that stays put, knees that lie
// on the floor, the neck until the head rests, legs and arms by two-bone reach. The same for every moment,
// the first too, so nothing can jump.
#pragma once

#include <array>

#include "figure/moment.h"
#include "figure/skeleton.h"

namespace realign::figure {

// Where the ends of limbs stay, and how they lie. By Side.
struct Anchors {
  std::array<Frame, 2> hands, feet;
  std::array<Vec, 2> free_hands, free_feet;  // of what stays above the floor
  std::array<Vec, 2> elbows;
};

struct Stage {
  const Library* library = nullptr;
  const Movement* movement = nullptr;
  Anchors anchors;
};

// Both must outlive the stage.
Stage set_stage(const Library& library, const Movement& movement);

Skeleton skeleton_at(const Stage& stage, double seconds);
Skeleton skeleton_of(const Stage& stage, const Moment& moment);

// The hand or foot that is farthest from what it should touch, and how far, in hundredths of her height.
struct Miss {
  double far = 0;
  std::string_view limb = "left hand";
};
Miss worst_miss(const Stage& stage, const Pose& pose);

// The lowest point of a part of the body above the floor.
double lowest(const Skeleton& skeleton, Support support, Side side);
double lowest_of_head(const Skeleton& skeleton);

}  // namespace realign::figure
