// SPDX-License-Identifier: Apache-2.0
#include "figure/cues.h"

#include "figure/moment.h"

namespace realign::figure {

std::vector<Cue> cues_of(const Movement& movement) {
  std::vector<Cue> cues;
  double at = 0;
  const auto add = [&](double seconds, Breath breath, bool holds, std::size_t pose) {
    if (seconds > 0) cues.push_back({at, at + seconds, breath, holds, pose});
    at += seconds;
  };
  const std::vector<Pose>& poses = movement.poses;
  if (poses.size() == 1) return {{0, duration_of(movement), Breath::easy, true, 0}};
  for (std::size_t i = 0; i < poses.size(); ++i) {
    if (i > 0) add(poses[i].takes, poses[i].breath, false, i);
    add(poses[i].holds, Breath::easy, true, i);
  }
  add(movement.back, poses.front().breath, false, 0);
  return cues;
}

}  // namespace realign::figure
