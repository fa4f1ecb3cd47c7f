// SPDX-License-Identifier: Apache-2.0
//
// Small drawings, to the character.
#include "faces/chart.h"

#include <gtest/gtest.h>

namespace realign {
namespace {

constexpr Style ascii{};
constexpr Style blocks{.blocks = true};

TEST(Bars, AreAsLongAsTheirShare) {
  EXPECT_EQ(bar(ascii, 5, 10, 20), "==========");
  EXPECT_EQ(bar(ascii, 10, 10, 4), "====");
  EXPECT_EQ(bar(blocks, 1, 10, 5), "▌") << "half a character";
}

TEST(Bars, OfMoreThanTheMostAreNotLonger) { EXPECT_EQ(bar(ascii, 30, 10, 4), "===="); }

TEST(Bars, DrawNothingOnlyForNothing) {
  EXPECT_EQ(bar(ascii, 0, 10, 20), "");
  EXPECT_EQ(bar(ascii, 1, 1000, 20), "=");
  EXPECT_EQ(bar(blocks, 1, 1000, 20), "▏");
  EXPECT_EQ(bar(ascii, 1, 0, 20), "") << "and there is no scale";
}

TEST(Readings, AreAsWideAsTheirError) {
  EXPECT_EQ(reading(ascii, 4, 1, 2), "      |-o-|");
  EXPECT_EQ(reading(blocks, 4, 1, 2), "      ├─●─┤");
}

TEST(Readings, OfHalfAFingerApartOverlapAndOfAWholeOneDoNot) {
  const std::string three = reading(ascii, 6, 1, 2), two_and_a_half = reading(ascii, 5, 1, 2),
                    two = reading(ascii, 4, 1, 2);
  EXPECT_GT(two_and_a_half.size(), three.find('|') + 1);
  EXPECT_EQ(two.size(), three.find('|') + 1) << "they touch and no more";
}

TEST(Readings, DoNotGoBelowNothing) { EXPECT_EQ(reading(ascii, 0, 1, 2), "o-|"); }

TEST(Numbers, HaveAtMostOneDigitAfterThePoint) {
  EXPECT_EQ(halves(7), "3.5");
  EXPECT_EQ(halves(-7), "-3.5");
  EXPECT_EQ(halves(6), "3");
  EXPECT_EQ(tenths(67), "6.7");
  EXPECT_EQ(tenths(60), "6");
}

}  // namespace
}  // namespace realign
