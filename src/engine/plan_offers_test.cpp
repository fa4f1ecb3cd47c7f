// SPDX-License-Identifier: Apache-2.0
//
// What comes around beside the day's session: the weekly core session, the four-week program, the belly
// check, and the place in the walking table. Each claim on both sides of its threshold.
#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

constexpr int start = 60;     // her first session
constexpr int stronger = 74;  // the first day of the stage after the foundation

const std::string core_done = done("vacuum", {10, 10}) + "," + done("pelvic-tilt", {10, 10});
const std::string four_of_core =
    core_done + "," + done("glute-bridge", {8, 8}) + "," + done("pelvic-floor", {10});
const std::string five_of_core = four_of_core + "," + done("clam-shell", {8, 8});

Story well() {
  Story story = Story::vaginal();
  story.check(45).gap(50, 0).calm(start - 8);
  for (int day = start - 7; day < start; ++day) story.pain(day, 1);
  return story;
}

Story founded() {
  Story story = well();
  for (const int day : {60, 63, 66, 69}) story.session(day, core_done);
  return story;
}

Plan plan_on(Story story, int day) {
  return *make_plan(protocol(), journal_of(story.calm(day).text()),
                    story.birth_day() + std::chrono::days(day));
}

std::string_view why(const Because& because) { return because.front().rule; }

TEST(CoreSession, IsDueOnceAWeekHasPassedSinceTheLastOne) {
  const Story story = founded().session(75, five_of_core);
  EXPECT_FALSE(plan_on(story, 81).core->due);
  EXPECT_EQ(why(plan_on(story, 81).core->because), "core-done");
  EXPECT_TRUE(plan_on(story, 82).core->due);
  EXPECT_EQ(why(plan_on(story, 82).core->because), "core-due");
}

TEST(CoreSession, ADayWithFiveOfItsMovesCountsAndOneWithFourDoesNot) {
  const auto is_due = [](const std::string& items) {
    return plan_on(founded().session(75, five_of_core).session(80, items), 82).core->due;
  };
  EXPECT_TRUE(is_due(four_of_core));
  EXPECT_FALSE(is_due(five_of_core));
}

TEST(CoreSession, JoinsAWeekAfterTheFirstSession) {
  const Story story = well().session(start, done("vacuum", {8, 8}));
  EXPECT_EQ(why(plan_on(well(), start).core->because), "core-begins");
  EXPECT_EQ(why(plan_on(story, start + 6).core->because), "core-begins");
  EXPECT_TRUE(plan_on(story, start + 7).core->due);
}

TEST(CoreSession, WaitsWhereTodayHasItsSessionAlready) {
  const Story story = founded().session(75, five_of_core);
  const Plan plan = plan_on(Story(story).session(82, done("birddog", {8, 8})), 82);
  EXPECT_FALSE(plan.core->due);
  EXPECT_EQ(why(plan.core->because), "core-not-today");
}

TEST(CoreSession, IsNotSpokenOfWhileAStopStands) {
  EXPECT_FALSE(plan_on(founded(), 82).core->because.empty());
  Story stopped = founded();
  stopped.calm(82).answer(82, "chest-pain-or-breathless", "true");
  const Plan plan =
      *make_plan(protocol(), journal_of(stopped.text()), stopped.birth_day() + std::chrono::days(82));
  EXPECT_FALSE(plan.core || plan.program || plan.self_check);
}

// Which of the four conditions are met: the foundation, the check, nothing open, the weeks.
std::string met_on(const Story& story, int day) {
  const Plan plan = plan_on(story, day);
  std::string met;
  for (const ProgramEntry& entry : plan.program->entry) met += entry.met ? "+" : "-";
  return met;
}

TEST(ProgramEntry, SaysWhichOfItsConditionsAreMet) {
  EXPECT_EQ(met_on(founded(), stronger - 1), "-+++");
  EXPECT_EQ(met_on(founded(), stronger), "++++");
  EXPECT_EQ(met_on(Story::vaginal(), 41), "--+-") << "no foundation, no check, not yet six weeks";
  EXPECT_EQ(met_on(Story::vaginal(), 42), "--++");
  EXPECT_EQ(met_on(Story::cesarean().check(40), 55), "-++-");
  EXPECT_EQ(met_on(Story::cesarean().check(40), 56), "-+++");
}

