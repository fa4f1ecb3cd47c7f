// SPDX-License-Identifier: Apache-2.0
//
// From the room to paper: an orthographic view, and the shapes that a figure is put together of.
#pragma once

#include <span>
#include <vector>

#include "figure/drawing.h"
#include "figure/skeleton.h"

namespace realign::figure {

// A point on paper, in points, y down.
struct Flat {
  double x = 0, y = 0;
};
constexpr Flat operator+(Flat a, Flat b) { return {a.x + b.x, a.y + b.y}; }
constexpr Flat operator-(Flat a, Flat b) { return {a.x - b.x, a.y - b.y}; }
constexpr Flat operator*(Flat a, double s) { return {a.x * s, a.y * s}; }
inline double length(Flat a) { return std::sqrt(a.x * a.x + a.y * a.y); }

struct View {
  Vec right, up, towards;  // towards the eye
  double flip = 1;         // -1 shows the other side: the picture in a mirror

  Flat flat(Vec v) const { return {dot(v, right) * points_per_unit * flip, -dot(v, up) * points_per_unit}; }
  double depth(Vec v) const { return dot(v, towards); }
};
View view_of(const Camera& camera, bool mirrored);

// A ball in the room, and a chain of them, each joined to the next.
struct Ball {
  Vec at;
  double radius;
};

// An ellipse across the trunk, in the room.
struct Ring {
  Vec at, wide, deep;
};
Ring ring_of(const Skeleton& skeleton, const Disc& disc, double girth);

Dot dot_of(Flat at);
void add_circle(Path& path, Flat at, double radius);  // in points
void add_capsule(Path& path, Flat a, double radius_a, Flat b, double radius_b);
void add_chain(Path& path, const View& view, std::span<const Ball> chain);
void add_polygon(Path& path, std::span<const Flat> corners);
// A smooth closed line through the points; a point that stands twice is a corner.
void add_loop(Path& path, std::vector<Flat> points);
void add_hull(Path& path, std::vector<Flat> points);
// What is seen of a trunk through these rings, with rounded ends.
void add_trunk(Path& path, const View& view, std::span<const Ring> rings);

}  // namespace realign::figure
