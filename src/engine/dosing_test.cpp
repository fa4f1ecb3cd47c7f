// SPDX-License-Identifier: Apache-2.0
//
// How a dose follows her body: each way down, each way back up, and when a clinician should see her. The
// numbers are those of the clinical brief, written out here.
#include "engine/fold.h"
#include "engine/planner.h"
#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

constexpr int stronger = 74;  // the first day of the stage after the foundation
constexpr int reviewed = 88;  // its first review

std::string bridge_and_clam(int reps, const std::string& more = "", const std::string& more_clam = "") {
  return done("glute-bridge", {reps, reps, reps}, more) + "," +
         done("clam-shell", {reps, reps, reps}, more_clam);
}

// An uncomplicated birth, the check done, the foundation behind her.
Story founded(int usual = 1) {
  Story story = Story::vaginal();
  story.check(45).gap(50, 0).calm(52);
  for (int day = 53; day <= stronger; ++day) story.pain(day, usual);
  for (const int day : {60, 63, 66, 69})
    story.session(day, done("vacuum", {10, 10}, ",\"pain\":1") + "," + done("pelvic-tilt", {10, 10}));
  return story;
}

// A green session on `day`, and its next morning.
void train(Story& story, int day, int morning = 1) {
  story.session(day, bridge_and_clam(12, ",\"pain\":1,\"effort\":5"));
  story.pain(day + 1, morning);
}

// Ten of them in the fourteen days from `from`; the last is on the eleventh day.
void train_fortnight(Story& story, int from, int morning) {
  for (const int day : {0, 1, 2, 3, 4, 7, 8, 9, 10, 11}) train(story, from + day, morning);
}

Story trained(int fortnights = 1, int usual = 1) {
  Story story = founded(usual);
  for (int i = 0; i < fortnights; ++i) train_fortnight(story, stronger + 14 * i, usual);
  return story;
}

struct Stands {
  std::string bridge, clam, decision, why;
};

std::string rung_in(const Course& course, const std::string& exercise) {
  return std::to_string(course.pace.exercises[exercise_called(exercise)].rung);
}

// Where she stands on a day, everything answered calmly that day but for what was said before.
Stands stands_on(Story story, int day, bool calm = true) {
  if (calm) story.calm(day);
  const Journal journal = journal_of(story.text());
  const Day date = story.birth_day() + std::chrono::days(day);
  const Folded folded = fold(protocol(), live_entries(journal, date), date);
  const DecidedDay decided = decide(protocol(), folded, date, Staleness::counts);
  static const char* const decisions[] = {"none", "progress", "hold", "regress", "restart"};
  const ReviewOutcome& last = decided.course.pace.last;
  return {rung_in(decided.course, "glute-bridge"), rung_in(decided.course, "clam-shell"),
          decisions[static_cast<std::size_t>(last.decision)], std::string(last.why)};
}

void expect(const Stands& stands, const std::string& bridge, const std::string& clam,
            const std::string& decision, const std::string& why) {
  EXPECT_EQ(stands.bridge, bridge);
  EXPECT_EQ(stands.clam, clam);
  EXPECT_EQ(stands.decision, decision);
  EXPECT_EQ(stands.why, why);
}

TEST(AGreenFortnight, StepsUpOnceAtItsReview) {
  expect(stands_on(trained(), reviewed - 1), "0", "0", "none", "");
  expect(stands_on(trained(), reviewed), "1", "1", "progress", "review-progress");
  expect(stands_on(trained(2), reviewed + 13), "1", "1", "progress", "review-progress");
  expect(stands_on(trained(2), reviewed + 14), "2", "2", "progress", "review-progress");
}

TEST(TheCap, LeadsToTheHarderVersionWhenItIsOpenAndSheHasWhatItTakes) {
  expect(stands_on(trained(3), reviewed + 28), "3", "3", "progress", "review-progress");
  Story without = trained(3);
  without.profile(stronger, "\"equipment\":[\"mat\",\"pillow\"]");  // the harder clam takes a band
  const Stands stands = stands_on(without, reviewed + 28);
  EXPECT_EQ(stands.bridge, "3");
  EXPECT_EQ(stands.clam, "2") << "it stays at its cap";
}

