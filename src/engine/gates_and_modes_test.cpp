// SPDX-License-Identifier: Apache-2.0
//
// What opens when after the birth, for each kind of birth; then what the modes, the self-check, today's pain,
// a clinician's prescriptions and clearances change.
#include "engine/planner.h"
#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

enum class Group { vaginal, assisted, severe_tear, cesarean };

Story born(Group group) {
  switch (group) {
    case Group::vaginal:
      return Story::vaginal();
    case Group::assisted:
      return Story::assisted();
    case Group::severe_tear:
      return Story::severe_tear();
    case Group::cesarean:
      break;
  }
  return Story::cesarean();
}

// All answered on the day, no gap, little pain; the postnatal check only where the test writes it.
Story well(Group group, int day) {
  Story story = born(group);
  return std::move(story.gap(0, 0).pain(0, 1).calm(day));
}

Story checked(Group group, int day) { return std::move(well(group, day).check(0)); }

std::string open_on(const Story& story, int day, const std::string& exercise) {
  return on(story, day).open(exercise);
}

struct FirstWeek {
  int week;
  bool check;  // only after the postnatal check
};

struct GateRow {
  const char* exercise;
  FirstWeek vaginal, assisted, cesarean;
  const char* open_as = "base";  // the fullest variant the row speaks of
  const char* before = "";  // what is open before; nothing unless said
};

std::vector<std::pair<Group, FirstWeek>> groups_of(const GateRow& row) {
  return {{Group::vaginal, row.vaginal},
          {Group::assisted, row.assisted},
          {Group::severe_tear, row.assisted},
          {Group::cesarean, row.cesarean}};
}

class WeekGate : public testing::TestWithParam<GateRow> {};

TEST_P(WeekGate, OpensOnItsDayAndNotTheDayBefore) {
  const GateRow& row = GetParam();
  for (const auto& [group, first] : groups_of(row)) {
    const int day = 7 * first.week;
    EXPECT_EQ(open_on(checked(group, day), day, row.exercise), row.open_as) << static_cast<int>(group);
    if (first.week == 0) continue;
    const Seen before = on(checked(group, day - 1), day - 1);
    const bool has_low_before = *row.before != 0 && before.open(row.exercise) == row.before;
    EXPECT_TRUE(has_low_before || before.withholds(row.exercise))
        << static_cast<int>(group) << ": " << before.open(row.exercise);
  }
}

TEST_P(WeekGate, WaitsForTheCheckWhereTheTableSaysSo) {
  const GateRow& row = GetParam();
  for (const auto& [group, first] : groups_of(row)) {
    const int day = 7 * first.week;
    const std::string unchecked = open_on(well(group, day), day, row.exercise);
    if (!first.check) {
      EXPECT_EQ(unchecked, row.open_as) << static_cast<int>(group);
      continue;
    }
    EXPECT_NE(unchecked, row.open_as) << static_cast<int>(group);
    EXPECT_EQ(open_on(well(group, day).clear(day, "postnatal-check"), day, row.exercise), row.open_as);
    EXPECT_NE(open_on(well(group, day).clear(day, "postnatal-check", ",\"restrictions\":\"no lifting\""), day,
                      row.exercise),
              row.open_as)
        << "a check with a restriction opens nothing";
  }
}

TEST_P(WeekGate, NeedsNoCheckFromTwelveWeeksUnlessSomethingIsOpen) {
  const GateRow& row = GetParam();
  for (const auto& [group, first] : groups_of(row)) {
    if (!first.check) continue;
    EXPECT_NE(open_on(well(group, 83), 83, row.exercise), row.open_as);
    EXPECT_EQ(open_on(well(group, 84), 84, row.exercise), row.open_as);
    EXPECT_NE(open_on(well(group, 84).answer(84, "morning-stiffness", "true"), 84, row.exercise), row.open_as)
        << "a referral is open";
    EXPECT_EQ(open_on(checked(group, 84).answer(84, "morning-stiffness", "true"), 84, row.exercise),
              row.open_as)
        << "the check was done";
  }
}

