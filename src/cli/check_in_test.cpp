// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "cli/testing_command.h"

namespace realign {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class CheckIn : public testing::CommandTest {
 protected:
  // What a check-in writes, without its id and time.
  std::string written(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "check-in");
    std::filesystem::remove(journal());
    const auto answered = with_journal(std::move(arguments));
    EXPECT_EQ(answered.exit, 0) << answered.err;
    const std::string line = text_of(journal());
    const auto kind = line.find("\"kind\": ");
    return kind == line.npos ? line : line.substr(kind + 8, line.size() - kind - 8 - 2);
  }
};

TEST_F(CheckIn, EveryKindIsWrittenAsTheContractHasIt) {
  EXPECT_EQ(written({"pain", "4", "--when", "morning", "--site", "low back"}),
            R"("pain", "score": 4, "when": "morning", "site": "low back")");
  EXPECT_EQ(written({"walk", "12", "--place", "outdoors", "--talk", "easy", "--pain", "3"}),
            R"("walk", "minutes": 12, "place": "outdoors", "talk": "easy", "pain": 3)");
  EXPECT_EQ(written({"separation", "--above", "1.5", "--navel", "2", "--below", "1", "--tension", "firm",
                     "--no-doming"}),
            R"("separation", "above": 1.5, "navel": 2, "below": 1, "tension": "firm", "doming": false)");
  EXPECT_EQ(written({"screening", "fever=no", "leg-weakness=none", "wound-pulling=2"}),
            R"("screening", "answers": {"leg-weakness": "none", "fever": false, "wound-pulling": 2})");
  EXPECT_EQ(written({"profile", "--birth-date", "2026-08-30", "--birth", "cesarean", "--no-epidural",
                     "--equipment", "mat,chair", "--minutes", "10"}),
            R"("profile", "birth_date": "2026-08-30", "birth": "cesarean", "epidural": false, )"
            R"("equipment": ["mat", "chair"], "minutes": 10)");
  EXPECT_EQ(written({"today", "--minutes", "3", "--no-floor", "--hands", "none"}),
            R"("today", "minutes": 3, "floor": false, "hands": "none")");
  EXPECT_EQ(
      written({"clearance", "--by", "midwife", "--scope", "postnatal-check", "--restrictions", "no lifting"}),
      R"("clearance", "by": "midwife", "scope": "postnatal-check", "restrictions": "no lifting")");
  EXPECT_EQ(written({"posture", "feeding", "--realigned"}),
            R"("posture", "habit": "feeding", "realigned": true)");
  EXPECT_EQ(written({"questionnaire", "phq-2", "1", "0"}),
            R"("questionnaire", "form": "phq-2", "answers": [1, 0])");
  EXPECT_EQ(
      written({"questionnaire", "psfs", "4", "6", "3", "--activity", "lift", "--activity", "stand",
               "--activity", "sleep"}),
      R"("questionnaire", "form": "psfs", "answers": [4, 6, 3], "activities": ["lift", "stand", "sleep"])");
  EXPECT_EQ(
      written({"prescription", "--by", "physiotherapist", "--exclude", "birddog", "--cap", "glute-bridge=2x8",
               "--until", "2026-12-20"}),
      R"("prescription", "by": "physiotherapist", "changes": [{"exercise": "birddog", "do": "exclude"}, )"
      R"({"exercise": "glute-bridge", "do": "cap", "sets": 2, "reps": 8}], "until": "2026-12-20")");
  EXPECT_EQ(written({"note", "a \"quoted\" day"}), R"("note", "text": "a \"quoted\" day")");
}

TEST_F(CheckIn, ASessionTakesItsItemsAndWhatWasFeltInIt) {
  EXPECT_EQ(
      written({"session", "birddog:base=8,8", "pelvic-tilt=8,6", "reverse-fly=8@1.5", "--pain", "3",
               "--effort", "5", "--minutes", "6", "--unfinished"}),
      R"("session", "items": [{"exercise": "birddog", "variant": "base", "sets": [8, 8], "pain": 3, "effort": 5}, )"
      R"({"exercise": "pelvic-tilt", "variant": "base", "sets": [8, 6], "pain": 3, "effort": 5}, )"
      R"({"exercise": "reverse-fly", "variant": "base", "sets": [8], "load_kg": 1.5, "pain": 3, "effort": 5}], )"
      R"("minutes": 6, "finished": false)");
}

