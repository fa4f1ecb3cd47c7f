// SPDX-License-Identifier: Apache-2.0
#include "figure/limbs.h"

#include <algorithm>
#include <array>

namespace realign::figure {
namespace {

// A ball on a bone: a share of its length down, ahead of its axis.
Ball on(const Skeleton& s, Bone bone, double down, double ahead, double radius) {
  return {s[bone].point({ahead, -down, 0}), radius};
}

// Loose clothes over a belly after a birth, and what the breath does to it.
constexpr std::array<double, 9> belly_share = {.5, .9, 1, 1, .35, 0, 0, 0, 0};
constexpr std::array<double, 9> rib_share = {0, 0, .3, .7, 1, .7, .2, 0, 0};
constexpr double belly_at_rest = .7;

}  // namespace

std::vector<Ball> upper_arm_balls(const Skeleton& s, Side side, double g) {
  const Bone it = bone(side, Bone::right_upper_arm);
  return {on(s, it, 0, 0, 2.9 * g), on(s, it, lengths::upper_arm * .45, 0, 2.6 * g),
          on(s, it, lengths::upper_arm, 0, radii::elbow * g)};
}

std::vector<Ball> forearm_balls(const Skeleton& s, Side side, double g) {
  const Bone it = bone(side, Bone::right_forearm), hand = bone(side, Bone::right_hand);
  return {on(s, it, 0, 0, radii::elbow * g), on(s, it, lengths::forearm * .3, 0, 2.3 * g),
          on(s, it, lengths::forearm, 0, radii::wrist), on(s, hand, 3.2, 0, radii::palm),
          on(s, hand, lengths::hand - 1.1, .2, 1.05)};
}

std::vector<Ball> sleeve_balls(const Skeleton& s, Side side, double g) {
  const Bone it = bone(side, Bone::right_upper_arm);
  return {on(s, it, -.2, 0, 3.3 * g), on(s, it, 6.2, 0, 3.05 * g)};
}

std::vector<Ball> leg_balls(const Skeleton& s, Side side, double g) {
  const Bone it = bone(side, Bone::right_thigh), shank = bone(side, Bone::right_shank);
  return {on(s, it, 0, -.3, 5.7 * g), on(s, it, lengths::thigh * .45, 0, 5.1 * g),
          on(s, it, lengths::thigh, 0, radii::knee * g), on(s, shank, lengths::shank * .3, -1.1, 3.8 * g),
          on(s, shank, lengths::shank * .93, 0, 2.35)};
}

std::vector<std::vector<Ball>> foot_balls(const Skeleton& s, Side side) {
  const Bone it = bone(side, Bone::right_foot);
  const auto at = [&](double ahead, double radius) {
    return on(s, it, lengths::ankle_height - radius, ahead, radius);
  };
  const Ball ankle = on(s, it, .2, 0, 2.15), ball = at(lengths::ball, 1.45);
  return {{ankle, at(lengths::heel, 1.9), ball, at(lengths::toe, 1.05)}, {ankle, ball}};
}

std::vector<Ball> neck_balls(const Skeleton& s) {
  return {{s[Bone::thorax2].point({-.2, 6.4, 0}), 3.3},
          {s[Bone::neck1].point({0, 2, 0}), 2.9},
          {s[Bone::head].point({.2, 1.2, 0}), 2.75}};
}

std::vector<Ring> hip_rings(const Skeleton& s, double g) {
  std::vector<Ring> rings;
  rings.reserve(hip_discs.size());
  for (const Disc& disc : hip_discs) rings.push_back(ring_of(s, disc, g));
  return rings;
}

std::vector<Ring> shirt_rings(const Skeleton& s, double g) {
  std::vector<Ring> rings;
  for (std::size_t i = 0; i < shirt_discs.size(); ++i) {
    Disc disc = shirt_discs[i];
    const double out = belly_share[i] * (s.belly + belly_at_rest) + rib_share[i] * s.ribs;
    disc.deep += out * .5;
    disc.ahead += out * .5;
    disc.wide += rib_share[i] * s.ribs;
    rings.push_back(ring_of(s, disc, i < 6 ? g : 1));
  }
  return rings;
}

std::vector<Ring> waistband_rings(const Skeleton& s, double g) {
  const double out = .35 * (s.belly + belly_at_rest);
  return {ring_of(s, {Bone::pelvis, 6.6, 8.5, 6.15 + out, -.55 + out}, g),
          ring_of(s, {Bone::pelvis, 9.5, 7.95, 5.8 + out, -.1 + out}, g)};
}

namespace {

// Where a muscle that comes in pairs is drawn: from, to, on which bones, with which thickness.
struct Fibre {
  Place place;
  Muscle::Host host;
  bool paired;
  Bone from;
  Vec start;
  Bone to;
  Vec end;
  double thick_start, thick_end;
};

using Host = Muscle::Host;
constexpr Fibre fibres[] = {
    {Place::pectorals,
     Host::shirt,
     true,
     Bone::thorax2,
     {6.2, .6, 3.4},
     Bone::thorax2,
     {4.2, 4.2, 7.6},
     2.6,
     1.8},
    {Place::hip_flexors,
     Host::leg,
     true,
     Bone::pelvis,
     {4.4, 2.6, 5},
     Bone::right_thigh,
     {3.6, -9, 0},
     2.2,
     1.9},
    {Place::thigh_front,
     Host::leg,
     true,
     Bone::right_thigh,
     {3.4, -4, 0},
     Bone::right_thigh,
     {2.2, -21, 0},
     2.1,
     1.5},
    {Place::hamstrings,
     Host::leg,
     true,
     Bone::right_thigh,
     {-3.2, -6, 0},
     Bone::right_thigh,
     {-2, -22, 0},
     2,
     1.4},
    {Place::back, Host::shirt, true, Bone::lumbar1, {-2.6, .5, 3}, Bone::thorax1, {-3, 5, 3}, 2, 1.9},
    {Place::shoulder_blades,
     Host::shirt,
     true,
     Bone::thorax1,
     {-3, 6, 4},
     Bone::thorax2,
     {-3, 4.2, 6.4},
     2.3,
     2},
    {Place::neck, Host::neck, true, Bone::neck1, {-1.2, -.6, 1.4}, Bone::head, {-.6, .4, 1.4}, 1.5, 1.3},
    {Place::side_waist,
     Host::shirt,
     true,
     Bone::lumbar1,
     {1.6, 1, 6.8},
     Bone::thorax1,
     {1.8, 7.6, 7.6},
     1.7,
     1.9},
    {Place::abdominals,
     Host::shirt,
     true,
     Bone::lumbar1,
     {5.4, 0, 2},
     Bone::thorax1,
     {6.3, 2.4, 2},
     2.4,
     2.2},
    {Place::deep_core,
     Host::shirt,
     true,
     Bone::lumbar1,
     {3.2, 0, 5.2},
     Bone::lumbar3,
     {3.6, 2.4, 5.4},
     2.9,
     2.7},
    {Place::glutes,
     Host::hips,
     true,
     Bone::pelvis,
     {-4.4, .6, 5},
     Bone::right_thigh,
     {-3.4, -3.4, 0},
     3.1,
     2.2},
    {Place::hip_side,
     Host::hips,
     true,
     Bone::pelvis,
     {-1, 4, 7.2},
     Bone::right_thigh,
     {-.6, -2, 4},
     2.6,
     2.1},
    {Place::pelvic_floor,
     Host::hips,
     false,
     Bone::pelvis,
     {-3.2, -4.2, 0},
     Bone::pelvis,
     {2, -4, 0},
     1.7,
     1.7},
};

Ball ball_at(const Skeleton& s, Bone which, Vec at, Side side, double radius) {
  const bool middle = which < Bone::left_upper_arm;
  return {s[middle ? which : bone(side, which)].point({at.x, at.y, at.z * sign(side)}), radius};
}

}  // namespace

std::vector<Muscle> muscles_at(const Skeleton& s, Place place, Side near) {
  std::vector<Muscle> muscles;
  for (const Fibre& fibre : fibres) {
    if (fibre.place != place) continue;
    muscles.push_back({{ball_at(s, fibre.from, fibre.start, near, fibre.thick_start),
                        ball_at(s, fibre.to, fibre.end, near, fibre.thick_end)},
                       fibre.host,
                       near});
  }
  return muscles;
}

std::vector<Muscle> shown_muscles(const Movement& movement, const Skeleton& s, const View& view) {
  const double right = view.depth(s[Bone::right_thigh].at), left = view.depth(s[Bone::left_thigh].at);
  const Side side = movement.shown_side.value_or(right < left ? Side::left : Side::right);
  std::vector<Muscle> muscles;
  for (const Place place : movement.shown) {
    for (Muscle& muscle : muscles_at(s, place, side)) muscles.push_back(std::move(muscle));
  }
  return muscles;
}

}  // namespace realign::figure
