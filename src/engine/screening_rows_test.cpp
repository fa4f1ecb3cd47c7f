// SPDX-License-Identifier: Apache-2.0
//
// The screening table, row by row: what an answer leads to, what stays open and how far she may walk. Then
// what a stop is: that it stands, what lifts it and what does not; and what counts as not answered.
#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

constexpr int today = 98;  // fourteen weeks: every week gate is open

const Strings everything = {"vacuum",      "pelvic-tilt",      "chin-retraction", "birddog",
                            "reverse-fly", "glute-kickback",   "glute-bridge",    "hip-abduction",
                            "clam-shell",  "overhead-reach",   "wall-pectoral",   "neck-rolls",
                            "trapezius",   "child-pose",       "cat-cow",         "runners-stretch",
                            "lying-quad",  "supine-hamstring", "pelvic-floor"};
// The table's "Limited".
const Strings limited = {"vacuum",         "pelvic-tilt",   "chin-retraction", "clam-shell",
                         "overhead-reach", "wall-pectoral", "neck-rolls",      "trapezius"};

// Checked, little pain, no gap, everything answered on the day: nothing in the way.
Story well(Story story = Story::vaginal()) {
  story.check(45).gap(today - 20, 0).gap(today - 1, 0);
  for (int day = today - 8; day <= today; ++day) story.pain(day, 1);
  return std::move(story.calm(today));
}

struct Row {
  const char* question;
  const char* value;
  const char* disposition;
};

class EachAnswer : public testing::TestWithParam<Row> {};

