// SPDX-License-Identifier: Apache-2.0
#include "figure/effort.h"

#include <algorithm>

#include "figure/limbs.h"

namespace realign::figure {
namespace {

// A wedge whose point is at `tip`, away from `out`.
void add_wedge(Path& path, Flat tip, Flat out, double size) {
  const Flat aside = Flat{-out.y, out.x} * (size * .55), end = tip + out * size;
  const std::array<Flat, 3> corners = {tip, end + aside, end - aside};
  add_polygon(path, corners);
}

// Two beyond each end and one beside each flank of the muscle.
void add_wedges(Path& path, const View& view, const Muscle& muscle, double gap, double size) {
  const Ball &first = muscle.balls.front(), &last = muscle.balls.back();
  const Flat a = view.flat(first.at), b = view.flat(last.at), way = b - a;
  const Flat u = length(way) < 1 ? Flat{1, 0} : way * (1 / length(way));
  const Flat n{-u.y, u.x};
  const double ra = first.radius * points_per_unit, rb = last.radius * points_per_unit;
  for (const double side : {-1.0, 1.0}) {
    add_wedge(path, (a + b) * .5 + n * (side * ((ra + rb) / 2 + gap)), n * side, size);
    const Flat out_a = u * -.8 + n * (side * .6), out_b = u * .8 + n * (side * .6);
    add_wedge(path, a + out_a * (ra + gap), out_a, size);
    add_wedge(path, b + out_b * (rb + gap), out_b, size);
  }
}

}  // namespace

bool works_in_place(const Show& show) {
  const Movement& movement = *show.stage.movement;
  return show.arrow.empty() && !movement.scene && !movement.stretched && movement.poses.size() > 1;
}

double effort_at(const Movement& movement, const Moment& moment) {
  const auto of = [&](const Pose* pose) { return pose == &movement.poses.front() ? 0.0 : 1.0; };
  return of(moment.from) + (of(moment.to) - of(moment.from)) * moment.share;
}

void deepen_muscles(std::vector<Part>& parts, double effort) {
  constexpr double at_rest = 35;  // percent
  for (Part& part : parts) {
    if (part.ink == Ink::works) part.strength = static_cast<int>(at_rest + (100 - at_rest) * effort);
  }
}

std::vector<Part> squeeze_marks(const Show& show, const Skeleton& s, double effort) {
  if (effort < .05) return {};
  const View view = view_of(show.camera, show.mirrored);
  Part marks{.ink = Ink::arrow_head};
  for (const Muscle& muscle : shown_muscles(*show.stage.movement, s, view))
    add_wedges(marks.path, view, muscle, 4 + 9 * (1 - effort), 5 + 5 * effort);
  Part halo{.ink = Ink::mark_halo, .path = marks.path};
  return {std::move(halo), std::move(marks)};
}

}  // namespace realign::figure
