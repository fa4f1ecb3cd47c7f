// SPDX-License-Identifier: Apache-2.0
//
// Where on paper the body is, roughly: enough to keep an arrow off it.
#pragma once

#include "figure/view.h"

namespace realign::figure {

// A capsule on paper, points.
struct Lump {
  Flat a, b;
  double radius_a, radius_b;
};

struct Silhouette {
  std::vector<Lump> lumps;
  // Points from the body's edge, less than 0 within it.
  double far(Flat at) const;
};

Silhouette silhouette_of(const Skeleton& skeleton, const View& view, double girth);

}  // namespace realign::figure
