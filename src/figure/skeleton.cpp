// SPDX-License-Identifier: Apache-2.0
#include "figure/skeleton.h"

#include <algorithm>

namespace realign::figure {
namespace {

using J = Joint;

// The resting curve of a spine that nothing bends: degrees of each bone against the one below, + hollow.
struct Curve {
  double lumbar[3] = {6, 5, 3};
  double thorax[2] = {-8, -12};
  double neck[2] = {-10, 6};
  double head = 16;
};
constexpr Curve curve;

Turn bent(double hollow, double side, double twist) {
  return about_z(hollow) * about_x(side) * about_y(twist);
}

void set_trunk(Skeleton& s, const Angles& a) {
  const double side = a[J::side_bend] / 5, twist = a[J::twist] / 5;
  constexpr std::array<Bone, 3> lumbar = {Bone::lumbar1, Bone::lumbar2, Bone::lumbar3};
  Frame at{s[Bone::pelvis].point(lengths::sacrum), s[Bone::pelvis].turn};
  for (std::size_t i = 0; i < lumbar.size(); ++i) {
    at.turn = at.turn * bent(curve.lumbar[i] + a[J::low_back] / 3, side, twist);
    s[lumbar[i]] = at;
    at.at = at.point({0, lengths::lumbar, 0});
  }
  at.turn = at.turn * bent(curve.thorax[0] - a[J::upper_back] * .4, side, twist);
  s[Bone::thorax1] = at;
  at.at = at.point({0, lengths::thorax1, 0});
  at.turn = at.turn * bent(curve.thorax[1] - a[J::upper_back] * .6, side, twist);
  s[Bone::thorax2] = at;
}

// The glide of the head is the lower neck going one way and the head the other by the same angle.
void set_head(Skeleton& s, const Angles& a) {
  const double side = a[J::neck_side] / 3, turn = a[J::neck_turn] / 3;
  Frame at{s[Bone::thorax2].point({0, lengths::thorax2, 0}), s[Bone::thorax2].turn};
  at.turn = at.turn * bent(curve.neck[0] - a[J::neck] * .4 - a[J::glide], side, turn);
  s[Bone::neck1] = at;
  at.at = at.point({0, lengths::neck, 0});
  at.turn = at.turn * bent(curve.neck[1] - a[J::neck] * .3, side, turn);
  s[Bone::neck2] = at;
  at.at = at.point({0, lengths::neck, 0});
  at.turn = at.turn * bent(curve.head - a[J::neck] * .3 + a[J::glide], side, turn);
  s[Bone::head] = at;
}

void set_arm(Skeleton& s, const Angles& a, Side side) {
  const double k = sign(side);
  const Frame& chest = s[Bone::thorax2];
  const double up = a.of(side, J::shrug) / millimetres_per_unit;
  Frame at{chest.point({0, lengths::shoulder_up + up, lengths::shoulder_half_width * k}), chest.turn};
  // The chest's own bend forward is taken out, so that an arm at 0 hangs along an upright trunk.
  at.turn = at.turn * about_z(-curve.thorax[0] - curve.thorax[1] - 14) *
            about_y(-k * a.of(side, J::shoulder_across)) * about_z(a.of(side, J::shoulder)) *
            about_x(-k * a.of(side, J::shoulder_out)) * about_y(-k * a.of(side, J::shoulder_turn));
  s[bone(side, Bone::right_upper_arm)] = at;
  at.at = at.point({0, -lengths::upper_arm, 0});
  at.turn = at.turn * about_z(a.of(side, J::elbow));
  s[bone(side, Bone::right_forearm)] = at;
  at.at = at.point({0, -lengths::forearm, 0});
  at.turn = at.turn * about_z(-a.of(side, J::wrist));
  s[bone(side, Bone::right_hand)] = at;
}

void set_leg(Skeleton& s, const Angles& a, Side side) {
  const double k = sign(side);
  Frame at{s[Bone::pelvis].point({0, 0, lengths::hip_half_width * k}), s[Bone::pelvis].turn};
  at.turn = at.turn * about_z(a.of(side, J::hip)) * about_x(-k * a.of(side, J::hip_out)) *
            about_y(-k * a.of(side, J::hip_turn));
  s[bone(side, Bone::right_thigh)] = at;
  at.at = at.point({0, -lengths::thigh, 0});
  at.turn = at.turn * about_z(-a.of(side, J::knee));
  s[bone(side, Bone::right_shank)] = at;
  at.at = at.point({0, -lengths::shank, 0});
  at.turn = at.turn * about_z(a.of(side, J::ankle));
  s[bone(side, Bone::right_foot)] = at;
}

}  // namespace

Limb arm(Side side) {
  return {bone(side, Bone::right_upper_arm),
          bone(side, Bone::right_forearm),
          bone(side, Bone::right_hand),
          lengths::upper_arm,
          lengths::forearm,
          -1};
}

Limb leg(Side side) {
  return {bone(side, Bone::right_thigh),
          bone(side, Bone::right_shank),
          bone(side, Bone::right_foot),
          lengths::thigh,
          lengths::shank,
          1};
}

Skeleton skeleton_of(const Angles& angles) {
  Skeleton s;
  s[Bone::pelvis].turn =
      about_y(angles[J::turn]) * about_x(angles[J::roll]) * about_z(-angles[J::lean] - angles[J::tilt]);
  set_trunk(s, angles);
  set_head(s, angles);
  for (const Side side : both_sides) {
    set_arm(s, angles, side);
    set_leg(s, angles, side);
  }
  s.belly = angles[J::belly] / millimetres_per_unit;
  return s;
}

void move(Skeleton& skeleton, Vec by) {
  for (Frame& frame : skeleton.frames) frame.at = frame.at + by;
}

Vec wrist(const Skeleton& s, Side side) { return s[bone(side, Bone::right_hand)].at; }
Vec elbow(const Skeleton& s, Side side) { return s[bone(side, Bone::right_forearm)].at; }
Vec knee(const Skeleton& s, Side side) { return s[bone(side, Bone::right_shank)].at; }
Vec ankle(const Skeleton& s, Side side) { return s[bone(side, Bone::right_foot)].at; }
Vec grip_point(const Skeleton& s, Side side) {
  return s[bone(side, Bone::right_hand)].point({0, -lengths::hand * .5, 0});
}

Turn along(Vec direction, Vec front) {
  Turn turn;
  turn.y = direction * -1;
  turn.x = unit(across(front, turn.y), unit(across({0, 1, .01}, turn.y)));
  turn.z = cross(turn.x, turn.y);
  return turn;
}

void reach(Skeleton& s, const Limb& limb, Vec target, double swing) {
  const Frame upper = s[limb.upper];
  const Vec way = target - upper.at;
  const double a = limb.upper_length, b = limb.lower_length;
  const double far = std::clamp(length(way), std::abs(a - b) + .5, a + b - 1e-3);
  const Vec d = unit(way, upper.turn.y * -1);
  // Towards where the joint is now; where the limb is straight, to the side it would bend to.
  const Vec now = upper.turn.y * -a + upper.turn.x * (20 * limb.bend);
  Vec side = unit(across(now, d), unit(across(upper.turn.x * limb.bend, d)));
  if (swing != 0) side = turned(side, d, swing);
  const double along_way = (far * far + a * a - b * b) / (2 * far);
  const double aside = std::sqrt(std::max(0.0, a * a - along_way * along_way));
  const Vec middle = upper.at + d * along_way + side * aside;
  const Vec end = upper.at + d * far;
  const Vec front = side * limb.bend;
  Turn upper_turn = along(unit(middle - upper.at), front);
  const Vec hinge = cross(front, d * -1);
  upper_turn.z = hinge;
  upper_turn.x = cross(upper_turn.y, hinge);
  s[limb.upper].turn = upper_turn;
  Turn lower_turn;
  lower_turn.y = unit(middle - end);
  lower_turn.z = hinge;
  lower_turn.x = cross(lower_turn.y, hinge);
  const Vec end_in_lower[3] = {s[limb.lower].turn.back(s[limb.end].turn.x),
                               s[limb.lower].turn.back(s[limb.end].turn.y),
                               s[limb.lower].turn.back(s[limb.end].turn.z)};
  s[limb.lower] = {middle, lower_turn};
  s[limb.end] = {end,
                 {lower_turn * end_in_lower[0], lower_turn * end_in_lower[1], lower_turn * end_in_lower[2]}};
}

double bend_of(const Skeleton& s, const Limb& limb) {
  const Turn &upper = s[limb.upper].turn, &lower = s[limb.lower].turn;
  const double straight = dot(upper.y, lower.y);
  const double bent = dot(cross(upper.y, lower.y), upper.z) * -limb.bend;
  return std::atan2(bent, straight) * (180 / 3.14159265358979323846);
}

}  // namespace realign::figure
