// SPDX-License-Identifier: Apache-2.0
#include "proof/pace_explorer.h"

#include <gtest/gtest.h>

#include "engine/ladder.h"
#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

// All doses of the full version, the easier one below it and the first of a harder one above: everything that
// a longer ladder repeats.
constexpr Ladder short_ladder{3, -1, 3, false};

std::string listed(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

// With the sanitizers in a machine whose reviews come sooner, because that has fewer states.
Dosing dosing() {
  Dosing numbers = protocol().dosing;
#ifdef __SANITIZE_ADDRESS__
  numbers.review_days = 5;
#endif
  return numbers;
}

const PaceExploration& explored() {
  static const PaceExploration found = explore_pace(dosing(), short_ladder, dosing());
  return found;
}

TEST(TheDosingMachine, NeverClimbsFasterThanItsPaceAboveItsCapOrAfterARedInAnyStateItCanReach) {
  EXPECT_EQ(listed(explored().violations), "");
  EXPECT_GT(explored().states, 10'000U);
  RecordProperty("states", std::to_string(explored().states));
  RecordProperty("steps", std::to_string(explored().steps));
}

TEST(TheDosingMachine, TakesEveryKindOfStep) {
  for (const char* move :
       {"up by review-progress", "down by step-red", "down by step-two-amber", "down by step-domed",
        "down by a signal", "down by gap-ease", "down by gap-restart"})
    EXPECT_TRUE(explored().moves.contains(move)) << move;
}

TEST(TheExplorer, NoticesAMachineThatKeepsLessThanItPromises) {
  Dosing soon = dosing();
  soon.review_days = 4;
  const auto complains = [&](int Dosing::* number) {
    Dosing promised = soon;
    ++(promised.*number);
    return !explore_pace(soon, short_ladder, promised).violations.empty();
  };
  EXPECT_TRUE(complains(&Dosing::review_days));
  EXPECT_TRUE(complains(&Dosing::clean_sessions));
  Dosing promised = soon;
  promised.done_percent = 90;
  EXPECT_FALSE(explore_pace(soon, short_ladder, promised).violations.empty());
  EXPECT_TRUE(explore_pace(soon, short_ladder, soon).violations.empty());
}

}  // namespace
}  // namespace realign::telling
