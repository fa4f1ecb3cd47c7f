// SPDX-License-Identifier: Apache-2.0
#include "figure/props.h"

#include <algorithm>

#include "figure/bands.h"

namespace realign::figure {
namespace {

struct Around {
  double x0 = 1e9, x1 = -1e9, z0 = 1e9, z1 = -1e9;
};

Around around(const Skeleton& s) {
  Around it;
  for (const Frame& frame : s.frames) {
    it.x0 = std::min(it.x0, frame.at.x);
    it.x1 = std::max(it.x1, frame.at.x);
    it.z0 = std::min(it.z0, frame.at.z);
    it.z1 = std::max(it.z1, frame.at.z);
  }
  return it;
}

Part face(Ink ink, const View& view, std::initializer_list<Vec> corners) {
  std::vector<Flat> flat;
  for (const Vec corner : corners) flat.push_back(view.flat(corner));
  Part part{.ink = ink};
  add_hull(part.path, std::move(flat));
  return part;
}

// A block with its edges along the axes, as its outline on paper.
Part block(Ink ink, const View& view, Vec low, Vec high) {
  return face(ink, view,
              {{low.x, low.y, low.z},
               {high.x, low.y, low.z},
               {low.x, high.y, low.z},
               {high.x, high.y, low.z},
               {low.x, low.y, high.z},
               {high.x, low.y, high.z},
               {low.x, high.y, high.z},
               {high.x, high.y, high.z}});
}

void add_mat(std::vector<Part>& parts, const View& view, const Skeleton& first) {
  const Around it = around(first);
  const double x0 = it.x0 - 10, x1 = it.x1 + 12, z0 = std::min(it.z0 - 7, -15.0),
               z1 = std::max(it.z1 + 7, 15.0);
  parts.push_back(block(Ink::mat_edge, view, {x0, -1, z0}, {x1, 0, z1}));
  parts.push_back(face(Ink::mat, view, {{x0, 0, z0}, {x1, 0, z0}, {x1, 0, z1}, {x0, 0, z1}}));
}

// A chair seen as legs, seat and back; `x` is the front edge of the seat, she looks to `way`.
void add_chair(std::vector<Part>& parts, const View& view, double x, double way, bool has_back) {
  const double depth = 25 * way, back = x - depth, t = 1.4, h = seat_height;
  const auto bar = [&](double x0, double y0, double z0, double x1, double y1, double z1, Ink ink) {
    parts.push_back(block(ink, view, {std::min(x0, x1), y0, z0}, {std::max(x0, x1), y1, z1}));
  };
  if (has_back) {
    bar(back, h, -11, back - 1.6 * way, h + 26, -11 + 2 * t, Ink::wood_far);
    bar(back, h + 15, -11, back - 1.6 * way, h + 26, 11, Ink::wood_far);
    bar(back, h, 11 - 2 * t, back - 1.6 * way, h + 26, 11, Ink::wood);
  }
  for (const double z : {-10.5, 10.5}) {
    const Ink ink = z < 0 ? Ink::wood_far : Ink::wood;
    bar(x - .5 * way, 0, z - t / 2, x - (.5 + t) * way, h - 2, z + t / 2, ink);
    bar(back + .5 * way, 0, z - t / 2, back + (.5 + t) * way, h - 2, z + t / 2, ink);
  }
  bar(x, h - 2, -11.5, back, h, 11.5, Ink::wood);
}

// As high as her waist, `at` says how much higher; one as low as a seat is a bed with its long side to her.
void add_table(std::vector<Part>& parts, const View& view, Vec at) {
  constexpr double waist = 40.5, low = 28;
  const double top = waist + at.y;
  if (top > low) {
    parts.push_back(block(Ink::wood_far, view, {at.x + 40, 0, -14}, {at.x + 43, top - 2.5, 14}));
    parts.push_back(block(Ink::wood, view, {at.x, top - 2.5, -16}, {at.x + 46, top, 16}));
    return;
  }
  const double side = 30, far = at.x + 50;
  for (const double z : {-side + 2, side - 5})
    for (const double x : {far - 5, at.x + 1})
      parts.push_back(block(z < 0 ? Ink::wood_far : Ink::wood, view, {x, 0, z}, {x + 4, top - 11, z + 3}));
  parts.push_back(block(Ink::wood, view, {at.x, top - 12, -side}, {far, top - 7, side}));
  parts.push_back(block(Ink::mat_edge, view, {at.x, top - 8, -side}, {far, top, side}));
  parts.push_back(block(Ink::mat, view, {at.x, top, -side}, {far, top, side}));
}

void add_wall(std::vector<Part>& parts, const View& view, Vec at, bool across) {
  if (across) {
    parts.push_back(
        face(Ink::wall, view, {{at.x, 0, -20}, {at.x, 0, 24}, {at.x, 108, 24}, {at.x, 108, -20}}));
    parts.push_back(
        face(Ink::wall_edge, view, {{at.x, 0, -20}, {at.x, 0, 24}, {at.x, 4, 24}, {at.x, 4, -20}}));
    return;
  }
  const double left = at.x - half_a_wall, right = at.x + half_a_wall;
  parts.push_back(
      face(Ink::wall, view, {{left, 0, at.z}, {right, 0, at.z}, {right, 108, at.z}, {left, 108, at.z}}));
  parts.push_back(
      face(Ink::wall_edge, view, {{left, 0, at.z}, {right, 0, at.z}, {right, 4, at.z}, {left, 4, at.z}}));
}

bool has(const Show& show, Prop prop) {
  const auto& kit = show.stage.movement->kit;
  return std::ranges::find(kit, prop) != kit.end();
}

void add_pillow(std::vector<Part>& parts, const View& view, const Skeleton& s, double height) {
  const Vec head = s[Bone::head].point(lengths::head_centre);
  Part part{.ink = Ink::soft, .shaded = true};
  const double r = height / 2;
  add_hull(part.path, [&] {
    std::vector<Flat> points;
    for (const double x : {-9.0, 9.0}) {
      for (const double z : {-9.0, 9.0}) {
        for (int i = 0; i < 10; ++i) {
          points.push_back(view.flat(Vec{head.x + x, r, head.z + z}) +
                           Flat{cosine(i * 36), sine(i * 36)} * (r * points_per_unit));
        }
      }
    }
    return points;
  }());
  parts.push_back(std::move(part));
}

void add_cushion(std::vector<Part>& parts, const View& view, const Skeleton& s) {
  for (const Side side : both_sides) {
    const Vec at = knee(s, side);
    if (at.y > radii::knee + 3) continue;
    Part part{.ink = Ink::soft};
    add_capsule(part.path, view.flat({at.x - 5, 0, at.z}), 2, view.flat({at.x + 5, 0, at.z}), 2);
    parts.push_back(std::move(part));
  }
}

// A strap from each hand that holds it to the sole or ankle.
Part strap_of(const View& view, const Skeleton& s, const Movement& movement, bool by_elbows) {
  Part part{.ink = Ink::strap};
  const Side foot = movement.shown_side.value_or(Side::right);
  const Vec sole = s[bone(foot, Bone::right_foot)].point({4, -lengths::ankle_height, 0});
  for (const Side side : both_sides) {
    const bool lies_on_side = std::abs(movement.poses.front().angles[Joint::roll]) > 45;
    if (lies_on_side && side != foot) continue;
    part.path.push_back({.kind = Step::Kind::move,
                         .to = dot_of(view.flat(by_elbows ? elbow(s, side) : grip_point(s, side)))});
    part.path.push_back({.kind = Step::Kind::line, .to = dot_of(view.flat(sole))});
  }
  return part;
}

// A bar with a head at either end; a heavier one is drawn larger than it would be, so that it is seen.
void add_weights(std::vector<Part>& parts, const View& view, const Skeleton& s, double kilograms) {
  const double size = .62 + .26 * kilograms;
  for (const Side side : both_sides) {
    const Vec at = grip_point(s, side), way = s[bone(side, Bone::right_hand)].turn.x;
    Part part{.ink = Ink::steel, .shaded = true};
    const double inner = 2.6 + .5 * size, outer = inner + 1.3 * size;
    add_capsule(part.path, view.flat(at - way * outer), .8 * points_per_unit, view.flat(at + way * outer),
                .8 * points_per_unit);
    for (const double end : {-1.0, 1.0}) {
      add_capsule(part.path, view.flat(at + way * (inner * end)), 1.9 * size * points_per_unit,
                  view.flat(at + way * (outer * end)), 1.9 * size * points_per_unit);
    }
    parts.push_back(std::move(part));
  }
}

}  // namespace

Part shadow_of(const Show& show, const Skeleton& s) {
  const View view = view_of(show.camera, show.mirrored);
  const double tall = show.camera.above < 3 ? sine(3) : sine(show.camera.above);
  Part part{.ink = Ink::shadow};
  const auto spot = [&](Vec a, Vec b, double radius) {
    if (a.y > 33 && b.y > 33) return;
    std::vector<Flat> points;
    for (const Vec at : {a, b}) {
      const Flat centre = view.flat({at.x, 0, at.z});
      for (int i = 0; i < 6; ++i) {
        points.push_back(centre + Flat{cosine(i * 60), sine(i * 60) * tall} * (radius * points_per_unit));
      }
    }
    add_hull(part.path, std::move(points));
  };
  spot(s[Bone::pelvis].at, s[Bone::thorax2].at, 8);
  for (const Side side : both_sides) {
    spot(s[leg(side).upper].at, knee(s, side), 5);
    spot(knee(s, side), ankle(s, side), 3.2);
  }
  return part;
}

namespace {

// A chair that stands in front of her, seen from her front, hides her legs.
bool hides_her(const View& view, Vec chair) { return chair.x > 0 && view.towards.x > .4; }

}  // namespace

std::vector<Part> props_behind(const Show& show, const Skeleton& s, const Skeleton& first) {
  const View view = view_of(show.camera, show.mirrored);
  const Movement& movement = *show.stage.movement;
  std::vector<Part> parts;
  const Vec wall = movement.wall.value_or(Vec{0, 0, -16});
  if (has(show, Prop::wall)) add_wall(parts, view, wall, false);
  if (has(show, Prop::wall_behind)) add_wall(parts, view, wall, true);
  if (has(show, Prop::wall_front)) add_wall(parts, view, wall, true);
  if (has(show, Prop::mat)) add_mat(parts, view, first);
  if (has(show, Prop::chair)) add_chair(parts, view, 17, 1, true);
  if (has(show, Prop::chair_front) && !hides_her(view, wall)) add_chair(parts, view, wall.x + 25, 1, true);
  if (has(show, Prop::table)) add_table(parts, view, wall);
  if (has(show, Prop::cushion)) add_cushion(parts, view, s);
  if (has(show, Prop::pillow)) {
    for (const Pose& pose : movement.poses) {
      if (!pose.head_height || *pose.head_height < .5) continue;
      add_pillow(parts, view, skeleton_of(show.stage, {&pose, &pose, 0, 0}), *pose.head_height);
      break;
    }
  }
  for (Part& part : band_behind(show, view, s)) parts.push_back(std::move(part));
  return parts;
}

std::vector<Part> props_before(const Show& show, const Skeleton& s) {
  const View view = view_of(show.camera, show.mirrored);
  const Movement& movement = *show.stage.movement;
  std::vector<Part> parts;
  const Vec chair = movement.wall.value_or(Vec{});
  if (has(show, Prop::chair_front) && hides_her(view, chair)) add_chair(parts, view, chair.x + 25, 1, true);
  if (has(show, Prop::strap)) parts.push_back(strap_of(view, s, movement, false));
  if (has(show, Prop::strap_elbows)) parts.push_back(strap_of(view, s, movement, true));
  for (Part& part : band_before(show, view, s)) parts.push_back(std::move(part));
  if (has(show, Prop::weights)) add_weights(parts, view, s, movement.weight);
  if (has(show, Prop::ball)) {
    Part part{.ink = Ink::soft, .shaded = true};
    add_circle(part.path, view.flat(between(knee(s, Side::left), knee(s, Side::right), .5)),
               5.5 * points_per_unit);
    parts.push_back(std::move(part));
  }
  return parts;
}

}  // namespace realign::figure