TEST(ASessionWithoutANextMorningScore, IsNotGreenAndHolds) {
  Story story = founded();
  for (const int day : {0, 1, 2, 3, 4, 7, 8, 9, 10, 11})
    story.session(stronger + day, bridge_and_clam(10, ",\"pain\":1"));
  expect(stands_on(story, reviewed), "0", "0", "hold", "hold-not-known");
}

TEST(OneAmber, HoldsAtTheReviewThoughGreenSessionsFollowed) {
  Story story = founded();
  story.session(stronger, bridge_and_clam(10, ",\"pain\":4")).pain(stronger + 1, 1);
  for (const int day : {1, 2, 3, 4, 7, 8, 9, 10, 11}) train(story, stronger + day);
  expect(stands_on(story, reviewed), "0", "0", "hold", "hold-amber");
}

TEST(TwoAmbersInARow, StepEverythingDownAndTheReviewComesFourteenDaysLater) {
  Story story = trained();
  for (const int day : {reviewed, reviewed + 1})
    story.session(day, bridge_and_clam(10, ",\"pain\":4")).pain(day + 1, 1);
  expect(stands_on(story, reviewed + 2), "0", "0", "regress", "step-two-amber");
  expect(stands_on(story, reviewed + 3), "0", "0", "regress", "step-two-amber");
  for (int day = reviewed + 3; day < reviewed + 16; ++day) train(story, day);
  expect(stands_on(story, reviewed + 16), "0", "0", "regress", "step-two-amber");
  expect(stands_on(story, reviewed + 17), "1", "1", "progress", "review-progress");
}

TEST(ARedDuringASession, StepsThatExerciseDownTheNextDayAndNotTheOthers) {
  for (const auto& [score, bridge, decision] :
       {std::tuple(5, "1", "progress"), std::tuple(6, "0", "regress")}) {
    Story story = trained();
    story.session(reviewed, bridge_and_clam(10, ",\"pain\":" + std::to_string(score))).pain(reviewed + 1, 1);
    const Stands stands = stands_on(story, reviewed + 1);
    EXPECT_EQ(stands.bridge, bridge) << score;
    EXPECT_EQ(stands.clam, "1") << score;
    EXPECT_EQ(stands.decision, decision) << score;
  }
}

TEST(AScoreDuringASession, ThatNamesNoExerciseCountsForAllOfThem) {
  Story story = trained();
  story.session(reviewed, bridge_and_clam(10)).pain(reviewed, 6, "during").pain(reviewed + 1, 1);
  expect(stands_on(story, reviewed + 1), "0", "0", "regress", "step-red");
}

TEST(TheHourAfter, IsRedThreePointsAboveTheStart) {
  const auto with = [](int before, int after) {
    Story story = trained();
    story.pain(reviewed, before, "before")
        .session(reviewed, bridge_and_clam(10))
        .pain(reviewed, after, "after");
    story.pain(reviewed + 1, 1);
    return stands_on(story, reviewed + 1).decision;
  };
  EXPECT_EQ(with(2, 4), "progress") << "amber";
  EXPECT_EQ(with(2, 5), "regress");
  EXPECT_EQ(with(3, 5), "progress");
}

TEST(TheNextMorning, IsRedThreePointsAboveHerUsualAndCountsOnThatVeryDay) {
  const auto with = [](int morning) {
    Story story = trained();
    train(story, reviewed, morning);
    return stands_on(story, reviewed + 1);
  };
  expect(with(3), "1", "1", "progress", "review-progress");
  expect(with(4), "0", "0", "regress", "step-flare");
}

TEST(TheNextMorning, TwoPointsAboveHerUsualIsRedTheSecondTimeRunning) {
  Story story = trained();
  train(story, reviewed, 3);
  expect(stands_on(story, reviewed + 1), "1", "1", "progress", "review-progress");
  train(story, reviewed + 1, 3);
  EXPECT_EQ(stands_on(story, reviewed + 2).decision, "regress");
}

TEST(OneBadSession, StepsAnExerciseDownOnce) {
  Story story = trained(2);  // rung 2 from day 102
  story.session(102, bridge_and_clam(10, ",\"pain\":7")).pain(103, 7).pain(104, 1).pain(105, 1);
  for (const int day : {103, 104, 105, 106}) EXPECT_EQ(stands_on(story, day).bridge, "1") << day;
}

