// SPDX-License-Identifier: Apache-2.0
#include "figure/stage.h"

#include <algorithm>

namespace realign::figure {
namespace {

using J = Joint;
constexpr double wrist_height = 2, elbow_height = 2.4;
constexpr double almost_straight = .988 * (lengths::upper_arm + lengths::forearm);

struct Solving {
  const Stage& stage;
  const Moment& moment;
  const Movement& movement;
  bool first;  // anchors are being found
};

std::size_t at(Side side) { return static_cast<std::size_t>(side); }

// How much a limb does this: 1 in a pose where it does, between on the way.
double share_of(const Contact& from, const Contact& to, Grip grip, double share) {
  return (from.grip == grip ? 1 - share : 0) + (to.grip == grip ? share : 0);
}

template <class Get>
bool in_all(const Movement& movement, Grip grip, Get get) {
  return std::ranges::all_of(movement.poses, [&](const Pose& pose) {
    const Contact& contact = get(pose);
    return contact.grip == grip && length(contact.offset) < 1e-9;
  });
}

// Sides on which every pose has that grip; where there is none, both.
template <class Get>
std::array<bool, 2> steady_sides(const Movement& movement, Grip grip, Get get) {
  std::array<bool, 2> steady{};
  for (const Side side : both_sides) {
    steady[at(side)] =
        in_all(movement, grip, [&](const Pose& pose) -> const Contact& { return get(pose)[at(side)]; });
  }
  if (!steady[0] && !steady[1]) steady = {true, true};
  return steady;
}

std::array<bool, 2> steady_feet(const Movement& movement, Grip grip) {
  return steady_sides(movement, grip, [](const Pose& pose) -> const auto& { return pose.feet; });
}
std::array<bool, 2> steady_hands(const Movement& movement, Grip grip) {
  return steady_sides(movement, grip, [](const Pose& pose) -> const auto& { return pose.hands; });
}

Vec level_front(Vec v) { return unit(Vec{v.x, 0, v.z}); }

// Knees on the floor: the shin lies down behind them.
void lay_shins(Skeleton& s, const Solving& how) {
  for (const Side side : both_sides) {
    const double share = share_of(how.moment.from->feet[at(side)], how.moment.to->feet[at(side)], Grip::knee,
                                  how.moment.share);
    if (share <= 0) continue;
    const Limb it = leg(side);
    const Vec front = level_front(s[it.upper].turn.x + s[it.upper].turn.y * .2);
    const Vec flat = unit(front * -1 + Vec{0, -.045, 0});
    const Turn was = s[it.lower].turn;
    const Vec hinge = s[it.upper].turn.z;
    Turn turn;
    turn.y = unit(between(was.y, flat * -1, share));
    turn.z = unit(across(hinge, turn.y));
    turn.x = cross(turn.y, turn.z);
    const Frame foot = s[it.end];
    s[it.lower].turn = turn;
    s[it.end].at = s[it.lower].point({0, -lengths::shank, 0});
    s[it.end].turn = turn * Turn{was.back(foot.turn.x), was.back(foot.turn.y), was.back(foot.turn.z)};
  }
}

// What stays put sideways and lengthways.
Vec pinned(const Skeleton& s, const Movement& movement) {
  const Support support = movement.rests.empty() ? Support::feet : movement.rests.front();
  if (support == Support::hips || support == Support::ribs) return s[Bone::pelvis].at;
  if (support == Support::shoulders) return s[Bone::thorax2].at;
  const bool on_feet = support == Support::feet;
  const auto steady = steady_feet(movement, on_feet ? Grip::floor : Grip::knee);
  Vec sum;
  for (const Side side : both_sides) {
    if (steady[at(side)]) sum = sum + (on_feet ? ankle(s, side) : knee(s, side));
  }
  return steady[0] && steady[1] ? sum * .5 : sum;
}

double height_over_support(const Skeleton& s, const Movement& movement) {
  double height = 1e9;
  for (const Support support : movement.rests) {
    const auto steady = support == Support::feet    ? steady_feet(movement, Grip::floor)
                        : support == Support::knees ? steady_feet(movement, Grip::knee)
                                                    : std::array<bool, 2>{true, true};
    for (const Side side : both_sides) {
      if (steady[at(side)]) height = std::min(height, lowest(s, support, side));
    }
  }
  return movement.rests.empty() ? 0 : height - movement.rest_height;
}

Skeleton placed(const Angles& angles, const Solving& how) {
  Skeleton s = skeleton_of(angles);
  lay_shins(s, how);
  const Vec pin = pinned(s, how.movement);
  move(s, {-pin.x, -height_over_support(s, how.movement), -pin.z});
  return s;
}

// What the level angle has to bring to nothing.
double unlevel(const Skeleton& s, const Solving& how) {
  switch (how.movement.level) {
    case Level::none:
      return 0;
    case Level::back:
      return lowest(s, Support::ribs, Side::right) - lowest(s, Support::hips, Side::right);
    case Level::side:
      return std::min(lowest(s, Support::shoulders, Side::right), lowest(s, Support::shoulders, Side::left)) -
             lowest(s, Support::hips, Side::right);
    case Level::arms:
    case Level::forearms:
      break;
  }
  const bool straight = how.movement.level == Level::arms;
  const auto steady = steady_hands(how.movement, straight ? Grip::floor : Grip::forearm);
  double sum = 0, count = 0;
  for (const Side side : both_sides) {
    if (!steady[at(side)]) continue;
    const Vec shoulder = s[arm(side).upper].at;
    const Vec hold = straight ? how.stage.anchors.hands[at(side)].at : how.stage.anchors.elbows[at(side)];
    const double far =
        how.first ? shoulder.y - (straight ? wrist_height : elbow_height) : length(shoulder - hold);
    sum += far - (straight ? almost_straight : lengths::upper_arm);
    count += 1;
  }
  return sum / count;
}

// Leaning more while the thighs stay as they are.
Angles leaned(const Angles& angles, double by, Level level) {
  Angles result = angles;
  if (level == Level::side) {
    result[J::roll] += by;
    return result;
  }
  result[J::lean] += by;
  if (level == Level::back) return result;
  for (const Side side : both_sides) result.of(side, J::hip) += by;
  return result;
}

// Halves the interval from low to high 24 times, to some millionths of a degree.
template <class Measure>
double root_of(double low, double high, Measure measure) {
  const bool rising = measure(high) > measure(low);
  for (int step = 0; step < 24; ++step) {
    const double middle = (low + high) / 2;
    ((measure(middle) > 0) == rising ? high : low) = middle;
  }
  return (low + high) / 2;
}

void rest_head(Angles& angles, const Solving& how) {
  const auto &from = how.moment.from->head_height, &to = how.moment.to->head_height;
  if (!from && !to) return;
  const double height = from && to ? *from + (*to - *from) * how.moment.share : from ? *from : *to;
  const double rests = (from ? 1 - how.moment.share : 0) + (to ? how.moment.share : 0);
  const bool on_side = std::abs(angles[J::roll]) > 45;
  const Joint joint = on_side ? J::neck_side : J::neck;
  const double was = angles[joint];
  const double reach_low = on_side ? -45 : -40, reach_high = on_side ? 45 : 60;
  const double resting = root_of(was + reach_low, was + reach_high, [&](double tried) {
    Angles with = angles;
    with[joint] = tried;
    return lowest_of_head(placed(with, how)) - height;
  });
  angles[joint] = was + (resting - was) * rests;
}

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
      return spot_at(s, stage.library->spots[contact.spot], contact.across ? other(side) : side) - fingers;
    case Grip::place:
      return contact.offset - fingers;
    case Grip::knee:
    case Grip::free:
      break;
  }
  return wrist(s, side);
}

