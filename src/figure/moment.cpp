// SPDX-License-Identifier: Apache-2.0
#include "figure/moment.h"

#include <algorithm>

namespace realign::figure {
namespace {

constexpr double ease(double t) { return t * t * t * (10 + t * (-15 + 6 * t)); }

double breath_of(const Pose& pose) {
  return pose.breath == Breath::in ? 1 : pose.breath == Breath::out ? -1 : 0;
}

// Nobody holds her breath: what is held is breathed through, a breath every four seconds.
Moment held(const Pose& pose, double seconds) {
  return {&pose, &pose, 0,
          breath_of(pose) + .5 * (1 - cosine(seconds * 90)) * (breath_of(pose) > 0 ? -1 : 1)};
}

}  // namespace

Moment on_way(const Pose& from, const Pose& to, double time) {
  const double eased = ease(std::clamp(time, 0.0, 1.0));
  return {&from, &to, eased, breath_of(from) + (breath_of(to) - breath_of(from)) * eased};
}

double arrival_of(const Movement& movement, std::size_t index) {
  double at = movement.poses.front().holds;
  for (std::size_t i = 1; i <= index && i < movement.poses.size(); ++i) {
    at += movement.poses[i].takes + (i < index ? movement.poses[i].holds : 0);
  }
  return index == 0 ? 0 : at;
}

double duration_of(const Movement& movement) {
  const std::size_t last = movement.poses.size() - 1;
  if (last == 0) return std::max(1.0, movement.poses.front().holds);
  return arrival_of(movement, last) + movement.poses[last].holds + movement.back;
}

Moment moment_of(const Movement& movement, double seconds) {
  const double whole = duration_of(movement);
  double left = seconds - whole * static_cast<double>(static_cast<long long>(seconds / whole));
  if (left < 0) left += whole;
  const std::vector<Pose>& poses = movement.poses;
  for (std::size_t i = 0; i < poses.size(); ++i) {
    if (i > 0) {
      if (left < poses[i].takes) return on_way(poses[i - 1], poses[i], left / poses[i].takes);
      left -= poses[i].takes;
    }
    if (left < poses[i].holds || poses.size() == 1) return held(poses[i], left);
    left -= poses[i].holds;
  }
  return on_way(poses.back(), poses.front(), left / movement.back);
}

Angles mixed(const Angles& from, const Angles& to, double share) {
  Angles result;
  for (std::size_t i = 0; i < middle_joints; ++i) {
    result.middle[i] = from.middle[i] + (to.middle[i] - from.middle[i]) * share;
  }
  for (std::size_t side = 0; side < 2; ++side) {
    for (std::size_t i = 0; i < result.limbs[side].size(); ++i) {
      result.limbs[side][i] = from.limbs[side][i] + (to.limbs[side][i] - from.limbs[side][i]) * share;
    }
  }
  return result;
}

}  // namespace realign::figure