INSTANTIATE_TEST_SUITE_P(
    OfSectionFour, WeekGate,
    testing::Values(GateRow{"vacuum", {0, false}, {0, false}, {2, false}},
                    GateRow{"pelvic-tilt", {0, false}, {1, false}, {2, false}},
                    GateRow{"chin-retraction", {0, false}, {0, false}, {0, false}},
                    GateRow{"birddog", {6, true}, {8, true}, {8, true}},
                    GateRow{"reverse-fly", {6, true}, {6, true}, {8, true}, "base", "no-load"},
                    GateRow{"glute-kickback", {4, false}, {6, true}, {8, true}},
                    GateRow{"glute-bridge", {6, false}, {6, true}, {8, true}, "base", "half-height"},
                    GateRow{"hip-abduction", {2, false}, {4, false}, {4, false}},
                    GateRow{"clam-shell", {2, false}, {4, false}, {4, false}},
                    GateRow{"overhead-reach", {0, false}, {0, false}, {4, false}, "base", "to-90"},
                    GateRow{"wall-pectoral", {1, false}, {1, false}, {2, false}},
                    GateRow{"neck-rolls", {0, false}, {0, false}, {0, false}},
                    GateRow{"trapezius", {0, false}, {0, false}, {0, false}},
                    GateRow{"child-pose", {2, false}, {4, false}, {6, false}},
                    GateRow{"cat-cow", {2, false}, {4, false}, {6, false}},
                    GateRow{"runners-stretch", {4, false}, {6, true}, {8, true}},
                    GateRow{"lying-quad", {2, false}, {4, false}, {6, false}},
                    GateRow{"supine-hamstring", {1, false}, {2, false}, {4, false}},
                    GateRow{"pelvic-floor", {0, false}, {0, false}, {0, false}}),
    [](const auto& one) {
      std::string name = one.param.exercise;
      std::erase(name, '-');
      return name;
    });

TEST(WeekGates, AReverseFlyWithoutLoadOpensAtFourWeeksAfterAVaginalBirthOnly) {
  EXPECT_EQ(open_on(well(Group::vaginal, 27), 27, "reverse-fly"), "");
  EXPECT_EQ(open_on(well(Group::vaginal, 28), 28, "reverse-fly"), "no-load");
  EXPECT_EQ(open_on(well(Group::vaginal, 42), 42, "reverse-fly"), "no-load") << "loaded only after the check";
  EXPECT_EQ(open_on(checked(Group::assisted, 41), 41, "reverse-fly"), "");
  EXPECT_EQ(open_on(checked(Group::cesarean, 55), 55, "reverse-fly"), "");
}

TEST(WeekGates, ALowBridgeOpensAtFourWeeksAfterAVaginalBirthOnly) {
  EXPECT_EQ(open_on(well(Group::vaginal, 27), 27, "glute-bridge"), "");
  EXPECT_EQ(open_on(well(Group::vaginal, 28), 28, "glute-bridge"), "half-height");
  EXPECT_EQ(open_on(well(Group::vaginal, 41), 41, "glute-bridge"), "half-height");
  EXPECT_EQ(open_on(checked(Group::assisted, 41), 41, "glute-bridge"), "");
  EXPECT_EQ(open_on(checked(Group::cesarean, 55), 55, "glute-bridge"), "");
}

TEST(WeekGates, ArmsGoToTheHorizontalOnlyForFourWeeksAfterACaesarean) {
  EXPECT_EQ(open_on(well(Group::cesarean, 0), 0, "overhead-reach"), "to-90");
  EXPECT_EQ(open_on(well(Group::cesarean, 27), 27, "overhead-reach"), "to-90");
  EXPECT_EQ(open_on(well(Group::cesarean, 28), 28, "overhead-reach"), "base");
  EXPECT_EQ(open_on(well(Group::vaginal, 0), 0, "overhead-reach"), "base");
}

TEST(WeekGates, BirthsThatAreNotKnownCountAsACaesareanOnTheFirstDay) {
  Story story;
  story.check(0).gap(0, 0).pain(0, 1).calm(98);
  const Seen seen = on(story, 98);
  EXPECT_EQ(seen.allowed(),
            (Strings{"chin-retraction", "overhead-reach", "neck-rolls", "trapezius", "pelvic-floor"}));
  story.profile(98, "\"birth_date\":\"" + story.date(0) + "\"");
  EXPECT_EQ(on(story, 98).open("birddog"), "base") << "at fourteen weeks the kind of birth matters no more";
}

