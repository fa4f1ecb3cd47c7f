// SPDX-License-Identifier: Apache-2.0
#include "figure/bands.h"

#include <algorithm>

namespace realign::figure {
namespace {

constexpr double half_width = 1.15;

bool is_in_hands(const Movement& movement) {
  const Pose& first = movement.poses.front();
  return first.feet[0].grip == Grip::floor && first.feet[1].grip == Grip::floor &&
         std::ranges::find(movement.shown, Place::shoulder_blades) != movement.shown.end();
}

// A place on the loop, and which way is out of it there.
struct Rim {
  Vec at, out;
};

// The loop lies tight on both thighs: half a circle around each, and straight between them.
struct Loop {
  std::vector<Rim> rims;
  Vec along;  // across the band's width
};

Loop loop_of(const Skeleton& s, double girth) {
  const auto on_thigh = [&](Side side) { return between(knee(s, side), s[leg(side).upper].at, .26); };
  const Vec left = on_thigh(Side::left), right = on_thigh(Side::right);
  const Vec apart = unit(right - left, s[Bone::pelvis].turn.z);
  const Vec thighs = s[Bone::left_thigh].turn.y + s[Bone::right_thigh].turn.y;
  Loop loop{.rims = {}, .along = unit(across(thighs, apart), s[Bone::right_thigh].turn.y)};
  const Vec up = cross(loop.along, apart);
  const double radius = 4.5 * girth;
  constexpr int steps = 9;  // of 20 degrees
  for (const double side : {1.0, -1.0}) {
    for (int i = 0; i <= steps; ++i) {
      const double angle = -90 + i * 20;
      const Vec out = (apart * cosine(angle) + up * sine(angle)) * side;
      loop.rims.push_back({(side > 0 ? right : left) + out * radius, out});
    }
  }
  return loop;
}

// The run of the loop that is turned to the eye, or the other.
Part run_of(const Loop& loop, const View& view, bool is_near) {
  const std::size_t count = loop.rims.size();
  const auto belongs = [&](std::size_t i) { return (view.depth(loop.rims[i % count].out) > 0) == is_near; };
  std::size_t first = 0;
  while (first < count && (!belongs(first) || belongs(first + count - 1))) ++first;
  std::vector<Flat> edge, other_edge;
  // One beyond either end, so that near and far meet.
  for (std::size_t i = first + count - 1; i < first + 2 * count; ++i) {
    const Vec at = loop.rims[i % count].at;
    edge.push_back(view.flat(at + loop.along * half_width));
    other_edge.push_back(view.flat(at - loop.along * half_width));
    if (i >= first + count && !belongs(i)) break;
  }
  edge.insert(edge.end(), other_edge.rbegin(), other_edge.rend());
  Part part{.ink = is_near ? Ink::band : Ink::band_far};
  add_polygon(part.path, edge);
  return part;
}

Part between_hands(const View& view, const Skeleton& s) {
  const Vec left = grip_point(s, Side::left), right = grip_point(s, Side::right);
  const Vec wide = unit(across(s[Bone::thorax2].turn.y, unit(right - left))) * half_width;
  Part part{.ink = Ink::band};
  const std::array<Flat, 4> corners = {view.flat(left + wide), view.flat(right + wide),
                                       view.flat(right - wide), view.flat(left - wide)};
  add_polygon(part.path, corners);
  return part;
}

bool has_band(const Movement& movement) {
  return std::ranges::find(movement.kit, Prop::band) != movement.kit.end();
}

}  // namespace

std::vector<Part> band_behind(const Show& show, const View& view, const Skeleton& s) {
  if (!has_band(*show.stage.movement) || is_in_hands(*show.stage.movement)) return {};
  return {run_of(loop_of(s, girth(show.look.build)), view, false)};
}

std::vector<Part> band_before(const Show& show, const View& view, const Skeleton& s) {
  if (!has_band(*show.stage.movement)) return {};
  if (is_in_hands(*show.stage.movement)) return {between_hands(view, s)};
  return {run_of(loop_of(s, girth(show.look.build)), view, true)};
}

}  // namespace realign::figure
