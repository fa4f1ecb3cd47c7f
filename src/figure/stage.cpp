// SPDX-License-Identifier: Apache-2.0
#include "figure/stage.h"

#include <algorithm>

#include "figure/grips.h"

namespace realign::figure {
namespace {

using J = Joint;
// Planted arms are never quite straight: the last degrees of a reach would jump.
constexpr double almost_straight = .988 * (lengths::upper_arm + lengths::forearm);

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
  const double before = from.value_or(to.value_or(0)), after = to.value_or(before);
  const double height = before + (after - before) * how.moment.share;
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
