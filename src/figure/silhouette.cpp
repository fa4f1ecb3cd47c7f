// SPDX-License-Identifier: Apache-2.0
#include "figure/silhouette.h"

#include <algorithm>

#include "figure/limbs.h"

namespace realign::figure {
namespace {

void add_chain(Silhouette& to, const View& view, const std::vector<Ball>& balls) {
  for (std::size_t i = 0; i + 1 < balls.size(); ++i) {
    to.lumps.push_back({view.flat(balls[i].at), view.flat(balls[i + 1].at), balls[i].radius * points_per_unit,
                        balls[i + 1].radius * points_per_unit});
  }
}

// A ring of the trunk as the cross of its two axes, thick enough to meet the next ring.
void add_rings(Silhouette& to, const View& view, const std::vector<Ring>& rings) {
  constexpr double thick = 2.2 * points_per_unit;
  for (const Ring& ring : rings) {
    const Flat centre = view.flat(ring.at);
    for (const Flat axis : {view.flat(ring.wide), view.flat(ring.deep)}) {
      const Flat most = axis * (1 - std::min(1.0, thick / std::max(thick, length(axis))));
      to.lumps.push_back({centre - most, centre + most, thick, thick});
    }
  }
}

}  // namespace

double Silhouette::far(Flat at) const {
  double least = 1e9;
  for (const Lump& lump : lumps) {
    const Flat way = lump.b - lump.a, here = at - lump.a;
    const double size = way.x * way.x + way.y * way.y;
    const double share = size < 1e-9 ? 0 : std::clamp((here.x * way.x + here.y * way.y) / size, 0.0, 1.0);
    const double radius = lump.radius_a + (lump.radius_b - lump.radius_a) * share;
    least = std::min(least, length(here - way * share) - radius);
  }
  return least;
}

Silhouette silhouette_of(const Skeleton& s, const View& view, double girth) {
  Silhouette all;
  for (const Side side : both_sides) {
    add_chain(all, view, upper_arm_balls(s, side, girth));
    add_chain(all, view, forearm_balls(s, side, girth));
    add_chain(all, view, leg_balls(s, side, girth));
    add_chain(all, view, foot_balls(s, side)[0]);
  }
  add_chain(all, view, neck_balls(s));
  const Vec head = s[Bone::head].point(lengths::head_centre);
  add_chain(all, view, {{head, radii::head + .8}, {head, radii::head + .8}});
  add_rings(all, view, hip_rings(s, girth));
  add_rings(all, view, shirt_rings(s, girth));
  return all;
}

}  // namespace realign::figure
