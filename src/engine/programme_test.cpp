// SPDX-License-Identifier: Apache-2.0
//
// The programme over time: stages, doses, reviews, time off, walks and the four-week program; then what a
// day's session keeps to, whatever the day is like.
#include "engine/fold.h"
#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

constexpr int start = 60;      // her first session, well after an uncomplicated birth
constexpr int stronger = 74;   // the first day of the stage after the foundation
constexpr int reviewed = 88;   // the first review

const std::string core_done = done("vacuum", {10, 10}, ",\"pain\":1") + "," + done("pelvic-tilt", {10, 10});

Story well() {
  Story story = Story::vaginal();
  story.check(45).gap(50, 0).calm(start - 8);
  for (int day = start - 7; day < start; ++day) story.pain(day, 1);
  return story;
}

Story foundation(const std::vector<int>& session_days) {
  Story story = well();
  for (const int day : session_days) story.session(day, core_done);
  return story;
}

Story founded() { return foundation({60, 63, 66, 69}); }

Seen seen_on(Story story, int day) { return on(story.calm(day), day); }

std::string dose_on(Story story, int day, const std::string& exercise) {
  const Journal journal = journal_of(story.calm(day).text());
  const Day date = story.birth_day() + std::chrono::days(day);
  const Folded folded = fold(protocol(), live_entries(journal, date), date);
  const Course course = after_time_off(protocol(), folded.course, date);
  const ExerciseIndex index = exercise_called(exercise);
  const Rung rung = course.pace.exercises[index].rung;
  const LadderStep& dose =
      dose_at(protocol(), folded.history.profile, index, rung, variant_at(protocol(), index, rung));
  return std::to_string(dose.sets) + " x " + std::to_string(dose.reps_low) + "-" +
         std::to_string(dose.reps_high);
}

TEST(Foundation, LastsTwoWeeksFromItsFirstSessionAndFourSessions) {
  EXPECT_EQ(seen_on(founded(), 73).stage(), "foundation");
  EXPECT_EQ(seen_on(founded(), 74).stage(), "strengthen");
  EXPECT_EQ(seen_on(foundation({60, 63, 66}), 74).stage(), "foundation") << "three sessions";
  EXPECT_EQ(seen_on(foundation({61, 63, 66, 69}), 74).stage(), "foundation") << "thirteen days";
  EXPECT_EQ(seen_on(well(), 300).stage(), "foundation") << "time alone is not enough";
}

TEST(Foundation, SessionsOfOneDayCountOnce) {
  EXPECT_EQ(seen_on(foundation({60, 60, 63, 66}), 74).stage(), "foundation");
}

TEST(Foundation, WaitsForUsualPainOfThreeOrLess) {
  const auto with_usual = [](int usual) {
    Story story = founded();
    for (int day = 66; day < 74; ++day) story.pain(day, usual);
    return seen_on(story, 74).stage();
  };
  EXPECT_EQ(with_usual(3), "strengthen");
  EXPECT_EQ(with_usual(4), "foundation");
}

TEST(Foundation, WaitsForThreeCleanSessions) {
  const auto after = [](const std::string& more) {
    Story story = founded();
    story.session(71, done("vacuum", {8, 8}, more));
    return seen_on(story, 74).stage();
  };
  EXPECT_EQ(after(",\"pain\":3,\"effort\":7"), "strengthen");
  EXPECT_EQ(after(",\"pain\":4"), "foundation");
  EXPECT_EQ(after(",\"doming\":true"), "foundation");
}

TEST(Foundation, DoesNotHoldHerForEverAtFourOrFive) {
  const auto with_usual = [](int usual, int day) {
    Story story = well();
    for (int past = start; past < day; ++past) story.pain(past, usual);
    for (int past = start; past < day; past += 3) story.session(past, core_done);
    return seen_on(story, day);
  };
  for (const int usual : {4, 5}) {
    EXPECT_EQ(with_usual(usual, 87).stage(), "foundation");
    const Seen seen = with_usual(usual, 88);
    EXPECT_EQ(seen.stage(), "strengthen");
    EXPECT_EQ(seen.disposition(), "refer-soon");
    EXPECT_TRUE(seen.has_mode("sensitive"));
  }
  EXPECT_EQ(with_usual(6, 100).stage(), "foundation");
}

