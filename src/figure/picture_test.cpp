// SPDX-License-Identifier: Apache-2.0
//
// Claims about the pictures that are no exercises. The laws of figure_test.cpp hold for them too.
#include <gtest/gtest.h>

#include <algorithm>

#include "figure/library.h"
#include "figure/scene_parts.h"
#include "protocol/embedded.h"

namespace realign::figure {
namespace {

const Library& library() {
  static const Library built_in = *read_library(embedded_poses(), "the poses built in");
  return built_in;
}

const Movement& picture(std::string_view id, std::string_view variant) {
  const Movement* found = library().find(id, variant);
  EXPECT_NE(found, nullptr) << id << "/" << variant;
  return found ? *found : library().movements.front();
}

Skeleton seen(const Movement& movement) {
  return skeleton_at(set_stage(library(), movement), telling_moment(movement));
}

Vec hips(const Skeleton& s) { return s[Bone::pelvis].at; }
Vec ankles(const Skeleton& s) { return between(ankle(s, Side::left), ankle(s, Side::right), .5); }
Vec shoulders(const Skeleton& s) {
  return between(s[Bone::left_upper_arm].at, s[Bone::right_upper_arm].at, .5);
}
Vec ear(const Skeleton& s) { return s[Bone::head].point({.9, 3.1, 0}); }

// How far the pelvis is tucked: its front edge up, degrees by the sine.
double tuck(const Skeleton& s) { return s[Bone::pelvis].turn.x.y; }

TEST(Standing, SwayedHasThePelvisTuckedByFifteenDegreesAndTheHipsAheadOfTheAnkles) {
  const Skeleton tall = seen(picture("standing", "base")), swayed = seen(picture("standing", "swayed"));
  EXPECT_GT(tuck(swayed) - tuck(tall), sine(15));
  EXPECT_GT((hips(swayed).x - ankles(swayed).x) * millimetres_per_unit, 80);
  EXPECT_LT(std::abs(hips(tall).x - ankles(tall).x) * millimetres_per_unit, 30);
}

// The shoulder joint of a body that nothing bends lies 7 cm behind its hip joint here, and the ear between
// them; where a plumb line would have them is a convention, not a finding (clinical notes, posture: "weak").
TEST(Standing,
     TallHasShouldersAndEarWithinSevenAndAHalfCentimetresOfTheHipsSwayedHasTheShouldersFifteenBehind) {
  const Skeleton tall = seen(picture("standing", "base")), swayed = seen(picture("standing", "swayed"));
  EXPECT_LT(std::abs(shoulders(tall).x - hips(tall).x) * millimetres_per_unit, 75);
  EXPECT_LT(std::abs(ear(tall).x - hips(tall).x) * millimetres_per_unit, 75);
  EXPECT_LT((shoulders(swayed).x - hips(swayed).x) * millimetres_per_unit, -150);
}

TEST(Feeding, WithSupportHasTheEarOverTheHipsSlouchedTwentyCentimetresBeforeThem) {
  const Skeleton held = seen(picture("feeding", "base")), slouched = seen(picture("feeding", "slouched"));
  EXPECT_LT(std::abs(ear(held).x - hips(held).x) * millimetres_per_unit, 30);
  EXPECT_GT((ear(slouched).x - hips(slouched).x) * millimetres_per_unit, 200);
}

TEST(Feeding, WithSupportHasTheEarLessThanEightCentimetresBeforeTheShouldersSlouchedMoreThanTwenty) {
  const Skeleton held = seen(picture("feeding", "base")), slouched = seen(picture("feeding", "slouched"));
  EXPECT_LT((ear(held).x - shoulders(held).x) * millimetres_per_unit, 80);
  EXPECT_GT((ear(slouched).x - shoulders(slouched).x) * millimetres_per_unit, 200);
}

TEST(Feeding, WithSupportHasTheBabyHigherThanSlouched) {
  const Movement &held = picture("feeding", "base"), &slouched = picture("feeding", "slouched");
  EXPECT_GT(baby_at(*held.scene->baby, seen(held))[0].y,
            baby_at(*slouched.scene->baby, seen(slouched))[0].y + 50 / millimetres_per_unit);
}

TEST(Carrying, LeaningBackHasTheHipsAheadOfTheAnkles) {
  const Skeleton s = seen(picture("carrying", "leaning-back"));
  EXPECT_GT((hips(s).x - ankles(s).x) * millimetres_per_unit, 60);
}

TEST(Lifting, CloseBendsTheKneesAndStoopedDoesNot) {
  EXPECT_GT(bend_of(seen(picture("lifting", "base")), leg(Side::right)), 80);
  EXPECT_LT(bend_of(seen(picture("lifting", "stooped")), leg(Side::right)), 20);
}

TEST(SelfCheck, HasTheFingertipsOnTheMiddleLineAtEachOfThreeSites) {
  for (const std::string_view variant : {"above", "at", "below"}) {
    const Movement& movement = picture("self-check", variant);
    const Skeleton s = seen(movement);
    const Vec tips = s[Bone::right_hand].point({0, -.9 * lengths::hand, 0});
    const Vec site = site_of(library(), s, movement.poses.front().hands[1].spot);
    EXPECT_LT(length(tips - site) * millimetres_per_unit, 8) << variant;
    EXPECT_LT(std::abs(s[Bone::pelvis].turn.back(tips - hips(s)).z) * millimetres_per_unit, 8) << variant;
  }
}

// Three fingers are about 4.5 cm, at a centimetre and a half each ("three sites: some 4.5 cm above the navel,
// at it, and 4.5 cm below").
TEST(SelfCheck, HasItsThreeSitesOnALineFourAndAHalfCentimetresApartAtRestAndWithTheHeadUp) {
  const Movement& movement = picture("self-check", "base");
  ASSERT_EQ(movement.scene->sites.size(), 3U);
  const Stage stage = set_stage(library(), movement);
  for (const double seconds : {0.0, telling_moment(movement)}) {
    const Skeleton s = skeleton_at(stage, seconds);
    const auto site = [&](std::size_t i) { return site_of(library(), s, movement.scene->sites[i]); };
    for (const std::size_t outer : {0U, 2U})
      EXPECT_NEAR(length(site(outer) - site(1)) * millimetres_per_unit, 45, 3) << seconds << " s";
    EXPECT_NEAR(length(site(2) - site(0)) * millimetres_per_unit, 90, 5)
        << seconds << " s: the navel between them";
  }
}

TEST(SelfCheck, LiftsTheHeadAndLittleMore) {
  const Movement& movement = picture("self-check", "base");
  const Stage stage = set_stage(library(), movement);
  const Skeleton first = skeleton_at(stage, 0), up = skeleton_at(stage, telling_moment(movement));
  EXPECT_GT((ear(up).y - ear(first).y) * millimetres_per_unit, 60);
  EXPECT_LT((shoulders(up).y - shoulders(first).y) * millimetres_per_unit, 150);
}

// What lies over the bed is not within it.
TEST(Bed, HasNothingSunkIntoIt) {
  constexpr double gives_way = 20 / millimetres_per_unit;
  for (const Movement& movement : library().movements) {
    if (!shows(movement, Extra::bed)) continue;
    const Stage stage = set_stage(library(), movement);
    for (int i = 0; i < 48; ++i) {
      const double seconds = duration_of(movement) * i / 48;
      const Skeleton s = skeleton_at(stage, seconds);
      for (const Vec at : {elbow(s, Side::left), elbow(s, Side::right), wrist(s, Side::left),
                           wrist(s, Side::right), knee(s, Side::left), knee(s, Side::right)}) {
        if (at.z > bed_edge) continue;
        EXPECT_GT(at.y, movement.rest_height - gives_way) << seconds << " s";
      }
      EXPECT_GT(lowest_of_head(s), movement.rest_height - gives_way) << seconds << " s";
      EXPECT_GT(lowest(s, Support::hips, Side::right), movement.rest_height - gives_way) << seconds << " s";
    }
  }
}

TEST(GettingUp, GoesByWayOfTheSideAndEndsUpright) {
  const Movement& movement = picture("getting-up", "base");
  const Stage stage = set_stage(library(), movement);
  const Skeleton side = skeleton_at(stage, arrival_of(movement, 1));
  EXPECT_GT(side[Bone::pelvis].turn.x.z, .9) << "she faces the edge";
  const Skeleton sits = skeleton_at(stage, arrival_of(movement, movement.poses.size() - 1));
  EXPECT_GT(sits[Bone::thorax1].turn.y.y, .9);
}

TEST(Babies, LieInHandsThatReachThem) {
  for (const Movement& movement : library().movements) {
    if (!movement.scene || !movement.scene->baby || !movement.scene->baby->on) continue;
    const Skeleton s = seen(movement);
    const auto [head, feet] = baby_at(*movement.scene->baby, s);
    for (const Side side : both_sides) {
      const Vec hand = grip_point(s, side), along = feet - head;
      const double share = std::clamp(dot(hand - head, along) / dot(along, along), 0., 1.);
      EXPECT_LT(length(hand - between(head, feet, share)) * millimetres_per_unit, 150)
          << movement.exercise << "/" << movement.variant;
    }
  }
}

}  // namespace
}  // namespace realign::figure
