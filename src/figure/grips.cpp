// SPDX-License-Identifier: Apache-2.0
#include "figure/grips.h"

#include <algorithm>
#include <cmath>

namespace realign::figure {
namespace {

// Fingers of a hand flat on the floor: on along the arm, or where the arm stands upright to its front.
Turn flat_hand(const Skeleton& s, Side side) {
  const Turn& lower = s[arm(side).lower].turn;
  const Vec fingers = level_front(Vec{-lower.y.x, 0, -lower.y.z} + level_front(lower.x) * .5);
  return along(fingers, {0, 1, 0});
}

Turn flat_foot(const Skeleton& s, Side side) {
  const Frame& foot = s[leg(side).end];
  return along({0, -1, 0}, level_front(foot.turn.x));
}

}  // namespace

void find_anchors(Anchors& anchors, const Skeleton& s, const Movement& movement) {
  for (const Side side : both_sides) {
    const Vec shoulder = s[arm(side).upper].at, from_arm = wrist(s, side), foot = ankle(s, side);
    const Vec below = movement.level == Level::arms ? shoulder : from_arm;
    anchors.hands[at(side)] = {{below.x, wrist_height, below.z}, flat_hand(s, side)};
    anchors.feet[at(side)] = {{foot.x, lengths::ankle_height, foot.z}, flat_foot(s, side)};
    const Vec over = movement.level == Level::forearms ? shoulder : elbow(s, side);
    anchors.free_hands[at(side)] = from_arm;
    anchors.free_feet[at(side)] = foot;
    anchors.elbows[at(side)] = {over.x, elbow_height, over.z};
    if (movement.poses.front().hands[at(side)].grip != Grip::forearm) continue;
    const Vec ahead = level_front(s[arm(side).lower].turn.y * -1);
    const Vec hand = anchors.elbows[at(side)] + unit(ahead + Vec{0, -.03, 0}) * lengths::forearm;
    anchors.hands[at(side)] = {hand, along(ahead, {0, 1, 0})};
  }
}
namespace {

// A hand or foot that leaves the floor lies flat until it is well above it.
constexpr double kept(double flat) { return 1 - (1 - flat) * (1 - flat) * (1 - flat); }

Turn mixed(const Turn& from, const Turn& to, double share) {
  if (share <= 0) return from;
  Turn turn;
  turn.y = unit(between(from.y, to.y, share));
  turn.x = unit(across(between(from.x, to.x, share), turn.y));
  turn.z = cross(turn.x, turn.y);
  return turn;
}

Vec spot_at(const Skeleton& s, const Spot& spot, Side side) {
  const bool middle = spot.bone < Bone::left_upper_arm;
  const Bone on = middle ? spot.bone : bone(side, spot.bone);
  return s[on].point({spot.at.x, spot.at.y, spot.at.z * sign(side)});
}

}  // namespace

// Where the wrist has to go for this contact, and how sure that is.
Vec wrist_target(const Skeleton& s, const Contact& contact, const Stage& stage, Side side) {
  const Vec fingers = s[arm(side).end].turn.y * (-lengths::hand * .5);
  switch (contact.grip) {
    case Grip::floor:
    case Grip::forearm:
      return stage.anchors.hands[at(side)].at + contact.offset;
    case Grip::stay:
      return stage.anchors.free_hands[at(side)] + contact.offset;
    case Grip::spot:
      return spot_at(s, stage.library->spots[contact.spot], contact.across ? other(side) : side) -
             fingers * (contact.tips ? 1.8 : 1);
    case Grip::place:
      return contact.offset - fingers;
    case Grip::knee:
    case Grip::free:
      break;
  }
  return wrist(s, side);
}

namespace {

constexpr double sideways_at_wrist = 30;  // so far a hand goes towards its little finger

// Fingertips elsewhere, as on the chin, go on along the arm.
bool feels_belly(const Contact& contact, const Library& library) {
  return contact.grip == Grip::spot && contact.tips && library.spots[contact.spot].bone < Bone::thorax1;
}

// Fingertips that feel her middle line point to her feet, as far as the wrist goes sideways.
void point_to_feet(Skeleton& s, Side side) {
  Turn& hand = s[arm(side).end].turn;
  const Vec fingers = hand.y * -1, feet = s[Bone::pelvis].turn.y * -1;
  const Vec axis = cross(fingers, feet);
  const double apart = std::atan2(length(axis), dot(fingers, feet)) * (180 / 3.14159265358979323846);
  const double by = std::min(apart, sideways_at_wrist);
  const auto bent = [&](Vec v) { return turned(v, unit(axis), by); };
  hand = {bent(hand.x), bent(hand.y), bent(hand.z)};
}

}  // namespace

Vec ankle_target(const Skeleton& s, const Contact& contact, const Stage& stage, Side side) {
  if (contact.grip == Grip::floor) return stage.anchors.feet[at(side)].at + contact.offset;
  if (contact.grip == Grip::stay) return stage.anchors.free_feet[at(side)] + contact.offset;
  return contact.grip == Grip::place ? contact.offset : ankle(s, side);
}
namespace {

// As far as an ankle lets the toes come up to the shin under her weight, degrees. Beyond it the heel comes
// up.
constexpr double toes_up = 30;

void lift_heel(Skeleton& s, const Limb& it) {
  const Turn& shank = s[it.lower].turn;
  Turn& foot = s[it.end].turn;
  const double up = dot(foot.x, shank.y);  // the sine of it
  if (up <= sine(toes_up)) return;
  const Vec level = unit(across(foot.x, shank.y));
  foot.x = level * cosine(toes_up) + shank.y * sine(toes_up);
  foot.z = unit(across(foot.z, foot.x));
  foot.y = cross(foot.z, foot.x);
}

// How much of a limb is held: what hangs free is not swung, and so does not turn with a jerk when it lets go.
double held(const Contact& from, const Contact& to, double share) {
  return 1 - share_of(from, to, Grip::free, share);
}

bool plants_foot(const Contact& contact) { return contact.grip != Grip::free && contact.grip != Grip::knee; }

}  // namespace

void set_foot(Skeleton& s, const Solving& how, Side side, double swing) {
  const Contact &from = how.moment.from->feet[at(side)], &to = how.moment.to->feet[at(side)];
  if (!plants_foot(from) && !plants_foot(to)) return;
  const Limb it = leg(side);
  const Vec target =
      between(ankle_target(s, from, how.stage, side), ankle_target(s, to, how.stage, side), how.moment.share);
  reach(s, it, target, held(from, to, how.moment.share) * swing * sign(side));
  const double flat = kept(share_of(from, to, Grip::floor, how.moment.share));
  s[it.end].turn = mixed(s[it.end].turn, how.stage.anchors.feet[at(side)].turn, flat);
  lift_heel(s, it);
}
namespace {

constexpr Vec above(Vec at, double height) { return {at.x, std::max(at.y, height), at.z}; }

// A forearm on the floor: the upper arm points to its elbow, the forearm to its wrist.
void lay_forearm(Skeleton& s, const Solving& how, Side side, double share) {
  const Limb it = arm(side);
  const Anchors& hold = how.stage.anchors;
  const Vec to_elbow =
      unit(above(between(elbow(s, side), hold.elbows[at(side)], share), elbow_height) - s[it.upper].at);
  s[it.upper].turn = along(to_elbow, s[it.upper].turn.x);
  s[it.lower].at = s[it.upper].point({0, -it.upper_length, 0});
  const Vec to_wrist =
      unit(above(between(wrist(s, side), hold.hands[at(side)].at, share), wrist_height) - s[it.lower].at);
  s[it.lower].turn = along(to_wrist, s[it.upper].turn.x + s[it.upper].turn.y);
  s[it.end].at = s[it.lower].point({0, -it.lower_length, 0});
  s[it.end].turn = mixed(s[it.end].turn, hold.hands[at(side)].turn, kept(share));
}

}  // namespace

void set_hand(Skeleton& s, const Solving& how, Side side, double swing) {
  const Contact &from = how.moment.from->hands[at(side)], &to = how.moment.to->hands[at(side)];
  if (from.grip == Grip::free && to.grip == Grip::free) return;
  const double on_forearm = share_of(from, to, Grip::forearm, how.moment.share);
  if (on_forearm > 0) return lay_forearm(s, how, side, on_forearm);
  const Skeleton start = s;
  const Limb it = arm(side);
  const Library& library = *how.stage.library;
  const bool on_belly = feels_belly(from, library) && feels_belly(to, library);
  for (int round = 0; round < 10; ++round) {  // the hand turns with the arm, so the wrist is found in rounds
    Skeleton next = start;
    next[it.end].turn = s[it.end].turn;
    const Vec target = between(wrist_target(next, from, how.stage, side),
                               wrist_target(next, to, how.stage, side), how.moment.share);
    next[it.end].turn = start[it.end].turn;
    reach(next, it, target, held(from, to, how.moment.share) * -swing * sign(side));
    if (on_belly) point_to_feet(next, side);
    s = next;
  }
  const double flat = kept(share_of(from, to, Grip::floor, how.moment.share));
  s[it.end].turn = mixed(s[it.end].turn, how.stage.anchors.hands[at(side)].turn, flat);
}

}  // namespace realign::figure