TEST_F(CheckIn, WhatTheJournalWouldRefuseIsRefusedAndNothingIsWritten) {
  const auto answered = with_journal({"check-in", "pain", "14", "--when", "morning"});
  EXPECT_EQ(answered.exit, exits::usage);
  EXPECT_EQ(answered.err, "pain.score is 14; it must be 0 to 10\n");
  EXPECT_FALSE(std::filesystem::exists(journal()));
  EXPECT_EQ(with_journal({"check-in", "screening", "fevr=no"}).err,
            "screening.answers has \"fevr\", no question here; did you mean \"fever\"?\n");
  EXPECT_EQ(with_journal({"check-in", "pain", "4"}).exit, exits::usage);
}

TEST_F(CheckIn, AJournalThatCannotBeReadIsNotWrittenTo) {
  write(journal(), "{\"kind\": \"no such kind\"}\n");
  const auto answered = with_journal({"check-in", "pain", "4", "--when", "morning"});
  EXPECT_EQ(answered.exit, exits::journal);
  EXPECT_THAT(answered.err, HasSubstr("Nothing was saved."));
  EXPECT_EQ(text_of(journal()), "{\"kind\": \"no such kind\"}\n");
}

TEST_F(CheckIn, ItSaysWhatWasSavedAndHowToTakeItBack) {
  const auto answered = with_journal({"check-in", "pain", "4", "--when", "morning"});
  EXPECT_THAT(answered.out, StartsWith("Saved: pain, "));
  const std::string id = answered.out.substr(13, 36);
  const auto taken_back = with_journal({"journal", "retract", id});
  EXPECT_EQ(taken_back.exit, 0) << taken_back.err;
  EXPECT_THAT(with_journal({"export", "csv"}).out, Not(HasSubstr("morning")));
}

TEST_F(CheckIn, ASignOfAnEmergencyIsAnsweredAtOnceWithWhatToDo) {
  const auto answered = with_journal({"check-in", "screening", "chest-pain-or-breathless=yes"});
  EXPECT_EQ(answered.exit, 0);
  EXPECT_THAT(answered.out, HasSubstr("Stop. Get emergency help now."));
  EXPECT_THAT(answered.out, HasSubstr("911"));
}

TEST_F(CheckIn, WithoutATerminalItDoesNotAsk) {
  const auto answered = with_journal({"check-in"});
  EXPECT_EQ(answered.exit, exits::usage);
  EXPECT_THAT(answered.err, HasSubstr("only in a terminal"));
}

TEST_F(CheckIn, AYesToARedFlagEndsTheAskingAndIsSaved) {
  const auto answered = with_journal({"check-in"}, "yes\nno\nno\n", true);
  EXPECT_EQ(answered.exit, 0) << answered.err;
  EXPECT_THAT(answered.out, HasSubstr("Stop. Get emergency help now."));
  EXPECT_THAT(text_of(journal()), HasSubstr(R"("answers": {"chest-pain-or-breathless": true}})"));
}

TEST_F(CheckIn, WhatWasAnsweredBeforeTheEndOfInputIsSaved) {
  const auto answered = with_journal({"check-in"}, "no\n\nno\n", true);
  EXPECT_EQ(answered.exit, 0) << answered.err;
  const std::string saved = text_of(journal());
  EXPECT_THAT(saved, HasSubstr(R"("chest-pain-or-breathless": false, "severe-headache-or-vision": false)"));
  EXPECT_THAT(saved, Not(HasSubstr("seizure")));
}

TEST_F(CheckIn, AQuestionMarkSaysWhyAndNonsenseIsAskedAgain) {
  const auto answered = with_journal({"check-in"}, "?\nperhaps\nn\n", true);
  EXPECT_THAT(answered.out, HasSubstr("A blood clot or a heart problem can show like this"));
  EXPECT_THAT(answered.out, HasSubstr("Answer yes or no"));
  EXPECT_THAT(text_of(journal()), HasSubstr(R"("chest-pain-or-breathless": false)"));
}

TEST_F(CheckIn, AnsweringEverythingWithNothingWrongLeadsToAPlan) {
  // No to each yes/no question, the first choice of a list, 0 of a number, a date for the birth.
  std::string typed;
  for (int i = 0; i < 400; ++i) typed += "no\n1\n0\n2026-08-30\n";
  EXPECT_EQ(with_journal({"check-in"}, typed, true).exit, 0);
  const auto plan = with_journal({"today", "--format", "json"});
  EXPECT_THAT(plan.out, Not(HasSubstr("\"disposition\": \"unscreened\""))) << text_of(journal());
}

}  // namespace
}  // namespace realign
