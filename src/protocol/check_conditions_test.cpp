// SPDX-License-Identifier: Apache-2.0
//
// Each test breaks one thing in the small protocol and reads all that is printed about it.
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::problems_after;

TEST(ProtocolConditions, AMistypedFactGetsACaretUnderIt) {
  EXPECT_EQ(problems_after("rules/stops.toml", "epidural ||", "epidurel ||"),
            R"--(small/rules/stops.toml:7:19: rule R08-emergency: unknown fact 'epidurel'
when = "fever && (epidurel || fever_pain >= 7)"
                  ^
did you mean 'epidural'?
)--");
}

TEST(ProtocolConditions, ACaretStandsRightBehindEscapedQuotes) {
  EXPECT_EQ(problems_after("rules/modes.toml", "\"mode_wrist\"", "\"\\\"x\\\" == heaviness\""),
            R"(small/rules/modes.toml:34:9: rule wrist-hands: 'x' is no choice of heaviness
when = "\"x\" == heaviness"
        ^
it has none, after-activity, constant
)");
}

TEST(ProtocolConditions, AConditionOverSeveralLinesIsPointedAtAsAWhole) {
  EXPECT_EQ(problems_after("rules/modes.toml", "\"mode_wrist\"", "\"\"\"mode_wrist\n  && feverish\"\"\""),
            R"(small/rules/modes.toml:34:8: rule wrist-hands: unknown fact 'feverish'
when = """mode_wrist
       ^
facts are listed in facts.toml and screening.toml
)");
}

TEST(ProtocolConditions, ANumberWhereATruthBelongsIsRefused) {
  EXPECT_EQ(problems_after("avoid.toml", "\"pain_usual >= 1 && !cleared_exercise\"",
                           "\"pain_usual && !cleared_exercise\""),
            R"(small/avoid.toml:4:9: avoid deep-twist: a number stands where && needs true or false
when = "pain_usual && !cleared_exercise"
        ^
)");
}

TEST(ProtocolConditions, AChoiceThatAFactCannotHaveIsRefused) {
  EXPECT_EQ(problems_after("walking.toml", "'vaginal'", "'vaginel'"),
            R"(small/walking.toml:5:40: walking: 'vaginel' is no choice of birth
text_when = "active_before && birth == 'vaginel'"
                                       ^
it has vaginal, assisted, cesarean
)");
}

TEST(ProtocolConditions, ARuleThatCanNeverHoldIsRefused) {
  EXPECT_EQ(problems_after("rules/modes.toml", "\"pain_today >= 6\"", "\"pain_today >= 11\""),
            R"(small/rules/modes.toml:55:8: rule sore-day: this can never hold
when = "pain_today >= 11"
       ^
no values of its facts make it true
)");
}

TEST(ProtocolConditions, AModeThatCanNeverHoldIsRefused) {
  EXPECT_EQ(problems_after("rules/modes.toml", "\"wrist_pain >= 1\"", "\"wrist_pain < 0\""),
            R"(small/rules/modes.toml:15:8: mode wrist: this can never hold
when = "wrist_pain < 0"
       ^
no values of its facts make it true
)");
}

TEST(ProtocolConditions, ADefinitionThatUsesItselfIsRefused) {
  EXPECT_EQ(problems_after("facts.toml", "\"days < 7\"", "\"days < 7 || is_early\""),
            R"(small/facts.toml:248:9: definition is_early: it is defined by itself
[define.is_early]
        ^
is_early → is_new → is_early
small/facts.toml:255:21: define is_new: unknown fact 'is_early'
when = "days < 7 || is_early"
                    ^
facts are listed in facts.toml and screening.toml
small/rules/modes.toml:27:9: mode sensitive: unknown fact 'is_early'
when = "is_early"
        ^
facts are listed in facts.toml and screening.toml
)");
}

TEST(ProtocolConditions, ADefinitionWithTheNameOfAFactIsRefused) {
  EXPECT_EQ(problems_after("facts.toml", "[define.is_new]", "[define.fever]"),
            R"(small/facts.toml:249:9: define is_early: unknown fact 'is_new'
when = "is_new || weeks < 6"
        ^
facts are listed in facts.toml and screening.toml
small/facts.toml:254:9: definition fever: there is already a fact 'fever'
[define.fever]
        ^
small/rules/modes.toml:27:9: mode sensitive: unknown fact 'is_early'
when = "is_early"
        ^
facts are listed in facts.toml and screening.toml
)");
}

TEST(ProtocolFacts, AFactThatTheEngineDoesNotDeriveIsRefused) {
  EXPECT_EQ(problems_after("facts.toml", "[fact.text_track]", "[fact.text_trick]"),
            R"(small/facts.toml:1:1: the fact 'text_track' is missing
# SPDX-License-Identifier: Apache-2.0
^
the engine derives it
small/facts.toml:53:7: fact text_trick: the engine derives no such fact
[fact.text_trick]
      ^
did you mean 'text_track'?
)");
}

TEST(ProtocolFacts, AnAssumedNumberStaysWithinItsRange) {
  EXPECT_EQ(problems_after("facts.toml", "max = 16\nassumed = 0", "max = 16\nassumed = 17"),
            R"(small/facts.toml:143:11: fact gap: 'assumed' is out of range
assumed = 17
          ^
it must be 0 to 16
)");
}

TEST(ProtocolFacts, AnAssumedChoiceIsOneOfTheChoices) {
  EXPECT_EQ(problems_after("facts.toml", "assumed = \"cesarean\"", "assumed = \"caesarean\""),
            R"(small/facts.toml:25:11: fact birth: 'assumed' is not among the choices
assumed = "caesarean"
          ^
did you mean 'cesarean'?
)");
}

TEST(ProtocolFacts, AQuestionIsAssumedOfItsOwnType) {
  EXPECT_EQ(problems_after("screening.toml", "assumed = true", "assumed = \"yes\""),
            R"(small/screening.toml:10:11: question fever: 'assumed' must be true or false
assumed = "yes"
          ^
)");
}

TEST(ProtocolFacts, ARequiredQuestionNeedsAnAssumedAnswer) {
  EXPECT_EQ(problems_after("screening.toml", "assumed = true\n", ""),
            R"(small/screening.toml:3:6: question fever: it is required, so it needs 'assumed'
id = "fever"
     ^
the cautious answer, until she gives hers
)");
}

TEST(ProtocolFacts, AFactOverTimeNeedsAFreeName) {
  EXPECT_EQ(problems_after("screening.toml", "\"fever_pain\"", "\"pain_today\""),
            R"--(small/rules/stops.toml:7:31: rule R08-emergency: unknown fact 'fever_pain'
when = "fever && (epidural || fever_pain >= 7)"
                              ^
facts are listed in facts.toml and screening.toml
small/screening.toml:13:13: question fever: there is already a fact 'pain_today'
pain_fact = "pain_today"
            ^
)--");
}

TEST(ProtocolFacts, AFactOverTimeIsNamedAsFactsAre) {
  EXPECT_EQ(problems_after("screening.toml", "\"heaviness_hours\"", "\"heaviness-hours\""),
            R"(small/screening.toml:37:14: question heaviness: 'heaviness-hours' is no name of a fact
hours_fact = "heaviness-hours"
             ^
use lower-case letters, digits and _
)");
}

TEST(ProtocolFacts, ANumberNeedsItsRange) {
  EXPECT_EQ(problems_after("screening.toml", "min = 0\n", ""),
            R"(small/screening.toml:16:6: question wrist-pain: 'min' is missing
id = "wrist-pain"
     ^
)");
}

TEST(ProtocolFacts, AYesNoQuestionHasNoChoices) {
  EXPECT_EQ(problems_after("screening.toml", "short = true", "short = true\nchoices = [\"no\", \"yes\"]"),
            R"(small/screening.toml:10:1: question fever: a yes-no question has no 'choices'
choices = ["no", "yes"]
^
small/screening.toml:10:12: question fever: the words 'question.fever.choice.no' are missing
choices = ["no", "yes"]
           ^
add them to words/en
small/screening.toml:10:18: question fever: the words 'question.fever.choice.yes' are missing
choices = ["no", "yes"]
                 ^
add them to words/en
)");
}

}  // namespace
}  // namespace realign
