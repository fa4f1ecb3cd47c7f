// SPDX-License-Identifier: Apache-2.0
#include "engine/ladder.h"

#include <gtest/gtest.h>

#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

const Ladder& ladder_called(const std::string& exercise) {
  return protocol().ladders[exercise_called(exercise)];
}

std::string at(const std::string& exercise, int rung, ProgressBy by = ProgressBy::sets) {
  Profile profile;
  profile.progress_by = by;
  const ExerciseIndex index = exercise_called(exercise);
  const VariantIndex variant = variant_at(protocol(), index, static_cast<Rung>(rung));
  const LadderStep& dose = dose_at(protocol(), profile, index, static_cast<Rung>(rung), variant);
  return protocol().exercises[index].variants[variant].id + " " + std::to_string(dose.sets) + " x " +
         std::to_string(dose.reps_low) + "-" + std::to_string(dose.reps_high);
}

TEST(TheLadder, GoesFromTwoSetsOfEightToTenByASetOrByRepetitionsToThreeOfTenToTwelve) {
  EXPECT_EQ(at("glute-bridge", 0), "base 2 x 8-10");
  EXPECT_EQ(at("glute-bridge", 1), "base 3 x 8-10");
  EXPECT_EQ(at("glute-bridge", 1, ProgressBy::reps), "base 2 x 10-12");
  EXPECT_EQ(at("glute-bridge", 2), "base 3 x 10-12");
  EXPECT_EQ(at("glute-bridge", 2, ProgressBy::reps), "base 3 x 10-12");
}

TEST(TheLadder, LeadsFromItsCapToTheHarderVersionAtTheFirstDose) {
  EXPECT_EQ(at("glute-bridge", 3), "long-hold 2 x 8-10");
  EXPECT_EQ(at("glute-bridge", 5), "long-hold 3 x 10-12");
  EXPECT_EQ(at("glute-bridge", 6), "heel-march 2 x 8-10");
  const Ladder& bridge = ladder_called("glute-bridge");
  EXPECT_EQ(at("glute-bridge", bridge.highest), "single-leg 3 x 10-12");
  EXPECT_EQ(above(bridge, bridge.highest), bridge.highest) << "the cap";
}

TEST(TheLadder, HasOneRungBelowTheFullVersionAndStopsThere) {
  for (std::size_t i = 0; i < protocol().exercises.size(); ++i) {
    const Ladder& ladder = protocol().ladders[i];
    EXPECT_GE(ladder.lowest, -1);
    EXPECT_EQ(below(ladder, ladder.lowest), ladder.lowest);
  }
  EXPECT_EQ(ladder_called("glute-bridge").lowest, -1);
  EXPECT_EQ(ladder_called("child-pose").highest, 0) << "a stretch has no ladder";
}

// Sets times the most repetitions: what an outsider would count.
int amount(ExerciseIndex exercise, Rung rung, ProgressBy by) {
  Profile profile;
  profile.progress_by = by;
  const LadderStep& dose =
      dose_at(protocol(), profile, exercise, rung, variant_at(protocol(), exercise, rung));
  return dose.sets * dose.reps_high;
}

TEST(AStepDown, NeverRaisesTheSetsOrTheRepetitionsNorTheVersion) {
  for (std::size_t i = 0; i < protocol().exercises.size(); ++i) {
    const auto exercise = static_cast<ExerciseIndex>(i);
    const Ladder& ladder = protocol().ladders[i];
    for (Rung rung = ladder.lowest; rung <= ladder.highest; ++rung) {
      const Rung down = below(ladder, rung);
      EXPECT_LE(down, rung);
      EXPECT_TRUE(down < rung || rung == ladder.lowest);
      for (const ProgressBy by : {ProgressBy::sets, ProgressBy::reps})
        EXPECT_LE(amount(exercise, down, by), amount(exercise, rung, by)) << int{rung};
    }
  }
}

TEST(AStepUp, SkipsNoRung) {
  for (const Ladder& ladder : protocol().ladders) {
    for (Rung rung = ladder.lowest; rung < ladder.highest; ++rung) EXPECT_EQ(above(ladder, rung), rung + 1);
  }
}

TEST(TheHarderVersion, ThatDoesNotFitTodayLeavesTheLastDoseOfTheOneBelow) {
  const ExerciseIndex bridge = exercise_called("glute-bridge");
  const LadderStep& dose = dose_at(protocol(), Profile{}, bridge, 3, 0);
  EXPECT_EQ(dose.sets, 3);
  EXPECT_EQ(dose.reps_high, 12);
}

TEST(ALongTimeOff, BeginsAgainAtTheFirstDoseOfTheFullVersionOrBelow) {
  EXPECT_EQ(first_again(5), 0);
  EXPECT_EQ(first_again(0), 0);
  EXPECT_EQ(first_again(-1), -1);
}

}  // namespace
}  // namespace realign::telling
