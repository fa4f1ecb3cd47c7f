// SPDX-License-Identifier: Apache-2.0
//
// For tests: every movement that is built in, and the joints of a body measured from how its bones lie in the
// room: what came out once hands, feet and knees rest where they should, not what was put in. Degrees.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <string>
#include <vector>

#include "figure/figure.h"
#include "figure/library.h"
#include "figure/limbs.h"
#include "protocol/embedded.h"

namespace realign::figure {

inline const Library& library() {
  static const Library built_in = *read_library(embedded_poses(), "the poses built in");
  return built_in;
}

inline std::string name_of(const Movement& movement) { return movement.exercise + "/" + movement.variant; }

inline constexpr int moments_a_second = 20;

struct Instant {
  double seconds;
  Skeleton body;
};

// The body at each twentieth of a second of a repetition, the last one at its end. Solved once for all tests.
inline const std::vector<Instant>& repetition_of(const Movement& movement) {
  static std::map<const Movement*, std::vector<Instant>> solved;
  std::vector<Instant>& all = solved[&movement];
  if (!all.empty()) return all;
  const Stage stage = set_stage(library(), movement);
  const double whole = duration_of(movement);
  const int moments = static_cast<int>(std::ceil(whole * moments_a_second));
  for (int i = 0; i <= moments; ++i) {
    const double seconds = std::min(whole, static_cast<double>(i) / moments_a_second);
    all.push_back({seconds, skeleton_at(stage, seconds)});
  }
  return all;
}

template <class Look>
void in_one_repetition(const Movement& movement, Look look) {
  for (const Instant& instant : repetition_of(movement)) look(instant.body, instant.seconds);
}

constexpr double to_degrees(double radians) { return radians * 180 / std::numbers::pi; }
inline double arc_sine(double value) { return to_degrees(std::asin(std::clamp(value, -1.0, 1.0))); }
inline double arc_cosine(double value) { return to_degrees(std::acos(std::clamp(value, -1.0, 1.0))); }
inline double angle_between(Vec a, Vec b) { return arc_cosine(dot(unit(a), unit(b))); }

// How the second lies as seen from the first.
inline Turn seen_from(const Turn& first, const Turn& second) {
  return {first.back(second.x), first.back(second.y), first.back(second.z)};
}
// About how much one lies turned against the other, whichever way.
inline double turned_by(const Turn& a, const Turn& b) {
  const Turn r = seen_from(a, b);
  return arc_cosine((r.x.x + r.y.y + r.z.z - 1) / 2);
}

// A bone turned against another: forwards about z, then sideways about x, then about its own length.
struct Three {
  double about_z = 0, about_x = 0, about_y = 0;
};
inline Three three_of(const Turn& first, const Turn& second) {
  const Turn r = seen_from(first, second);
  return {to_degrees(std::atan2(-r.y.x, r.y.y)), arc_sine(r.y.z), to_degrees(std::atan2(-r.x.z, r.z.z))};
}

struct HipAngles {
  double flexed, outwards, turned_out;
};
inline HipAngles hip_of(const Skeleton& s, Side side) {
  const Three it = three_of(s[Bone::pelvis].turn, s[leg(side).upper].turn);
  return {it.about_z, -sign(side) * it.about_x, -sign(side) * it.about_y};
}

// An arm against the chest. How far it is raised from hanging (0) to straight up (180), how far it lies
// behind the plane across the trunk and on the other side of its own shoulder, and how far it is turned out
// about its own length. A hanging arm is turned from where its elbow bends to the front; one at shoulder
// height from where its forearm is level, wherever the arm points; in between it is between.
struct ShoulderAngles {
  double raised, behind, across, turned_out;
};
inline ShoulderAngles shoulder_of(const Skeleton& s, Side side) {
  const Turn chest = s[Bone::thorax2].turn * about_z(6);  // an arm that hangs along an upright trunk is at 0
  const Turn it = seen_from(chest, s[arm(side).upper].turn);
  const Vec way = it.y * -1, down{0, -1, 0};
  const double raised = angle_between(down, way);
  const Vec front = turned({1, 0, 0}, unit(cross(down, way), {0, 0, 1}), raised);
  const double about = to_degrees(std::atan2(dot(cross(front, it.x), it.y), dot(front, it.x)));
  const double ahead_of_side = to_degrees(std::atan2(way.x, way.z * sign(side)));
  const double turned_out = -sign(side) * about + ahead_of_side * sine(std::min(raised, 90.0));
  return {raised, arc_sine(-way.x), arc_sine(-way.z * sign(side)), std::remainder(turned_out, 360)};
}

// A hinge: how far it is bent its one way, and how far what hangs on it lies out of the plane in which it
// bends.
struct HingeAngles {
  double bent, aside;
};
inline HingeAngles hinge_of(const Skeleton& s, const Limb& limb) {
  const Turn &upper = s[limb.upper].turn, &lower = s[limb.lower].turn;
  return {bend_of(s, limb), arc_sine(dot(lower.y, upper.z))};
}

inline Three ankle_of(const Skeleton& s, Side side) {
  const Three it = three_of(s[leg(side).lower].turn, s[leg(side).end].turn);
  return {it.about_z, -sign(side) * it.about_x, -sign(side) * it.about_y};
}
inline double wrist_bend_of(const Skeleton& s, Side side) {
  return angle_between(s[arm(side).lower].turn.y, s[arm(side).end].turn.y);
}

// The curve that a spine has by itself, in skeleton.cpp: 14 hollow, 20 round, 12 hollow.
struct SpineAngles {
  double low_hollow, low_side, low_twist, up_round, up_side, up_twist, neck_flexed, neck_side, neck_turn;
};
inline SpineAngles spine_of(const Skeleton& s) {
  const Three low = three_of(s[Bone::pelvis].turn, s[Bone::lumbar3].turn);
  const Three up = three_of(s[Bone::lumbar3].turn, s[Bone::thorax2].turn);
  const Three neck = three_of(s[Bone::thorax2].turn, s[Bone::head].turn);
  return {low.about_z - 14, low.about_x,       low.about_y,  -up.about_z - 20, up.about_x,
          up.about_y,       12 - neck.about_z, neck.about_x, neck.about_y};
}

}  // namespace realign::figure