Vec ankle_target(const Skeleton& s, const Contact& contact, const Stage& stage, Side side) {
  if (contact.grip == Grip::floor) return stage.anchors.feet[at(side)].at + contact.offset;
  if (contact.grip == Grip::stay) return stage.anchors.free_feet[at(side)] + contact.offset;
  return contact.grip == Grip::place ? contact.offset : ankle(s, side);
}

bool plants_foot(const Contact& contact) { return contact.grip != Grip::free && contact.grip != Grip::knee; }

void set_foot(Skeleton& s, const Solving& how, Side side, double swing) {
  const Contact &from = how.moment.from->feet[at(side)], &to = how.moment.to->feet[at(side)];
  if (!plants_foot(from) && !plants_foot(to)) return;
  const Limb it = leg(side);
  const Vec target =
      between(ankle_target(s, from, how.stage, side), ankle_target(s, to, how.stage, side), how.moment.share);
  reach(s, it, target, swing * sign(side));
  const double flat = kept(share_of(from, to, Grip::floor, how.moment.share));
  s[it.end].turn = mixed(s[it.end].turn, how.stage.anchors.feet[at(side)].turn, flat);
}

constexpr Vec above(Vec at, double height) { return {at.x, std::max(at.y, height), at.z}; }

// A forearm on the floor: the upper arm points to its elbow, the forearm to its wrist.
void lay_forearm(Skeleton& s, const Solving& how, Side side, double share) {
  const Limb it = arm(side);
  const Anchors& hold = how.stage.anchors;
  const Vec to_elbow = unit(above(between(elbow(s, side), hold.elbows[at(side)], share), elbow_height) - s[it.upper].at);
  s[it.upper].turn = along(to_elbow, s[it.upper].turn.x);
  s[it.lower].at = s[it.upper].point({0, -it.upper_length, 0});
  const Vec to_wrist = unit(above(between(wrist(s, side), hold.hands[at(side)].at, share), wrist_height) - s[it.lower].at);
  s[it.lower].turn = along(to_wrist, s[it.upper].turn.x + s[it.upper].turn.y);
  s[it.end].at = s[it.lower].point({0, -it.lower_length, 0});
  s[it.end].turn = mixed(s[it.end].turn, hold.hands[at(side)].turn, kept(share));
}