TEST(Foundation, LeftWithPainOfFourOrFiveIsToBeSeenSoonLongBeforeTwelveWeeks) {
  Story story = Story::vaginal();
  story.gap(15, 0).calm(15);
  for (int day = 20; day < 50; ++day) story.pain(day, 4);
  for (int day = 20; day < 50; day += 3) story.session(day, core_done);
  const Seen before = seen_on(story, 47), after = seen_on(story, 48);
  EXPECT_EQ(before.stage(), "foundation");
  EXPECT_EQ(before.disposition(), "go");
  EXPECT_EQ(after.stage(), "strengthen");
  EXPECT_EQ(after.disposition(), "refer-soon");
  for (int day = 50; day < 57; ++day) story.pain(day, 3);
  EXPECT_EQ(seen_on(story, 57).disposition(), "go") << "once it is 3 it is settled";
}

TEST(Foundation, PlansVacuumsAndTiltsThreeTimesAWeek) {
  Story story = well();
  int sessions = 0;
  for (int day = start; day < start + 14; ++day) {
    const Seen seen = on(story.calm(day), day);
    for (const std::string& exercise : seen.in_session())
      EXPECT_TRUE((Strings{"vacuum", "pelvic-tilt", "chin-retraction", "pelvic-floor"}).contains(exercise))
          << exercise;
    if (seen.in_session().contains("vacuum")) ++sessions;
    do_plan(story, day, seen);
  }
  EXPECT_GE(sessions, 4);
  EXPECT_LE(sessions, 6);
}

// Reviews. `sessions` of them within the two weeks, the last three as `last` says.
struct Fortnight {
  int sessions = 10;
  std::string last;          // more about each item of the last session
  std::vector<int> bridge = {10, 10};
  std::string profile;
};

Story trained(const Fortnight& made, int from = stronger, Story story = founded()) {
  if (!made.profile.empty()) story.profile(from - 1, made.profile);
  const int days[] = {0, 1, 2, 3, 4, 7, 8, 9, 10, 11, 12, 13};
  for (int i = 0; i < made.sessions; ++i) {
    const bool is_last = i == made.sessions - 1;
    story.session(from + days[i], done("glute-bridge", made.bridge, is_last ? made.last : "") + "," +
                                      done("clam-shell", {10, 10}, is_last ? made.last : ""));
    story.pain(from + days[i] + 1, 1);
  }
  return story;
}

TEST(Reviews, AddASetAfterTwoWeeksOrAFewRepetitionsAsShePrefers) {
  EXPECT_EQ(seen_on(trained({}), 87).decision(), "none");
  EXPECT_EQ(dose_on(trained({}), 87, "glute-bridge"), "2 x 8-10");
  EXPECT_EQ(seen_on(trained({}), reviewed).decision(), "progress");
  EXPECT_EQ(dose_on(trained({}), reviewed, "glute-bridge"), "3 x 8-10");
  EXPECT_EQ(dose_on(trained({.profile = "\"progress_by\":\"sets\""}), reviewed, "glute-bridge"), "3 x 8-10");
  EXPECT_EQ(dose_on(trained({.profile = "\"progress_by\":\"reps\""}), reviewed, "glute-bridge"), "2 x 10-12");
}

TEST(Reviews, ProgressNeedsThreeQuartersOfThePlannedSessions) {
  EXPECT_EQ(seen_on(trained({.sessions = 8}), reviewed).decision(), "progress") << "80 of a hundred";
  EXPECT_EQ(seen_on(trained({.sessions = 7}), reviewed).decision(), "hold") << "70 of a hundred";
  EXPECT_EQ(dose_on(trained({.sessions = 7}), reviewed, "glute-bridge"), "2 x 8-10");
}

TEST(Reviews, AnUncleanSessionAmongTheLastThreeHolds) {
  for (const char* last : {",\"pain\":4", ",\"effort\":8", ",\"doming\":true"}) {
    EXPECT_EQ(seen_on(trained({.last = last}), reviewed).decision(), "hold") << last;
    EXPECT_EQ(dose_on(trained({.last = last}), reviewed, "glute-bridge"), "2 x 8-10") << last;
  }
  EXPECT_EQ(seen_on(trained({.last = ",\"pain\":3,\"effort\":7"}), reviewed).decision(), "progress");
}

TEST(Reviews, SomethingToBeSeenByAClinicianHolds) {
  Story story = trained({});
  story.answer(reviewed - 1, "morning-stiffness", "true");
  EXPECT_EQ(seen_on(story, reviewed).decision(), "hold");
}

TEST(Reviews, ANewLeakOrHeavinessStepsDownTheNextDayAndHoldsForTwoWeeks) {
  for (const char* event : {",\"leaking\":true", ",\"heaviness\":true"}) {
    Story story = trained({});
    story.session(stronger, done("hip-abduction", {8}, event));  // ten sessions before the review
    EXPECT_EQ(seen_on(story, stronger + 1).decision(), "regress") << event;
    EXPECT_EQ(seen_on(story, reviewed).decision(), "regress") << event << ": the next review is a day later";
    EXPECT_EQ(seen_on(story, reviewed + 1).decision(), "hold") << event << ": the care for it goes on";
  }
}

