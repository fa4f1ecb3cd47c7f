// SPDX-License-Identifier: Apache-2.0
#include "figure/limbs.h"

namespace realign::figure {
namespace {

constexpr double face_wide = 72;  // degrees from the middle of the face to its edge

Part circle(Ink ink, const View& view, Vec at, double radius) {
  Part part{.ink = ink};
  add_circle(part.path, view.flat(at), radius * points_per_unit);
  return part;
}

// The part of a cap of the skull that is turned to the eye: its rim, and the edge of the skull within it.
std::vector<Flat> face_points(const Frame& head, const View& view, Vec centre, Vec axis) {
  std::vector<Flat> points;
  const Vec across_axis = head.turn.z, up = cross(across_axis, axis);
  constexpr int steps = 18;
  for (int i = 0; i < steps; ++i) {
    const double angle = 360.0 / steps * i;
    const Vec rim =
        axis * cosine(face_wide) + (across_axis * cosine(angle) + up * sine(angle)) * sine(face_wide);
    if (view.depth(rim) > 0) points.push_back(view.flat(centre + rim * radii::head));
    const Vec edge = view.right * cosine(angle) + view.up * sine(angle);
    if (dot(edge, axis) > cosine(face_wide)) points.push_back(view.flat(centre + edge * radii::head));
  }
  return points;
}

void add_disc(std::vector<Flat>& points, const View& view, Vec at, double radius) {
  const Flat centre = view.flat(at);
  for (int i = 0; i < 8; ++i) {
    points.push_back(centre + Flat{cosine(i * 45), sine(i * 45)} * (radius * points_per_unit));
  }
}

void add_face(std::vector<Part>& parts, const Frame& head, const View& view, Vec centre) {
  const Vec axis = head.turn * Vec{cosine(25), -sine(25), 0};
  std::vector<Flat> points = face_points(head, view, centre, axis);
  if (points.size() < 3) return;
  Part face{.ink = Ink::skin, .shaded = true};
  const bool turned_away = view.depth(axis) < -.5;
  if (!turned_away) {  // jaw, chin and mouth belong to the same round shape
    add_disc(points, view, head.point({4.9, -.9, 0}), 1.6);
    add_disc(points, view, head.point({5.9, 1.4, 0}), 1.4);
    add_disc(points, view, head.point({1.6, .6, 2}), 1.7);
    add_disc(points, view, head.point({1.6, .6, -2}), 1.7);
  }
  add_hull(face.path, std::move(points));
  if (!turned_away) {
    add_capsule(face.path, view.flat(head.point({6.4, 4.2, 0})), 1.1 * points_per_unit,
                view.flat(head.point({7.9, 2.5, 0})), .8 * points_per_unit);
  }
  parts.push_back(std::move(face));
}

void add_eyes_and_ear(std::vector<Part>& parts, const Frame& head, const View& view) {
  for (const Side side : both_sides) {
    const double k = sign(side);
    if (view.depth(head.turn.z * k) > .25) {
      parts.push_back(circle(Ink::skin, view, head.point({.9, 3.1, 5.2 * k}), 1.25));
    }
    const Vec eye{6, 4.1, 2.3 * k};
    if (view.depth(head.turn * (eye - lengths::head_centre)) > 1) {
      parts.push_back(circle(Ink::eye, view, head.point(eye), .55));
    }
  }
}

}  // namespace

void add_head(std::vector<Part>& parts, const Skeleton& s, const View& view, Hair hair) {
  const Frame& head = s[Bone::head];
  const Vec centre = head.point(lengths::head_centre), bun = head.point({-3.8, 8.4, 0});
  const Ink ink = hair == Hair::covered ? Ink::shirt_far : Ink::hair;
  const bool bun_behind = view.depth(bun - centre) < 0;
  if (hair == Hair::bun && bun_behind) parts.push_back(circle(ink, view, bun, 2.6));
  Part skull{.ink = ink, .shaded = true};
  add_circle(skull.path, view.flat(centre), radii::head * points_per_unit);
  if (hair == Hair::covered) {
    add_capsule(skull.path, view.flat(head.point({-1, 0, 0})), 3.6 * points_per_unit,
                view.flat(s[Bone::neck1].point({0, .5, 0})), 3.5 * points_per_unit);
  }
  parts.push_back(std::move(skull));
  add_face(parts, head, view, centre);
  add_eyes_and_ear(parts, head, view);
  if (hair == Hair::bun && !bun_behind) parts.push_back(circle(ink, view, bun, 2.6));
}

}  // namespace realign::figure