void set_hand(Skeleton& s, const Solving& how, Side side, double swing) {
  const Contact &from = how.moment.from->hands[at(side)], &to = how.moment.to->hands[at(side)];
  if (from.grip == Grip::free && to.grip == Grip::free) return;
  const double on_forearm = share_of(from, to, Grip::forearm, how.moment.share);
  if (on_forearm > 0) return lay_forearm(s, how, side, on_forearm);
  const Skeleton start = s;
  const Limb it = arm(side);
  for (int round = 0; round < 10; ++round) {  // the hand turns with the arm, so the wrist is found in rounds
    Skeleton next = start;
    next[it.end].turn = s[it.end].turn;
    const Vec target = between(wrist_target(next, from, how.stage, side),
                               wrist_target(next, to, how.stage, side), how.moment.share);
    next[it.end].turn = start[it.end].turn;
    reach(next, it, target, -swing * sign(side));
    s = next;
  }
  const double flat = kept(share_of(from, to, Grip::floor, how.moment.share));
  s[it.end].turn = mixed(s[it.end].turn, how.stage.anchors.hands[at(side)].turn, flat);
}

Angles solved_trunk(const Solving& how) {
  Angles angles = mixed(how.moment.from->angles, how.moment.to->angles, how.moment.share);
  const Level level = how.movement.level;
  if (level != Level::none) {
    const double by = root_of(
        -40, 40, [&](double tried) { return unlevel(placed(leaned(angles, tried, level), how), how); });
    angles = leaned(angles, by, level);
  }
  rest_head(angles, how);
  return angles;
}

}  // namespace

Skeleton skeleton_of(const Stage& stage, const Moment& moment) {
  const Solving how{stage, moment, *stage.movement, false};
  const Angles angles = solved_trunk(how);
  Skeleton s = placed(angles, how);
  for (const Side side : both_sides) set_foot(s, how, side, angles.of(side, J::knee_out));
  for (const Side side : both_sides) set_hand(s, how, side, angles.of(side, J::elbow_out));
  s.belly += moment.breath * .45;
  s.ribs = moment.breath * .3;
  return s;
}

Skeleton skeleton_at(const Stage& stage, double seconds) {
  return skeleton_of(stage, moment_of(*stage.movement, seconds));
}

Stage set_stage(const Library& library, const Movement& movement) {
  Stage stage{&library, &movement, {}};
  const Pose& first = movement.poses.front();
  const Moment start{&first, &first, 0, 0};
  const Solving how{stage, start, movement, true};
  find_anchors(stage.anchors, placed(solved_trunk(how), how), movement);
  return stage;
}

Miss worst_miss(const Stage& stage, const Pose& pose) {
  const Skeleton s = skeleton_of(stage, Moment{&pose, &pose, 0, 0});
  Miss worst;
  const auto take = [&worst](double far, std::string_view limb) {
    if (far > worst.far) worst = {far, limb};
  };
  for (const Side side : both_sides) {
    const bool is_left = side == Side::left;
    const Contact &hand = pose.hands[at(side)], &foot = pose.feet[at(side)];
    take(length(wrist_target(s, hand, stage, side) - wrist(s, side)), is_left ? "left hand" : "right hand");
    take(length(ankle_target(s, foot, stage, side) - ankle(s, side)), is_left ? "left foot" : "right foot");
  }
  return worst;
}

}  // namespace realign::figure
