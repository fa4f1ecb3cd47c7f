// SPDX-License-Identifier: Apache-2.0
#include "faces/plan_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "faces/testing_protocol.h"

namespace realign {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

const Protocol protocol = testing::small_protocol();

std::string text(const Plan& plan, bool why = false) { return plan_text(protocol, plan, Style{}, why); }

TEST(PlanText, ACalmDayReadsFromTheAnswerDownToWhatIsAsked) {
  EXPECT_EQ(text(testing::calm_plan()),
            "Nine minutes today, two movements.\n"
            "\n"
            "Sunday 22 November. Strengthen, week 3. 9 weeks after the birth.\n"
            "\n"
            "Movement, about 9 minutes\n"
            "  1  Pelvic tilt              2 sets of 8 to 10, each held for 4 seconds, rest 1\n"
            "                              minute\n"
            "     It is the turn of this one.\n"
            "  2  Bird: seated             2 sets of 8, each side, rest 45 seconds\n"
            "     Steadies the back.\n"
            "  Stop at 4.\n"
            "\n"
            "Stretch\n"
            "  Calf stretch                2 times, held for 30 seconds, each side\n"
            "\n"
            "Walk\n"
            "  5 to 10 minutes on 2 to 3 days a week.\n"
            "\n"
            "Notice\n"
            "  Stand up now and then.\n"
            "\n"
            "Waiting\n"
            "  Bird: seated (only so)\n"
            "     until Tuesday 1 December\n"
            "\n"
            "Leave alone for now\n"
            "  Jumping\n"
            "\n"
            "Next\n"
            "  Tuesday 1 December          Bird opens\n"
            "\n"
            "To answer\n"
            "  Do you have a fever?\n"
            "  realign check-in asks.\n"
            "\n"
            "Support, not a diagnosis.\n");
}

TEST(PlanText, AnEmergencySaysWhatToDoWhomToCallAndNothingElse) {
  EXPECT_EQ(text(testing::emergency_plan()),
            "Stop. Get help now.\n"
            "Exercise waits.\n"
            "\n"
            "  Call 112.\n"
            "\n"
            "! Chest pain needs help now.\n"
            "\n"
            "What lifts this\n"
            "  A clinician has cleared it.\n"
            "\n"
            "Support, not a diagnosis.\n");
}

TEST(PlanText, WithWhyEveryLineNamesItsRuleFactsAndSources) {
  const std::string why = text(testing::calm_plan(), true);
  EXPECT_THAT(why,
              HasSubstr("       Rule chosen: weeks since the birth = 9\n       From: A study of backs\n"));
  EXPECT_THAT(why, HasSubstr("birth = cesarean (not answered)"));
  EXPECT_THAT(why, HasSubstr("Or: Bird."));
}

TEST(PlanText, UnscreenedTellsTheFirstQuestionsAndHowManyMore) {
  Plan plan;
  plan.date = testing::calm_plan().date;
  plan.disposition = Disposition::unscreened;
  plan.ask.assign(8, {"fever", "question.fever.why"});
  const std::string words = text(plan);
  EXPECT_THAT(words, HasSubstr("A few questions first.\nNothing is open until then.\n"));
  EXPECT_THAT(words, HasSubstr("and 3 more."));
  EXPECT_THAT(words, Not(HasSubstr("Movement")));
}

TEST(PlanText, WhenPausedThereIsOneQuietLine) {
  Plan plan;
  plan.date = testing::calm_plan().date;
  plan.paused = true;
  plan.disposition = Disposition::go;
  EXPECT_THAT(text(plan), HasSubstr("Everything is paused.\n"));
  EXPECT_THAT(text(plan), Not(HasSubstr("To answer")));
}

TEST(PlanText, NoLineIsWiderThanThePage) {
  for (const int width : {32, 40, 60, 80, 100}) {
    for (const bool why : {false, true}) {
      std::string_view all;
      const std::string page = plan_text(protocol, testing::calm_plan(), {false, width}, why);
      for (all = page; !all.empty();) {
        const auto end = all.find('\n');
        EXPECT_LE(count_characters(all.substr(0, end)), static_cast<std::size_t>(width))
            << all.substr(0, end);
        all.remove_prefix(end + 1);
      }
    }
  }
}

TEST(PlanText, WithoutColourThereIsNoEscapeAndRedIsForEmergenciesOnly) {
  EXPECT_THAT(text(testing::calm_plan()), Not(HasSubstr("\x1b")));
  EXPECT_THAT(plan_text(protocol, testing::emergency_plan(), {true, 80}), HasSubstr("\x1b[1;31m"));
  EXPECT_THAT(plan_text(protocol, testing::calm_plan(), {true, 80}), Not(HasSubstr("31m")));
}

TEST(PlanText, NoGapInAnySentenceIsLeftOpen) {
  for (const bool why : {false, true}) {
    EXPECT_THAT(text(testing::calm_plan(), why), Not(HasSubstr("{")));
    EXPECT_THAT(text(testing::calm_plan(), why), Not(HasSubstr("[")));
  }
}

TEST(WeekText, ADayIsAHeadlineAndWhatIsDone) {
  const std::vector<Plan> days(7, testing::calm_plan());
  const std::string week = week_text(protocol, days, Style{});
  EXPECT_THAT(week, HasSubstr("Sunday 22 November        Nine minutes, two movements.\n"
                              "    Pelvic tilt and Bird: seated\n"));
}

TEST(WeekText, AStopOnTheFirstDayIsAllTheWeekSays) {
  const std::vector<Plan> days(7, testing::emergency_plan());
  EXPECT_EQ(week_text(protocol, days, Style{}), text(testing::emergency_plan()));
}

}  // namespace
}  // namespace realign
