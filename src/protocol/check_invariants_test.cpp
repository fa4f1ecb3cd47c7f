// SPDX-License-Identifier: Apache-2.0
//
// The small protocol with invariants of its own, each with one thing wrong.
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::problems_of;
using testing::small_protocol;

constexpr std::string_view sound =
    "[[invariant]]\n"
    "id = \"fever\"\n"
    "says = \"A fever is for a clinician.\"\n"
    "when = \"fever\"\n"
    "uncleared = [\"fever\"]\n"
    "disposition = \"clinician-first\"\n"
    "only_open = [\"arm-reach\"]\n"
    "sources = [\"leaflet\"]\n"
    "strength = \"D\"\n";

std::vector<ProtocolFile> with_invariants(std::string text) {
  std::vector<ProtocolFile> files = small_protocol();
  files.push_back({"small/invariants.toml", "invariants.toml", std::move(text)});
  return files;
}

std::string problems_after(std::string_view from, std::string_view to) {
  std::string text(sound);
  text.replace(text.find(from), from.size(), to);
  return problems_of(with_invariants(std::move(text)));
}

TEST(ProtocolInvariants, ASoundOneIsTakenAndLeavesTheDigestAsItWas) {
  const auto files = with_invariants(std::string(sound));
  const auto without = compile_protocol(small_protocol(), Extent::plain);
  const auto plain = compile_protocol(files, Extent::plain);
  const auto whole = compile_protocol(files, Extent::with_invariants);
  ASSERT_TRUE(without && plain && whole) << problems_of(files);
  EXPECT_EQ(*plain, *without);
  EXPECT_NE(whole->find("A fever is for a clinician."), std::string::npos);
  EXPECT_EQ(whole->substr(0, 70), plain->substr(0, 70));
}

TEST(ProtocolInvariants, AnUnknownExerciseIsShownWithTheNearest) {
  EXPECT_EQ(problems_after("arm-reach", "arm-reech"),
            R"(small/invariants.toml:7:14: invariant fever: unknown exercise 'arm-reech'
only_open = ["arm-reech"]
             ^
did you mean 'arm-reach'?
)");
}

TEST(ProtocolInvariants, AConditionThatCanNeverHoldIsRefused) {
  EXPECT_EQ(problems_after("when = \"fever\"", "when = \"fever && !fever\""),
            R"(small/invariants.toml:4:8: invariant fever: this can never hold
when = "fever && !fever"
       ^
no values of its facts make it true
)");
}

TEST(ProtocolInvariants, AnUnknownFactIsPointedAtWithinTheCondition) {
  EXPECT_EQ(problems_after("when = \"fever\"", "when = \"weeks > 1 && fevr\""),
            R"(small/invariants.toml:4:22: invariant fever: unknown fact 'fevr'
when = "weeks > 1 && fevr"
                     ^
did you mean 'fever'?
)");
}

TEST(ProtocolInvariants, OneWithoutASourceIsRefused) {
  EXPECT_EQ(problems_after("sources = [\"leaflet\"]\n", ""),
            R"(small/invariants.toml:2:6: invariant fever: 'sources' is missing
id = "fever"
     ^
)");
}

TEST(ProtocolInvariants, OneThatClaimsNothingIsRefused) {
  EXPECT_EQ(problems_after("disposition = \"clinician-first\"\nonly_open = [\"arm-reach\"]\n", ""),
            R"(small/invariants.toml:2:6: invariant fever: it claims nothing
id = "fever"
     ^
say what must then be true
)");
}

TEST(ProtocolInvariants, ANumberOfTheWrongTypeIsRefused) {
  EXPECT_EQ(problems_after("disposition = \"clinician-first\"", "walk_minutes_at_most = \"ten\""),
            R"(small/invariants.toml:6:24: invariant fever: 'walk_minutes_at_most' must be a whole number
walk_minutes_at_most = "ten"
                       ^
it is a text
)");
}

TEST(ProtocolInvariants, ACompleteClosureLeavesNoRoomForAList) {
  EXPECT_EQ(problems_after("disposition = \"clinician-first\"", "nothing_open = true"),
            R"(small/invariants.toml:7:1: invariant fever: 'nothing_open' and 'only_open' are both there
only_open = ["arm-reach"]
^
keep one of them
)");
}

TEST(ProtocolInvariants, WhatHoldsOnEveryDayTakesNoCondition) {
  EXPECT_EQ(
      problems_after("when = \"fever\"", "kind = \"stops-stand\"\nwhen = \"fever\""),
      R"(small/invariants.toml:5:1: invariant fever: kind stops-stand holds on every day: it takes no 'when'
when = "fever"
^
)");
}

TEST(ProtocolInvariants, OnlyWhatIsAskedCanBeLeftUnsaid) {
  EXPECT_EQ(problems_after("when = \"fever\"", "kind = \"not-knowing\"\nexcept = [\"fiver\"]"),
            R"(small/invariants.toml:5:11: invariant fever: nothing is asked by 'fiver'
except = ["fiver"]
          ^
did you mean 'fever'?
)");
}

}  // namespace
}  // namespace realign
