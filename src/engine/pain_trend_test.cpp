// SPDX-License-Identifier: Apache-2.0
//
// When pain is called better, worse or unchanged, and when nothing is said at all.
#include "engine/pain_trend.h"

#include <gtest/gtest.h>

namespace realign {
namespace {

using std::chrono::days;

const Day first{std::chrono::year(2026) / 9 / 1};
const PainOutcome numbers{.mornings = 7,
                          .mornings_needed = 5,
                          .within_days = 28,
                          .least_days = 14,
                          .confidence = 95,
                          .points = 2,
                          .percent = 30,
                          .percent_least = 1,
                          .evidence = {}};

// Scores every so many days from the first on; told on the day of the last one.
PainTrend after(const std::vector<int>& scores, int every = 2) {
  std::vector<MorningScore> mornings;
  mornings.reserve(scores.size());
  for (const int score : scores)
    mornings.push_back({first + days(every * static_cast<int>(mornings.size())), score});
  return pain_trend(numbers, mornings, mornings.back().day);
}

std::string verdict(const PainTrend& trend) {
  static const char* const names[] = {"too early", "no change", "better", "worse"};
  return names[static_cast<std::size_t>(trend.verdict)];
}

std::vector<int> joined(std::vector<int> early, const std::vector<int>& late) {
  early.insert(early.end(), late.begin(), late.end());
  return early;
}

// The published critical values of the two-sided rank test at 5 in 100.
TEST(PainInterval, LeavesOutAsManyDifferencesAsTheRankTestAllows) {
  EXPECT_EQ(differences_left_out(4, 4, 95), 0);
  EXPECT_EQ(differences_left_out(5, 5, 95), 2);
  EXPECT_EQ(differences_left_out(6, 6, 95), 5);
  EXPECT_EQ(differences_left_out(7, 7, 95), 8);
  EXPECT_EQ(differences_left_out(5, 7, 95), 5);
  EXPECT_EQ(differences_left_out(7, 5, 95), 5);
}

TEST(PainInterval, IsThereOnlyFromFourMorningsOn) {
  EXPECT_FALSE(differences_left_out(3, 4, 95).has_value());
  EXPECT_FALSE(differences_left_out(3, 3, 95).has_value());
}

TEST(PainMedians, OfAnEvenNumberLieBetweenTheTwoMiddleScores) {
  EXPECT_EQ(median_in_halves({4, 3}), 7) << "3.5";
  EXPECT_EQ(median_in_halves({4, 9, 3}), 8);
  EXPECT_EQ(median_in_halves({}), 0);
}

TEST(PainTrend, NeedsTenMornings) {
  EXPECT_EQ(verdict(after({6, 6, 6, 6, 6, 2, 2, 2, 2})), "too early");
  EXPECT_EQ(verdict(after({6, 6, 6, 6, 6, 2, 2, 2, 2, 2})), "better");
}

TEST(PainTrend, NeedsTwoWeeks) {
  const std::vector<int> fell = {6, 6, 6, 6, 6, 6, 6, 2, 2, 2, 2, 2, 2, 2};
  EXPECT_EQ(verdict(after(fell, 1)), "too early") << "13 days";
  EXPECT_EQ(verdict(after(joined(fell, {2}), 1)), "better") << "14 days";
}

TEST(PainTrend, SaysHowFarItIsWhileItSaysNothing) {
  const PainTrend trend = after({6, 5, 4});
  EXPECT_EQ(trend.mornings, 3);
  EXPECT_EQ(trend.mornings_needed, 10);
  EXPECT_EQ(trend.latest->median, 10);
  EXPECT_FALSE(trend.start.has_value());
}

TEST(PainTrend, IsBetterFromTwoPointsOn) {
  EXPECT_EQ(verdict(after({8, 8, 8, 8, 8, 6, 6, 6, 6, 6})), "better");
  EXPECT_EQ(verdict(after({8, 8, 8, 8, 8, 7, 7, 7, 7, 7})), "no change") << "one point, 12 in 100";
}

TEST(PainTrend, IsBetterFrom30In100On) {
  EXPECT_EQ(verdict(after({3, 3, 3, 3, 3, 2, 2, 2, 2, 2})), "better") << "33 in 100";
  EXPECT_EQ(verdict(after({4, 4, 4, 4, 4, 3, 3, 3, 3, 3})), "no change") << "25 in 100";
}

TEST(PainTrend, IsWorseOnTheSameTerms) {
  EXPECT_EQ(verdict(after({4, 4, 4, 4, 4, 6, 6, 6, 6, 6})), "worse");
  EXPECT_EQ(verdict(after({4, 4, 4, 4, 4, 5, 5, 5, 5, 5})), "no change");
  EXPECT_EQ(verdict(after({0, 0, 0, 0, 0, 1, 1, 1, 1, 1})), "no change") << "no share of nothing";
}

TEST(PainTrend, IsNoChangeWhereChanceCouldHaveDoneIt) {
  const PainTrend trend = after({8, 2, 7, 3, 8, 5, 2, 6, 2, 7});
  EXPECT_EQ(verdict(trend), "no change");
  EXPECT_LE(trend.low, 0);
  EXPECT_GE(trend.high, 0);
}

TEST(PainTrend, GivesTheIntervalAroundTheChange) {
  const PainTrend trend = after({6, 7, 5, 6, 6, 3, 4, 2, 3, 3});
  EXPECT_EQ(trend.change, -6) << "three points, in halves";
  EXPECT_EQ(trend.low, -8);
  EXPECT_EQ(trend.high, -4);
  EXPECT_EQ(trend.start->median, 12);
  EXPECT_EQ(trend.now->median, 6);
}

TEST(PainTrend, DoesNotCallOldMorningsTheLatest) {
  std::vector<MorningScore> mornings;
  mornings.reserve(10);
  for (int i = 0; i < 10; ++i) mornings.push_back({first + days(2 * i), i < 5 ? 6 : 2});
  const Day last = mornings.back().day;
  EXPECT_EQ(verdict(pain_trend(numbers, mornings, last + days(19))), "better");
  EXPECT_EQ(verdict(pain_trend(numbers, mornings, last + days(20))), "too early")
      << "the fifth last lies 28 days back";
}

TEST(PainTrend, MoreMorningsInBetweenChangeNothing) {
  const std::vector<int> early = {6, 6, 6, 6, 6, 6, 6}, late = {2, 2, 2, 2, 2, 2, 2};
  const PainTrend without = after(joined(early, late), 1 + 1);
  const PainTrend with = after(joined(joined(early, {9, 0, 9, 0}), late), 2);
  EXPECT_EQ(without.change, with.change);
  EXPECT_EQ(without.low, with.low);
}

}  // namespace
}  // namespace realign
