// SPDX-License-Identifier: Apache-2.0
//
// How it goes, from whole journals: sessions, gap, walks, doses and what comes before running.
#include "engine/progress.h"

#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

Progress progress_on(const Story& story, int day) {
  return *make_progress(protocol(), journal_of(story.text()), story.birth_day() + std::chrono::days(day));
}

const std::string core = done("vacuum", {8, 8}) + "," + done("pelvic-tilt", {8, 8});

Verdict gap_verdict(int first, int last) {
  Story story = Story::vaginal();
  story.gap(50, first).gap(64, last);
  return progress_on(story, 64).separation.verdict;
}

std::string met_on(const Story& story, int day, const std::string& condition) {
  static const char* const names_of[] = {"no", "unknown", "yes"};
  const Progress progress = progress_on(story, day);
  for (const ImpactLine& line : progress.impact.lines) {
    if (protocol().impact.conditions[line.condition].id == condition)
      return names_of[static_cast<std::size_t>(line.met)];
  }
  return "there is no condition " + condition;
}

// Calm, and with nothing left open.
Story ready(Story story, int day) {
  story.check(45).calm(day).pain(day, 2).gap(day, 2);
  return story;
}

TEST(GapProgress, HalfAFingerIsNoChangeEitherWayAndAFingerIs) {
  EXPECT_EQ(gap_verdict(6, 5), Verdict::no_change);
  EXPECT_EQ(gap_verdict(5, 6), Verdict::no_change);
  EXPECT_EQ(gap_verdict(6, 4), Verdict::better);
  EXPECT_EQ(gap_verdict(4, 6), Verdict::worse);
}

TEST(GapProgress, OfOneReadingNothingIsSaid) {
  Story story = Story::vaginal();
  story.gap(50, 6);
  EXPECT_EQ(progress_on(story, 60).separation.verdict, Verdict::too_early);
}

TEST(SessionProgress, CountsDaysWithASessionBesideThosePlannedSinceTheFirst) {
  Story story = Story::vaginal();
  story.calm(60).session(60, core).session(60, core).session(62, core);
  const Progress soon = progress_on(story, 66);
  ASSERT_EQ(soon.sessions.size(), 2U);
  EXPECT_EQ(soon.sessions[0].days, 7) << "since the first";
  EXPECT_EQ(soon.sessions[0].done, 2);
  EXPECT_EQ(soon.sessions[0].planned, 3) << "three a week in the foundation";
  const Progress later = progress_on(story, 75);
  EXPECT_EQ(later.sessions[0].days, 14);
  EXPECT_EQ(later.sessions[0].done, 1) << "day 62 is the first of the last 14 days";
  EXPECT_EQ(later.sessions[1].done, 2);
  EXPECT_TRUE(progress_on(Story::vaginal(), 60).sessions.empty());
}

TEST(SessionProgress, IsNothingToPlanWhileAStopStands) {
  Story story = Story::vaginal();
  story.calm(60).session(60, core).answer(61, "chest-pain-or-breathless", "true");
  EXPECT_TRUE(progress_on(story, 61).waits);
  EXPECT_FALSE(progress_on(story, 60).waits);
}

TEST(WalkProgress, AddsTheMinutesOfAWeekThatEndsOnTheDay) {
  Story story = Story::vaginal();
  story.walk(50, 10).walk(50, 5).walk(56, 20).walk(57, 7);
  const Progress progress = progress_on(story, 63);
  ASSERT_EQ(progress.walks.size(), 2U);
  EXPECT_EQ(progress.walks[0].minutes, 35);
  EXPECT_EQ(progress.walks[0].days, 2);
  EXPECT_EQ(progress.walks[1].minutes, 7) << "day 57 is in the week that ends on day 63";
}

TEST(PainProgress, KeepsTheMorningsOfAWeekTogether) {
  Story story = Story::vaginal();
  story.pain(50, 6).pain(51, 3).pain(51, 4).pain(51, 9, "during").pain(57, 2);
  const Progress progress = progress_on(story, 57);
  ASSERT_EQ(progress.pain_weeks.size(), 2U);
  EXPECT_EQ(progress.pain_weeks[0].mornings.count, 1) << "day 50";
  EXPECT_EQ(progress.pain_weeks[1].mornings.count, 2) << "the last score of day 51, and day 57";
  EXPECT_EQ(progress.pain_weeks[1].mornings.median, 6);
}

