// SPDX-License-Identifier: Apache-2.0
#include "faces/plan_screen.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "faces/testing_protocol.h"

namespace realign {
namespace {

const Protocol protocol = testing::small_protocol();

Json parsed(const Plan& plan) { return *read_json(plan_screen(protocol, plan)); }

TEST(PlanScreen, ItSaysTheSameSentenceFirstAsThePlanInATerminal) {
  const Json screen = parsed(testing::calm_plan());
  EXPECT_EQ(*screen.find("headline")->text(), "Nine minutes today, two movements.");
  EXPECT_EQ(*screen.find("next_step")->text(), "") << "on a calm day nothing comes before the movement";
}

TEST(PlanScreen, AnItemHasItsDoseInWordsAndItsReasonDownToTheTitleOfTheSource) {
  const Json screen = parsed(testing::calm_plan());
  const Json& item = screen.find("session")->find("items")->array()->front();
  EXPECT_EQ(*item.find("name")->text(), "Pelvic tilt");
  EXPECT_EQ(*item.find("dose")->text(), "2 sets of 8 to 10, each held for 4 seconds, rest 1 minute");
  const Json& why = item.find("why")->array()->front();
  EXPECT_EQ(*why.find("rule")->text(), "chosen");
  EXPECT_NE(why.find("sources")->array()->front().find("title"), nullptr);
  EXPECT_EQ(*item.find("swaps")->array()->front().find("name")->text(), "Bird");
}

TEST(PlanScreen, AnEmergencyHasWhomToCallAndNothingToDo) {
  const Json screen = parsed(testing::emergency_plan());
  EXPECT_EQ(*screen.find("disposition")->text(), "emergency");
  EXPECT_EQ(*screen.find("contacts")->array()->front().find("text")->text(), "Call 112.");
  EXPECT_TRUE(screen.find("session")->is_null());
  EXPECT_TRUE(screen.find("walk")->is_null());
}

TEST(PlanScreen, AQuestionThatCanBeAStopSaysWhichAndHowItIsAnswered) {
  Plan plan = testing::calm_plan();
  plan.ask = {{"profile.minutes", "rule.gate", false}, {"pain", "rule.gate", true}};
  const Json screen = parsed(plan);
  const auto& asked = *screen.find("ask")->array();
  EXPECT_EQ(*asked[0].find("kind")->text(), "number");
  EXPECT_EQ(*asked[0].find("low")->whole(), 3);
  EXPECT_EQ(*asked[0].find("high")->whole(), 60);
  EXPECT_EQ(*asked[0].find("layer")->text(), "other");
  EXPECT_TRUE(*asked[1].find("again")->boolean());
}

}  // namespace
}  // namespace realign
