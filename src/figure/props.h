// SPDX-License-Identifier: Apache-2.0
//
// What stands about her or is in her hands: mat, wall, chair, pillow, strap, band, weights.
#pragma once

#include <vector>

#include "figure/figure.h"
#include "figure/view.h"

namespace realign::figure {

inline constexpr double seat_height = 23.5;
inline constexpr double half_a_wall = 34;  // of a wall beside her, from its middle

// What is drawn before her, from what spreads over the floor to what she sits on.
std::vector<Part> props_behind(const Show& show, const Skeleton& skeleton, const Skeleton& first);
// What is drawn after her.
std::vector<Part> props_before(const Show& show, const Skeleton& skeleton);

// Her shadow on the floor.
Part shadow_of(const Show& show, const Skeleton& skeleton);

}  // namespace realign::figure
