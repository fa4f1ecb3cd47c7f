// SPDX-License-Identifier: Apache-2.0
//
// Claims that a body does not pass through what stands about it: wall, chair and table, as props.cpp draws
// them. Flesh that is leant on gives way by a centimetre or two, and a hand that holds an edge is drawn
// straight through it (G).
#include <map>
#include <string>

#include "figure/props.h"
#include "figure/testing_body.h"
#include "figure/testing_volumes.h"

namespace realign::figure {
namespace {

struct Named {
  std::string part;
  Ball ball;
};

void add(std::vector<Named>& all, const std::string& part, std::span<const Ball> chain) {
  for (const Ball& ball : filled(chain)) all.push_back({part, ball});
}
void add_skin(std::vector<Named>& all, std::span<const Ring> rings) {
  for (const Ring& ring : rings) {
    for (int around = 0; around < 360; around += 20)
      all.push_back({"trunk", {ring.at + ring.wide * cosine(around) + ring.deep * sine(around), 0}});
  }
}

// All of her as balls, with what each belongs to.
std::vector<Named> parts_of(const Skeleton& s) {
  std::vector<Named> all;
  all.push_back({"head", {s[Bone::head].point(lengths::head_centre), radii::head}});
  add_skin(all, shirt_rings(s, 1));
  add_skin(all, hip_rings(s, 1));
  for (const Side side : both_sides) {
    const std::vector<Ball> fore = forearm_balls(s, side, 1);
    add(all, "arm", upper_arm_balls(s, side, 1));
    add(all, "arm", std::span(fore).subspan(0, 3));
    add(all, "hand", std::span(fore).subspan(2));
    add(all, "leg", leg_balls(s, side, 1));
    for (const auto& chain : foot_balls(s, side)) add(all, "foot", chain);
  }
  return all;
}

struct Block {
  std::string name;
  Vec low, high;
};

// How deep a ball is in it.
double depth_in(const Block& block, const Ball& ball) {
  const Vec low = block.low - ball.at, high = ball.at - block.high;
  const double x = std::max(low.x, high.x), y = std::max(low.y, high.y), z = std::max(low.z, high.z);
  if (x <= 0 && y <= 0 && z <= 0) return ball.radius - std::max({x, y, z});
  return ball.radius - length({std::max(x, 0.), std::max(y, 0.), std::max(z, 0.)});
}

void add_chair(std::vector<Block>& blocks, double front) {
  const double back = front - 25, seat = seat_height;
  blocks.push_back({"seat of the chair", {back, seat - 2, -11.5}, {front, seat, 11.5}});
  blocks.push_back({"back of the chair", {back - 1.6, seat + 15, -11}, {back, seat + 26, 11}});
  for (const double z : {-11.0, 8.2}) {
    blocks.push_back({"post of the chair", {back - 1.6, seat, z}, {back, seat + 26, z + 2.8}});
  }
  for (const double z : {-11.2, 9.8}) {
    blocks.push_back({"leg of the chair", {front - 1.9, 0, z}, {front - .5, seat - 2, z + 1.4}});
    blocks.push_back({"leg of the chair", {back + .5, 0, z}, {back + 1.9, seat - 2, z + 1.4}});
  }
}

std::vector<Block> blocks_of(const Movement& movement) {
  constexpr double far = 1000;
  const Vec at = movement.wall.value_or(Vec{0, 0, -16});
  // Who lies in a doorway has the wall begin beyond her: its edge is the frame that a heel goes up.
  const bool in_a_doorway = movement.poses.front().angles[Joint::lean] < -45;
  const double begins = in_a_doorway ? at.x - half_a_wall : -far;
  std::vector<Block> blocks;
  for (const Prop prop : movement.kit) {
    if (prop == Prop::chair) add_chair(blocks, 17);
    if (prop == Prop::chair_front) add_chair(blocks, at.x + 25);
    if (prop == Prop::table) {
      const double top = 40.5 + at.y;
      const bool bed = top < 28;
      if (bed)
        blocks.push_back({"bed", {at.x, top - 12, -30}, {at.x + 50, top, 30}});
      else
        blocks.push_back({"table", {at.x, top - 2.5, -16}, {at.x + 46, top, 16}});
    }
    if (prop == Prop::wall) {
      const bool left = at.z < 0;
      blocks.push_back({"wall", {begins, -far, left ? -far : at.z}, {far, far, left ? at.z : far}});
    }
    if (prop == Prop::wall_behind) blocks.push_back({"wall", {-far, -far, -far}, {at.x, far, far}});
    if (prop == Prop::wall_front) blocks.push_back({"wall", {at.x, -far, -far}, {far, far, far}});
  }
  return blocks;
}

// The deepest of each part in each thing, millimetres, and when.
std::map<std::string, std::pair<double, double>> deepest(const Movement& movement) {
  const std::vector<Block> blocks = blocks_of(movement);
  std::map<std::string, std::pair<double, double>> worst;
  if (blocks.empty()) return worst;
  in_one_repetition(movement, [&](const Skeleton& s, double seconds) {
    for (const auto& [part, ball] : parts_of(s)) {
      for (const Block& block : blocks) {
        const double deep = depth_in(block, ball) * millimetres_per_unit;
        auto& before = worst.try_emplace(part + " in the " + block.name, -1e9, 0).first->second;
        if (deep > before.first) before = {deep, seconds};
      }
    }
  });
  return worst;
}

TEST(Room, HasNothingOfHerInItsWallsChairsAndTables) {
  const std::map<std::string, double> gives_way = {{"hand in the seat of the chair", 40}};
  int looked_at = 0;
  for (const Movement& movement : library().movements) {
    for (const auto& [what, it] : deepest(movement)) {
      ++looked_at;
      const auto more = gives_way.find(what);
      EXPECT_LT(it.first, more == gives_way.end() ? 20 : more->second)
          << name_of(movement) << " at " << it.second << " s: " << what;
    }
  }
  EXPECT_GT(looked_at, 200);
}

}  // namespace
}  // namespace realign::figure
