// SPDX-License-Identifier: Apache-2.0
//
// A muscle that works while nothing moves: its colour deepens, and marks around it point inwards, for as long
// as it works. Shape and colour say the same, so either is enough.
#pragma once

#include <vector>

#include "figure/figure.h"

namespace realign::figure {

// Does a muscle work in a movement that has nothing for an arrow to show?
bool works_in_place(const Show& show);

// From 0, in the first pose, to 1 in the others.
double effort_at(const Movement& movement, const Moment& moment);

// Deepens the muscles among the parts of her body.
void deepen_muscles(std::vector<Part>& parts, double effort);

// Nothing without effort.
std::vector<Part> squeeze_marks(const Show& show, const Skeleton& skeleton, double effort);

}  // namespace realign::figure