TEST(WeekGates, AnAssistedBirthWithASevereTearIsStillAnAssistedBirth) {
  Story story("assisted", "severe");
  story.check(0).gap(0, 0).pain(0, 1).calm(42);
  EXPECT_EQ(on(story, 42).open("glute-kickback"), "base");
  Story cesarean("cesarean", "severe");
  cesarean.check(0).gap(0, 0).pain(0, 1).calm(42);
  EXPECT_EQ(on(cesarean, 42).open("glute-kickback"), "") << "the stricter group counts";
}

TEST(WeekGates, ACheckThatHasExpiredOpensNothing) {
  Story story = well(Group::cesarean, 63);
  story.clear(56, "postnatal-check", story.until(63));
  EXPECT_EQ(on(story, 63).open("birddog"), "base");
  EXPECT_EQ(on(story.calm(64), 64).open("birddog"), "");
}

TEST(WeekGates, TheWordsOfARestrictionAreShown) {
  const Seen seen = on(
      well(Group::vaginal, 63).clear(50, "postnatal-check", ",\"restrictions\":\"nothing above 4 kg\""), 63);
  ASSERT_TRUE(seen.notices("restrictions"));
  EXPECT_EQ(std::find_if(seen.plan.notices.begin(), seen.plan.notices.end(),
                         [](const Notice& notice) { return notice.id == "restrictions"; })
                ->detail,
            "nothing above 4 kg");
}

TEST(WeekGates, SayTheDateOnWhichTheCalendarAloneOpensThem) {
  const Story story = checked(Group::cesarean, 50);
  const Seen seen = on(story, 50);
  const auto until = [&](const std::string& exercise) -> std::optional<int> {
    for (const Withheld& one : seen.plan.withheld) {
      if (id_of(one.exercise) == exercise && one.until.on)
        return days_between(story.birth_day(), *one.until.on);
    }
    return std::nullopt;
  };
  EXPECT_EQ(until("birddog"), 56);
  EXPECT_EQ(until("glute-bridge"), 56) << "its one-legged variant waits longer, that is no matter";
  EXPECT_EQ(until("vacuum"), std::nullopt);
}

TEST(WeekGates, SayNoDateWhereSomethingElseMustHappenToo) {
  const Seen unchecked = on(well(Group::cesarean, 50), 50);
  const Seen sore = on(checked(Group::cesarean, 50).answer(50, "pelvic-girdle-pain", "3"), 50);
  for (const Seen* seen : {&unchecked, &sore}) {
    for (const Withheld& one : seen->plan.withheld) {
      if (id_of(one.exercise) == "birddog") {
        EXPECT_FALSE(one.until.on.has_value());
      }
    }
  }
}

TEST(WeekGates, SayTheDateOfAnExerciseThatOnlyWaitsThoughTheGapWasNeverMeasured) {
  Story story = Story::cesarean();
  story.check(0).pain(0, 1).calm(50);
  for (const Withheld& one : on(story, 50).plan.withheld) {
    if (id_of(one.exercise) == "birddog") {
      EXPECT_EQ(one.until.on, story.birth_day() + std::chrono::days(56));
    }
  }
}

TEST(WeekGates, SayFromWhenAnExerciseIsOpenInFull) {
  Story story = Story::vaginal();
  story.check(0).gap(0, 0).pain(0, 1).calm(30);
  for (const Limit& one : on(story, 30).plan.limits) {
    if (id_of(one.exercise) == "glute-bridge") {
      EXPECT_EQ(one.until.on, story.birth_day() + std::chrono::days(42));
    }
  }
}

// Modes. Fourteen weeks after a vaginal birth, everything open.

constexpr int today = 98;

Story ready() {
  Story story = checked(Group::vaginal, today);
  for (int day = today - 7; day < today; ++day) story.pain(day, 1);
  return story;
}

TEST(Modes, PelvicGirdlePainTakesOffWhatShearsAndEasesWhatSpreads) {
  const Seen seen = on(ready().answer(today, "pelvic-girdle-pain", "2"), today);
  EXPECT_EQ(seen.modes(), (Strings{"pelvic-girdle", "sensitive"}));
  for (const char* exercise : {"birddog", "glute-kickback", "hip-abduction", "runners-stretch"})
    EXPECT_TRUE(seen.withholds(exercise)) << exercise;
  EXPECT_EQ(seen.open("pelvic-tilt"), "small-range");
  EXPECT_EQ(seen.open("glute-bridge"), "half-height-ball");
  EXPECT_EQ(seen.open("clam-shell"), "small-range");
  EXPECT_EQ(seen.open("child-pose"), "knees-together");
  EXPECT_EQ(seen.open("lying-quad"), "strap-small");
  for (const char* exercise : {"vacuum", "chin-retraction", "reverse-fly", "cat-cow", "supine-hamstring"})
    EXPECT_EQ(seen.open(exercise), "base") << exercise;
}

