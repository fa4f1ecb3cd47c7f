// SPDX-License-Identifier: Apache-2.0
//
// Where a movement is at a moment: between which two poses, and how far.
//
// A repetition begins in the first pose, goes through the others, each with its seconds on the way and its
// seconds held, and comes back to the first. It goes on for ever. Every way is eased by 10t³-15t⁴+6t⁵: it
// starts and ends at rest, without a jolt.
#pragma once

#include "figure/pose.h"

namespace realign::figure {

struct Moment {
  const Pose* from = nullptr;
  const Pose* to = nullptr;
  double share = 0;   // eased, 0 to 1
  double breath = 0;  // 1 breathed in, -1 breathed out
};

// Of one repetition, seconds.
double duration_of(const Movement& movement);

Moment moment_of(const Movement& movement, double seconds);

// On the way from one pose to another, `time` of it gone by: 0 to 1.
Moment on_way(const Pose& from, const Pose& to, double time);

// When pose `index` has been reached, seconds.
double arrival_of(const Movement& movement, std::size_t index);

Angles mixed(const Angles& from, const Angles& to, double share);

}  // namespace realign::figure
