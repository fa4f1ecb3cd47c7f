// SPDX-License-Identifier: Apache-2.0
//
// Claims about which joints a stretch moves, and how far, and which it keeps still. The numbers are those of
// the exercises' published descriptions, or what a physiotherapist would see from across the room (G).
#include "figure/testing_excursions.h"

namespace realign::figure {
namespace {

TEST(ChinRetraction, GlidesTheHeadBackByTwoCentimetresOrMoreWithALevelGaze) {
  for (const Movement* movement : all_of("chin-retraction", {"lying"})) {
    EXPECT_GT(moves(*movement, Bone::head), 20) << name_of(*movement);
    EXPECT_LT(turns(*movement, Bone::head), 3) << name_of(*movement);
    EXPECT_LT(turns(*movement, Bone::thorax2), 1) << name_of(*movement);
  }
}

TEST(NeckRolls, GoAcrossTheFrontAndNeverBack) {
  for (const Movement* movement : all_of("neck-rolls")) {
    in_one_repetition(*movement, [&](const Skeleton& s, double seconds) {
      EXPECT_GT(spine_of(s).neck_flexed, -3) << name_of(*movement) << " at " << seconds << " s";
    });
    EXPECT_LT(turns(*movement, Bone::thorax2), 1) << name_of(*movement);
  }
}

TEST(Trapezius, TiltsTheHeadByThirtyToFortyDegreesOverAStillTrunk) {
  for (const Movement* movement : all_of("trapezius")) {
    EXPECT_NEAR(std::abs(spine_of(told(*movement)).neck_side), 33, 7) << name_of(*movement);
    EXPECT_LT(turns(*movement, Bone::thorax2), 1) << name_of(*movement);
    const double begins = repetition_of(*movement).front().body[Bone::right_upper_arm].at.y;
    in_one_repetition(*movement, [&](const Skeleton& s, double) {
      EXPECT_LT(s[Bone::right_upper_arm].at.y, begins + 1e-6)
          << name_of(*movement) << ": the shoulder melts down";
    });
    EXPECT_LT(moves(*movement, Bone::right_upper_arm), 25) << name_of(*movement);
  }
}

TEST(OverheadReach, KeepsPelvisAndLowBackWithinFiveDegreesHoweverHighTheArmsGo) {
  for (const Movement* movement : all_of("overhead-reach")) {
    EXPECT_LT(turns(*movement, Bone::pelvis), 5) << name_of(*movement);
    in_one_repetition(*movement, [&](const Skeleton& s, double seconds) {
      EXPECT_LT(std::abs(spine_of(s).low_hollow), 5) << name_of(*movement) << " at " << seconds << " s";
    });
  }
  EXPECT_GT(shoulder_of(told(movement_of("overhead-reach")), Side::right).raised, 165);
  EXPECT_NEAR(shoulder_of(told(movement_of("overhead-reach", "to-90")), Side::right).raised, 90, 10);
}

// "Horizontal abduction 25 beyond the side", with the chest turned away.
TEST(WallPectoral, BringsTheArmBehindTheChestWhileTheForearmStaysOnTheWall) {
  for (const std::string_view variant : {"base", "low-elbow", "straight-arm"}) {
    const Movement& movement = movement_of("wall-pectoral", variant);
    const Skeleton &first = repetition_of(movement).front().body, &last = told(movement);
    EXPECT_GT(shoulder_of(last, Side::left).behind, 15) << variant;
    EXPECT_GT(shoulder_of(last, Side::left).behind - shoulder_of(first, Side::left).behind, 35) << variant;
    EXPECT_LT(moves(movement, Bone::left_hand), 30) << variant;
  }
}

TEST(SupineHamstring, StraightensOneKneeAndKeepsPelvisAndTheOtherLeg) {
  for (const Movement* movement : all_of("supine-hamstring", {"seated"})) {
    EXPECT_LT(turns(*movement, Bone::pelvis), 2) << name_of(*movement) << ": the tailbone stays heavy";
    const Side side = movement->shown_side.value_or(Side::right);
    EXPECT_GT(bends(*movement, leg(side).upper, leg(side).lower), 40) << name_of(*movement);
    EXPECT_LT(moves(*movement, leg(other(side)).end), 2) << name_of(*movement);
  }
}

TEST(RunnersStretch, TucksThePelvisAndTakesTheHipBehindIt) {
  for (const Movement* movement : all_of("runners-stretch")) {
    const Skeleton &first = repetition_of(*movement).front().body, &last = told(*movement);
    EXPECT_LT(hip_of(last, Side::right).flexed, -20) << name_of(*movement);
    EXPECT_LT(hip_of(last, Side::right).flexed - hip_of(first, Side::right).flexed, -10)
        << name_of(*movement);
    EXPECT_LT(spine_of(last).low_hollow, 5) << name_of(*movement) << ": no arch instead";
    for (const Side side : both_sides) EXPECT_LT(moves(*movement, leg(side).end), 5) << name_of(*movement);
  }
}

TEST(LyingQuad, BringsTheHeelToTheSeatWithTheKneesTogether) {
  for (const std::string_view variant : {"base", "hip-back"}) {
    const Skeleton& s = told(movement_of("lying-quad", variant));
    EXPECT_GT(hinge_of(s, leg(Side::left)).bent, 125) << variant;
    EXPECT_LT(hip_of(s, Side::left).flexed, 5) << variant;
    EXPECT_NEAR(hip_of(s, Side::left).outwards, 0, 10) << variant;
    EXPECT_LT(spine_of(s).low_hollow, 5) << variant << ": no arch instead";
  }
}

TEST(ChildPose, BringsTheHipsToTheHeels) {
  for (const std::string_view variant : {"base", "knees-together", "forearms"}) {
    const Skeleton& s = told(movement_of("child-pose", variant));
    EXPECT_GT(hip_of(s, Side::right).flexed, 110) << variant;
    EXPECT_GT(hinge_of(s, leg(Side::right)).bent, 130) << variant;
    EXPECT_LT(spine_of(s).low_hollow, -10) << variant;
  }
}

TEST(CatCow, RoundsTheWholeBackWithHandsAndKneesStill) {
  for (const Movement* movement : all_of("cat-cow", {"seated"})) {
    EXPECT_GT(bends(*movement, Bone::pelvis, Bone::lumbar3), 25) << name_of(*movement);
    EXPECT_GT(bends(*movement, Bone::lumbar3, Bone::thorax2), 20) << name_of(*movement);
    for (const Side side : both_sides) {
      EXPECT_LT(moves(*movement, arm(side).end), 5) << name_of(*movement);
      EXPECT_LT(moves(*movement, leg(side).lower), 5) << name_of(*movement);
    }
  }
}

}  // namespace
}  // namespace realign::figure
