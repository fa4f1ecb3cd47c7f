// SPDX-License-Identifier: Apache-2.0
//
// The parts of a picture's scene, as pose.h and scene.h describe them.
#pragma once

#include <vector>

#include "figure/figure.h"
#include "figure/view.h"

namespace realign::figure {

// The bed is as high as what she rests on; its edge is so far to her right of her middle when she lies on it.
inline constexpr double bed_edge = 13;

bool shows(const Movement& movement, Extra extra);

// Behind her.
std::vector<Part> scene_behind(const Show& show);
// Her bare belly with its lines and sites: over shirt and hips, under the hands.
std::vector<Part> belly_parts(const Show& show, const View& view, const Skeleton& skeleton);
// The baby and what it lies on: before the trunk, behind the arm that is nearer to the eye.
std::vector<Part> baby_parts(const Show& show, const View& view, const Skeleton& skeleton);
// Fingers side by side, of a hand whose tips feel something.
std::vector<Part> finger_parts(const Show& show, const View& view, const Skeleton& skeleton);
// Over everything: line and sign.
std::vector<Part> scene_before(const Show& show, const Skeleton& skeleton);

// Where a site lies in the room.
Vec site_of(const Library& library, const Skeleton& skeleton, std::size_t spot);
// Head and feet of the baby.
std::array<Vec, 2> baby_at(const Held& held, const Skeleton& skeleton);

}  // namespace realign::figure
