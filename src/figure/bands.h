// SPDX-License-Identifier: Apache-2.0
//
// A flat elastic band: closed around both thighs above the knees, or open between the hands.
#pragma once

#include <vector>

#include "figure/figure.h"
#include "figure/view.h"

namespace realign::figure {

// What of it is turned away from the eye, to be drawn before her.
std::vector<Part> band_behind(const Show& show, const View& view, const Skeleton& skeleton);
// What of it is turned to the eye, to be drawn after her.
std::vector<Part> band_before(const Show& show, const View& view, const Skeleton& skeleton);

}  // namespace realign::figure
