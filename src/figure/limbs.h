// SPDX-License-Identifier: Apache-2.0
//
// The volumes of a body on its bones: chains of balls for limbs, rings for the trunk, a head.
#pragma once

#include <vector>

#include "figure/view.h"

namespace realign::figure {

std::vector<Ball> upper_arm_balls(const Skeleton& skeleton, Side side, double girth);
std::vector<Ball> forearm_balls(const Skeleton& skeleton, Side side, double girth);
std::vector<Ball> sleeve_balls(const Skeleton& skeleton, Side side, double girth);
std::vector<Ball> leg_balls(const Skeleton& skeleton, Side side, double girth);
// Two chains: along the sole, and from the ankle to the ball of the foot.
std::vector<std::vector<Ball>> foot_balls(const Skeleton& skeleton, Side side);
std::vector<Ball> neck_balls(const Skeleton& skeleton);

std::vector<Ring> hip_rings(const Skeleton& skeleton, double girth);
std::vector<Ring> shirt_rings(const Skeleton& skeleton, double girth);
std::vector<Ring> waistband_rings(const Skeleton& skeleton, double girth);

// The parts of a head, from back to front.
void add_head(std::vector<Part>& parts, const Skeleton& skeleton, const View& view, Hair hair);

// Where a muscle lies, just under the skin, and which side of the body carries it.
struct Muscle {
  std::vector<Ball> balls;
  enum class Host : std::uint8_t { shirt, hips, arm, leg, neck, head } host{};
  Side side = Side::right;  // of arms and legs
};
std::vector<Muscle> muscles_at(const Skeleton& skeleton, Place place, Side near);

// Those that a movement shows: of pairs the one that it names, or else the one that is nearer to the eye.
std::vector<Muscle> shown_muscles(const Movement& movement, const Skeleton& skeleton, const View& view);

}  // namespace realign::figure