TEST(DomingTwice, StepsThatExerciseDown) {
  Story story = trained();
  story.session(reviewed, bridge_and_clam(10, ",\"doming\":true")).pain(reviewed + 1, 1);
  expect(stands_on(story, reviewed + 1), "1", "1", "progress", "review-progress");
  story.session(reviewed + 2, bridge_and_clam(10, ",\"doming\":true")).pain(reviewed + 3, 1);
  expect(stands_on(story, reviewed + 3), "0", "1", "regress", "step-domed");
}

TEST(ANewLeak, StepsEverythingDownOnceHoweverLongItLasts) {
  Story story = trained(2);
  story.answer(102, "leak-with-effort", "true");
  expect(stands_on(story, 102, false), "1", "1", "regress", "step-leak-or-heaviness");
  for (const int day : {103, 106}) {
    story.answer(day, "leak-with-effort", "true");
    EXPECT_EQ(stands_on(story, day, false).bridge, "1") << day;
  }
}

TEST(BleedingAfterActivity, StepsEverythingDown) {
  Story story = trained();
  story.calm(reviewed).answer(reviewed, "bleeding-up-after-activity", "true");
  story.answer(reviewed + 1, "bleeding-up-after-activity", "false");
  expect(stands_on(story, reviewed + 1), "0", "0", "regress", "step-bleeding");
}

TEST(AFlareUp, DeclaredStepsEverythingDown) {
  Story story = trained();
  story.answer(reviewed, "flare", "true");
  expect(stands_on(story, reviewed, false), "0", "0", "regress", "step-flare");
}

TEST(AnIllness, HoldsForTwoWeeks) {
  const auto decision_with = [](int ill_on) {
    Story story = trained();
    story.calm(ill_on).answer(ill_on, "exhaustion", "true").clear(ill_on, "exercise");
    story.answer(ill_on + 1, "exhaustion", "false");
    return stands_on(story, reviewed).why;
  };
  EXPECT_EQ(decision_with(reviewed - 13), "hold-rule");
  EXPECT_EQ(decision_with(reviewed - 15), "review-progress");
}

TEST(LessThanHalfOfTheSessions, MakesThemShorterWithoutTakingAnythingElseAway) {
  const auto with = [](int sessions) {
    Story story = founded();
    for (int i = 0; i < sessions; ++i) train(story, stronger + 3 * i);
    return stands_on(story, reviewed).why;
  };
  EXPECT_EQ(with(4), "hold-short") << "four of ten";
  EXPECT_EQ(with(5), "hold-part") << "five of ten";
}

TEST(ASessionThatWasRetracted, IsAsIfNeverDone) {
  Story story = trained();
  story.session(reviewed, bridge_and_clam(10, ",\"pain\":8"));
  story.retract(reviewed, std::string(story.last_id));
  expect(stands_on(story, reviewed + 1), "1", "1", "progress", "review-progress");
}

TEST(ALighterWeightThanPlanned, IsNotTheFullDose) {
  const auto rung_with = [](const char* load) {
    Story story = founded();
    for (const int day : {0, 1, 2, 3, 4, 7, 8, 9, 10, 11}) {
      story.session(stronger + day, done("reverse-fly", {10, 10}, load)).pain(stronger + day + 1, 1);
    }
    story.calm(reviewed);
    const Journal journal = journal_of(story.text());
    const Day date = story.birth_day() + std::chrono::days(reviewed);
    return rung_in(fold(protocol(), live_entries(journal, date), date).course, "reverse-fly");
  };
  EXPECT_EQ(rung_with(",\"load_kg\":1"), "1");
  EXPECT_EQ(rung_with(",\"load_kg\":0.5"), "0");
}

// When a clinician should see her.

bool refers(const Story& story, int day, const std::string& rule) {
  const Seen seen = on(Story(story).calm(day), day);
  return seen.notices(rule);
}

TEST(ThreeStepsBackInSixWeeks, AreToBeSeenSoon) {
  Story story = trained(2);
  for (const int day : {103, 110, 117}) {
    EXPECT_FALSE(refers(story, day, "three-steps-back")) << day;
    story.session(day, bridge_and_clam(10, ",\"pain\":7")).pain(day + 1, 1);
  }
  EXPECT_TRUE(refers(story, 118, "three-steps-back"));
  EXPECT_TRUE(refers(story, 104 + 41, "three-steps-back"));
  EXPECT_FALSE(refers(story, 104 + 42, "three-steps-back")) << "the first is six weeks ago";
  story.clear(119, "exercise");
  EXPECT_FALSE(refers(story, 120, "three-steps-back")) << "she has been seen";
}

