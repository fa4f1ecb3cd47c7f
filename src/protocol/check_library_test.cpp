// SPDX-License-Identifier: Apache-2.0
//
// Each test breaks one thing in the small protocol and reads all that is printed about it.
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::problems_after;

bool says(const std::string& said, std::string_view what) { return said.find(what) != std::string::npos; }

TEST(ProtocolLibrary, OneExpectationSaysWhenToSeeAPhysician) {
  EXPECT_TRUE(says(problems_after("expectations.toml", "physician = true\n", ""),
                   "one expectation must say when to see a physician"));
}

TEST(ProtocolLibrary, APictureOfAHabitIsDrawn) {
  EXPECT_TRUE(
      says(problems_after("habits.toml", "events = [\"feed\"]", "events = [\"feed\"]\npicture = \"tall\""),
           "habit feeding: there is no picture 'tall'"));
}

TEST(ProtocolLibrary, AWayThatTiresIsAPictureMarkedSo) {
  const std::string_view fed = "events = [\"feed\"]";
  EXPECT_TRUE(says(problems_after("habits.toml", fed, "events = [\"feed\"]\ntires = \"low\""),
                   "habit feeding: has no picture that could show how not"));
}

TEST(ProtocolLibrary, AnEventOfAHabitHasAName) {
  EXPECT_TRUE(says(problems_after("habits.toml", "\"feed\"", "\"feed\", \"lift\""),
                   "habit feeding: the words 'event.lift' are missing"));
}

TEST(ProtocolLibrary, AWarningSignHasAFewWordsForAList) {
  EXPECT_TRUE(says(problems_after("words/en/all.toml", "\"question.fever.short\" = \"Fever\"\n", ""),
                   "question fever: the words 'question.fever.short' are missing"));
}

TEST(ProtocolLibrary, AConditionOfTheProgramHasWords) {
  EXPECT_TRUE(
      says(problems_after("words/en/all.toml", "\"program.condition.check\" = \"The check is done.\"\n", ""),
           "condition check: the words 'program.condition.check' are missing"));
}

TEST(ProtocolLibrary, WhatIsAskedAtTheEndIsYesOrNo) {
  const std::string_view core = "[routine.core]";
  EXPECT_EQ(problems_after("routines.toml", core, "[routine]\nask_after = [\"fever\"]\n[routine.core]"), "");
  EXPECT_TRUE(
      says(problems_after("routines.toml", core, "[routine]\nask_after = [\"wrist-pain\"]\n[routine.core]"),
           "routines: 'wrist-pain' is no yes-or-no question"));
  EXPECT_TRUE(says(problems_after("routines.toml", core, "[routine]\nask_after = [\"fevr\"]\n[routine.core]"),
                   "fevr"));
}

}  // namespace
}  // namespace realign
