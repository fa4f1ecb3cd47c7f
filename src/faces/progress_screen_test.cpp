// SPDX-License-Identifier: Apache-2.0
#include "faces/progress_screen.h"

#include "base/json.h"
#include "engine/engine.h"
#include "tests/journal_maker.h"

namespace realign::telling {
namespace {

Json screen_on(const Story& story, int day) {
  const Day on = story.birth_day() + std::chrono::days(day);
  return read_json(progress_screen(protocol(), *make_progress(protocol(), journal_of(story.text()), on)))
      .value();
}

const Json& at(const Json& of, std::string_view first, std::string_view second) {
  return *of.find(first)->find(second);
}

std::string headline(const Story& story, int day) { return *screen_on(story, day).find("headline")->text(); }

// Seven mornings from day 50 and seven from day 71.
Story mornings(int first, int last) {
  Story story = Story::vaginal();
  for (int day = 50; day < 57; ++day) story.pain(day, first);
  for (int day = 71; day < 78; ++day) story.pain(day, last);
  story.calm(77);
  return story;
}

TEST(ProgressScreen, TheHeadlineIsWhichWayTheMorningsGo) {
  EXPECT_EQ(headline(mornings(6, 2), 77), "Your mornings hurt less than at first.");
  EXPECT_EQ(headline(mornings(2, 6), 77), "Your mornings hurt more than at first.");
  EXPECT_EQ(headline(mornings(3, 3), 77), "No clear change in your mornings so far.");
  EXPECT_EQ(headline(Story::vaginal().calm(60).pain(60, 3), 60), "It is too early to see which way it goes.");
  EXPECT_EQ(headline(Story::vaginal().calm(60), 60), "Nothing to look back on yet.");
}

TEST(ProgressScreen, AStopComesBeforeAnyTrend) {
  EXPECT_EQ(headline(mornings(6, 2).answer(77, "chest-pain-or-breathless", "true"), 77),
            "Exercise waits at the moment.");
  EXPECT_EQ(headline(mornings(6, 2).profile(77, "\"paused\":true"), 77), "Everything is paused.");
}

TEST(ProgressScreen, PainHasItsScoresItsBandsAndATableOfTheSameWeeks) {
  const Json screen = screen_on(mornings(6, 2), 77);
  EXPECT_EQ(*at(screen, "pain", "verdict").text(), "better");
  EXPECT_EQ(at(screen, "pain", "scores").array()->size(), 14U);
  const Json& band = at(screen, "pain", "band");
  EXPECT_EQ(*at(band, "start", "median").whole(), 6);
  EXPECT_EQ(*at(band, "now", "median").whole(), 2);
  const auto& weeks = *at(screen, "pain", "weeks").array();
  const auto& rows = *at(screen, "pain", "table").find("rows")->array();
  ASSERT_EQ(weeks.size(), rows.size());
  EXPECT_EQ(*(*rows.front().array())[1].text(), "6");
  EXPECT_TRUE(weeks[1].find("median")->is_null()) << "a week without a score has no middle";
  EXPECT_EQ(*(*rows[1].array())[1].text(), "");
}

TEST(ProgressScreen, EachRowOfATableHasACellForEachColumn) {
  Story story = mornings(6, 2);
  story.gap(60, 4).walk(61, 10).session(62, done("vacuum", {8, 8}));
  const Json screen = screen_on(story, 77);
  for (const std::string_view part : {"pain", "sessions", "walks", "separation"}) {
    const Json& table = at(screen, part, "table");
    ASSERT_FALSE(table.find("rows")->array()->empty()) << part;
    for (const Json& row : *table.find("rows")->array())
      EXPECT_EQ(row.array()->size(), table.find("columns")->array()->size()) << part;
  }
}

TEST(ProgressScreen, AReadingIsInFingersWithAnErrorOfHalfAFinger) {
  const Json screen = screen_on(Story::vaginal().gap(60, 5), 60);
  EXPECT_EQ(at(screen, "separation", "error").number(), 0.5);
  EXPECT_EQ(at(screen, "separation", "readings").array()->front().find("widest")->number(), 2.5);
}

TEST(ProgressScreen, NoSentenceNamesACommand) {
  const Day on = Story::vaginal().birth_day() + std::chrono::days(60);
  for (const Story& story : {Story::vaginal(), mornings(6, 2)}) {
    const auto progress = make_progress(protocol(), journal_of(story.text()), on);
    EXPECT_EQ(progress_screen(protocol(), *progress).find("realign "), std::string::npos);
  }
}

TEST(ProgressScreen, AFormThatWasNeverFilledInHasNoScore) {
  const Json screen = screen_on(Story::vaginal().phq2(60, 1, 1), 60);
  const auto& forms = *screen.find("forms")->array();
  EXPECT_EQ(*forms[0].find("last")->whole(), 2);
  EXPECT_TRUE(forms[1].find("last")->is_null());
  EXPECT_EQ(*forms[1].find("band")->text(), "");
}

}  // namespace
}  // namespace realign::telling