TEST(Modes, ASoreWristTakesTheWeightOffTheHands) {
  const Seen seen = on(ready().answer(today, "wrist-pain", "3"), today);
  EXPECT_EQ(seen.modes(), Strings{"wrist"});
  EXPECT_EQ(seen.disposition(), "go");
  EXPECT_EQ(seen.open("birddog"), "forearms");
  EXPECT_EQ(seen.open("reverse-fly"), "cuff");
  EXPECT_EQ(seen.open("glute-kickback"), "standing");
  EXPECT_EQ(seen.open("child-pose"), "forearms");
  EXPECT_EQ(seen.open("cat-cow"), "forearms");
  EXPECT_EQ(seen.open("supine-hamstring"), "elbow-loop");
  for (const char* exercise : {"vacuum", "pelvic-tilt", "glute-bridge", "hip-abduction", "clam-shell"})
    EXPECT_EQ(seen.open(exercise), "base") << exercise;
}

TEST(Modes, ALeakNotedInASessionTurnsOnModeProlapseForFourWeeks) {
  Story story = ready();
  story.session(today - 28, done("vacuum", {8, 8}, ",\"leaking\":true"));
  EXPECT_TRUE(on(story, today).has_mode("prolapse"));
  EXPECT_EQ(on(story, today).open("reverse-fly"), "light");
  EXPECT_FALSE(on(story.calm(today + 1), today + 1).has_mode("prolapse"));
}

TEST(Modes, TheSensitiveScaleHoldsForSixWeeksAndEightAfterACaesarean) {
  EXPECT_TRUE(on(checked(Group::vaginal, 41), 41).has_mode("sensitive"));
  EXPECT_FALSE(on(checked(Group::vaginal, 42), 42).has_mode("sensitive"));
  EXPECT_TRUE(on(checked(Group::cesarean, 55), 55).has_mode("sensitive"));
  EXPECT_FALSE(on(checked(Group::cesarean, 56), 56).has_mode("sensitive"));
}

TEST(Modes, EndWithTheAnswerThatBroughtThem) {
  Story story = ready().answer(today, "pelvic-girdle-pain", "4").answer(today, "wrist-pain", "4");
  EXPECT_EQ(on(story, today).modes(), (Strings{"pelvic-girdle", "wrist", "sensitive"}));
  story.answer(today, "pelvic-girdle-pain", "0").answer(today, "wrist-pain", "0");
  EXPECT_EQ(on(story, today).modes(), Strings{});
  EXPECT_EQ(on(story, today).plan.limits.size(), 0U);
}

TEST(Modes, RedLochiaKeepsTheHipsDown) {
  const Seen seen = on(ready().answer(today, "lochia", "\"red\""), today);
  EXPECT_TRUE(seen.withholds("glute-bridge"));
  EXPECT_TRUE(seen.withholds("child-pose"));
  EXPECT_EQ(on(ready().answer(today, "lochia", "\"pink\""), today).open("glute-bridge"), "base");
}

TEST(Modes, AHeadacheThatAClinicianClearedExerciseWithStillKeepsTheNeckStill) {
  Story story = ready().answer(today, "headache-when-upright", "true").clear(today, "exercise");
  EXPECT_EQ(on(story, today).disposition(), "go");
  EXPECT_TRUE(on(story, today).withholds("neck-rolls"));
  EXPECT_TRUE(on(story, today).withholds("trapezius"));
  story.answer(today, "headache-when-upright", "false");
  EXPECT_EQ(on(story, today).open("neck-rolls"), "base") << "gone";
}

TEST(Modes, AcutePubicPainLeavesOfTheClamOnlyThePress) {
  EXPECT_EQ(on(ready().answer(today, "pelvic-girdle-pain", "3"), today).open("clam-shell"), "small-range");
  EXPECT_EQ(on(ready().answer(today, "pelvic-girdle-pain", "4"), today).open("clam-shell"), "isometric");
}

// The self-check.