TEST(DoseProgress, HoldsOnlyWhatSheHasDone) {
  Story story = Story::vaginal();
  story.calm(60).session(60, core);
  const Progress progress = progress_on(story, 61);
  ASSERT_EQ(progress.doses.size(), 2U);
  EXPECT_EQ(id_of(progress.doses[0].exercise), "vacuum");
  EXPECT_EQ(progress.doses[0].sets, 2);
  EXPECT_TRUE(progress.doses[0].steps.empty());
}

TEST(DoseProgress, TellsEachStepWithItsReason) {
  Story story = Story::vaginal();
  story.check(45).gap(50, 0).calm(60);
  for (int day = 55; day < 100; ++day) story.pain(day, 1);
  for (int day = 60; day < 100; day += 3) story.calm(day).session(day, core);
  // Then four weeks off: back to the first dose.
  const Progress progress = progress_on(story.calm(130).session(130, core), 131);
  for (const DoseNow& dose : progress.doses) {
    for (const DoseStepTold& step : dose.steps) {
      ASSERT_EQ(step.because.size(), 1U);
      EXPECT_NE(step.because.front().evidence, nullptr);
      EXPECT_FALSE(step.because.front().words.empty());
    }
  }
}

TEST(BeforeRunning, TwelveWeeksAreNeededAndAfterACaesareanSixteen) {
  EXPECT_EQ(met_on(ready(Story::vaginal(), 83), 83, "weeks"), "no");
  EXPECT_EQ(met_on(ready(Story::vaginal(), 84), 84, "weeks"), "yes");
  EXPECT_EQ(met_on(ready(Story::cesarean(), 111), 111, "weeks"), "no");
  EXPECT_EQ(met_on(ready(Story::cesarean(), 112), 112, "weeks"), "yes");
}

TEST(BeforeRunning, UsualPainOfTwoIsLittleAndOfThreeIsNot) {
  EXPECT_EQ(met_on(ready(Story::vaginal(), 90), 90, "little-pain"), "yes");
  Story sore = ready(Story::vaginal(), 90);
  for (int day = 91; day < 94; ++day) sore.pain(day, 3);
  EXPECT_EQ(met_on(sore.calm(94), 94, "little-pain"), "no");
}

TEST(BeforeRunning, ALeakOrHeavinessOrDomingInASessionCountsForFourWeeks) {
  const auto after_session = [](const std::string& what, const std::string& condition, int days) {
    Story story = ready(Story::vaginal(), 90);
    story.session(91, done("vacuum", {8}, ",\"" + what + "\":true"));
    return met_on(story.calm(91 + days).gap(91 + days, 2), 91 + days, condition);
  };
  EXPECT_EQ(after_session("leaking", "no-leak", 28), "no");
  EXPECT_EQ(after_session("leaking", "no-leak", 29), "yes");
  EXPECT_EQ(after_session("heaviness", "no-heaviness", 28), "no");
  EXPECT_EQ(after_session("heaviness", "no-heaviness", 29), "yes");
  EXPECT_EQ(after_session("doming", "no-doming", 28), "no");
}

TEST(BeforeRunning, BleedingHasToHaveStopped) {
  EXPECT_EQ(met_on(ready(Story::vaginal(), 90).answer(90, "lochia", "\"brown\""), 90, "no-bleeding"), "no");
  EXPECT_EQ(met_on(ready(Story::vaginal(), 90), 90, "no-bleeding"), "yes");
}

TEST(BeforeRunning, WhatWasNotAnsweredIsNotKnownRatherThanNotMet) {
  Story story = Story::vaginal();
  story.calm(90);
  EXPECT_EQ(met_on(story, 90, "little-pain"), "unknown");
  EXPECT_EQ(met_on(story, 90, "no-doming"), "unknown");
}

TEST(BeforeRunning, AllConditionsTogetherOpenNothingWithoutAClearance) {
  const Story story = ready(Story::vaginal(), 90);
  const Progress progress = progress_on(story, 90);
  EXPECT_TRUE(progress.impact.all_met);
  EXPECT_FALSE(progress.impact.cleared);
  const Plan plan = on(story, 90).plan;
  const auto is_it = [](const AvoidLine& line) { return line.movement == protocol().impact.movement; };
  EXPECT_TRUE(std::any_of(plan.avoid.begin(), plan.avoid.end(), is_it));
}

}  // namespace
}  // namespace realign::telling
