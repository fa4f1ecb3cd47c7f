// SPDX-License-Identifier: Apache-2.0
//
// Claims about which joints an exercise moves, and how far, and which it keeps still, all through a
// repetition. The numbers are those of the exercises' published descriptions ("pelvis roll no more than 5")
// or what a physiotherapist would see from across the room (G).
#include "figure/testing_excursions.h"

namespace realign::figure {
namespace {

TEST(Birddog, KeepsThePelvisWithinFiveDegreesAndTheChestWithinEight) {
  for (const Movement* movement : all_of("birddog", {"elbow-to-knee"})) {
    EXPECT_LT(turns(*movement, Bone::pelvis), 5) << name_of(*movement);
    EXPECT_LT(turns(*movement, Bone::thorax2), 8) << name_of(*movement);
  }
}

TEST(Birddog, HasTheLegInLineWithTheTrunkNotAboveItAndTheArmByTheEar) {
  const Skeleton& s = told(movement_of("birddog"));
  EXPECT_NEAR(hip_of(s, Side::right).flexed, 0, 10);
  EXPECT_LT(hinge_of(s, leg(Side::right)).bent, 10);
  EXPECT_GT(shoulder_of(s, Side::left).raised, 160);
}

TEST(ClamShell, OpensOneHipAndKeepsPelvisChestAndHeels) {
  for (const Movement* movement : all_of("clam-shell", {"isometric", "seated-press"})) {
    EXPECT_LT(turns(*movement, Bone::pelvis), 5) << name_of(*movement);
    EXPECT_LT(turns(*movement, Bone::thorax2), 5) << name_of(*movement);
    EXPECT_LT(moves(*movement, Bone::left_foot), 5) << name_of(*movement);
    EXPECT_LT(bends(*movement, Bone::left_thigh, Bone::left_shank), 5) << name_of(*movement);
    EXPECT_GT(bends(*movement, Bone::pelvis, Bone::left_thigh), 20) << name_of(*movement);
  }
}

TEST(GluteBridge, KeepsTheFeetWhereTheyAre) {
  for (const Movement* movement : all_of("glute-bridge", {"heel-march", "single-leg"})) {
    for (const Side side : both_sides) {
      EXPECT_LT(moves(*movement, leg(side).end), 5) << name_of(*movement);
      EXPECT_LT(turns(*movement, leg(side).end), 2) << name_of(*movement);
    }
  }
}

TEST(GluteBridge, RisesToALineFromShoulderToHipToKnee) {
  const Skeleton& s = told(movement_of("glute-bridge"));
  const Vec hip = s[Bone::right_thigh].at;
  EXPECT_GT(angle_between(s[Bone::right_upper_arm].at - hip, knee(s, Side::right) - hip), 165);
}

TEST(GluteKickback, KeepsPelvisAndLowBackWithinFiveDegreesAndTheHipWithinTenOfStraight) {
  for (const Movement* movement : all_of("glute-kickback")) {
    EXPECT_LT(turns(*movement, Bone::pelvis), 5) << name_of(*movement);
    EXPECT_LT(bends(*movement, Bone::pelvis, Bone::lumbar3), 5) << name_of(*movement);
  }
  for (const std::string_view variant : {"base", "band", "long-hold"}) {  // on forearms the trunk slopes
    const Skeleton& s = told(movement_of("glute-kickback", variant));
    EXPECT_NEAR(hip_of(s, Side::right).flexed, 0, 10) << variant;
    EXPECT_NEAR(hinge_of(s, leg(Side::right)).bent, 90, 10) << variant;
  }
}

TEST(HipAbduction, LiftsAStraightLegByTwentyFiveToFortyDegreesOverAStillTrunk) {
  for (const std::string_view variant : {"base", "chair", "no-hand", "band"}) {
    const Movement& movement = movement_of("hip-abduction", variant);
    EXPECT_GT(hip_of(told(movement), Side::right).outwards, 25) << variant;
    EXPECT_LT(hip_of(told(movement), Side::right).outwards, 40) << variant;
    EXPECT_LT(bends(movement, Bone::right_thigh, Bone::right_shank), 5) << variant;
    EXPECT_LT(turns(movement, Bone::thorax2), 5) << variant;
    EXPECT_LT(std::abs(hip_of(told(movement), Side::right).turned_out), 10) << variant;
  }
}

TEST(ReverseFly, OpensTheArmsToTheHeightOfTheTrunkAndKeepsTheTrunk) {
  for (const Movement* movement : all_of("reverse-fly")) {
    EXPECT_LT(turns(*movement, Bone::thorax2), 2) << name_of(*movement);
    EXPECT_LT(bends(*movement, Bone::right_upper_arm, Bone::right_forearm), 5) << name_of(*movement);
    EXPECT_NEAR(shoulder_of(told(*movement), Side::right).behind, 0, 15) << name_of(*movement);
  }
}

TEST(PelvicTilt, TipsThePelvisAndFlattensTheLowBackWithTheFeetStill) {
  for (const Movement* movement : all_of("pelvic-tilt", {"heel-slide"})) {
    EXPECT_GT(turns(*movement, Bone::pelvis), 10) << name_of(*movement);
    EXPECT_GT(bends(*movement, Bone::pelvis, Bone::lumbar3), 15) << name_of(*movement);
    for (const Side side : both_sides) EXPECT_LT(moves(*movement, leg(side).end), 5) << name_of(*movement);
  }
  EXPECT_LT(bends(movement_of("pelvic-tilt", "heel-slide"), Bone::pelvis, Bone::lumbar3), 2)
      << "the tilt is held";
}

TEST(Vacuum, MovesNothingButTheBelly) {
  for (const Movement* movement : all_of("vacuum")) {
    for (std::size_t bone = 0; bone < bone_count; ++bone) {
      const Bone it = static_cast<Bone>(bone);
      EXPECT_LT(moves(*movement, it), 10) << name_of(*movement) << ", bone " << bone;
    }
    EXPECT_GT((repetition_of(*movement).front().body.belly - told(*movement).belly) * millimetres_per_unit,
              20);
  }
}

TEST(PelvicFloor, MovesNoBone) {
  for (const Movement* movement : all_of("pelvic-floor")) {
    for (std::size_t bone = 0; bone < bone_count; ++bone)
      EXPECT_LT(moves(*movement, static_cast<Bone>(bone)), 5) << name_of(*movement) << ", bone " << bone;
  }
}

}  // namespace
}  // namespace realign::figure