TEST(Reviews, PainOfFourTodayTakesTheThirdSetAway) {
  const auto most_sets = [](int score) {
    Story story = trained({});
    for (int day = reviewed; day < reviewed + 4; ++day) story.calm(day).pain(day, score, "before");
    int most = 0;
    for (int day = reviewed; day < reviewed + 4; ++day) {
      const Seen seen = on(story, day);
      if (!seen.plan.session) continue;
      for (const Item& item : seen.plan.session->items) most = std::max(most, item.sets);
    }
    return most;
  };
  EXPECT_EQ(most_sets(3), 3);
  EXPECT_EQ(most_sets(4), 2);
}

TEST(Reviews, HeavinessAfterActivityTakesTheLoadsThatMayHaveBroughtItOneStepDown) {
  const auto bridge_with = [](const char* heaviness) {
    Story story = founded().profile(
        start, "\"avoid\":[\"birddog\",\"reverse-fly\",\"glute-kickback\",\"hip-abduction\",\"clam-shell\"]");
    story.calm(stronger, {"heaviness"}).answer(stronger, "heaviness", heaviness);
    const Seen seen = on(story, stronger);
    const Item* item = seen.item("glute-bridge");
    return item == nullptr ? std::string("none")
                           : protocol().exercises[item->exercise].variants[item->variant].id;
  };
  EXPECT_EQ(bridge_with("\"none\""), "base");
  EXPECT_EQ(bridge_with("\"after-activity\""), "half-height");
}

TEST(Reviews, WhatWasNotDoneOrOnlyPartlyDoneNeverStepsUp) {
  EXPECT_EQ(dose_on(trained({}), reviewed, "hip-abduction"), "2 x 8-10") << "never done";
  EXPECT_EQ(dose_on(trained({.bridge = {10}}), reviewed, "glute-bridge"), "2 x 8-10") << "one set of two";
  EXPECT_EQ(dose_on(trained({.bridge = {10, 5}}), reviewed, "glute-bridge"), "2 x 8-10")
      << "the second cut short";
  EXPECT_EQ(dose_on(trained({.bridge = {10, 5}}), reviewed, "clam-shell"), "3 x 8-10");
  EXPECT_EQ(dose_on(trained({.bridge = {8, 8}}), reviewed, "glute-bridge"), "3 x 8-10")
      << "eight is in the band";
}

TEST(Reviews, TheNextStepComesTwoWeeksAfterTheLast) {
  const Story twice = trained({.bridge = {10, 10, 10}}, reviewed, trained({}));
  EXPECT_EQ(dose_on(twice, reviewed + 13, "glute-bridge"), "3 x 8-10");
  EXPECT_EQ(dose_on(twice, reviewed + 14, "glute-bridge"), "3 x 10-12");
}

TEST(Reviews, TheLadderEndsAtThreeSetsOfTenToTwelve) {
  Story story = founded();
  for (int fortnight = 0; fortnight < 2; ++fortnight) {
    const int from = stronger + 14 * fortnight;
    story = trained({.bridge = {12, 12, 12}}, from, std::move(story));
    if (fortnight == 1) {
      EXPECT_EQ(dose_on(story, from + 14, "glute-bridge"), "3 x 10-12");
    }
  }
}

TEST(Reviews, SessionsInThePlanCarryTheNewDose) {
  Story story = trained({});
  for (int day = reviewed; day < reviewed + 7; ++day) {
    const Seen seen = on(story.calm(day), day);
    if (const Item* item = seen.item("glute-bridge")) {
      EXPECT_EQ(item->sets, 3);
      EXPECT_EQ(item->reps_low, 8);
      EXPECT_EQ(item->reps_high, 10);
      return;
    }
  }
  FAIL() << "a week without a bridge";
}

// Time off. The last session is on day 87, the dose one step up since 88.
Story rested() {
  Story story = trained({.sessions = 12});
  story.session(reviewed, done("glute-bridge", {10, 10, 10}));
  return story;
}

TEST(TimeOff, OfSevenDaysChangesNothingEightToFourteenStepDownMoreBeginsAgain) {
  const auto after = [](int gap) { return dose_on(rested(), reviewed + gap, "glute-bridge"); };
  EXPECT_EQ(after(7), "3 x 8-10");
  EXPECT_EQ(after(8), "2 x 8-10");
  EXPECT_EQ(after(14), "2 x 8-10");
  const auto decision = [](int gap) { return seen_on(rested(), reviewed + gap).decision(); };
  EXPECT_EQ(decision(7), "progress");
  EXPECT_EQ(decision(8), "regress");
  EXPECT_EQ(decision(14), "regress");
  EXPECT_EQ(decision(15), "restart");
}

