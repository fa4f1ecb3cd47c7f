// SPDX-License-Identifier: Apache-2.0
//
// Questionnaires: scores, the change that means something, and when each is due.
#include "engine/questionnaires.h"

#include "engine/fold.h"
#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

const FormSpec& mood() { return protocol().forms[0]; }
const FormSpec& back() { return protocol().forms[1]; }
const FormSpec& own() { return protocol().forms[2]; }

Questionnaire filled(Form form, std::vector<int> answers) { return {form, std::move(answers), {}}; }

// So many statements ticked, of 24.
Questionnaire ticked(int count) {
  std::vector<int> answers(24, 0);
  std::fill_n(answers.begin(), count, 1);
  return filled(Form::rmdq, std::move(answers));
}

std::string size_of(const FormSpec& spec, int first, int last) {
  static const char* const sizes[] = {"counts", "small", "medium", "large"};
  const FormChange change = change_between(spec, first * 10, last * 10);
  const std::string way = change.by > 0 ? "better " : change.by < 0 ? "worse " : "same ";
  return way + (change.size ? sizes[static_cast<std::size_t>(*change.size)] : "nothing");
}

std::string rmdq(int count) {
  std::string answers;
  for (int i = 0; i < 24; ++i) answers += std::string(i == 0 ? "" : ",") + (i < count ? "1" : "0");
  return "\"kind\":\"questionnaire\",\"form\":\"rmdq\",\"answers\":[" + answers + "]";
}

std::string psfs(const std::string& answers, const std::string& activities) {
  return "\"kind\":\"questionnaire\",\"form\":\"psfs\",\"answers\":[" + answers + "],\"activities\":[" +
         activities + "]";
}
const std::string three = R"("lift the cot side","walk to the park","sit to feed")";
const std::string moved = R"("sit to feed","lift the cot side","walk to the park")";
const std::string others = R"("lift the cot side","walk to the park","carry shopping")";

History history_on(const Story& story, int day) {
  const Journal journal = journal_of(story.text());
  const Day date = story.birth_day() + std::chrono::days(day);
  return fold(protocol(), live_entries(journal, date), date).history;
}

std::string due_on(const Story& story, int day) {
  const Day date = story.birth_day() + std::chrono::days(day);
  std::string due;
  for (const Form form : forms_due(protocol(), history_on(story, day), date))
    due += (due.empty() ? "" : " ") + protocol().forms[static_cast<std::size_t>(form)].id;
  return due;
}

std::string asked_on(const Story& story, int day) {
  std::string asked;
  for (const Ask& ask : on(story, day).plan.ask) {
    for (const FormSpec& form : protocol().forms) {
      if (ask.question == form.id) asked += (asked.empty() ? "" : " ") + form.id;
    }
  }
  return asked;
}

const std::string did = done("vacuum", {8, 8});

// Every form given on day 50, the first session on day 60.
Story with_all(int day = 50) {
  Story story = Story::vaginal();
  story.calm(day).phq2(day, 0, 0).write(day, rmdq(9)).write(day, psfs("3,4,5", three));
  return story;
}

TEST(FormScores, AreTheSumOfTheAnswersOrTheirMean) {
  EXPECT_EQ(score_of(mood(), filled(Form::phq_2, {1, 3})), 400);
  EXPECT_EQ(score_of(back(), ticked(24)), 2400);
  EXPECT_EQ(score_of(own(), filled(Form::psfs, {5, 7, 8})), 667) << "6.67";
  EXPECT_EQ(score_of(own(), filled(Form::psfs, {5, 7, 8, 9, 10})), 780);
}

TEST(FormScores, AreNeverShownBetterThanTheyAre) {
  EXPECT_EQ(tenths_of(own(), 667), 66);
  EXPECT_EQ(tenths_of(own(), 799), 79) << "not yet 8";
  EXPECT_EQ(tenths_of(back(), 2400), 240);
}

TEST(FormScores, PHQ2OfThreeIsPositiveAndOfTwoIsNot) {
  EXPECT_EQ(band_of(mood(), 300).id, "positive");
  EXPECT_EQ(band_of(mood(), 200).id, "low");
}

TEST(FormScores, RMDQOfTwoIsAsTheRecoveredScoreAndOfThreeIsNot) {
  EXPECT_EQ(band_of(back(), 200).id, "recovered");
  EXPECT_EQ(band_of(back(), 300).id, "some");
}

TEST(FormChanges, OfFivePointsInRMDQCountAndOfFourDoNotWhereThatIsUnder30Percent) {
  EXPECT_EQ(size_of(back(), 200, 150), "better counts");
  EXPECT_EQ(size_of(back(), 200, 160), "better nothing");
  EXPECT_EQ(size_of(back(), 150, 200), "worse counts");
}

TEST(FormChanges, Of30PercentInRMDQCountFromTwoStatementsOn) {
  EXPECT_EQ(size_of(back(), 100, 70), "better counts") << "30 of 100";
  EXPECT_EQ(size_of(back(), 110, 80), "better nothing") << "27 of 100";
  EXPECT_EQ(size_of(back(), 60, 40), "better counts") << "33 of 100, two statements";
  EXPECT_EQ(size_of(back(), 30, 20), "better nothing") << "33 of 100, but one statement";
}

