// SPDX-License-Identifier: Apache-2.0
#include "simulate/assumption_reader.h"

#include <gtest/gtest.h>

#include "protocol/embedded.h"

namespace realign {
namespace {

const Protocol& protocol() {
  static const Protocol made = *read_protocol(embedded_protocol(), "embedded");
  return made;
}

Assumptions read(std::vector<Given> given) {
  auto assumptions = read_assumptions(protocol(), given);
  if (assumptions) return *assumptions;
  for (const Error& error : assumptions.error()) ADD_FAILURE() << message(error);
  return {};
}

// Every message of what is refused, each a line.
std::string refused(std::vector<Given> given) {
  const auto assumptions = read_assumptions(protocol(), given);
  if (assumptions) return "nothing was refused";
  std::string text;
  for (const Error& error : assumptions.error()) text += message(error) + "\n";
  return text;
}

TEST(Assumptions, AScoreAloneIsForEveryDayAndTheLastOneGivenCounts) {
  const Assumptions given = read({{"pain", "2"}, {"pain", "6@3-4"}});
  EXPECT_EQ(score_on(given.pain, 13), 2);
  EXPECT_EQ(score_on(given.pain, 14), 6);
  EXPECT_EQ(score_on(given.pain, 27), 6);
  EXPECT_EQ(score_on(given.pain, 28), 2);
  EXPECT_EQ(score_on({}, 0), std::nullopt);
}

TEST(Assumptions, AWeekIsSevenDaysAndADayOfItIsOne) {
  EXPECT_EQ(read({{"flare", "5"}}).answers.front().when, (When{{28, 34}}));
  EXPECT_EQ(read({{"flare", "5.2"}}).answers.front().when, (When{{29, 29}}));
  EXPECT_EQ(read({{"flare", "5.2-6.1"}}).answers.front().when, (When{{29, 35}}));
  EXPECT_EQ(read({{"flare", "1,3.7"}}).answers.front().when, (When{{0, 6}, {20, 20}}));
}

TEST(Assumptions, MissedWeeksBeginInTheMiddleUnlessItIsSaidWhereAndEndWithTheRun) {
  EXPECT_EQ(read({{"missed", "2w"}}).missed, (When{{42, 55}}));
  EXPECT_EQ(read({{"missed", "2w@5"}}).missed, (When{{28, 41}}));
  EXPECT_EQ(read({{"missed", "10d@5.3"}}).missed, (When{{30, 39}}));
  EXPECT_EQ(read({{"missed", "9w@12"}}).missed, (When{{77, 83}}));
}

TEST(Assumptions, AnAnswerIsYesUnlessItIsSaidWhich) {
  const Assumptions given =
      read({{"answer", "fever@2.1"}, {"answer", "wrist-pain=4@3"}, {"answer", "lochia=red@1"}});
  ASSERT_EQ(given.answers.size(), 3U);
  EXPECT_EQ(given.answers[0], (AssumedAnswer{*protocol().question("fever"), 1, {{7, 7}}}));
  EXPECT_EQ(given.answers[1], (AssumedAnswer{*protocol().question("wrist-pain"), 4, {{14, 20}}}));
  EXPECT_EQ(given.answers[2], (AssumedAnswer{*protocol().question("lochia"), 3, {{0, 6}}}));
}

TEST(Assumptions, ASignIsOfEveryMovementOrOfOne) {
  const Assumptions given = read({{"doming", "5"}, {"leak", "glute-bridge@6.1"}});
  ASSERT_EQ(given.signs.size(), 2U);
  EXPECT_EQ(given.signs[0], (AssumedSign{Sign::doming, {}, {{28, 34}}}));
  EXPECT_EQ(given.signs[1], (AssumedSign{Sign::leaking, protocol().exercise("glute-bridge"), {{35, 35}}}));
}

TEST(Assumptions, WhoSheIsIsReadAsAJournalWritesIt) {
  const Assumptions given = read({{"birth", "cesarean"},
                                  {"start-week", "2"},
                                  {"check", "none"},
                                  {"minutes", "15"},
                                  {"path", "program"},
                                  {"progress-by", "reps"},
                                  {"separation", "2.5"},
                                  {"weeks", "3"}});
  EXPECT_EQ(given.birth, Birth::cesarean);
  EXPECT_EQ(given.start_week, 2);
  ASSERT_TRUE(given.check_week.has_value());
  EXPECT_EQ(*given.check_week, std::nullopt);
  EXPECT_EQ(given.minutes, 15);
  EXPECT_EQ(given.path, Path::program);
  EXPECT_EQ(given.progress_by, ProgressBy::reps);
  EXPECT_EQ(given.separation, 5);
  EXPECT_EQ(given.weeks, 3);
}

TEST(Assumptions, WhatIsWrongIsNamedWithItsOptionAndWithWhatWouldBeRight) {
  EXPECT_EQ(refused({{"pain", "14@3"}}), "--pain 14@3: the score is 14; it must be 0 to 10\n");
  EXPECT_EQ(refused({{"pain", "six"}}), "--pain six: the score is \"six\"; it must be 0 to 10\n");
  EXPECT_EQ(refused({{"pain", "6@13"}}),
            "--pain 6@13: week 13 is not in the run; it has the weeks 1 to 12\n");
  EXPECT_EQ(refused({{"pain", "6@0"}}), "--pain 6@0: week 0 is not in the run; it has the weeks 1 to 12\n");
  EXPECT_EQ(refused({{"pain", "6@"}}),
            "--pain 6@: \"\" is no week; write a week as 5, or a day of it as 5.2\n");
  EXPECT_EQ(refused({{"pain", "6@3-"}}),
            "--pain 6@3-: \"\" is no week; write a week as 5, or a day of it as 5.2\n");
  EXPECT_EQ(refused({{"pain", "6@3.8"}}),
            "--pain 6@3.8: \"3.8\" has no such day; the days of a week are 1 to 7, as in 5.2\n");
  EXPECT_EQ(refused({{"pain", "6@4-3"}}),
            "--pain 6@4-3: \"4-3\" ends before it begins; the earlier one comes first\n");
  EXPECT_EQ(refused({{"missed", "2x"}}),
            "--missed 2x: \"2x\" is no length of time; write weeks as 2w, or days as 10d\n");
  EXPECT_EQ(refused({{"missed", "0w"}}),
            "--missed 0w: \"0w\" is no length of time; write weeks as 2w, or days as 10d\n");
  EXPECT_EQ(refused({{"done", "101"}}), "--done 101: the share is 101; it must be 0 to 100\n");
  EXPECT_EQ(refused({{"birth", "easy"}}),
            "--birth easy: it is \"easy\"; it must be vaginal, assisted or cesarean\n");
  EXPECT_EQ(refused({{"separation", "9"}}),
            "--separation 9: the gap is \"9\"; it must be 0 to 8 finger widths, halves as 1.5\n");
  EXPECT_EQ(
      refused({{"doming", "glute-brige@5"}}),
      "--doming glute-brige@5: there is no exercise called \"glute-brige\"; did you mean glute-bridge?\n");
  EXPECT_EQ(refused({{"answer", "fevr@2"}}),
            "--answer fevr@2: there is no question called \"fevr\"; did you mean fever?\n");
  EXPECT_EQ(refused({{"answer", "fever"}}),
            "--answer fever: it does not say when; write the answer, @ and a week, as fever@2\n");
  EXPECT_EQ(refused({{"answer", "fever=maybe@2"}}),
            "--answer fever=maybe@2: it is \"maybe\"; it must be no or yes\n");
  EXPECT_EQ(
      refused({{"answer", "wrist-pain@2"}}),
      "--answer wrist-pain@2: \"wrist-pain\" is not answered yes or no; say the answer, as wrist-pain=…\n");
  EXPECT_EQ(refused({{"weeks", "53"}, {"pain", "14"}}), "--weeks 53: it is 53; it must be 1 to 52\n");
}

TEST(Assumptions, AllProblemsAreToldAtOnce) {
  EXPECT_EQ(refused({{"pain", "11"}, {"missed", "w"}, {"effort", "5"}}),
            "--pain 11: the score is 11; it must be 0 to 10\n"
            "--missed w: \"w\" is no length of time; write weeks as 2w, or days as 10d\n");
}

TEST(Assumptions, WeeksAndDaysAreOfTheRunThatWasAskedForWhereverThatStands) {
  EXPECT_EQ(refused({{"pain", "6@3"}, {"weeks", "2"}}),
            "--pain 6@3: week 3 is not in the run; it has the weeks 1 to 2\n");
}

}  // namespace
}  // namespace realign