TEST(TimeOff, OfMoreThanTwoWeeksBeginsAgainAtTheFirstDoseFromAnyStep) {
  Story story = trained({.bridge = {10, 10, 10}}, reviewed, trained({}));
  story.session(102, done("glute-bridge", {10, 10, 10}));
  EXPECT_EQ(dose_on(story, 109, "glute-bridge"), "3 x 10-12");
  EXPECT_EQ(dose_on(story, 110, "glute-bridge"), "3 x 8-10");
  EXPECT_EQ(dose_on(story, 116, "glute-bridge"), "3 x 8-10");
  EXPECT_EQ(dose_on(story, 117, "glute-bridge"), "2 x 8-10");
}

TEST(TimeOff, StepsDownOnceHoweverOftenSheLooks) {
  Story story = rested();
  for (int day = reviewed + 8; day < reviewed + 12; ++day) story.calm(day);
  EXPECT_EQ(dose_on(story, reviewed + 12, "glute-bridge"), "2 x 8-10");
  story.session(reviewed + 12, done("glute-bridge", {10, 10}));
  EXPECT_EQ(dose_on(story, reviewed + 13, "glute-bridge"), "2 x 8-10");
  EXPECT_EQ(dose_on(story, reviewed + 19, "glute-bridge"), "2 x 8-10");
}

TEST(TimeOff, NeverTurnsIntoAStepUpAtTheNextReview) {
  Story story = rested();
  story.session(reviewed + 16, done("glute-bridge", {10, 10}));
  EXPECT_EQ(dose_on(story, reviewed + 17, "glute-bridge"), "2 x 8-10");
  EXPECT_EQ(dose_on(story, reviewed + 22, "glute-bridge"), "2 x 8-10");
}

// Walking.

Story walked(Story story, int from, int weeks, int per_week, int minutes, const std::string& more = "") {
  for (int week = 0; week < weeks; ++week) {
    for (int i = 0; i < per_week; ++i) story.walk(from + 7 * week + i, minutes, more);
  }
  return story;
}

TEST(Walking, FollowsTheTableTwoWeeksARow) {
  Story story = well();
  EXPECT_EQ(seen_on(story, 60).walk(), "5-10 min, 2-2 days");
  story = walked(std::move(story), 60, 2, 2, 10);
  EXPECT_EQ(seen_on(story, 73).walk(), "5-10 min, 2-2 days");
  EXPECT_EQ(seen_on(story, 74).walk(), "10-15 min, 2-2 days") << "the minutes first";
  story = walked(std::move(story), 74, 2, 4, 15);
  EXPECT_EQ(seen_on(story, 80).walk(), "10-15 min, 2-2 days");
  EXPECT_EQ(seen_on(story, 81).walk(), "10-15 min, 3-4 days") << "then the days";
  EXPECT_EQ(seen_on(story, 87).walk(), "10-15 min, 3-4 days");
  EXPECT_EQ(seen_on(story, 88).walk(), "15-20 min, 3-4 days");
  story = walked(std::move(story), 88, 2, 5, 20);
  EXPECT_EQ(seen_on(story, 95).walk(), "15-20 min, 4-5 days");
  EXPECT_EQ(seen_on(story, 102).walk(), "20-25 min, 4-5 days");
  story = walked(std::move(story), 102, 8, 6, 25);
  EXPECT_EQ(seen_on(story, 109).walk(), "20-25 min, 5-6 days");
  EXPECT_EQ(seen_on(story, 158).walk(), "20-25 min, 5-6 days") << "the table ends, the pace may grow";
}

TEST(Walking, StaysOnItsRowWhileTooFewWalksWereTakenOrOneHurt) {
  EXPECT_EQ(seen_on(walked(well(), 60, 2, 1, 10), 74).walk(), "5-10 min, 2-2 days");
  EXPECT_EQ(seen_on(walked(well(), 60, 2, 2, 10, ",\"pain\":4"), 74).walk(), "5-10 min, 2-2 days");
  EXPECT_EQ(seen_on(walked(well(), 60, 2, 2, 10, ",\"pain\":3"), 74).walk(), "10-15 min, 2-2 days");
  EXPECT_EQ(seen_on(walked(well(), 60, 2, 2, 10, ",\"talk\":\"none\""), 74).walk(), "5-10 min, 2-2 days")
      << "too fast";
  EXPECT_EQ(seen_on(walked(well(), 60, 2, 2, 4), 74).walk(), "5-10 min, 2-2 days")
      << "shorter than the row asks";
  EXPECT_EQ(seen_on(well(), 200).walk(), "5-10 min, 2-2 days") << "weeks of the plan, not since the birth";
}