TEST(Separation, StartsAtTwoFingersOrASoftLineOrDoming) {
  const auto mode_with = [](int half_fingers, const char* tension = "firm", bool doming = false) {
    Story story = born(Group::vaginal);
    story.pain(0, 1).check(0).gap(20, half_fingers, tension, doming).calm(42);
    return on(story, 42).has_mode("separation");
  };
  EXPECT_FALSE(mode_with(0));
  EXPECT_FALSE(mode_with(3));
  EXPECT_TRUE(mode_with(4));
  EXPECT_TRUE(mode_with(3, "soft"));
  EXPECT_TRUE(mode_with(0, "deep"));
  EXPECT_TRUE(mode_with(0, "firm", true));
}

TEST(Separation, TheWidestOfTheThreePlacesCounts) {
  for (const char* widths : {"\"above\":2,\"navel\":0,\"below\":0", "\"above\":0,\"navel\":2,\"below\":0",
                             "\"above\":0,\"navel\":0,\"below\":2"}) {
    Story story = ready();
    story.write(today,
                std::string("\"kind\":\"separation\",") + widths + ",\"tension\":\"firm\",\"doming\":false");
    EXPECT_TRUE(on(story, today).has_mode("separation")) << widths;
  }
}

TEST(Separation, EndsAfterTwoClosedReadingsAtLeastFourteenDaysApart) {
  const auto mode_after = [](int first, int second, int width = 3, const char* tension = "firm",
                             bool doming = false) {
    Story story = born(Group::vaginal);
    story.pain(0, 1).check(0).gap(20, 5).gap(first, width).gap(second, width, tension, doming).calm(60);
    return on(story, 60).has_mode("separation");
  };
  EXPECT_TRUE(mode_after(30, 43)) << "thirteen days apart";
  EXPECT_FALSE(mode_after(30, 44)) << "fourteen days apart";
  EXPECT_TRUE(mode_after(30, 44, 4)) << "still two fingers";
  EXPECT_TRUE(mode_after(30, 44, 3, "soft"));
  EXPECT_TRUE(mode_after(30, 44, 3, "firm", true));
  Story one = born(Group::vaginal);
  one.pain(0, 1).check(0).gap(20, 5).gap(40, 2).calm(60);
  EXPECT_TRUE(on(one, 60).has_mode("separation")) << "one reading is not enough";
}

TEST(Separation, AnOpenReadingBetweenBeginsTheCountAgain) {
  Story story = born(Group::vaginal);
  story.pain(0, 1).check(0).gap(20, 5).gap(30, 2).gap(37, 4).gap(44, 2).calm(44);
  EXPECT_TRUE(on(story, 44).has_mode("separation"));
  EXPECT_FALSE(on(story.gap(58, 2).calm(58), 58).has_mode("separation"));
}

TEST(Separation, ThreeFingersAreToBeSeenSoonAndFourBeforeAnyExercise) {
  const auto with = [](int half_fingers, int day = 42) {
    Story story = born(Group::vaginal);
    story.pain(0, 1).check(0).gap(day, half_fingers).calm(day);
    return on(story, day);
  };
  EXPECT_EQ(with(5).disposition(), "go");
  EXPECT_EQ(with(6).disposition(), "refer-soon");
  EXPECT_EQ(with(7).disposition(), "refer-soon");
  const Seen four = with(8);
  EXPECT_EQ(four.disposition(), "clinician-first");
  EXPECT_EQ(four.allowed(), (Strings{"vacuum", "pelvic-tilt", "chin-retraction", "clam-shell"}));
  EXPECT_GT(four.walk_high(), 0) << "walking stays";
  EXPECT_EQ(with(4, 55).disposition(), "go");
  EXPECT_EQ(with(4, 56).disposition(), "refer-soon") << "two fingers still there at eight weeks";
}

TEST(Separation, ALineWithoutTensionOrDomingIsToBeSeenSoon) {
  const auto with = [](const char* tension, bool doming) {
    Story story = born(Group::vaginal);
    story.pain(0, 1).check(0).gap(42, 1, tension, doming).calm(42);
    return on(story, 42).disposition();
  };
  EXPECT_EQ(with("firm", false), "go");
  EXPECT_EQ(with("soft", false), "refer-soon");
  EXPECT_EQ(with("deep", false), "refer-soon");
  EXPECT_EQ(with("firm", true), "refer-soon");
}

