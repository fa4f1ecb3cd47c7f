// SPDX-License-Identifier: Apache-2.0
//
// Questionnaires in the interview: item by item, whole or not at all, and what the score means.
#include <gmock/gmock.h>

#include "cli/testing_command.h"

namespace realign {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class FormAsking : public testing::CommandTest {
 protected:
  // Everything else is answered, so that only the three forms are asked.
  void SetUp() override {
    CommandTest::SetUp();
    std::string answers = text_of(REALIGN_ROOT "/tests/calm_answers.json");
    std::erase(answers, '\n');
    const auto line = [](int number, const std::string& fields) {
      return R"({"id": "01900000-0000-7000-8000-00000000000)" + std::to_string(number) +
             R"(", "at": "2026-11-22T08:00:00+01:00", )" + fields + "}\n";
    };
    write(journal(),
          line(1, R"("kind": "profile", "birth_date": "2026-08-30", "birth": "vaginal", "tear": "none", )"
                  R"("epidural": false, "babies": 1, "feeding": "both", "active_before": false, )"
                  R"("equipment": ["mat"], "minutes": 10, "progress_by": "sets", "path": "daily", )"
                  R"("walk_track": "table")") +
              line(2, R"("kind": "screening", "answers": )" + answers) +
              line(3, R"("kind": "pain", "score": 1, "when": "morning")") +
              line(4, R"("kind": "separation", "above": 1, "navel": 1, "below": 1, "tension": "firm", )"
                      R"("doming": false)"));
  }
};

TEST_F(FormAsking, APositiveMoodCheckIsAnsweredKindlyAndKept) {
  const auto answered = with_journal({"check-in"}, "2\n4\n", true);
  EXPECT_THAT(answered.out, HasSubstr("Little interest or pleasure in doing things"));
  EXPECT_THAT(answered.out, HasSubstr("4 of 6"));
  EXPECT_THAT(answered.out, HasSubstr("Thank you for saying how it is."));
  EXPECT_THAT(text_of(journal()), HasSubstr(R"("form": "phq-2", "answers": [1, 3])"));
}

TEST_F(FormAsking, AFormThatBreaksOffIsNotKept) {
  const auto answered = with_journal({"check-in"}, "1\n1\nyes\nno\n", true);
  EXPECT_EQ(answered.exit, 0) << answered.err;
  EXPECT_THAT(text_of(journal()), HasSubstr("phq-2"));
  EXPECT_THAT(text_of(journal()), Not(HasSubstr("rmdq")));
}

TEST_F(FormAsking, AllTwentyFourStatementsAreAskedInTheirWords) {
  std::string typed = "\n";  // the mood check is left out
  for (int i = 0; i < 12; ++i) typed += "yes\nno\n";
  const auto answered = with_journal({"check-in"}, typed, true);
  EXPECT_THAT(answered.out, HasSubstr("I stay in bed most of the time because of my back."));
  EXPECT_THAT(answered.out, HasSubstr("12 of 24"));
  EXPECT_THAT(text_of(journal()), Not(HasSubstr("phq-2")));
}

TEST_F(FormAsking, HerOwnActivitiesAreAtLeastThreeAndRatedFromNoughtToTen) {
  const auto answered =
      with_journal({"check-in"}, "\n\nlift the cot side\nwalk\n\nfeed\n\n11\n4\n5\n6\n", true);
  EXPECT_THAT(answered.out, HasSubstr("Each one needs an answer"));
  EXPECT_THAT(answered.out, HasSubstr("A whole number from 0 to 10."));
  EXPECT_THAT(
      text_of(journal()),
      HasSubstr(
          R"("form": "psfs", "answers": [4, 5, 6], "activities": ["lift the cot side", "walk", "feed"])"));
}

}  // namespace
}  // namespace realign
