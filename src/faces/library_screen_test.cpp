// SPDX-License-Identifier: Apache-2.0
#include "faces/library_screen.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/json.h"
#include "protocol/embedded.h"

namespace realign {
namespace {

const Protocol& protocol() {
  static const Protocol loaded = read_protocol(embedded_protocol(), "the protocol built in").value();
  return loaded;
}

const Json& library() {
  static const Json read = read_json(library_screen(protocol())).value();
  return read;
}

const Json::Array& list(const Json& of, std::string_view name) { return *of.find(name)->array(); }
const std::string& text(const Json& of, std::string_view name) { return *of.find(name)->text(); }

const Json& one(const Json& of, std::string_view name, std::string_view id) {
  static const Json none;
  for (const Json& each : list(of, name)) {
    if (text(each, "id") == id) return each;
  }
  ADD_FAILURE() << name << " has no " << id;
  return none;
}

// A key that has no words comes back as it is, and a gap that nobody filled in braces.
void expect_said(const Json& json, const std::string& where) {
  if (const std::string* said = json.text()) {
    const bool is_key = said->find('.') != std::string::npos && said->find(' ') == std::string::npos;
    const bool is_name = where.ends_with(".address") || where.ends_with(".question");
    EXPECT_FALSE(is_key && !is_name) << where << ": " << *said;
    const bool is_rate = where.find("forms") != std::string::npos;
    EXPECT_TRUE(is_rate || said->find('{') == std::string::npos) << where << ": " << *said;
    EXPECT_EQ(said->find("realign "), std::string::npos) << where << " names a command: " << *said;
  } else if (json.array() != nullptr) {
    for (const Json& each : *json.array()) expect_said(each, where + "[]");
  } else if (json.object() != nullptr) {
    for (const auto& [key, value] : *json.object())
      expect_said(value, std::string(where).append(".").append(key));
  }
}

TEST(LibraryScreen, EveryTextIsSaidAndNoneNamesACommand) { expect_said(library(), "library"); }

TEST(LibraryScreen, EveryQuestionCanBeFoundAlsoOneThatNobodyIsAsked) {
  ASSERT_EQ(list(library(), "questions").size(), protocol().questions.size());
  const auto is_flare = [](const Json& each) { return text(each, "question") == "flare"; };
  EXPECT_TRUE(std::ranges::any_of(list(library(), "questions"), is_flare));
}

TEST(LibraryScreen, EverythingThatCanBeSaidOfHerselfHasItsQuestionAndItsChoices) {
  const Json::Array& profile = list(library(), "profile");
  std::vector<std::string> fields;
  for (const Json& each : profile) fields.push_back(text(each, "question"));
  EXPECT_EQ(fields,
            (std::vector<std::string>{
                "profile.birth_date", "profile.birth", "profile.tear", "profile.epidural", "profile.babies",
                "profile.feeding", "profile.active_before", "profile.equipment", "profile.minutes",
                "profile.avoid", "profile.progress_by", "profile.path", "profile.walk_track"}));
  EXPECT_EQ(list(profile[5], "choices").size(), 3U);
  EXPECT_EQ(text(profile[9], "kind"), "several");
  EXPECT_EQ(list(profile[9], "choices").size(), protocol().exercises.size());
}

TEST(LibraryScreen, AHabitWithAWayThatTiresNamesItsPicture) {
  EXPECT_EQ(text(one(library(), "habits", "lifting"), "tires"), "stooped");
  EXPECT_EQ(text(one(library(), "habits", "getting-up"), "tires"), "");
}

TEST(LibraryScreen, AMuscleSaysWhatIsDoneForItAndWhatHelps) {
  const Json& chest = one(library(), "muscles", "pectorals");
  EXPECT_EQ(text(chest, "problem"), "tight");
  EXPECT_EQ(text(chest, "remedy_in_words"), "Stretch");
  ASSERT_EQ(list(chest, "helps").size(), 1U);
  EXPECT_EQ(*list(chest, "helps")[0].text(), "wall-pectoral");
  EXPECT_EQ(text(one(library(), "muscles", "glutes"), "remedy_in_words"), "Strengthen");
}

TEST(LibraryScreen, AVariantSaysFromWhenAndNothingWhereItIsOpenAtOnce) {
  const Json& birddog = one(library(), "exercises", "birddog");
  EXPECT_NE(text(list(birddog, "variants")[0], "from").find("from week 6"), std::string::npos);
  const Json& floor = one(library(), "exercises", "chin-retraction");
  EXPECT_EQ(text(list(floor, "variants")[0], "from"), "");
}

TEST(LibraryScreen, WhenToSeeAPhysicianStandsByItselfAndNotAmongWhatToExpect) {
  EXPECT_NE(text(*library().find("physician"), "text").find("6 weeks"), std::string::npos);
  for (const Json& each : list(library(), "expectations")) EXPECT_NE(text(each, "id"), "see-a-physician");
}

TEST(LibraryScreen, TheSelfCheckHasItsThreePlacesAndAnErrorOfHalfAFinger) {
  const Json& check = *library().find("self_check");
  ASSERT_EQ(list(check, "places").size(), 3U);
  EXPECT_EQ(text(list(check, "places")[1], "name"), "Above the navel");
  EXPECT_EQ(*check.find("error_half_fingers")->whole(), 1);
  EXPECT_EQ(list(check, "tension").size(), 3U);
}

TEST(LibraryScreen, TheFirstRowOfTheWalkingTableIsFiveToTenMinutesOnTwoDays) {
  const Json& row = list(list(*library().find("walking"), "tracks")[0], "rows")[0];
  EXPECT_EQ(text(row, "weeks"), "Weeks 1 to 2");
  EXPECT_EQ(text(row, "minutes"), "5 to 10 minutes");
  EXPECT_EQ(text(row, "days"), "2 days a week");
}

TEST(LibraryScreen, AWeekOfTheProgramWithTwoDosesNamesBoth) {
  const Json::Array& weeks = list(*library().find("program"), "weeks");
  ASSERT_EQ(weeks.size(), 4U);
  EXPECT_EQ(text(weeks[0], "dose"), "2 sets of 8");
  EXPECT_EQ(text(weeks[2], "dose"), "3 sets of 8, or 2 sets of 12");
  EXPECT_EQ(weeks[0].find("days")->array()->size(), 3U);
}

TEST(LibraryScreen, AFormHasItsStatementsAsTheyAreAsked) {
  EXPECT_EQ(list(one(library(), "forms", "rmdq"), "items").size(), 24U);
  const Json& mood = list(one(library(), "forms", "phq-2"), "items")[0];
  EXPECT_EQ(text(mood, "kind"), "choice");
  EXPECT_EQ(list(mood, "choices").size(), 4U);
  const Json& own = one(library(), "forms", "psfs");
  EXPECT_TRUE(*own.find("own_items")->boolean());
  EXPECT_EQ(*list(own, "items")[1].find("high")->whole(), 10);
}

TEST(LibraryScreen, APostureIsNamedByItsPictureAndSaysWhetherItEases) {
  const Json& first = list(library(), "postures")[0];
  EXPECT_EQ(text(first, "id"), "standing");
  EXPECT_EQ(text(first, "variant"), "swayed");
  EXPECT_FALSE(*first.find("good")->boolean());
}

TEST(LibraryScreen, EachEventOfAHabitHasAName) {
  for (const Json& habit : list(library(), "habits")) {
    for (const Json& event : list(habit, "events")) one(library(), "events", *event.text());
  }
}

TEST(LibraryScreen, SourcesThatDisagreeAreNamedBesideWhatTheySay) {
  const Json& conflict = one(library(), "conflicts", "walk-start-days");
  EXPECT_EQ(text(conflict, "text"),
            "The table starts with 2 days a week. The text starts with 2 to 3 sessions a week.");
  EXPECT_EQ(list(conflict, "claims").size(), 2U);
}

}  // namespace
}  // namespace realign