TEST(Separation, FourFingersStandUntilAClinicianHasClearedExercise) {
  Story story = ready().gap(today, 8).gap(today + 1, 2);
  EXPECT_EQ(on(story, today + 1).disposition(), "clinician-first") << "a narrower reading does not lift it";
  story.clear(today + 1, "exercise");
  EXPECT_EQ(on(story, today + 1).disposition(), "go");
  EXPECT_EQ(on(story.gap(today + 2, 8), today + 2).disposition(), "clinician-first")
      << "a new reading is a new stop";
}

TEST(Separation, ThreeFingersThatAClinicianHasSeenAreReferredNoMore) {
  Story story = ready().gap(today, 6);
  EXPECT_EQ(on(story, today).disposition(), "refer-soon");
  EXPECT_EQ(on(story.clear(today, "exercise"), today).disposition(), "go");
  EXPECT_TRUE(on(story, today).has_mode("separation")) << "the mode goes on";
  EXPECT_EQ(on(story.gap(today + 1, 6), today + 1).disposition(), "refer-soon")
      << "a new reading is seen anew";
}

TEST(Separation, AReferralComesBackWhenTheClearanceExpires) {
  Story story = ready().gap(today, 6);
  story.clear(today, "exercise", story.until(today + 3));
  EXPECT_EQ(on(story, today + 3).disposition(), "go");
  EXPECT_EQ(on(story, today + 4).disposition(), "refer-soon");
}

TEST(Separation, TheModeLimitsTheBirddogTheCowAndWhileDomingTheReverseFly) {
  const Seen firm = on(ready().gap(today, 4), today);
  EXPECT_EQ(firm.open("cat-cow"), "no-deep-cow");
  EXPECT_EQ(firm.open("reverse-fly"), "base");
  const Seen doming = on(ready().gap(today, 4, "firm", true), today);
  EXPECT_EQ(doming.open("birddog"), "leg-slide");
  EXPECT_TRUE(doming.withholds("reverse-fly"));
  EXPECT_TRUE(firm.avoided().contains("sit-ups"));
}

TEST(Separation, WhatDomedInASessionGoesOneVariantEasierTheNextTime) {
  Story story = ready().gap(today - 20, 4);
  story.session(today - 3, done("clam-shell", {8}) + "," + done("glute-bridge", {8, 8}, ",\"doming\":true"));
  story.prescribe(today - 2, "{\"exercise\":\"reverse-fly\",\"do\":\"include\"}");
  const Seen seen = on(story, today);
  EXPECT_TRUE(seen.withholds("reverse-fly") || seen.open("reverse-fly") == "base");
  for (int day = today; day < today + 7; ++day) {
    const Seen later = on(story.calm(day), day);
    if (const Item* item = later.item("glute-bridge")) {
      EXPECT_NE(item->variant, 0) << "day " << day;
    }
  }
}

TEST(Separation, WhatDomedTheLastTimeIsPlannedOneVariantEasier) {
  const auto vacuum_after = [](const std::string& more) {
    Story story = ready().gap(today - 20, 4);
    story.session(today - 3, done("vacuum", {8, 8}, more));
    const Seen seen = on(story, today);
    const Item* item = seen.item("vacuum");
    return item == nullptr ? std::string("none")
                           : protocol().exercises[item->exercise].variants[item->variant].id;
  };
  EXPECT_EQ(vacuum_after(""), "base");
  EXPECT_EQ(vacuum_after(",\"doming\":true"), "sigh");
}

TEST(Separation, TheHardestWorkForTheBellyWaitsWhileThereIsAGapOrNoMeasurement) {
  const auto has_heel_march = [](const Story& story) {
    const Journal journal = journal_of(story.text());
    const Day date = story.birth_day() + std::chrono::days(today);
    const Folded folded = fold(protocol(), live_entries(journal, date), date);
    const DecidedDay day = decide(protocol(), folded, date, Staleness::counts);
    const ExerciseIndex bridge = exercise_called("glute-bridge");
    const auto& variants = protocol().exercises[bridge].variants;
    const auto march = std::ranges::find(variants, "heel-march", &Variant::id) - variants.begin();
    return (day.ruling.open[bridge] >> march & 1U) != 0;
  };
  EXPECT_TRUE(has_heel_march(ready()));
  EXPECT_FALSE(has_heel_march(ready().gap(today, 4)));
  Story unmeasured = Story::vaginal();
  EXPECT_FALSE(has_heel_march(unmeasured.check(0).pain(0, 1).calm(today)));
}

