// SPDX-License-Identifier: Apache-2.0
//
// Each test breaks one thing in the small protocol and reads all that is printed about it.
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::problems_after;

TEST(ProtocolText, ATextWithoutItsClosingQuoteIsPointedAt) {
  EXPECT_EQ(
      problems_after("avoid.toml", "\"deep-twist\"", "\"deep-twist"),
      R"(small/avoid.toml:3:17: Error while parsing string: unescaped control characters other than TAB (U+0009) are explicitly prohibited
id = "deep-twist
                ^
)");
}

TEST(ProtocolText, AFieldGivenTwiceIsRefused) {
  EXPECT_EQ(
      problems_after("habits.toml", "strength = \"article\"", "strength = \"article\"\nstrength = \"D\""),
      R"(small/habits.toml:7:12: Error while parsing key-value pair: cannot redefine existing string 'strength'
strength = "D"
           ^
)");
}

TEST(ProtocolFields, AFieldThatNobodyKnowsIsRefusedWithTheOneThatWasMeant) {
  EXPECT_EQ(problems_after("rules/modes.toml", "hold_load = true", "hold_laod = true"),
            R"(small/rules/modes.toml:47:1: rule prolapse-bridge: unknown field 'hold_laod'
hold_laod = true
^
did you mean 'hold_load'?
)");
}

TEST(ProtocolFields, AFieldOfTheWrongTypeIsRefused) {
  EXPECT_EQ(problems_after("screening.toml", "fresh_days = 7", "fresh_days = \"7\""),
            R"(small/screening.toml:7:14: question fever: 'fresh_days' must be a whole number
fresh_days = "7"
             ^
it is a text
)");
}

TEST(ProtocolFields, ANumberWithAPointIsRefused) {
  EXPECT_EQ(
      problems_after("exercises/glute-lift.toml", "rest_s = 60", "rest_s = 60.5"),
      R"(small/exercises/glute-lift.toml:14:10: exercise glute-lift: dose: 'rest_s' must be a whole number
rest_s = 60.5
         ^
it is a number with a point, a date or a time
)");
}

TEST(ProtocolFields, AMissingFieldIsPointedAtWhereItsThingBegins) {
  EXPECT_EQ(problems_after("rules/modes.toml", "layer = \"pain\"\n", ""),
            R"(small/rules/modes.toml:53:6: rule sore-day: 'layer' is missing
id = "sore-day"
     ^
)");
}

TEST(ProtocolFields, ARepetitionCountNobodyCouldDoIsOutOfRange) {
  EXPECT_EQ(problems_after("exercises/glute-lift.toml", "[8, 10]", "[8, 80]"),
            R"(small/exercises/glute-lift.toml:11:12: exercise glute-lift: dose: 'reps' is 80
reps = [8, 80]
           ^
it must be 1 to 30
)");
}

TEST(ProtocolFields, AHoldOfTwoMinutesIsOutOfRange) {
  EXPECT_EQ(problems_after("stretches/arm-reach.toml", "hold_s = 20", "hold_s = 120"),
            R"(small/stretches/arm-reach.toml:12:10: exercise arm-reach: dose: 'hold_s' is 120
hold_s = 120
         ^
it must be 0 to 60
)");
}

TEST(ProtocolFields, ElevenSetsAreOutOfRange) {
  EXPECT_EQ(problems_after("stretches/arm-reach.toml", "sets = 2", "sets = 11"),
            R"(small/stretches/arm-reach.toml:11:8: exercise arm-reach: dose: 'sets' is 11
sets = 11
       ^
it must be 1 to 10
)");
}

TEST(ProtocolFields, ARestOfTenMinutesIsOutOfRange) {
  EXPECT_EQ(problems_after("exercises/glute-lift.toml", "rest_s = 60", "rest_s = 600"),
            R"(small/exercises/glute-lift.toml:14:10: exercise glute-lift: dose: 'rest_s' is 600
rest_s = 600
         ^
it must be 0 to 300
)");
}

TEST(ProtocolFields, ARangeStartsWithTheSmallerNumber) {
  EXPECT_EQ(
      problems_after("exercises/glute-lift.toml", "[8, 10]", "[10, 8]"),
      R"(small/exercises/glute-lift.toml:11:8: exercise glute-lift: dose: 'reps' starts with the larger number
reps = [10, 8]
       ^
)");
}

