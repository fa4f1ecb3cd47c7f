// SPDX-License-Identifier: Apache-2.0
//
// Each test breaks one thing in the small protocol and reads all that is printed about it.
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::problems_after;

TEST(ProtocolRules, ARuleWithoutAnEffectIsRefused) {
  EXPECT_EQ(problems_after("rules/modes.toml", "withhold_tagged = [\"wrist-load\"]\n", ""),
            R"(small/rules/modes.toml:32:6: rule wrist-hands: this rule does nothing
id = "wrist-hands"
     ^
give it an effect or take it away
)");
}

TEST(ProtocolRules, AnEmergencyLeavesNothingOpen) {
  EXPECT_EQ(
      problems_after("rules/stops.toml", "strength = \"D\"", "strength = \"D\"\nonly = [\"arm-reach\"]"),
      R"(small/rules/stops.toml:11:1: rule R08-emergency: a rule of layer emergency leaves nothing open
only = ["arm-reach"]
^
take 'only' away, or use layer clinician-first
)");
}

TEST(ProtocolRules, AStopSaysWhomToContact) {
  EXPECT_EQ(problems_after("rules/stops.toml", "contact = \"emergency\"\n", ""),
            R"(small/rules/stops.toml:3:6: rule R08-emergency: 'contact' is missing
id = "R08-emergency"
     ^
it sends her to somebody, so it must say to whom
)");
}

TEST(ProtocolRules, OnlyAStopIsLiftedByAQuestion) {
  EXPECT_EQ(
      problems_after("rules/modes.toml", "layer = \"mode\"", "layer = \"mode\"\nquestion = \"fever\""),
      R"(small/rules/modes.toml:34:1: rule wrist-hands: only a stop is lifted by the clearance of a question
question = "fever"
^
stops are the layers emergency, urgent and clinician-first
)");
}

TEST(ProtocolRules, ALimitThatLeavesEverythingOpenIsRefused) {
  EXPECT_EQ(
      problems_after("rules/modes.toml", "[\"low\"]", "[\"low\", \"base\", \"hands-down\"]"),
      R"(small/rules/modes.toml:43:11: rule prolapse-bridge: this limit leaves every variant of glute-lift open
limit = { glute-lift = ["low", "base", "hands-down"] }
          ^
)");
}

TEST(ProtocolRules, AWalkIsLimitedInOneWay) {
  EXPECT_EQ(
      problems_after("rules/modes.toml", "walk = \"none\"", "walk = \"none\"\nwalk_minutes_at_most = 5"),
      R"(small/rules/modes.toml:59:1: rule sore-day: 'walk' and 'walk_minutes_at_most' are both there
walk_minutes_at_most = 5
^
keep one of them
)");
}

TEST(ProtocolRules, AModeThatAPlanCannotNameIsRefused) {
  EXPECT_EQ(problems_after("rules/modes.toml", "\"wrist\"", "\"wrists\""),
            R"(small/rules/modes.toml:14:6: mode wrists: a plan has no such mode
id = "wrists"
     ^
did you mean 'wrist'?
small/rules/modes.toml:14:6: mode wrists: the words 'mode.wrists' are missing
id = "wrists"
     ^
add them to words/en
small/rules/modes.toml:26:6: the mode 'wrist' is missing
id = "sensitive"
     ^
small/rules/modes.toml:34:9: rule wrist-hands: unknown fact 'mode_wrist'
when = "mode_wrist"
        ^
did you mean 'mode_wrists'?
small/words/en/all.toml:24:1: nothing uses the words 'mode.wrist'
"mode.wrist" = "The wrists are sore."
^
did you mean 'mode.wrists'?
)");
}

TEST(ProtocolRules, TheSeparationModeIsFollowedByTheEngine) {
  EXPECT_EQ(
      problems_after("rules/modes.toml", "id = \"separation\"", "id = \"separation\"\nwhen = \"gap >= 4\""),
      R"(small/rules/modes.toml:4:1: mode separation: this mode has no 'when'
when = "gap >= 4"
^
the engine follows it from reading to reading
)");
}

