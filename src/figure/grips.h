// SPDX-License-Identifier: Apache-2.0
//
// What the ends of limbs hold on to, within stage.cpp: where that is, and limbs bent so that they get there.
#pragma once

#include "figure/stage.h"

namespace realign::figure {

// Of the wrist and elbow above the floor when hand or forearm lie on it.
inline constexpr double wrist_height = 2, elbow_height = 2.4;

// What is being solved.
struct Solving {
  const Stage& stage;
  const Moment& moment;
  const Movement& movement;
  bool first;  // anchors are being found
};

inline std::size_t at(Side side) { return static_cast<std::size_t>(side); }

// How much a limb does this: 1 in a pose where it does, between on the way.
inline double share_of(const Contact& from, const Contact& to, Grip grip, double share) {
  return (from.grip == grip ? 1 - share : 0) + (to.grip == grip ? share : 0);
}

// The way a direction goes over the floor.
inline Vec level_front(Vec v) { return unit(Vec{v.x, 0, v.z}); }

void find_anchors(Anchors& anchors, const Skeleton& skeleton, const Movement& movement);

// Where wrist and ankle have to go for a contact.
Vec wrist_target(const Skeleton& skeleton, const Contact& contact, const Stage& stage, Side side);
Vec ankle_target(const Skeleton& skeleton, const Contact& contact, const Stage& stage, Side side);

// Bends a leg or an arm; `swing` turns its knee or elbow outwards, degrees.
void set_foot(Skeleton& skeleton, const Solving& how, Side side, double swing);
void set_hand(Skeleton& skeleton, const Solving& how, Side side, double swing);

}  // namespace realign::figure
