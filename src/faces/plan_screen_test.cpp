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

TEST(PlanScreen, AWalkHasItsTrackItsRowAndWhatWasWalkedThisWeek) {
  Plan plan = testing::calm_plan();
  plan.walk->row = 2;
  plan.walk->done_minutes = 25;
  plan.walk->done_days = 2;
  const Json walk = *parsed(plan).find("walk");
  EXPECT_EQ(*walk.find("track")->text(), "table");
  EXPECT_EQ(*walk.find("track_name")->text(), "The slow one");
  EXPECT_EQ(*walk.find("days")->text(), "2 to 3 days a week");
  EXPECT_EQ(*walk.find("row")->whole(), 2);
  EXPECT_EQ(*walk.find("done_this_week")->find("minutes")->whole(), 25);
  EXPECT_TRUE(parsed(testing::calm_plan()).find("walk")->find("row")->is_null());
}

TEST(PlanScreen, WhatComesAroundIsNullWhereThePlanHasNone) {
  const Json screen = parsed(testing::emergency_plan());
  for (const std::string_view name : {"core", "program", "self_check"})
    EXPECT_TRUE(screen.find(name)->is_null()) << name;
}

TEST(PlanScreen, WhatComesAroundSaysWhetherItIsDueAndWhy) {
  Plan plan = testing::calm_plan();
  plan.core = CorePlan{true, testing::because("chosen", "rule.chosen")};
  plan.self_check =
      SelfCheckPlan{false, plan.date + std::chrono::days(3), testing::because("gate", "rule.gate")};
  const Json screen = parsed(plan);
  EXPECT_TRUE(*screen.find("core")->find("due")->boolean());
  EXPECT_EQ(*screen.find("core")->find("text")->text(), "It is the turn of this one.");
  EXPECT_EQ(*screen.find("self_check")->find("on")->text(), "2026-11-25");
  EXPECT_EQ(*screen.find("self_check")->find("text")->text(), "It needs 6 weeks of healing.");
}

TEST(PlanScreen, TheProgramSaysInWhichWeekSheIsOrWhatItAsksFor) {
  Plan plan = testing::calm_plan();
  plan.program =
      ProgramPlan{.week = 2, .words = "program.on", .next = "program.next.week", .sessions_done = 1};
  const Json on = *parsed(plan).find("program");
  EXPECT_TRUE(*on.find("on")->boolean());
  EXPECT_EQ(*on.find("text")->text(), "Week 2 of 1.");
  EXPECT_EQ(*on.find("sessions_done")->whole(), 1);
  plan.program->week.reset();
  plan.program->entry = {{true, testing::because("gate", "rule.gate")}};
  const Json off = *parsed(plan).find("program");
  EXPECT_FALSE(*off.find("on")->boolean());
  EXPECT_TRUE(off.find("week")->is_null());
  EXPECT_TRUE(*off.find("entry")->array()->front().find("met")->boolean());
}

TEST(PlanScreen, AWarningSignHasAFewWordsForAListAndOtherQuestionsHaveNone) {
  Protocol with_label = protocol;
  with_label.words["question.fever.short"] = "Fever";
  const Json screen = *read_json(plan_screen(with_label, testing::calm_plan()));
  EXPECT_EQ(*screen.find("ask")->array()->front().find("short_label")->text(), "Fever");
  EXPECT_EQ(*parsed(testing::calm_plan()).find("ask")->array()->front().find("short_label")->text(), "");
}

}  // namespace
}  // namespace realign