TEST(ProtocolFields, AnEmptyTextSaysNothing) {
  EXPECT_EQ(
      problems_after("exercises/glute-lift.toml", "\"Low lift\"", "\" \""),
      R"(small/exercises/glute-lift.toml:70:8: exercise glute-lift: words en: variant low: 'name' is empty
name = " "
       ^
)");
}

TEST(ProtocolFields, AnExerciseHasTwoToFourSteps) {
  EXPECT_EQ(problems_after("exercises/glute-lift.toml", "[\"Lift your hips.\", \"Lower them slowly.\"]",
                           "[\"Lift your hips.\"]"),
            R"(small/exercises/glute-lift.toml:63:9: exercise glute-lift: words en: 'steps' has 1 item
steps = ["Lift your hips."]
        ^
it must have 2 to 4
)");
}

TEST(ProtocolFields, AStrengthThatIsNotOnTheScaleIsRefused) {
  EXPECT_EQ(problems_after("avoid.toml", "\"article\"", "\"articles\""),
            R"(small/avoid.toml:6:12: avoid deep-twist: 'strength' cannot be 'articles'
strength = "articles"
           ^
did you mean 'article'?
)");
}

TEST(ProtocolFields, AStatementWithoutASourceIsRefused) {
  EXPECT_EQ(problems_after("avoid.toml", "[\"leaflet\"]", "[]"),
            R"(small/avoid.toml:5:11: avoid deep-twist: 'sources' has 0 items
sources = []
          ^
it must have at least 1
)");
}

TEST(ProtocolFields, AThingNamedTwiceInAListIsRefused) {
  EXPECT_EQ(
      problems_after("stages.toml", "choose = [\"glute-lift\"]", "choose = [\"glute-lift\", \"glute-lift\"]"),
      R"(small/stages.toml:5:25: stage foundation: 'glute-lift' is there twice
choose = ["glute-lift", "glute-lift"]
                        ^
)");
}

TEST(ProtocolIds, TwoRulesOfOneIdAreRefused) {
  EXPECT_EQ(problems_after("rules/modes.toml", "\"tell-midwife\"", "\"R08\""),
            R"(small/rules/stops.toml:13:6: rule R08: there is already a rule of this id
id = "R08"
     ^
small/words/en/all.toml:21:1: nothing uses the words 'rule.tell-midwife'
"rule.tell-midwife" = "Your wrists got worse."
^
)");
}

TEST(ProtocolIds, AnIdWithABlankIsRefused) {
  EXPECT_EQ(problems_after("habits.toml", "id = \"feeding\"", "id = \"feeding \""),
            R"(small/habits.toml:3:6: habit feeding : this id has a character that ids do not have
id = "feeding "
     ^
use letters, digits and -
small/habits.toml:3:6: habit feeding : the words 'habit.feeding .name' are missing
id = "feeding "
     ^
add them to words/en
small/habits.toml:3:6: habit feeding : the words 'habit.feeding .cue' are missing
id = "feeding "
     ^
add them to words/en
small/habits.toml:3:6: habit feeding : the words 'habit.feeding .move' are missing
id = "feeding "
     ^
add them to words/en
small/habits.toml:3:6: habit feeding : the words 'habit.feeding .why' are missing
id = "feeding "
     ^
add them to words/en
small/words/en/all.toml:27:1: nothing uses the words 'habit.feeding.name'
"habit.feeding.name" = "Feeding"
^
did you mean 'habit.feeding .name'?
small/words/en/all.toml:28:1: nothing uses the words 'habit.feeding.cue'
"habit.feeding.cue" = "Sit back."
^
did you mean 'habit.feeding .cue'?
small/words/en/all.toml:29:1: nothing uses the words 'habit.feeding.move'
"habit.feeding.move" = "Bring the baby to you."
^
did you mean 'habit.feeding .move'?
small/words/en/all.toml:30:1: nothing uses the words 'habit.feeding.why'
"habit.feeding.why" = "It spares the neck."
^
did you mean 'habit.feeding .why'?
)");
}

TEST(ProtocolIds, AnUnknownSourceIsRefused) {
  EXPECT_EQ(problems_after("avoid.toml", "[\"leaflet\"]", "[\"leeflet\"]"),
            R"(small/avoid.toml:5:12: avoid deep-twist: unknown source 'leeflet'
sources = ["leeflet"]
           ^
did you mean 'leaflet'?
)");
}

