// SPDX-License-Identifier: Apache-2.0
#include "faces/plan_json.h"

#include <gtest/gtest.h>

#include "faces/testing_protocol.h"

namespace realign {
namespace {

const Protocol protocol = testing::small_protocol();

Json parsed(const Plan& plan) { return *read_json(plan_json(protocol, plan)); }

TEST(PlanJson, EveryFieldOfTheContractIsThereInItsOrder) {
  const Json json = parsed(testing::calm_plan());
  std::vector<std::string> names;
  for (const auto& [name, value] : *json.object()) names.push_back(name);
  const std::vector<std::string> contract{
      "date",     "protocol", "disposition", "modes",     "stage", "weeks_postpartum",
      "decision", "notices",  "session",     "stretches", "walk",  "posture",
      "allowed",  "limits",   "withheld",    "avoid",     "next",  "ask"};
  ASSERT_GE(names.size(), contract.size());
  names.resize(contract.size());
  EXPECT_EQ(names, contract);
}

TEST(PlanJson, AnItemOfTheSessionSaysItsDoseAndWhy) {
  const Json json = parsed(testing::calm_plan());
  const Json& first = json.find("session")->find("items")->array()->front();
  EXPECT_EQ(
      write_json(first),
      R"({"exercise":"tilt","variant":"base","sets":2,"reps":[8,10],"hold_s":4,"rest_s":60,"stop_at_pain":6,)"
      R"("because":[{"rule":"chosen","facts":{"weeks":9},"sources":["study"]}],"swaps":["bird"]})");
}

TEST(PlanJson, FactsAreNumbersTruthsAndNamesNotText) {
  Plan plan = testing::calm_plan();
  plan.notices = {{"n",
                   NoticeLevel::caution,
                   "notice.soft",
                   {},
                   "no kneeling",
                   testing::because("r", "rule.gate", {{0, 9}, {1, 1}, {2, 0}})}};
  const Json json = parsed(plan);
  EXPECT_EQ(write_json(json.find("notices")->array()->front()),
            R"({"id":"n","level":"caution","text":"Go gently: no kneeling","because":[{"rule":"r",)"
            R"("facts":{"weeks":9,"birth":"cesarean","leaky":false},"sources":["study"]}]})");
}

TEST(PlanJson, ARestrictionEndsOnADateOrByWords) {
  Plan plan = testing::calm_plan();
  plan.withheld = {{0, testing::because("gate", "rule.gate"), {std::nullopt, "rule.gate.until"}}};
  const Json json = parsed(plan);
  EXPECT_EQ(*json.find("limits")->array()->front().find("until")->text(), "2026-12-01");
  EXPECT_EQ(*json.find("withheld")->array()->front().find("until")->text(), "The check is done.");
}

TEST(PlanJson, AStopHasNoSessionNoWalkAndNullWeeks) {
  const Json json = parsed(testing::emergency_plan());
  EXPECT_EQ(*json.find("disposition")->text(), "emergency");
  EXPECT_TRUE(json.find("session")->is_null());
  EXPECT_TRUE(json.find("walk")->is_null());
  EXPECT_TRUE(json.find("weeks_postpartum")->is_null());
  EXPECT_TRUE(json.find("allowed")->array()->empty());
  EXPECT_EQ(write_json(*json.find("contacts")), R"([{"id":"help","text":"Call 112."}])");
}

TEST(PlanJson, DispositionsAreSpeltWithHyphens) {
  Plan plan = testing::calm_plan();
  plan.disposition = Disposition::clinician_first;
  EXPECT_EQ(*parsed(plan).find("disposition")->text(), "clinician-first");
  plan.disposition = Disposition::refer_soon;
  EXPECT_EQ(*parsed(plan).find("disposition")->text(), "refer-soon");
}

TEST(PlanJson, WhatComesNextHasItsDateOnlyWhereThereIsOne) {
  Plan plan = testing::calm_plan();
  plan.next.push_back({"next.opens", "Tilt", std::nullopt});
  const Json json = parsed(plan);
  EXPECT_EQ(write_json(*json.find("next")),
            R"([{"what":"Bird opens","on":"2026-12-01"},{"what":"Tilt opens"}])");
}

TEST(PlanJson, AWeekIsItsFirstDayAndAllItsPlans) {
  const std::vector<Plan> days{testing::calm_plan(), testing::emergency_plan()};
  const Json json = *read_json(week_json(protocol, days));
  EXPECT_EQ(*json.find("from")->text(), "2026-11-22");
  ASSERT_EQ(json.find("days")->array()->size(), 2u);
  EXPECT_EQ(json.find("days")->array()->front(), parsed(days[0]));
}

}  // namespace
}  // namespace realign