TEST(Walking, StepsBackAfterAGap) {
  Story story = walked(walked(well(), 60, 2, 2, 10), 74, 2, 4, 15);
  EXPECT_EQ(seen_on(story, 88).walk(), "15-20 min, 3-4 days");
  story.walk(88, 15);
  EXPECT_EQ(seen_on(story, 95).walk(), "15-20 min, 3-4 days");
  EXPECT_EQ(seen_on(story, 96).walk(), "10-15 min, 3-4 days");
  EXPECT_EQ(seen_on(story, 102).walk(), "10-15 min, 3-4 days");
  EXPECT_EQ(seen_on(story, 103).walk(), "5-10 min, 2-2 days");
}

TEST(Walking, IsShortForAWeekAfterDizziness) {
  Story story = walked(well(), 60, 2, 2, 10).walk(74, 12).walk(80, 10);
  EXPECT_EQ(seen_on(story, 75).walk_high(), 15);
  story.calm(75).answer(75, "dizzy-in-session", "true").answer(76, "dizzy-in-session", "false");
  EXPECT_EQ(seen_on(story, 76).walk_high(), 10);
  EXPECT_EQ(seen_on(story, 82).walk_high(), 10);
  EXPECT_EQ(seen_on(story, 83).walk_high(), 15);
}

TEST(Walking, TheFasterTrackIsForThoseWhoFitItsConditions) {
  const auto track = [](Story story, const std::string& profile = "", int first_score = 46) {
    story.check(45).gap(50, 0).profile(50, "\"walk_track\":\"text\"" + profile);
    for (int day = first_score; day <= 60; ++day) story.pain(day, 1);
    return seen_on(std::move(story), 60).walk();
  };
  EXPECT_EQ(track(Story::vaginal()), "10-15 min, 2-3 days");
  EXPECT_EQ(track(Story::vaginal(), ",\"active_before\":false"), "5-10 min, 2-2 days");
  EXPECT_EQ(track(Story::assisted()), "5-10 min, 2-2 days");
  EXPECT_EQ(track(Story::cesarean()), "5-10 min, 2-2 days");
  EXPECT_EQ(track(Story::severe_tear()), "5-10 min, 2-2 days");
  EXPECT_EQ(track(Story::vaginal(), "", 47), "5-10 min, 2-2 days") << "thirteen calm days";
  Story hurt = Story::vaginal();
  hurt.pain(50, 4, "after");
  EXPECT_EQ(track(std::move(hurt)), "5-10 min, 2-2 days") << "a score above green within two weeks";
  Story referred = Story::vaginal();
  referred.phq2(55, 2, 2);
  EXPECT_EQ(track(std::move(referred)), "5-10 min, 2-2 days");
}

// The four-week program.

const std::string choose_program = "\"path\":\"program\"";

TEST(Program, BeginsAfterTheFoundationOnly) {
  const Story story = well().profile(start, choose_program);
  EXPECT_EQ(seen_on(story, start + 1).stage(), "foundation");
  EXPECT_EQ(seen_on(founded().profile(start, choose_program), stronger).stage(), "program");
  EXPECT_EQ(seen_on(founded(), stronger).stage(), "strengthen") << "she did not choose it";
}

TEST(Program, NeedsTheCheckAndItsWeeks) {
  // A foundation that ends at day `day`, the program asked for.
  const auto stage_at = [](Story story, int day, bool checked) {
    if (checked) story.check(day - 20);
    story.gap(1, 0).calm(1).profile(day - 20, choose_program);
    for (int past = day - 20; past < day; ++past) story.pain(past, 1);
    for (const int before : {14, 11, 8, 5}) story.session(day - before, core_done);
    return seen_on(std::move(story), day).stage();
  };
  EXPECT_EQ(stage_at(Story::vaginal(), 42, true), "program");
  EXPECT_EQ(stage_at(Story::vaginal(), 41, true), "strengthen");
  EXPECT_EQ(stage_at(Story::vaginal(), 42, false), "strengthen");
  EXPECT_EQ(stage_at(Story::vaginal(), 84, false), "program") << "twelve weeks with nothing open";
  for (const Story& story : {Story::assisted(), Story::cesarean(), Story::severe_tear()}) {
    EXPECT_EQ(stage_at(story, 55, true), "strengthen");
    EXPECT_EQ(stage_at(story, 56, true), "program");
  }
}