TEST(ProgramEntry, CanBeginWhereAllAreMetAndSheHasNotChosenItYet) {
  EXPECT_FALSE(plan_on(founded(), stronger - 1).program->can_start);
  EXPECT_TRUE(plan_on(founded(), stronger).program->can_start);
  const Plan chosen = plan_on(founded().profile(start, "\"path\":\"program\""), stronger - 1);
  EXPECT_EQ(chosen.program->words, "program.chosen");
}

TEST(ProgramEntry, OnceSheIsInItItSaysTheWeekAndItsSessions) {
  Story story = founded().profile(start, "\"path\":\"program\"");
  const Plan first = plan_on(story, stronger);
  EXPECT_EQ(first.program->week, 1);
  EXPECT_EQ(first.program->sessions_done, 0);
  EXPECT_TRUE(first.program->entry.empty());
  story.calm(stronger).session(stronger, done("clam-shell", {8, 8}));
  EXPECT_EQ(plan_on(story, stronger + 1).program->sessions_done, 1);
  EXPECT_EQ(plan_on(story, stronger + 1).program->sessions_planned, 3);
}

Story followed() { return Story::vaginal().gap(50, 5); }

TEST(BellyCheck, IsDueTwoWeeksAfterTheLastWhereThereIsSomethingToFollow) {
  const Plan before = plan_on(followed(), 63), after = plan_on(followed(), 64);
  EXPECT_FALSE(before.self_check->due);
  EXPECT_EQ(why(before.self_check->because), "self-check-later");
  EXPECT_EQ(before.self_check->on, followed().birth_day() + std::chrono::days(64));
  EXPECT_TRUE(after.self_check->due);
  EXPECT_FALSE(after.self_check->on);
}

TEST(BellyCheck, IsHersToDoWhenThereIsNothingToFollow) {
  const Plan plan = plan_on(Story::vaginal().gap(50, 1), 64);
  EXPECT_FALSE(plan.self_check->due);
  EXPECT_EQ(why(plan.self_check->because), "self-check-calm");
}

TEST(BellyCheck, WaitsThreeWeeksAfterACaesareanAndIsDueAtOnceAfterAVaginalBirth) {
  EXPECT_TRUE(plan_on(Story::vaginal(), 5).self_check->due);
  const Plan before = plan_on(Story::cesarean(), 20);
  EXPECT_EQ(why(before.self_check->because), "self-check-wound");
  EXPECT_EQ(before.self_check->on, Story::cesarean().birth_day() + std::chrono::days(21));
  EXPECT_TRUE(plan_on(Story::cesarean(), 21).self_check->due);
}

std::string asked(const Plan& plan) {
  std::string all;
  for (const Ask& ask : plan.ask) all += ask.question + " ";
  return all;
}

TEST(BellyCheck, IsAskedForOnTheDayOnWhichItIsDueAndOnNoOther) {
  EXPECT_EQ(asked(plan_on(followed(), 63)).find("separation"), std::string::npos);
  EXPECT_NE(asked(plan_on(followed(), 64)).find("separation"), std::string::npos);
}

TEST(WalkingTable, TheSecondRowComesAfterTwoWeeksOfWalks) {
  Story story = well();
  for (int day = 60; day < 74; day += 3) story.walk(day, 10);
  EXPECT_EQ(plan_on(story, 73).walk->row, 1);
  EXPECT_EQ(plan_on(story, 74).walk->row, 2);
}

TEST(WalkingTable, AddsUpWhatWasWalkedInTheLastSevenDays) {
  Story story = well();
  story.walk(60, 10).walk(61, 5).walk(61, 7);
  EXPECT_EQ(plan_on(story, 66).walk->done_minutes, 22);
  EXPECT_EQ(plan_on(story, 66).walk->done_days, 2);
  EXPECT_EQ(plan_on(story, 67).walk->done_minutes, 12) << "day 60 is eight days back";
}

}  // namespace
}  // namespace realign::telling
