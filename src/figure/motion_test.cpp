// SPDX-License-Identifier: Apache-2.0
//
// Claims about how a repetition goes on in time: without haste, without a jerk, and round again to where it
// began.
#include <string_view>

#include "figure/testing_body.h"

namespace realign::figure {
namespace {

// Two metres a second is a hand that waves; what is shown is slower than that.
TEST(Motion, MovesNoJointFasterThanTwoMetresASecond) {
  for (const Movement& movement : library().movements) {
    const std::vector<Instant>& all = repetition_of(movement);
    for (std::size_t i = 1; i < all.size(); ++i) {
      const double time = all[i].seconds - all[i - 1].seconds;
      if (time < 1e-6) continue;
      for (std::size_t bone = 0; bone < bone_count; ++bone) {
        const double way = length(all[i].body.frames[bone].at - all[i - 1].body.frames[bone].at);
        ASSERT_LT(way * millimetres_per_unit / 1000 / time, 2)
            << name_of(movement) << " at " << all[i].seconds << " s, bone " << bone;
      }
    }
  }
}

// A joint may stand still while the bone on it spins: a hand that lets go, a foot that leaves the floor.
TEST(Motion, TurnsNoBoneFasterThanOnceASecond) {
  for (const Movement& movement : library().movements) {
    const std::vector<Instant>& all = repetition_of(movement);
    for (std::size_t i = 1; i < all.size(); ++i) {
      const double time = all[i].seconds - all[i - 1].seconds;
      if (time < 1e-6) continue;
      for (std::size_t bone = 0; bone < bone_count; ++bone) {
        ASSERT_LT(turned_by(all[i].body.frames[bone].turn, all[i - 1].body.frames[bone].turn) / time, 360)
            << name_of(movement) << " at " << all[i].seconds << " s, bone " << bone;
      }
    }
  }
}

double farthest_apart(const Skeleton& a, const Skeleton& b) {
  double far = 0;
  for (std::size_t bone = 0; bone < bone_count; ++bone) {
    far = std::max(far, length(a.frames[bone].at - b.frames[bone].at));
    far = std::max(far, length(a.frames[bone].turn.x - b.frames[bone].turn.x) * 10);
    far = std::max(far, length(a.frames[bone].turn.y - b.frames[bone].turn.y) * 10);
  }
  return far * millimetres_per_unit;
}

// A thousandth of a second before the end, and at each arrival in a pose, where one way ends and another
// begins. Three millimetres: an elbow on its last tenth of a degree to straight.
TEST(Motion, EndsWhereItBeganAndPassesEveryPoseWithoutAJerk) {
  constexpr double moment = .001;
  for (const Movement& movement : library().movements) {
    const Stage stage = set_stage(library(), movement);
    const double whole = duration_of(movement);
    EXPECT_LT(farthest_apart(skeleton_at(stage, whole - moment), skeleton_at(stage, 0)), 3)
        << name_of(movement);
    for (std::size_t pose = 1; pose < movement.poses.size(); ++pose) {
      const double there = arrival_of(movement, pose), gone = there + movement.poses[pose].holds;
      for (const double at : {there, gone}) {
        EXPECT_LT(farthest_apart(skeleton_at(stage, at - moment), skeleton_at(stage, at + moment)), 3)
            << name_of(movement) << " about pose " << pose;
      }
    }
  }
}

// "2 s out, 3 s back": nobody is shown how to throw herself about.
TEST(Motion, TakesAtLeastASecondForEveryWay) {
  for (const Movement& movement : library().movements) {
    EXPECT_GE(movement.back, 1) << name_of(movement);
    for (std::size_t pose = 1; pose < movement.poses.size(); ++pose)
      EXPECT_GE(movement.poses[pose].takes, 1) << name_of(movement);
  }
}

}  // namespace
}  // namespace realign::figure