TEST(ProtocolIds, AnUnknownExerciseIsRefused) {
  EXPECT_EQ(problems_after("stages.toml", "instead = [\"arm-reach\"]", "instead = [\"arm-reech\"]"),
            R"(small/stages.toml:6:12: stage foundation: unknown exercise 'arm-reech'
instead = ["arm-reech"]
           ^
did you mean 'arm-reach'?
)");
}

TEST(ProtocolIds, AnUnknownVariantIsRefused) {
  EXPECT_EQ(problems_after("stages.toml", "\"glute-lift/low\"", "\"glute-lift/lo\""),
            R"(small/stages.toml:125:10: program: week 1: glute-lift has no variant 'lo'
days = [["glute-lift/lo", "arm-reach"], ["glute-lift"]]
         ^
did you mean 'low'?
)");
}

TEST(ProtocolIds, AnUnknownMuscleIsRefused) {
  EXPECT_EQ(problems_after("stretches/arm-reach.toml", "[\"back\"]", "[\"bach\"]"),
            R"(small/stretches/arm-reach.toml:5:12: exercise arm-reach: unknown muscle 'bach'
muscles = ["bach"]
           ^
did you mean 'back'?
)");
}

TEST(ProtocolIds, EquipmentThatNobodyDefinesIsRefused) {
  EXPECT_EQ(
      problems_after("stretches/arm-reach.toml", "[\"chair\"]", "[\"stool\"]"),
      R"(small/stretches/arm-reach.toml:27:14: exercise arm-reach: variant seated: unknown equipment 'stool'
equipment = ["stool"]
             ^
there is 'mat', 'chair'
)");
}

TEST(ProtocolIds, AnUnknownContactIsRefused) {
  EXPECT_EQ(problems_after("rules/modes.toml", "\"midwife\"", "\"midwive\""),
            R"(small/rules/modes.toml:66:11: rule tell-midwife: unknown contact 'midwive'
contact = "midwive"
          ^
did you mean 'midwife'?
)");
}

TEST(ProtocolIds, AnUnknownQuestionIsRefused) {
  EXPECT_EQ(problems_after("rules/stops.toml", "question = \"fever\"", "question = \"fevers\""),
            R"(small/rules/stops.toml:6:12: rule R08-emergency: unknown question 'fevers'
question = "fevers"
           ^
did you mean 'fever'?
)");
}

TEST(ProtocolIds, AnUnknownEventIsRefused) {
  EXPECT_EQ(problems_after("habits.toml", "[\"feed\"]", "[\"feeds\"]"),
            R"(small/habits.toml:4:11: habit feeding: 'events' cannot be 'feeds'
events = ["feeds"]
          ^
did you mean 'feed'?
small/habits.toml:4:11: habit feeding: the words 'event.feeds' are missing
events = ["feeds"]
          ^
add them to words/en
small/words/en/all.toml:100:1: nothing uses the words 'event.feed'
"event.feed" = "Feeding"
^
did you mean 'event.feeds'?
)");
}

TEST(ProtocolIds, ATagThatNoVariantHasIsRefused) {
  EXPECT_EQ(problems_after("rules/modes.toml", "[\"wrist-load\"]", "[\"wrist-loads\"]"),
            R"(small/rules/modes.toml:35:20: rule wrist-hands: unknown tag 'wrist-loads'
withhold_tagged = ["wrist-loads"]
                   ^
did you mean 'wrist-load'?
)");
}

TEST(ProtocolIds, ALimitToAVariantThatThereIsNotIsRefused) {
  EXPECT_EQ(problems_after("rules/modes.toml", "[\"low\"]", "[\"lower\"]"),
            R"(small/rules/modes.toml:43:25: rule prolapse-bridge: glute-lift has no variant 'lower'
limit = { glute-lift = ["lower"] }
                        ^
there is 'base', 'low', 'hands-down'
)");
}

TEST(ProtocolIds, ALimitOfAnUnknownExerciseIsRefused) {
  EXPECT_EQ(problems_after("rules/modes.toml", "{ glute-lift =", "{ glute-list ="),
            R"(small/rules/modes.toml:43:11: rule prolapse-bridge: unknown exercise 'glute-list'
limit = { glute-list = ["low"] }
          ^
did you mean 'glute-lift'?
)");
}

}  // namespace
}  // namespace realign