TEST(Separation, DomingInASessionCountsUntilAReadingSaysOtherwise) {
  Story story = ready().gap(today - 20, 4);
  story.session(today - 3, done("vacuum", {8, 8}, ",\"doming\":true"));
  EXPECT_TRUE(on(story, today).withholds("reverse-fly"));
  EXPECT_EQ(on(story.gap(today, 4), today).open("reverse-fly"), "base");
}

// A clinician's prescription.

TEST(Prescriptions, AnExclusionClosesAnExerciseUntilItsLastDay) {
  Story story = ready();
  story.prescribe(today, "{\"exercise\":\"clam-shell\",\"do\":\"exclude\"}", story.until(today + 3));
  EXPECT_TRUE(on(story, today + 3).withholds("clam-shell"));
  EXPECT_EQ(on(story, today + 4).open("clam-shell"), "base");
}

TEST(Prescriptions, AnInclusionLiftsAWeekGate) {
  Story story = checked(Group::cesarean, 30);
  EXPECT_EQ(on(story, 30).open("birddog"), "");
  EXPECT_EQ(on(story.prescribe(30, "{\"exercise\":\"birddog\",\"do\":\"include\"}"), 30).open("birddog"),
            "base");
}

TEST(Prescriptions, AnInclusionLiftsAMode) {
  Story story = ready().answer(today, "pelvic-girdle-pain", "3");
  story.prescribe(today, "{\"exercise\":\"hip-abduction\",\"do\":\"include\"}");
  EXPECT_EQ(on(story, today).open("hip-abduction"), "base");
  EXPECT_TRUE(on(story, today).withholds("glute-kickback"));
}

TEST(Prescriptions, AnInclusionLiftsNoStopNoReferralAndNoPain) {
  const std::string include = "{\"exercise\":\"birddog\",\"do\":\"include\"}";
  for (const auto& [question, value] : std::map<std::string, std::string>{{"heavy-bleeding", "true"},
                                                                          {"leg-swelling", "true"},
                                                                          {"sacral-pain-on-weight", "true"},
                                                                          {"leg-numbness-stable", "true"}}) {
    const Story story = ready().prescribe(today, include).answer(today, question, value);
    EXPECT_FALSE(on(story, today).allows("birddog")) << question;
  }
  EXPECT_FALSE(on(ready().prescribe(today, include).pain(today, 6, "before"), today).allows("birddog"));
  Story unscreened = Story::vaginal();
  EXPECT_FALSE(on(unscreened.prescribe(today, include), today).allows("birddog"));
}

TEST(Prescriptions, TheMostRestrictiveWins) {
  const std::string include = "{\"exercise\":\"birddog\",\"do\":\"include\"}";
  const std::string exclude = "{\"exercise\":\"birddog\",\"do\":\"exclude\"}";
  EXPECT_FALSE(on(ready().prescribe(today, include).prescribe(today, exclude), today).allows("birddog"));
  EXPECT_FALSE(on(ready().prescribe(today, exclude).prescribe(today, include), today).allows("birddog"));
}

TEST(Prescriptions, ACapLowersSetsAndRepetitionsAndTheLowestCapCounts) {
  Story story = ready();
  const auto cap = [](int sets, int reps) {
    std::string all;
    for (const char* id : {"vacuum", "pelvic-tilt"}) {
      all += (all.empty() ? "" : ",") + std::string("{\"exercise\":\"") + id +
             "\",\"do\":\"cap\",\"sets\":" + std::to_string(sets) + ",\"reps\":" + std::to_string(reps) + "}";
    }
    return all;
  };
  story.prescribe(today, cap(1, 9)).prescribe(today, cap(3, 5));
  const Seen seen = on(story, today);
  ASSERT_TRUE(seen.plan.session);
  for (const char* id : {"vacuum", "pelvic-tilt"}) {
    const Item* item = seen.item(id);
    ASSERT_NE(item, nullptr) << id;
    EXPECT_EQ(item->sets, 1);
    EXPECT_EQ(item->reps_high, 5);
    EXPECT_LE(item->reps_low, 5);
  }
}

// Today's pain.

const Strings red_day = {"vacuum", "pelvic-tilt", "chin-retraction"};