TEST(TwoRedSessionsInARowAfterAStepBack, AreToBeSeenSoon) {
  Story story = trained(2);
  for (const int day : {103, 106, 109}) {
    EXPECT_FALSE(refers(story, day, "red-after-step-back")) << day;
    story.session(day, bridge_and_clam(10, ",\"pain\":7")).pain(day + 1, 1);
  }
  EXPECT_TRUE(refers(story, 110, "red-after-step-back"));
}

TEST(TwoFlaresInFourWeeks, AreToBeSeenSoon) {
  Story story = trained(2);
  const auto flare = [&](int day) { story.answer(day, "flare", "true").answer(day + 1, "flare", "false"); };
  flare(103);
  EXPECT_FALSE(refers(story, 110, "two-flares"));
  flare(120);
  EXPECT_TRUE(refers(story, 121, "two-flares"));
  EXPECT_TRUE(refers(story, 103 + 27, "two-flares"));
  EXPECT_FALSE(refers(story, 103 + 28, "two-flares")) << "the first is four weeks ago";
}

TEST(SixWeeksWithoutAChangeThatCounts, AreToBeSeenSoon) {
  // Her usual was 2 at the first session, on day 60.
  const auto refers_with = [](int pain, int day) {
    Story story = trained(2, 2);
    for (int morning = 86; morning <= day; ++morning) story.pain(morning, pain);
    story.session(101, bridge_and_clam(8, ",\"pain\":1"));
    return refers(story, day, "no-change-at-6-weeks");
  };
  EXPECT_FALSE(refers_with(2, 60 + 41));
  EXPECT_TRUE(refers_with(2, 60 + 42));
  EXPECT_TRUE(refers_with(3, 60 + 42)) << "worse is no change for the better";
  EXPECT_FALSE(refers_with(1, 60 + 42)) << "half of it is gone";
}

// Coming and going.

void fill_in(Story& story, int day, bool well) {
  story.write(
      day, R"("kind":"questionnaire","form":"psfs","answers":[8,8,8],"activities":["lift","cook","sleep"])");
  std::string answers = well ? "1,1" : "1,1,1";
  for (int i = well ? 2 : 3; i < 24; ++i) answers += ",0";
  story.write(day, R"("kind":"questionnaire","form":"rmdq","answers":[)" + answers + "]");
}

TEST(RecoveredAtTwoCheckInsTwoWeeksApart, SheKeepsWhatSheHasWon) {
  const auto stage_with = [](int apart, bool well, int on_day) {
    Story story = trained(2);
    for (int day = 95; day <= 125; ++day) story.pain(day, 1).calm(day);
    train(story, 101, 1);
    fill_in(story, 103, true);
    fill_in(story, 103 + apart, well);
    return on(story, on_day).stage();
  };
  EXPECT_EQ(stage_with(14, true, 117), "strengthen");
  EXPECT_EQ(stage_with(14, true, 118), "maintain");
  EXPECT_EQ(stage_with(13, true, 118), "strengthen");
  EXPECT_EQ(stage_with(14, false, 118), "strengthen") << "three of twenty-four";
}

TEST(MoreThanSixWeeksOff, AskEveryQuestionThatCanStopHerAgain) {
  const auto disposition_after = [](int gap) {
    Story story = trained();  // the last session on day 85
    story.calm(85 + gap - 8);
    for (const char* recent : {"chest-pain-or-breathless"}) story.answer(85 + gap - 1, recent, "false");
    // Only the questions with seven fresh days are answered again; those with 28 are eight days old.
    Story again = story;
    for (const Question& question : protocol().questions) {
      if (question.required && question.fresh_days == 7)
        again.answer(85 + gap, question.id,
                     question.type == FactType::boolean   ? "false"
                     : question.type == FactType::integer ? "0"
                                                          : "\"none\"");
    }
    return on(again, 85 + gap).disposition();
  };
  EXPECT_NE(disposition_after(42), "unscreened");
  EXPECT_EQ(disposition_after(43), "unscreened");
}

}  // namespace
}  // namespace realign::telling
