// SPDX-License-Identifier: Apache-2.0
#include "figure/scene_parts.h"

#include <algorithm>
#include <array>

#include "figure/limbs.h"

namespace realign::figure {
namespace {

constexpr double p = points_per_unit;

Part circle(Ink ink, Flat at, double radius, bool shaded = false) {
  Part part{.ink = ink, .shaded = shaded};
  add_circle(part.path, at, radius);
  return part;
}

void add_line(Path& path, std::initializer_list<Flat> points) {
  auto kind = Step::Kind::move;
  for (const Flat at : points) {
    path.push_back({.kind = kind, .to = dot_of(at)});
    kind = Step::Kind::line;
  }
}

Part block(Ink ink, const View& view, Vec low, Vec high) {
  std::vector<Flat> corners;
  for (const double x : {low.x, high.x})
    for (const double y : {low.y, high.y})
      for (const double z : {low.z, high.z}) corners.push_back(view.flat({x, y, z}));
  Part part{.ink = ink};
  add_hull(part.path, std::move(corners));
  return part;
}

void add_bed(std::vector<Part>& parts, const View& view, double height) {
  constexpr double head_end = -68, foot_end = 62, wall_side = -22;
  parts.push_back(
      block(Ink::wood_far, view, {head_end - 2, 0, wall_side}, {head_end, height + 14, bed_edge}));
  for (const double x : {head_end, foot_end - 4})
    parts.push_back(block(Ink::wood, view, {x, 0, bed_edge - 4}, {x + 4, height - 10, bed_edge - 1}));
  parts.push_back(
      block(Ink::wood, view, {head_end, height - 12, wall_side}, {foot_end, height - 7, bed_edge}));
  parts.push_back(
      block(Ink::mat_edge, view, {head_end, height - 8, wall_side}, {foot_end, height, bed_edge}));
  parts.push_back(block(Ink::mat, view, {head_end, height, wall_side}, {foot_end, height, bed_edge}));
  Part pillow{.ink = Ink::soft, .shaded = true};
  const double r = 1.6;
  const std::array<Ball, 4> corners = {Ball{{-64, height + r, -15}, r}, Ball{{-64, height + r, 9}, r},
                                       Ball{{-50, height + r, 9}, r}, Ball{{-50, height + r, -15}, r}};
  std::vector<Flat> points;
  for (const Ball& ball : corners) {
    for (int i = 0; i < 10; ++i)
      points.push_back(view.flat(ball.at) + Flat{cosine(i * 36), sine(i * 36)} * (ball.radius * p));
  }
  add_hull(pillow.path, std::move(points));
  parts.push_back(std::move(pillow));
}

// The line hangs where her weight rests: through the ankles, or the hips that sit.
Vec plumb_foot(const Movement& movement, const Skeleton& s) {
  const bool sits = !movement.rests.empty() && movement.rests.front() == Support::hips;
  const Vec at = sits ? s[Bone::pelvis].at : between(ankle(s, Side::left), ankle(s, Side::right), .5);
  return {at.x, sits ? movement.rest_height : 0, at.z};
}

void add_plumb(std::vector<Part>& parts, const View& view, const Movement& movement, const Skeleton& s) {
  const Vec foot = plumb_foot(movement, s);
  const double top = s[Bone::head].point(lengths::head_centre).y + 11;  // clear of her hair
  Part line{.ink = Ink::plumb};
  add_line(line.path, {view.flat({foot.x, top, foot.z}), view.flat(foot)});
  parts.push_back(std::move(line));
  const std::array<Vec, 3> marks = {s[Bone::head].point({.9, 3.1, 0}),
                                    between(s[Bone::left_upper_arm].at, s[Bone::right_upper_arm].at, .5),
                                    between(s[Bone::left_thigh].at, s[Bone::right_thigh].at, .5)};
  for (const Vec mark : marks) parts.push_back(circle(Ink::plumb_mark, view.flat(mark), 4.2));
}

// A ring with a cross or a tick in it, at the left above her.
void add_sign(std::vector<Part>& parts, const Show& show, Sign sign) {
  constexpr double r = 24;
  const double beside = show.mirrored ? show.body.right / 10.0 + 34 : show.body.left / 10.0 - 34;
  const Flat at{beside, show.body.top / 10.0 + r};
  parts.push_back(circle(sign == Sign::eases ? Ink::sign_eases : Ink::sign_tires, at, r));
  Part stroke{.ink = sign == Sign::eases ? Ink::sign_eases : Ink::sign_tires};
  const auto to = [&](double x, double y) { return at + Flat{x, y}; };
  if (sign == Sign::eases) {
    add_line(stroke.path, {to(-11, 1), to(-3, 11), to(13, -10)});
  } else {
    add_line(stroke.path, {to(-10, -10), to(10, 10)});
    add_line(stroke.path, {to(10, -10), to(-10, 10)});
  }
  parts.push_back(std::move(stroke));
}

// A ring across the belly, by its height: 0 at the waistband, 1 under the ribs.
Disc belly_disc(double up) {
  constexpr std::array<Disc, 4> discs = {{{Bone::pelvis, 4, 8.9, 6.5, -.5},
                                          {Bone::pelvis, 9.3, 7.7, 5.6, .2},
                                          {Bone::lumbar3, 1.5, 7.6, 5.5, 2.6},
                                          {Bone::thorax1, 3.4, 8.3, 6.1, 2.6}}};
  return discs[static_cast<std::size_t>(up)];
}

// How wide apart the two long muscles are drawn, from the middle line to either side.
constexpr double half_gap = 1.3;

}  // namespace

bool shows(const Movement& movement, Extra extra) {
  return movement.scene && std::ranges::find(movement.scene->extras, extra) != movement.scene->extras.end();
}

Vec site_of(const Library& library, const Skeleton& s, std::size_t spot) {
  return s[library.spots[spot].bone].point(library.spots[spot].at);
}

std::array<Vec, 2> baby_at(const Held& held, const Skeleton& s) {
  if (!held.on) return {held.head, held.feet};
  return {s[*held.on].point(held.head), s[*held.on].point(held.feet)};
}

std::vector<Part> scene_behind(const Show& show) {
  const Movement& movement = *show.stage.movement;
  std::vector<Part> parts;
  if (shows(movement, Extra::bed)) add_bed(parts, view_of(show.camera, show.mirrored), movement.rest_height);
  return parts;
}

std::vector<Part> belly_parts(const Show& show, const View& view, const Skeleton& s) {
  const Movement& movement = *show.stage.movement;
  if (!movement.scene || !shows(movement, Extra::bare_belly)) return {};
  std::vector<Part> parts;
  Part skin{.ink = Ink::skin, .shaded = true}, middle{.ink = Ink::plumb}, edges{.ink = Ink::line};
  std::vector<Ring> rings;
  std::array<std::vector<Flat>, 3> lines;
  for (int i = 0; i < 4; ++i) {
    const Disc disc = belly_disc(i);
    rings.push_back(ring_of(s, disc, girth(show.look.build)));
    for (int line = 0; line < 3; ++line)
      lines[static_cast<std::size_t>(line)].push_back(
          view.flat(rings.back().at + rings.back().deep + unit(rings.back().wide) * ((line - 1) * half_gap)));
  }
  add_trunk(skin.path, view, rings);
  parts.push_back(std::move(skin));
  for (std::size_t line = 0; line < 3; ++line) {
    Path& path = line == 1 ? middle.path : edges.path;
    const auto& at = lines[line];
    add_line(path, {at[0], at[1], at[2], at[3]});
  }
  parts.push_back(std::move(edges));
  parts.push_back(std::move(middle));
  for (const std::size_t site : movement.scene->sites) {
    const auto& hands = movement.poses.front().hands;
    const bool felt = std::ranges::any_of(
        hands, [&](const Contact& hand) { return hand.grip == Grip::spot && hand.spot == site; });
    const Flat at = view.flat(site_of(*show.stage.library, s, site));
    parts.push_back(circle(felt ? Ink::site_now : Ink::site, at, felt ? 5 : 2.6));
  }
  return parts;
}

std::vector<Part> baby_parts(const Show& show, const View& view, const Skeleton& s) {
  const Movement& movement = *show.stage.movement;
  if (!movement.scene || !movement.scene->baby) return {};
  const auto [head, feet] = baby_at(*movement.scene->baby, s);
  std::vector<Part> parts;
  const Vec along = unit(feet - head);
  if (shows(movement, Extra::lap_pillow)) {
    Part pillow{.ink = Ink::mat_edge};
    const Vec low{1, -7.2, 0};
    const std::array<Ball, 2> ends = {Ball{head - along * 3 + low, 4.6}, Ball{feet + along * 3 + low, 4.6}};
    add_chain(pillow.path, view, ends);
    parts.push_back(std::move(pillow));
  }
  Part wrap{.ink = Ink::bundle, .shaded = true};
  const std::array<Ball, 3> body = {Ball{between(head, feet, .26), 3.4}, Ball{between(head, feet, .6), 3.9},
                                    Ball{feet, 2.2}};
  add_chain(wrap.path, view, body);
  parts.push_back(circle(Ink::skin, view.flat(head), 3.3 * p, true));
  parts.push_back(std::move(wrap));
  return parts;
}

std::vector<Part> finger_parts(const Show& show, const View& view, const Skeleton& s) {
  const Movement& movement = *show.stage.movement;
  std::vector<Part> parts;
  for (const Side side : both_sides) {
    if (!movement.poses.front().hands[static_cast<std::size_t>(side)].tips) continue;
    const Frame& hand = s[bone(side, Bone::right_hand)];
    const Vec way = hand.turn.y * -1;
    const Vec wide = unit(cross(way, s[Bone::lumbar3].turn.x));
    constexpr std::array<double, 4> reaches = {7.7, 8.5, 8.3, 6.9};
    for (std::size_t i = 0; i < 4; ++i) {
      const Vec aside = wide * (static_cast<double>(i) * 1.02 - 1.53);
      Part finger{.ink = Ink::skin};
      const std::array<Ball, 2> bones = {Ball{hand.at + way * 3.4 + aside * .9, .72},
                                         Ball{hand.at + way * (reaches[i] - .6) + aside, .62}};
      add_chain(finger.path, view, bones);
      parts.push_back(std::move(finger));
    }
  }
  return parts;
}

std::vector<Part> scene_before(const Show& show, const Skeleton& s) {
  const Movement& movement = *show.stage.movement;
  std::vector<Part> parts;
  if (!movement.scene) return parts;
  if (shows(movement, Extra::plumb)) add_plumb(parts, view_of(show.camera, show.mirrored), movement, s);
  if (movement.scene->sign != Sign::none) add_sign(parts, show, movement.scene->sign);
  return parts;
}

}  // namespace realign::figure
