// SPDX-License-Identifier: Apache-2.0
//
// The pain monitor's table, written out from the clinical brief and not from the protocol.
#include "engine/monitor.h"

#include <gtest/gtest.h>

#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

using enum Colour;

TEST(DuringASession, ZeroToThreeIsGreenFourAndFiveAmberSixAndMoreRed) {
  const Colour expected[] = {green, green, green, green, amber, amber, red, red, red, red, red};
  for (int score = 0; score <= 10; ++score)
    EXPECT_EQ(during_colour(protocol().dosing, Scale::usual, score), expected[score]) << score;
}

TEST(DuringASession, OnTheSensitiveScaleZeroToTwoIsGreenThreeAmberFourAndMoreRed) {
  const Colour expected[] = {green, green, green, amber, red, red, red, red, red, red, red};
  for (int score = 0; score <= 10; ++score)
    EXPECT_EQ(during_colour(protocol().dosing, Scale::sensitive, score), expected[score]) << score;
}

TEST(AfterASession, OnePointAboveTheStartIsGreenTwoAmberThreeRed) {
  for (int start = 0; start <= 7; ++start) {
    EXPECT_EQ(after_colour(protocol().dosing, start, start), green);
    EXPECT_EQ(after_colour(protocol().dosing, start, start + 1), green);
    EXPECT_EQ(after_colour(protocol().dosing, start, start + 2), amber);
    EXPECT_EQ(after_colour(protocol().dosing, start, start + 3), red);
    EXPECT_EQ(after_colour(protocol().dosing, start, 0), green) << "less than at the start";
  }
}

TEST(TheNextMorning, OnePointAboveHerUsualIsGreenTwoAmberThreeRed) {
  for (int usual = 0; usual <= 7; ++usual) {
    EXPECT_EQ(morning_colour(protocol().dosing, usual, usual + 1, 0), green);
    EXPECT_EQ(morning_colour(protocol().dosing, usual, usual + 2, 0), amber);
    EXPECT_EQ(morning_colour(protocol().dosing, usual, usual + 3, 0), red);
  }
}

TEST(TheNextMorning, TwoPointsAboveIsRedOnTheSecondMorningRunning) {
  EXPECT_EQ(morning_colour(protocol().dosing, 2, 4, 1), amber);
  EXPECT_EQ(morning_colour(protocol().dosing, 2, 4, 2), red);
  EXPECT_EQ(morning_colour(protocol().dosing, 2, 3, 2), green) << "it has settled";
}

TEST(ASession, HasTheWorstOfItsThreeColours) {
  for (const Colour during : {unknown, green, amber, red}) {
    for (const Colour after : {unknown, green, amber, red}) {
      for (const Colour morning : {green, amber, red}) {
        const Colour worst = std::max({during, after, morning});
        EXPECT_EQ(session_colour(during, after, morning), worst);
      }
    }
  }
}

TEST(ASession, IsNotGreenWhileItsNextMorningHasNoScore) {
  EXPECT_EQ(session_colour(green, green, unknown), unknown);
  EXPECT_EQ(session_colour(unknown, unknown, unknown), unknown);
  EXPECT_EQ(session_colour(green, amber, unknown), amber) << "what is known to be bad counts";
  EXPECT_EQ(session_colour(red, green, unknown), red);
}

TEST(MorePain, NeverMakesAColourBetter) {
  const Dosing& dosing = protocol().dosing;
  for (int score = 0; score < 10; ++score) {
    for (const Scale scale : {Scale::usual, Scale::sensitive})
      EXPECT_LE(during_colour(dosing, scale, score), during_colour(dosing, scale, score + 1));
    EXPECT_LE(during_colour(dosing, Scale::usual, score), during_colour(dosing, Scale::sensitive, score));
    for (int other = 0; other <= 10; ++other) {
      EXPECT_LE(after_colour(dosing, other, score), after_colour(dosing, other, score + 1));
      for (int before = 0; before <= 10; ++before) {
        EXPECT_LE(morning_colour(dosing, other, score, before),
                  morning_colour(dosing, other, score + 1, before));
        EXPECT_LE(morning_colour(dosing, other, score, before),
                  morning_colour(dosing, other, score, before + 1));
      }
    }
  }
}

}  // namespace
}  // namespace realign::telling