TEST(ProtocolRules, EveryOtherModeNeedsItsCondition) {
  EXPECT_EQ(problems_after("rules/modes.toml", "when = \"wrist_pain >= 1\"\n", ""),
            R"(small/rules/modes.toml:14:6: mode wrist: 'when' is missing
id = "wrist"
     ^
)");
}

TEST(ProtocolRules, AGateCannotTakeTheIdOfARule) {
  EXPECT_EQ(problems_after("rules/modes.toml", "\"sore-day\"", "\"gate-arm-reach\""),
            R"(small/rules/modes.toml:53:6: rule gate-arm-reach: the words 'rule.gate-arm-reach' are missing
id = "gate-arm-reach"
     ^
add them to words/en
small/rules/modes.toml:53:6: rule gate-arm-reach: the words 'rule.gate-arm-reach.until' are missing
id = "gate-arm-reach"
     ^
add them to words/en
small/stretches/arm-reach.toml:30:1: exercise arm-reach: its gate becomes the rule 'gate-arm-reach', but there is already one of that id
[[gate]]
^
small/words/en/all.toml:19:1: nothing uses the words 'rule.sore-day'
"rule.sore-day" = "Today is sore."
^
small/words/en/all.toml:20:1: nothing uses the words 'rule.sore-day.until'
"rule.sore-day.until" = "The pain is below 6."
^
)");
}

TEST(ProtocolRules, GatesNeedTheirDefinitions) {
  EXPECT_EQ(problems_after("facts.toml", "[define.gate_assisted]", "[define.gate_asisted]"),
            R"(small/facts.toml:1:1: the definition 'gate_assisted' is missing
# SPDX-License-Identifier: Apache-2.0
^
gates are made with it
)");
}

TEST(ProtocolStages, TheLadderClimbs) {
  EXPECT_EQ(problems_after("stages.toml", "sets = 3", "sets = 2"),
            R"(small/stages.toml:104:1: ladder: by_sets 2: the ladder does not climb here
[[ladder.by_sets]]
^
each step asks more than the one before it
)");
}

TEST(ProtocolStages, TheStagesAreTheFourOfThePlan) {
  EXPECT_EQ(problems_after("stages.toml", "id = \"program\"", "id = \"programme\""),
            R"(small/stages.toml:25:6: the stages are not the four that a plan knows, in order
id = "programme"
     ^
foundation, strengthen, program, maintain
small/stages.toml:25:6: stage programme: the words 'stage.programme.name' are missing
id = "programme"
     ^
add them to words/en
small/stages.toml:25:6: stage programme: the words 'stage.programme.what' are missing
id = "programme"
     ^
add them to words/en
small/words/en/all.toml:45:1: nothing uses the words 'stage.program.name'
"stage.program.name" = "Program"
^
did you mean 'stage.programme.name'?
small/words/en/all.toml:46:1: nothing uses the words 'stage.program.what'
"stage.program.what" = "Four weeks."
^
did you mean 'stage.programme.what'?
)");
}

TEST(ProtocolStages, TheLeastIsNotAboveTheMost) {
  EXPECT_EQ(problems_after("stages.toml", "items_low = 1", "items_low = 3"),
            R"(small/stages.toml:7:13: stage foundation: 'items_low' is above 'items_high'
items_low = 3
            ^
)");
}

TEST(ProtocolStages, AWalkIsNotShorterAtMostThanAtLeast) {
  EXPECT_EQ(problems_after("walking.toml", "minutes_high = 10", "minutes_high = 4"),
            R"(small/walking.toml:12:15: walking: table 1: 'minutes_low' is above 'minutes_high'
minutes_low = 5
              ^
)");
}

}  // namespace
}  // namespace realign