// Does what the plan says from `from` on, answering each morning; returns what was seen each day.
std::vector<Seen> follow(Story& story, int from, int days, int pain = 1) {
  std::vector<Seen> seen;
  for (int day = from; day < from + days; ++day) {
    story.calm(day).pain(day, 1);
    seen.push_back(on(story, day));
    do_plan(story, day, seen.back(), pain);
  }
  return seen;
}

TEST(Program, GoesThroughItsFourWeeksWithTheirDoses) {
  Story story = founded().profile(start, choose_program);
  const std::vector<Seen> seen = follow(story, stronger, 40);
  // Sets and repetitions by week, and which exercises may be main items in it.
  const std::string doses[] = {"2 x 8-8", "2 x 10-10", "3 x 8-8", "3 x 8-10"};
  const Strings first_half = {"vacuum",          "pelvic-tilt",   "clam-shell", "glute-bridge",
                              "chin-retraction", "hip-abduction", "reverse-fly"};
  int sessions_in_week[5] = {};
  for (const Seen& day : seen) {
    if (day.stage() != "program" || day.plan.rest_day || !day.plan.session) continue;
    const auto week = static_cast<std::size_t>(day.plan.stage_week);
    ASSERT_LE(week, 4U);
    ++sessions_in_week[week];
    for (const Item& item : day.plan.session->items) {
      const std::string exercise = id_of(item.exercise);
      if (item.warm_up || exercise == "pelvic-floor") continue;
      // All three sets of three exercises do not fit the minutes she has; the first two weeks do.
      const int sets = week <= 2 ? 2 : 3;
      EXPECT_LE(item.sets, sets);
      EXPECT_EQ(std::to_string(week <= 2 ? item.sets : sets) + " x " + std::to_string(item.reps_low) + "-" +
                    std::to_string(item.reps_high),
                doses[week - 1])
          << exercise << " in week " << week;
      if (week <= 2) {
        EXPECT_TRUE(first_half.contains(exercise)) << exercise;
        if (exercise == "glute-bridge") {
          EXPECT_EQ(protocol().exercises[item.exercise].variants[item.variant].id, "half-height");
        }
        if (exercise == "reverse-fly") {
          EXPECT_EQ(protocol().exercises[item.exercise].variants[item.variant].id, "no-load");
        }
      }
    }
  }
  for (int week = 1; week <= 4; ++week) EXPECT_GE(sessions_in_week[week], 3) << "week " << week;
  EXPECT_EQ(seen.back().stage(), "strengthen") << "and then on with the daily exercises";
}

TEST(Program, AWeekComesAgainWhileItWasNotClean) {
  Story story = founded().profile(start, choose_program);
  follow(story, stronger, 21, 4);
  EXPECT_EQ(seen_on(story, stronger + 21).plan.stage_week, 1);
}

TEST(Program, TheThirdWeekNeedsFourteenGreenDaysElseTheSecondComesAgain) {
  for (const char* by : {"sets", "reps"}) {
    Story story = founded().profile(start, choose_program + ",\"progress_by\":\"" + std::string(by) + "\"");
    follow(story, stronger, 9);
    ASSERT_EQ(seen_on(story, stronger + 9).plan.stage_week, 2);
    story.pain(stronger + 8, 3, "after");  // two above the morning: amber
    follow(story, stronger + 9, 13);
    EXPECT_EQ(seen_on(story, stronger + 21).plan.stage_week, 2) << "thirteen green days";
    EXPECT_EQ(seen_on(story, stronger + 22).plan.stage_week, 3);
  }
}

TEST(Program, IsLeftWhenSheChoosesTheDailyPathAgain) {
  Story story = founded().profile(start, choose_program);
  follow(story, stronger, 5);
  story.profile(stronger + 5, "\"path\":\"daily\"");
  EXPECT_EQ(seen_on(story, stronger + 6).stage(), "strengthen");
}

// A day's session.

int seconds_of(const Seen& seen) {
  int seconds = 0;
  if (seen.plan.session) {
    for (const Item& item : seen.plan.session->items) seconds += item.seconds;
  }
  for (const Stretch& stretch : seen.plan.stretches) seconds += stretch.seconds;
  return seconds;
}

// Stories at three places of the programme.
std::vector<std::pair<Story, int>> places() {
  std::vector<std::pair<Story, int>> made;
  made.emplace_back(well(), start);
  made.emplace_back(founded(), stronger);
  made.emplace_back(trained({.sessions = 9}), reviewed);
  made.emplace_back(founded().profile(start, choose_program), stronger);
  Story early = Story::cesarean();
  made.emplace_back(early.pain(3, 2), 3);
  return made;
}

