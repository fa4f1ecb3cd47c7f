// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>

#include "figure/stage.h"

namespace realign::figure {
namespace {

double lowest_of(const Skeleton& s, std::span<const Disc> discs) {
  double low = 1e9;
  for (const Disc& disc : discs) {
    const Frame& frame = s[disc.bone];
    const double wide = disc.wide * frame.turn.z.y, deep = disc.deep * frame.turn.x.y;
    low = std::min(low, frame.point({disc.ahead, disc.y, 0}).y - std::sqrt(wide * wide + deep * deep));
  }
  return low;
}

}  // namespace

double lowest(const Skeleton& s, Support support, Side side) {
  switch (support) {
    case Support::feet:
      return ankle(s, side).y - lengths::ankle_height;
    case Support::knees:
      return knee(s, side).y - radii::knee;
    case Support::hips:  // on her side she lies on the hip joint, with the flesh about it
      return std::min(
          {lowest_of(s, hip_discs), s[Bone::left_thigh].at.y - 5.5, s[Bone::right_thigh].at.y - 5.5});
    case Support::ribs:
      return lowest_of(s, std::span(shirt_discs).subspan(4, 3));
    case Support::shoulders:
      return std::min(lowest_of(s, std::span(shirt_discs).subspan(5, 3)), s[arm(side).upper].at.y - 3.0);
  }
  return 0;
}

double lowest_of_head(const Skeleton& s) { return s[Bone::head].point(lengths::head_centre).y - radii::head; }

}  // namespace realign::figure