TEST(FormChanges, OfPSFSAreSmallMediumAndLargeFrom13And23And27Tenths) {
  EXPECT_EQ(size_of(own(), 40, 52), "better nothing");
  EXPECT_EQ(size_of(own(), 40, 53), "better small");
  EXPECT_EQ(size_of(own(), 40, 62), "better small");
  EXPECT_EQ(size_of(own(), 40, 63), "better medium");
  EXPECT_EQ(size_of(own(), 40, 66), "better medium");
  EXPECT_EQ(size_of(own(), 40, 67), "better large");
  EXPECT_EQ(size_of(own(), 67, 40), "worse large");
}

TEST(FormChanges, OfPSFSAreNotRoundedUpToASize) {
  const int first = score_of(own(), filled(Form::psfs, {5, 5, 5, 5}));
  const int last = score_of(own(), filled(Form::psfs, {6, 6, 6, 7}));
  EXPECT_FALSE(change_between(own(), first, last).size.has_value()) << "1.25";
}

TEST(FormChanges, OfPHQ2HaveNoSize) { EXPECT_EQ(size_of(mood(), 60, 0), "better nothing"); }

TEST(FormCourses, CompareHerOwnActivitiesOnlyWithThemselves) {
  Story story = with_all();
  story.write(64, psfs("5,5,6", moved));
  const History same = history_on(story, 70);
  EXPECT_EQ(to_text(course_of(same, Form::psfs)->first->day), story.date(50)) << "another order is the same";
  story.write(78, psfs("5,5,6", others));
  const History changed = history_on(story, 80);
  EXPECT_EQ(to_text(course_of(changed, Form::psfs)->first->day), story.date(78));
  EXPECT_EQ(course_of(changed, Form::psfs)->given, 3);
  EXPECT_FALSE(course_of(history_on(Story::vaginal(), 10), Form::rmdq).has_value());
}

TEST(FormsDue, AreAllOfThemOnTheFirstDayPHQ2First) {
  EXPECT_EQ(due_on(Story::vaginal(), 50), "phq-2 rmdq psfs");
  EXPECT_EQ(due_on(with_all(), 50), "");
  EXPECT_EQ(due_on(with_all(), 200), "") << "no time passes before the first session";
}

TEST(FormsDue, ComeOneADayAfterTheDayOfTheFirstSession) {
  Story story = Story::vaginal();
  story.session(60, did);
  EXPECT_EQ(due_on(story, 60), "phq-2 rmdq psfs") << "the first day";
  EXPECT_EQ(due_on(story, 61), "phq-2");
  story.phq2(61, 0, 0);
  EXPECT_EQ(due_on(story, 61), "");
  EXPECT_EQ(due_on(story, 62), "rmdq");
  story.write(62, rmdq(5));
  EXPECT_EQ(due_on(story, 63), "psfs");
}

TEST(FormsDue, PSFSEveryTwoWeeksRMDQAndPHQ2EveryFourFromTheFirstSession) {
  Story story = with_all();
  story.session(60, did);
  EXPECT_EQ(due_on(story, 73), "");
  EXPECT_EQ(due_on(story, 74), "psfs");
  story.write(75, psfs("3,4,5", three));
  EXPECT_EQ(due_on(story, 87), "");
  EXPECT_EQ(due_on(story, 88), "phq-2") << "week 4; the others follow on the next days";
  story.phq2(90, 0, 0);
  EXPECT_EQ(due_on(story, 91), "rmdq");
  story.write(91, rmdq(5));
  EXPECT_EQ(due_on(story, 92), "psfs");
  story.write(92, psfs("3,4,5", three));
  EXPECT_EQ(due_on(story, 115), "psfs") << "from week 6 on";
  story.write(115, psfs("3,4,5", three));
  EXPECT_EQ(due_on(story, 116), "phq-2") << "week 8 counts from the session, not from the form";
}

TEST(FormsDue, OneGivenAFewDaysEarlyCounts) {
  Story early = with_all();
  early.session(60, did).write(71, psfs("3,4,5", three));
  EXPECT_EQ(due_on(early, 74), "") << "three days early";
  Story too_early = with_all();
  too_early.session(60, did).write(70, psfs("3,4,5", three));
  EXPECT_EQ(due_on(too_early, 74), "psfs") << "four days early";
  Story week_before = with_all();
  week_before.session(60, did).phq2(81, 0, 0).write(74, psfs("3,4,5", three));
  EXPECT_EQ(due_on(week_before, 88), "rmdq");
}

TEST(FormsAsked, OnceTheScreenIsAnsweredAndNeverWhilePaused) {
  EXPECT_EQ(asked_on(Story::vaginal(), 50), "") << "nothing answered yet";
  Story story = Story::vaginal();
  story.calm(50);
  EXPECT_EQ(asked_on(story, 50), "phq-2 rmdq psfs");
  story.profile(50, "\"paused\":true");
  EXPECT_EQ(asked_on(story, 50), "");
}

TEST(FormsAsked, NotInAnEmergency) {
  Story story = Story::vaginal();
  story.calm(50).answer(50, "chest-pain-or-breathless", "true");
  EXPECT_EQ(asked_on(story, 50), "");
}

}  // namespace
}  // namespace realign::telling