const Variant& variant_of(const Item& item) {
  return protocol().exercises[item.exercise].variants[item.variant];
}
const Variant& variant_of(const Stretch& one) {
  return protocol().exercises[one.exercise].variants[one.variant];
}

TEST(Sessions, FitTheMinutesSheHasFromOneToSixty) {
  for (const auto& [story, day] : places()) {
    int before = 0;
    for (int minutes = 1; minutes <= 60; ++minutes) {
      Story today = story;
      today.today(day, "\"minutes\":" + std::to_string(minutes));
      const Seen seen = seen_on(today, day);
      EXPECT_LE(seconds_of(seen), std::min(minutes, 25) * 60) << minutes << " minutes on day " << day;
      if (seen.plan.session) {
        EXPECT_LE(seen.plan.session->minutes, minutes);
      }
      if (minutes >= 3) {
        EXPECT_GT(seconds_of(seen), 0) << "three minutes are a plan";
      }
      before = std::max(before, seconds_of(seen));
    }
    EXPECT_GT(before, 4 * 60);
  }
}

TEST(Sessions, AskOnlyForTheHandsAndTheFloorThatSheHas) {
  for (const auto& [story, day] : places()) {
    for (const char* hands : {"both", "one", "none"}) {
      for (const char* floor : {"true", "false"}) {
        Story today = story;
        today.today(day, std::string("\"hands\":\"") + hands + "\",\"floor\":" + floor);
        const Seen seen = seen_on(today, day);
        const auto check = [&](const Variant& variant) {
          if (floor == std::string("false")) {
            EXPECT_FALSE(variant.floor) << variant.id;
          }
          if (hands == std::string("both")) return;
          EXPECT_TRUE(variant.position == Position::sitting || variant.position == Position::standing)
              << variant.id << " with the baby in her arms";
          EXPECT_NE(variant.hands, Hands::both) << variant.id;
          if (hands == std::string("none")) {
            EXPECT_EQ(variant.hands, Hands::none) << variant.id;
          }
        };
        if (seen.plan.session) {
          for (const Item& item : seen.plan.session->items) check(variant_of(item));
        }
        for (const Stretch& stretch : seen.plan.stretches) check(variant_of(stretch));
        EXPECT_GT(seconds_of(seen), 0) << hands << floor << day;
      }
    }
  }
}

TEST(Sessions, NeedNothingSheHasNotGot) {
  const std::pair<const char*, int> kits[] = {
      {"", 0}, {"\"wall\"", 4}, {"\"chair\",\"mat\"", 3}, {"\"band\",\"strap\"", 24}};
  for (const auto& [story, day] : places()) {
    for (const auto& [kit, bits] : kits) {
      Story today = story;
      today.profile(day, std::string("\"equipment\":[") + kit + "]");
      const Seen seen = seen_on(today, day);
      const auto missing = [&](const Variant& variant) { return variant.equipment & ~bits; };
      if (seen.plan.session) {
        for (const Item& item : seen.plan.session->items)
          EXPECT_EQ(missing(variant_of(item)), 0) << variant_of(item).id;
      }
      for (const Stretch& stretch : seen.plan.stretches) EXPECT_EQ(missing(variant_of(stretch)), 0);
      EXPECT_GT(seconds_of(seen), 0);
    }
  }
}

TEST(Sessions, LeaveOutWhatSheDislikes) {
  for (const auto& [story, day] : places()) {
    Story today = story;
    today.profile(day,
                  "\"avoid\":[\"vacuum\",\"glute-bridge\",\"clam-shell\",\"neck-rolls\",\"child-pose\"]");
    const Seen seen = seen_on(today, day);
    for (const char* exercise : {"vacuum", "glute-bridge", "clam-shell"})
      EXPECT_EQ(seen.item(exercise), nullptr);
    for (const Stretch& stretch : seen.plan.stretches) {
      EXPECT_NE(id_of(stretch.exercise), "neck-rolls");
      EXPECT_NE(id_of(stretch.exercise), "child-pose");
    }
    if (seen.plan.session) {
      for (const Item& item : seen.plan.session->items) {
        for (const ExerciseIndex swap : item.swaps) EXPECT_NE(id_of(swap), "glute-bridge");
      }
    }
    EXPECT_TRUE(seen.allows("vacuum") || !on(Story(story).calm(day), day).allows("vacuum"))
        << "disliked is not unsafe";
  }
}

TEST(Sessions, AreTheSameEachTimeTheyAreAskedFor) {
  for (const auto& [story, day] : places()) {
    const Seen once = seen_on(story, day), again = seen_on(story, day);
    EXPECT_EQ(shown(once.plan, story.birth_day()), shown(again.plan, story.birth_day()));
  }
}

