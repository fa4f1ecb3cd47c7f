// SPDX-License-Identifier: Apache-2.0
//
// What she is told to look out for: as grave as the rules would make it for her.
#include "engine/signs.h"

#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

constexpr int today = 40;

struct Told {
  Strings emergency, urgent, graver;
};

Told told(const Story& story) {
  const Day on = story.birth_day() + std::chrono::days(today);
  const Signs signs = make_signs(protocol(), journal_of(story.text()), on).value();
  Told told;
  for (const QuestionIndex each : signs.emergency) told.emergency.insert(protocol().questions[each].id);
  for (const QuestionIndex each : signs.urgent) told.urgent.insert(protocol().questions[each].id);
  for (const RuleIndex each : signs.graver) told.graver.insert(protocol().rules[each].id);
  return told;
}

// No epidural, little pain, everything answered.
Story well() { return std::move(Story::vaginal().pain(today, 2).calm(today)); }

TEST(SignsToLookOutFor, AFeverIsOneForTodayWithoutAnEpiduralAndWithLittlePain) {
  const Told signs = told(well());
  EXPECT_TRUE(signs.urgent.contains("fever"));
  EXPECT_FALSE(signs.emergency.contains("fever"));
  EXPECT_TRUE(signs.graver.contains("R08-fever-emergency"));
}

TEST(SignsToLookOutFor, AFeverIsAnEmergencyAfterAnEpiduralAndWhereNobodyHasSaidThatThereWasNone) {
  for (const Story& story : {std::move(well().profile(today, "\"epidural\":true")), Story()}) {
    const Told signs = told(story);
    EXPECT_TRUE(signs.emergency.contains("fever"));
    EXPECT_FALSE(signs.urgent.contains("fever"));
    EXPECT_FALSE(signs.graver.contains("R08-fever-emergency"));
  }
}

TEST(SignsToLookOutFor, AFeverIsAnEmergencyOnADayWithPainOfSevenNotOfSix) {
  EXPECT_TRUE(told(std::move(well().pain(today, 7, "rest"))).emergency.contains("fever"));
  EXPECT_TRUE(told(std::move(well().pain(today, 6, "rest"))).urgent.contains("fever"));
}

TEST(SignsToLookOutFor, OneWeakLegIsForTodayAndBothAreToldToBeGraver) {
  const Told signs = told(well());
  EXPECT_TRUE(signs.urgent.contains("leg-weakness"));
  EXPECT_TRUE(signs.graver.contains("R14-both"));
}

// Said on that day, a sign does what she was told that it would. Two count only once they come again or last.
TEST(SignsToLookOutFor, EachIsAsGraveAsThePlanWouldBeIfSheSaidIt) {
  const Strings takes_longer{"bleeding-up-after-activity", "dizzy-in-session"};
  for (const bool epidural : {false, true}) {
    const auto story = [&] {
      return std::move(well().profile(today, epidural ? "\"epidural\":true" : "\"epidural\":false"));
    };
    const Told signs = told(story());
    EXPECT_GE(signs.emergency.size(), 10U);
    EXPECT_GE(signs.urgent.size(), 10U);
    for (const auto& [ids, disposition] :
         {std::pair(signs.emergency, "emergency"), std::pair(signs.urgent, "urgent")}) {
      for (const std::string& id : ids) {
        const Question& question = question_called(id);
        const std::string value =
            question.type == FactType::choice ? "\"" + question.choices.at(1) + "\"" : "true";
        if (takes_longer.contains(id)) continue;
        EXPECT_EQ(on(story().answer(today, id, value), today).disposition(), disposition) << id;
      }
    }
  }
}

}  // namespace
}  // namespace realign::telling