TEST(PainToday, SixLeavesBreathingTiltsChinAndAnEasyWalk) {
  for (const char* when : {"morning", "before", "during", "after", "rest"}) {
    const Seen five = on(ready().pain(today, 5, when), today);
    // Five in the morning is far above her usual, and red by that.
    EXPECT_EQ(five.allowed().size(), std::string(when) == "morning" ? red_day.size() : 19U) << when;
    const Seen six = on(ready().pain(today, 6, when), today);
    EXPECT_EQ(six.allowed(), red_day) << when;
    EXPECT_LE(six.walk_high(), 10);
    EXPECT_GT(six.walk_high(), 0);
    EXPECT_EQ(six.disposition(), "go");
  }
}

TEST(PainToday, OnTheSensitiveScaleFourIsRed) {
  const auto with = [](int score) {
    Story story = ready().answer(today, "pelvic-girdle-pain", "1");
    return on(story.pain(today, score, "before"), today);
  };
  EXPECT_GT(with(3).allowed().size(), 10U);
  EXPECT_EQ(with(4).allowed(), red_day);
}

TEST(PainToday, AnExerciseIsStoppedAtSixAndAtFourOnTheSensitiveScale) {
  const Seen usual = on(ready(), today);
  ASSERT_TRUE(usual.plan.session);
  for (const Item& item : usual.items()) EXPECT_LE(item.stop_at_pain, 6);
  const Seen sensitive = on(checked(Group::vaginal, 30), 30);
  ASSERT_TRUE(sensitive.plan.session);
  for (const Item& item : sensitive.items()) EXPECT_EQ(item.stop_at_pain, 4) << id_of(item.exercise);
}

TEST(PainToday, AFlareOfHersLeavesBreathingAndTiltsForTwoDays) {
  const Story story = ready().answer(today, "flare", "true");
  for (const int day : {today, today + 2}) {
    const Seen seen = on(story, day);
    EXPECT_EQ(seen.allowed(), (Strings{"vacuum", "pelvic-tilt"})) << day;
    EXPECT_LE(seen.walk_high(), 10);
  }
  EXPECT_TRUE(on(story, today + 3).allows("clam-shell"));
}

TEST(PainToday, AFlareForMoreThanAWeekIsToBeSeenSoon) {
  const auto after_days = [](int days) {
    Story story = ready().answer(today, "flare", "true");
    return on(story.calm(today + days, {"flare"}).answer(today + days, "flare", "true"), today + days)
        .disposition();
  };
  EXPECT_EQ(after_days(7), "go");
  EXPECT_EQ(after_days(8), "refer-soon");
}

// Movements to leave alone.

TEST(Avoid, TheFiveMovementsOfTheArticleStayOffUntilPainHasGoneOrAClinicianClearsThem) {
  const Seen seen = on(ready(), today);
  for (const char* movement :
       {"deep-core-twist", "high-impact", "deep-heavy-squat", "intense-crunch", "back-bend"})
    EXPECT_TRUE(seen.avoided().contains(movement)) << movement;
  const Seen cleared = on(ready().clear(today, "loading").clear(today, "impact"), today);
  for (const char* movement :
       {"deep-core-twist", "high-impact", "deep-heavy-squat", "intense-crunch", "back-bend"})
    EXPECT_FALSE(cleared.avoided().contains(movement)) << movement;
}

TEST(Avoid, ImpactWaitsTwelveWeeksAndSixteenAfterACaesareanEvenWhenCleared) {
  const auto avoids = [](Group group, int day) {
    return on(checked(group, day).clear(0, "impact"), day).avoided().contains("high-impact");
  };
  EXPECT_TRUE(avoids(Group::vaginal, 83));
  EXPECT_FALSE(avoids(Group::vaginal, 84));
  EXPECT_TRUE(avoids(Group::cesarean, 111));
  EXPECT_FALSE(avoids(Group::cesarean, 112));
}

TEST(Avoid, LiftingMoreThanTheBabyWaitsSixWeeksAfterACaesarean) {
  EXPECT_TRUE(on(well(Group::cesarean, 41), 41).avoided().contains("heavier-than-baby"));
  EXPECT_FALSE(on(well(Group::cesarean, 42), 42).avoided().contains("heavier-than-baby"));
  EXPECT_FALSE(on(well(Group::vaginal, 0), 0).avoided().contains("heavier-than-baby"));
}

TEST(Avoid, HoldingTheBreathIsAlwaysOnTheList) {
  EXPECT_TRUE(on(ready(), today).avoided().contains("breath-holding"));
  EXPECT_TRUE(
      on(ready().clear(today, "loading").clear(today, "impact"), today).avoided().contains("breath-holding"));
}

}  // namespace
}  // namespace realign::telling