TEST_P(EachAnswer, LeadsToItsAction) {
  const Row& row = GetParam();
  const Seen seen = on(well().answer(today, row.question, row.value), today);
  EXPECT_EQ(seen.disposition(), row.disposition);
  const std::string disposition = row.disposition;
  if (disposition == "emergency" || disposition == "urgent") {
    EXPECT_EQ(seen.allowed(), Strings{});
    EXPECT_EQ(seen.in_session(), Strings{});
    EXPECT_TRUE(seen.plan.stretches.empty());
    EXPECT_EQ(seen.walk(), "none");
    EXPECT_FALSE(seen.plan.session.has_value());
    EXPECT_EQ(seen.plan.withheld.size(), everything.size());
    EXPECT_FALSE(seen.plan.notices.empty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    OfTheScreeningTable, EachAnswer,
    testing::Values(
        Row{"chest-pain-or-breathless", "true", "emergency"},  // R01
        Row{"seizure-or-fainting", "true", "emergency"},       // R02
        Row{"severe-headache-or-vision", "true", "emergency"},  // R03
        Row{"systolic", "160", "emergency"}, Row{"systolic", "159", "urgent"},
        Row{"systolic", "140", "urgent"}, Row{"systolic", "139", "go"}, Row{"diastolic", "110", "emergency"},
        Row{"diastolic", "109", "urgent"}, Row{"diastolic", "90", "urgent"}, Row{"diastolic", "89", "go"},
        Row{"headache-when-upright", "true", "urgent"},      // R04
        Row{"heavy-bleeding", "true", "emergency"},          // R05
        Row{"bleeding-up-after-activity", "true", "go"},     // R06, on its first day
        Row{"leg-swelling", "true", "urgent"},               // R07
        Row{"fever", "true", "urgent"},                      // R08, no epidural, little pain
        Row{"foul-discharge", "true", "urgent"},             // R08
        Row{"epidural-site-problem", "true", "emergency"},   // R09
        Row{"self-harm-thoughts", "true", "emergency"},      // R10
        Row{"confused-or-hallucinating", "true", "emergency"},
        Row{"severe-belly-pain", "true", "urgent"},          // R12
        Row{"saddle-numbness", "true", "emergency"},         // R13
        Row{"bladder-or-bowel-change", "true", "emergency"}, Row{"both-legs", "true", "emergency"},
        Row{"leg-weakness", "\"one\"", "urgent"},            // R14
        Row{"leg-weakness", "\"both\"", "emergency"},
        Row{"leg-numbness-stable", "true", "refer-soon"},    // R15
        Row{"serious-fall", "true", "emergency"},            // R16
        Row{"sudden-spine-pain", "true", "urgent"},          // R17
        Row{"sacral-pain-on-weight", "true", "clinician-first"},  // R18
        Row{"weight-loss-or-cancer", "true", "urgent"},      // R19
        Row{"morning-stiffness", "true", "refer-soon"},      // R20
        Row{"wound-problem", "true", "urgent"},              // R21
        Row{"wound-pulling", "2", "go"}, Row{"wound-pulling", "3", "go"},  // R22 after a vaginal birth
        Row{"scar-lump", "true", "urgent"},                  // R23
        Row{"heaviness", "\"after-activity\"", "refer-soon"},  // R24
        Row{"heaviness", "\"constant\"", "refer-soon"}, Row{"leak-with-effort", "true", "refer-soon"},  // R25
        Row{"bowel-leak", "true", "refer-soon"},  // R26
        Row{"pelvic-girdle-pain", "0", "go"}, Row{"pelvic-girdle-pain", "4", "refer-soon"},  // R27
        Row{"dizzy-in-session", "true", "go"},  // R28, the first time
        Row{"heart-kidney-eating", "true", "clinician-first"},  // R29
        Row{"pregnant-again", "true", "clinician-first"},  // R31
        Row{"exhaustion", "true", "urgent"}));  // R32

TEST(ScreeningRows, WithNothingWrongEveryExerciseIsOpenInFull) {
  const Seen seen = on(well(), today);
  EXPECT_EQ(seen.disposition(), "go");
  EXPECT_EQ(seen.allowed(), everything);
  EXPECT_TRUE(seen.plan.limits.empty());
  EXPECT_TRUE(seen.plan.withheld.empty());
  EXPECT_EQ(seen.modes(), Strings{});
  EXPECT_EQ(seen.walk(), "5-10 min, 2-2 days");
}

TEST(ScreeningRows, R06BleedingThatPickedUpStopsTodayAndIsLightForTwoDays) {
  Story story = well().answer(today, "bleeding-up-after-activity", "true");
  Seen seen = on(story, today);
  EXPECT_EQ(seen.allowed(), limited);
  EXPECT_EQ(seen.walk(), "none");
  EXPECT_TRUE(seen.plan.rest_day);
  EXPECT_FALSE(seen.in_session().contains("clam-shell"));
  story.answer(today + 1, "bleeding-up-after-activity", "false");
  for (const int day : {today + 1, today + 2}) {
    seen = on(story, day);
    EXPECT_EQ(seen.allowed(), limited) << day;
    EXPECT_LE(seen.walk_high(), 10);
  }
  seen = on(story, today + 3);
  EXPECT_EQ(seen.disposition(), "go");
  EXPECT_EQ(seen.allowed(), everything);
}

TEST(ScreeningRows, R06BleedingThatStaysUpForMoreThanTwoDaysIsUrgent) {
  const auto after_hours = [](int hours) {
    Story story = well();
    story.hour = 10;
    story.answer(today, "bleeding-up-after-activity", "true");
    story.hour = (10 + hours) % 24;
    return on(story.answer(today + (10 + hours) / 24, "bleeding-up-after-activity", "true"), today + 2)
        .disposition();
  };
  EXPECT_EQ(after_hours(47), "go");
  EXPECT_EQ(after_hours(49), "urgent");
}

TEST(ScreeningRows, R06AnswersOfNoBetweenBeginTheTwoDaysAgain) {
  Story story = well();
  story.answer(today, "bleeding-up-after-activity", "true")
      .answer(today + 1, "bleeding-up-after-activity", "false");
  story.hour = 20;
  story.answer(today + 3, "bleeding-up-after-activity", "true");
  EXPECT_EQ(on(story, today + 3).disposition(), "go");
}

TEST(ScreeningRows, R08AFeverAfterAnEpiduralIsAnEmergency) {
  Story story = well().profile(today, "\"epidural\":true");
  EXPECT_EQ(on(story.answer(today, "fever", "true"), today).disposition(), "emergency");
}

TEST(ScreeningRows, R08AFeverIsAnEmergencyWhereNothingIsKnownOfAnEpidural) {
  Story story;
  story.profile(0, "\"birth_date\":\"" + story.date(0) + "\",\"birth\":\"vaginal\",\"tear\":\"none\"");
  EXPECT_EQ(on(well(std::move(story)).answer(today, "fever", "true"), today).disposition(), "emergency");
}

TEST(ScreeningRows, R08AFeverWithPainOfSevenIsAnEmergencyWithSixItIsUrgent) {
  EXPECT_EQ(on(well().pain(today, 6, "rest").answer(today, "fever", "true"), today).disposition(), "urgent");
  EXPECT_EQ(on(well().pain(today, 7, "rest").answer(today, "fever", "true"), today).disposition(),
            "emergency");
  EXPECT_EQ(on(well().answer(today, "fever", "true").pain(today, 6, "before"), today).disposition(),
            "urgent");
  EXPECT_EQ(on(well().answer(today, "fever", "true").pain(today, 7, "before"), today).disposition(),
            "emergency");
}

TEST(ScreeningRows, R08PainOfAnotherDayDoesNotMakeAFeverAnEmergency) {
  EXPECT_EQ(on(well().pain(today - 3, 8, "rest").answer(today, "fever", "true"), today).disposition(),
            "urgent");
}

TEST(ScreeningRows, R11AMoodScoreOfThreeIsToBeSeenSoonAndThePlanGoesOn) {
  EXPECT_EQ(on(well().phq2(today, 1, 1), today).disposition(), "go");
  const Seen seen = on(well().phq2(today, 1, 2), today);
  EXPECT_EQ(seen.disposition(), "refer-soon");
  EXPECT_EQ(seen.allowed(), everything);
  EXPECT_TRUE(seen.plan.session.has_value());
}

TEST(ScreeningRows, R15StableNumbnessBelowOneKneeLeavesTheLimitedPlan) {
  const Seen seen = on(well().answer(today, "leg-numbness-stable", "true"), today);
  EXPECT_EQ(seen.allowed(), limited);
  EXPECT_EQ(seen.walk_high(), 10);
  EXPECT_TRUE(seen.has_mode("sensitive"));
}

TEST(ScreeningRows, R18SacralPainLeavesOnlyBreathingChinAndNeck) {
  const Seen seen = on(well().answer(today, "sacral-pain-on-weight", "true"), today);
  EXPECT_EQ(seen.allowed(), (Strings{"vacuum", "chin-retraction", "neck-rolls", "trapezius"}));
  EXPECT_EQ(seen.walk(), "none");
}

TEST(ScreeningRows, R22AWoundThatPullsAboveTwoGoesEasier) {
  EXPECT_TRUE(on(well().answer(today, "wound-pulling", "3"), today).notices("R22-pulling"));
  EXPECT_FALSE(on(well().answer(today, "wound-pulling", "2"), today).notices("R22-pulling"));
}

TEST(ScreeningRows, R22PullingThatGrowsAfterACaesareanIsForAClinicianFirst) {
  const auto after = [](const char* first, const char* then) {
    Story story = well(Story::cesarean());
    return on(story.answer(today - 2, "wound-pulling", first).answer(today, "wound-pulling", then), today);
  };
  // The calm answers of the day lie between: what counts is the answer before.
  EXPECT_EQ(after("3", "3").disposition(), "clinician-first");
  EXPECT_EQ(after("3", "2").disposition(), "go");
  const Story story =
      well(Story::cesarean()).answer(today, "wound-pulling", "2").answer(today, "wound-pulling", "3");
  EXPECT_EQ(on(story, today).disposition(), "clinician-first");
  EXPECT_EQ(on(story, today).allowed(), Strings{});
  EXPECT_EQ(on(story, today).walk(), "none");
  EXPECT_EQ(
      on(well().answer(today, "wound-pulling", "2").answer(today, "wound-pulling", "5"), today).disposition(),
      "go")
      << "after a vaginal birth it only goes easier";
}

TEST(ScreeningRows, R23AScarLumpWithVomitingIsAnEmergency) {
  EXPECT_EQ(on(well().answer(today, "severe-belly-pain", "true").answer(today, "scar-lump", "true"), today)
                .disposition(),
            "emergency");
  EXPECT_EQ(on(well().answer(today, "scar-lump", "true").answer(today, "severe-belly-pain", "true"), today)
                .disposition(),
            "emergency");
}

TEST(ScreeningRows, R24BothKindsOfHeavinessTurnOnModeProlapseAndConstantTakesLoadedLeaningOff) {
  const Seen after = on(well().answer(today, "heaviness", "\"after-activity\""), today);
  EXPECT_TRUE(after.has_mode("prolapse"));
  EXPECT_EQ(after.open("reverse-fly"), "light");
  const Seen constant = on(well().answer(today, "heaviness", "\"constant\""), today);
  EXPECT_TRUE(constant.has_mode("prolapse"));
  EXPECT_EQ(constant.open("reverse-fly"), "seated");
  for (const Seen* seen : {&after, &constant}) EXPECT_TRUE(seen->avoided().contains("high-impact"));
}

TEST(ScreeningRows, R25AStressLeakTurnsOnModeProlapseAndThePlanGoesOn) {
  const Seen seen = on(well().answer(today, "leak-with-effort", "true"), today);
  EXPECT_TRUE(seen.has_mode("prolapse"));
  EXPECT_EQ(seen.allowed(), everything);
  EXPECT_TRUE(seen.avoided().contains("high-impact"));
}

TEST(ScreeningRows, R27PubicPainTurnsOnModePelvicGirdle) {
  EXPECT_TRUE(on(well().answer(today, "pelvic-girdle-pain", "3"), today).has_mode("pelvic-girdle"));
  EXPECT_FALSE(on(well().answer(today, "pelvic-girdle-pain", "0"), today).has_mode("pelvic-girdle"));
}

TEST(ScreeningRows, R28DizzinessRestsTheDayAndTheSecondTimeIsUrgent) {
  Story story = well().answer(today, "dizzy-in-session", "true");
  const Seen seen = on(story, today);
  EXPECT_TRUE(seen.plan.rest_day);
  EXPECT_EQ(seen.walk(), "none");
  story.answer(today + 1, "dizzy-in-session", "false");
  EXPECT_EQ(on(story, today + 1).disposition(), "go");
  story.answer(today + 4, "dizzy-in-session", "true");
  EXPECT_EQ(on(story, today + 4).disposition(), "urgent");
}

TEST(ScreeningRows, R29AHeartOrKidneyConditionLeavesBreathingAndEasyWalking) {
  const Seen seen = on(well().answer(today, "heart-kidney-eating", "true"), today);
  EXPECT_EQ(seen.allowed(), Strings{"vacuum"});
  EXPECT_GT(seen.walk_high(), 0);
  EXPECT_LE(seen.walk_high(), 10);
}

TEST(ScreeningRows, R30PainOfSevenAtRestForMoreThanTwoDaysLeavesTheLimitedPlan) {
  const auto after_hours = [](int score, int hours) {
    Story story = well();
    story.hour = 8;
    story.pain(today - 3, score, "rest");
    story.hour = (8 + hours) % 24;
    story.pain(today - 3 + (8 + hours) / 24, score, "rest");
    return on(story, today);
  };
  EXPECT_EQ(after_hours(7, 49).disposition(), "refer-soon");
  EXPECT_EQ(after_hours(7, 49).allowed(), limited);
  EXPECT_EQ(after_hours(7, 49).walk_high(), 10);
  EXPECT_EQ(after_hours(7, 47).disposition(), "go");
  EXPECT_EQ(after_hours(6, 49).disposition(), "go");
}

TEST(ScreeningRows, PainOfFourOrMoreStillThereAtTwelveWeeksIsToBeSeenSoon) {
  const auto with_usual = [](int usual, int day) {
    Story story = Story::vaginal();
    story.check(45).gap(60, 0);
    for (int past = day - 7; past < day; ++past) story.pain(past, usual);
    return on(story.calm(day).pain(day, 1), day).disposition();
  };
  EXPECT_EQ(with_usual(4, 84), "refer-soon");
  EXPECT_EQ(with_usual(4, 83), "go");
  EXPECT_EQ(with_usual(3, 84), "go");
}

TEST(ScreeningRows, R31PregnantAgainLeavesThePlanAltogether) {
  const Seen seen = on(well().answer(today, "pregnant-again", "true"), today);
  EXPECT_EQ(seen.allowed(), Strings{});
  EXPECT_EQ(seen.walk(), "none");
}

TEST(ScreeningRows, TheGravestOfSeveralAnswersDecides) {
  Story story = well().answer(today, "morning-stiffness", "true");
  EXPECT_EQ(on(story, today).disposition(), "refer-soon");
  EXPECT_EQ(on(story.answer(today, "sacral-pain-on-weight", "true"), today).disposition(), "clinician-first");
  EXPECT_EQ(on(story.answer(today, "leg-swelling", "true"), today).disposition(), "urgent");
  EXPECT_EQ(on(story.answer(today, "heavy-bleeding", "true"), today).disposition(), "emergency");
}

// What a stop is.

const Row emergency_row = {"saddle-numbness", "true", "emergency"};
const Row urgent_row = {"leg-swelling", "true", "urgent"};
const Row clinician_row = {"sacral-pain-on-weight", "true", "clinician-first"};

class EachKindOfStop : public testing::TestWithParam<Row> {
 protected:
  Story stopped() const { return well().answer(today, GetParam().question, GetParam().value); }
  static std::string after(Story& story, int day) {
    return on(story.calm(day), day).disposition();  // every question answered no, this one too
  }
  bool is_emergency() const { return GetParam().disposition == std::string("emergency"); }
};

INSTANTIATE_TEST_SUITE_P(Stops, EachKindOfStop, testing::Values(emergency_row, urgent_row, clinician_row));

TEST_P(EachKindOfStop, StandsThoughEveryLaterAnswerIsNo) {
  Story story = stopped();
  EXPECT_EQ(after(story, today), GetParam().disposition);
  EXPECT_EQ(after(story, today + 30), GetParam().disposition);
}

TEST_P(EachKindOfStop, IsLiftedByAClearanceForExerciseUnlessItIsAnEmergency) {
  Story story = stopped().clear(today, "exercise");
  EXPECT_EQ(after(story, today), is_emergency() ? "emergency" : "go");
  EXPECT_EQ(after(story, today + 30), is_emergency() ? "emergency" : "go");
}

TEST_P(EachKindOfStop, IsLiftedByAClearanceForItsQuestion) {
  Story story = stopped().clear(today + 1, GetParam().question);
  EXPECT_EQ(on(story, today).disposition(), GetParam().disposition) << "not before it was given";
  EXPECT_EQ(on(story, today + 1).disposition(), "go") << "she need not answer again";
  EXPECT_EQ(after(story, today + 30), "go");
}

TEST_P(EachKindOfStop, IsNotLiftedByAClearanceForAnythingElse) {
  for (const char* scope : {"postnatal-check", "loading", "kneeling", "impact", "wound-problem", "fever"}) {
    Story story = stopped().clear(today, scope);
    EXPECT_EQ(after(story, today), GetParam().disposition) << scope;
  }
}

TEST_P(EachKindOfStop, IsNotLiftedByAClearanceGivenBefore) {
  for (const char* scope : {"exercise", GetParam().question}) {
    Story story = well().clear(today, scope).answer(today, GetParam().question, GetParam().value);
    EXPECT_EQ(after(story, today), GetParam().disposition) << scope;
  }
}

TEST_P(EachKindOfStop, IsNewWithANewYesAfterTheClearance) {
  Story story =
      stopped().clear(today, GetParam().question).answer(today + 1, GetParam().question, GetParam().value);
  EXPECT_EQ(on(story, today).disposition(), "go");
  EXPECT_EQ(after(story, today + 1), GetParam().disposition);
}

TEST_P(EachKindOfStop, IsGoneWhenTheYesIsRetractedAsAMistake) {
  Story story = stopped();
  story.retract(today, story.last_id);
  EXPECT_EQ(on(story, today).disposition(), "go");
}

TEST_P(EachKindOfStop, ComesBackWhenItsClearanceExpires) {
  Story story = stopped();
  story.clear(today, GetParam().question, story.until(today + 5));
  EXPECT_EQ(on(story, today + 5).disposition(), "go") << "the last day on which it holds";
  EXPECT_EQ(after(story, today + 6), GetParam().disposition);
}

TEST_P(EachKindOfStop, IsLiftedForGoodByALaterClearanceWithoutEnd) {
  Story story = stopped();
  story.clear(today, GetParam().question, story.until(today + 5)).clear(today + 9, GetParam().question);
  EXPECT_EQ(after(story, today + 9), "go");
  EXPECT_EQ(after(story, today + 60), "go");
}

TEST_P(EachKindOfStop, StaysLiftedThoughALaterClearanceEndsEarlier) {
  Story story = stopped().clear(today, GetParam().question);
  story.clear(today, GetParam().question, story.until(today + 2));
  EXPECT_EQ(after(story, today + 9), "go");
}

TEST(Stops, AClearanceForOneOfTwoLeavesTheOther) {
  Story story =
      well().answer(today, "leg-swelling", "true").answer(today, "fever", "true").clear(today, "fever");
  EXPECT_EQ(on(story.calm(today), today).disposition(), "urgent");
  EXPECT_EQ(on(story.clear(today, "leg-swelling"), today).disposition(), "go");
}

TEST(Stops, AClearanceForExerciseLiftsTheUrgentPartOfAFeverOnly) {
  Story story =
      well().profile(today, "\"epidural\":true").answer(today, "fever", "true").clear(today, "exercise");
  EXPECT_EQ(on(story.calm(today), today).disposition(), "emergency");
}

TEST(Stops, HighBloodPressureStandsUntilClearedThoughALaterReadingIsLow) {
  Story story = well().answer(today, "systolic", "150").answer(today + 1, "systolic", "118");
  EXPECT_EQ(on(story, today + 1).disposition(), "urgent");
  EXPECT_EQ(on(story.clear(today + 1, "systolic"), today + 1).disposition(), "go");
  EXPECT_EQ(on(story.answer(today + 2, "systolic", "150"), today + 2).disposition(), "urgent");
}

TEST(Stops, AnExpiredClearanceForAFeverGivesItBackThoughAnotherClearanceStands) {
  Story story = well().answer(today, "fever", "true");
  story.clear(today, "exercise", story.until(today + 2));
  EXPECT_EQ(on(story, today + 2).disposition(), "go");
  EXPECT_EQ(on(story, today + 3).disposition(), "urgent");
}

TEST(Stops, HoldWhileEverythingIsPaused) {
  Story story = well().profile(today, "\"paused\":true");
  Seen seen = on(story, today);
  EXPECT_EQ(seen.disposition(), "go");
  EXPECT_FALSE(seen.plan.session.has_value());
  EXPECT_TRUE(seen.plan.ask.empty());
  EXPECT_TRUE(seen.plan.stretches.empty());
  EXPECT_FALSE(seen.plan.walk.has_value());
  EXPECT_EQ(seen.plan.notices.size(), 1U) << "one quiet line";
  seen = on(story.answer(today, "heavy-bleeding", "true"), today);
  EXPECT_EQ(seen.disposition(), "emergency");
  EXPECT_TRUE(seen.notices("R05"));
}

// What counts as not answered.

struct Needed {
  const char* question;
  int fresh_days;
};
// Rows E and U: a week. Row C: four weeks.
const Needed needed[] = {{"chest-pain-or-breathless", 7},
                         {"seizure-or-fainting", 7},
                         {"severe-headache-or-vision", 7},
                         {"headache-when-upright", 7},
                         {"heavy-bleeding", 7},
                         {"leg-swelling", 7},
                         {"fever", 7},
                         {"foul-discharge", 7},
                         {"epidural-site-problem", 7},
                         {"self-harm-thoughts", 7},
                         {"confused-or-hallucinating", 7},
                         {"severe-belly-pain", 7},
                         {"saddle-numbness", 7},
                         {"bladder-or-bowel-change", 7},
                         {"both-legs", 7},
                         {"leg-weakness", 7},
                         {"serious-fall", 7},
                         {"sudden-spine-pain", 7},
                         {"weight-loss-or-cancer", 7},
                         {"wound-problem", 7},
                         {"scar-lump", 7},
                         {"exhaustion", 7},
                         {"sacral-pain-on-weight", 28},
                         {"heart-kidney-eating", 28},
                         {"pregnant-again", 28}};

// All that `well` says, but for one question.
Story well_but_for(const std::string& question) {
  Story story = Story::vaginal();
  story.check(45).gap(today - 20, 0).gap(today - 1, 0);
  for (int day = today - 8; day <= today; ++day) story.pain(day, 1);
  return std::move(story.calm(today, {question}));
}

TEST(Unscreened, EachQuestionThatCanStopHerClosesEverythingWhileItHasNoAnswer) {
  for (const Needed& one : needed) {
    const Seen seen = on(well_but_for(one.question), today);
    EXPECT_EQ(seen.disposition(), "unscreened") << one.question;
    EXPECT_EQ(seen.allowed(), Strings{}) << one.question;
    EXPECT_FALSE(seen.plan.session.has_value()) << one.question;
    EXPECT_TRUE(seen.plan.stretches.empty()) << one.question;
    EXPECT_EQ(seen.walk(), "none") << one.question;
    EXPECT_TRUE(seen.asks(one.question)) << one.question;
    EXPECT_FALSE(seen.plan.posture.empty()) << "posture stays readable";
  }
}

TEST(Unscreened, EachAnswerCountsThroughItsLastFreshDayAndNotOneLonger) {
  for (const Needed& one : needed) {
    const auto at_age = [&](int age) {
      return on(well_but_for(one.question).answer(today - age, one.question, calm_answers().at(one.question)),
                today);
    };
    EXPECT_EQ(at_age(one.fresh_days).disposition(), "go") << one.question;
    EXPECT_EQ(at_age(one.fresh_days + 1).disposition(), "unscreened") << one.question;
    EXPECT_EQ(at_age(one.fresh_days + 1).allowed(), Strings{}) << one.question;
  }
}

TEST(Unscreened, AStopIsMoreThanBeingUnscreened) {
  for (const Row& row : {emergency_row, urgent_row}) {
    Story story = Story::vaginal();
    EXPECT_EQ(on(story.answer(today, row.question, row.value), today).disposition(), row.disposition);
  }
}

TEST(Unscreened, AClinicianFirstAnswerOpensNothingWhileOthersAreMissing) {
  const Seen seen = on(well_but_for("fever").answer(today, "heart-kidney-eating", "true"), today);
  EXPECT_EQ(seen.allowed(), Strings{});
  EXPECT_EQ(seen.walk(), "none");
}

TEST(Unscreened, BloodPressureAndAFlareNeedNoAnswer) {
  EXPECT_EQ(on(well_but_for("flare"), today).disposition(), "go");
  for (const char* question : {"systolic", "diastolic"}) EXPECT_EQ(calm_answers().count(question), 0U);
}

TEST(Unscreened, QuestionsThatOnlyReferCountAsYesWhileUnanswered) {
  for (const char* question : {"leg-numbness-stable", "morning-stiffness", "heaviness", "leak-with-effort",
                               "bowel-leak", "pelvic-girdle-pain"}) {
    EXPECT_EQ(on(well_but_for(question), today).disposition(), "refer-soon") << question;
  }
}

TEST(Unscreened, AnEmptyJournalOpensNothingAndIsNoError) {
  const Seen seen = on(Story(), today);
  EXPECT_EQ(seen.disposition(), "unscreened");
  EXPECT_EQ(seen.allowed(), Strings{});
  EXPECT_FALSE(seen.plan.weeks_postpartum.has_value());
}

}  // namespace
}  // namespace realign::telling