const Strings loaded = {"birddog",      "reverse-fly",   "glute-kickback",
                        "glute-bridge", "hip-abduction", "clam-shell"};

TEST(SixWeeks, OfDoingWhatThePlanSaysKeepToTheShapeOfTheWeek) {
  for (const int minutes : {10, 15, 25}) {
    Story story = founded().profile(start, "\"minutes\":" + std::to_string(minutes));
    const std::vector<Seen> seen = follow(story, stronger, 42);
    for (std::size_t day = 1; day < seen.size(); ++day) {
      for (const std::string& exercise : seen[day].in_session()) {
        if (!loaded.contains(exercise)) continue;
        EXPECT_FALSE(seen[day - 1].in_session().contains(exercise))
            << exercise << " on two days running, day " << day;
      }
    }
    for (std::size_t from = 0; from + 7 <= seen.size(); from += 7) {
      std::map<std::string, int> muscles;
      int deep_core = 0, light = 0, strength = 0;
      for (std::size_t day = from; day < from + 7; ++day) {
        const Strings exercises = seen[day].in_session();
        const bool has_load = std::any_of(exercises.begin(), exercises.end(),
                                          [](const std::string& one) { return loaded.contains(one); });
        light += has_load ? 0 : 1;
        strength += has_load ? 1 : 0;
        deep_core += exercises.contains("vacuum") || exercises.contains("pelvic-tilt") ? 1 : 0;
        // Every day, unless it would take most of a short one.
        EXPECT_TRUE(exercises.contains("pelvic-floor") || minutes < 12)
            << "day " << day << ", " << minutes << " minutes";
        for (const std::string& exercise : exercises) {
          const MuscleMask mask = protocol().exercises[exercise_called(exercise)].muscles;
          for (std::size_t m = 0; m < protocol().muscles.size(); ++m) {
            if (mask >> m & 1U) ++muscles[protocol().muscles[m].id];
          }
        }
      }
      EXPECT_GE(deep_core, 2) << "week from day " << from;
      EXPECT_GE(light, 1) << "a day of breathing and stretches";
      EXPECT_GE(strength, 2);
      EXPECT_LE(strength, 5);
      for (const char* muscle : {"back", "abdominals", "glutes", "deep-core", "pelvic-floor"})
        EXPECT_GE(muscles[muscle], 1)
            << muscle << " in the week from day " << from << " with " << minutes << " minutes";
    }
  }
}

TEST(SixWeeks, HaveTwoOrThreeExercisesADayBesidesTheWarmUp) {
  Story story = founded();
  for (const Seen& seen : follow(story, stronger, 42)) {
    if (seen.plan.rest_day || !seen.plan.session) continue;
    std::ptrdiff_t main = 0;
    for (const Item& item : seen.plan.session->items) {
      const std::string exercise = id_of(item.exercise);
      if (!item.warm_up && exercise != "pelvic-floor") ++main;
    }
    EXPECT_GE(main, 2);
    EXPECT_LE(main, 3);
  }
}

TEST(SixWeeks, StretchEveryTightMuscleEachWeek) {
  Story story = founded();
  const std::vector<Seen> seen = follow(story, stronger, 42);
  for (std::size_t from = 0; from + 7 <= seen.size(); from += 7) {
    Strings stretched;
    for (std::size_t day = from; day < from + 7; ++day) {
      for (const Stretch& stretch : seen[day].plan.stretches) stretched.insert(id_of(stretch.exercise));
    }
    EXPECT_TRUE(stretched.contains("wall-pectoral")) << from;
    EXPECT_TRUE(stretched.contains("supine-hamstring")) << from;
    EXPECT_TRUE(stretched.contains("lying-quad") || stretched.contains("runners-stretch")) << from;
  }
}

TEST(SixWeeks, ADoseNeverClimbsByMoreThanOneStepInTwoWeeks) {
  Story story = founded();
  follow(story, stronger, 56);
  const Journal journal = journal_of(story.text());
  const auto levels_on = [&](int day) {
    const Day date = story.birth_day() + std::chrono::days(day);
    return fold(protocol(), live_entries(journal, date), date).course.pace.exercises;
  };
  int climbed = 0;
  for (int day = stronger; day < stronger + 43; ++day) {
    const auto before = levels_on(day), after = levels_on(day + 13);
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (i >= protocol().exercises.size()) break;
      EXPECT_LE(after[i].rung, before[i].rung + 1)
          << id_of(static_cast<ExerciseIndex>(i)) << " from day " << day;
      climbed += after[i].rung > before[i].rung;
    }
  }
  EXPECT_GT(climbed, 0) << "and it does climb";
}

}  // namespace
}  // namespace realign::telling
