// SPDX-License-Identifier: Apache-2.0
//
// Each test breaks one thing in the small protocol and reads all that is printed about it.
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::problems_after;

TEST(ProtocolExercises, TheFirstVariantIsTheFullOne) {
  EXPECT_EQ(problems_after("stretches/arm-reach.toml", "id = \"base\"", "id = \"tall\""),
            R"(small/rules/modes.toml:56:9: rule sore-day: arm-reach has no variant 'base'
only = ["arm-reach/base"]
        ^
there is 'tall', 'seated'
small/stretches/arm-reach.toml:19:6: exercise arm-reach: the first variant must be 'base'
id = "tall"
     ^
the full version
small/stretches/arm-reach.toml:19:6: exercise arm-reach: the variant 'tall' has no words
id = "tall"
     ^
add [words.en.variant.tall]
)");
}

TEST(ProtocolExercises, TwoVariantsOfOneIdAreRefused) {
  EXPECT_EQ(problems_after(
                "stretches/arm-reach.toml", "id = \"base\"\n",
                "id = \"base\"\nposition = \"standing\"\nhands = \"both\"\n[[variant]]\nid = \"base\"\n"),
            R"(small/stretches/arm-reach.toml:23:6: exercise arm-reach: there is already a variant 'base'
id = "base"
     ^
)");
}

TEST(ProtocolExercises, EasierMustNotLeadInACircle) {
  EXPECT_EQ(
      problems_after("exercises/glute-lift.toml", "hands = \"one\"",
                     "hands = \"one\"\neasier = \"hands-down\""),
      R"(small/exercises/glute-lift.toml:25:10: exercise glute-lift: variant base: 'easier' leads back to this variant
easier = "low"
         ^
small/exercises/glute-lift.toml:33:10: exercise glute-lift: variant low: 'easier' leads back to this variant
easier = "hands-down"
         ^
small/exercises/glute-lift.toml:42:10: exercise glute-lift: variant hands-down: 'easier' leads back to this variant
easier = "base"
         ^
)");
}

TEST(ProtocolExercises, HarderNamesAVariantThatThereIs) {
  EXPECT_EQ(
      problems_after("exercises/glute-lift.toml", "harder = \"hands-down\"", "harder = \"hands-up\""),
      R"(small/exercises/glute-lift.toml:26:10: exercise glute-lift: variant base: there is no variant 'hands-up'
harder = "hands-up"
         ^
there is 'base', 'low', 'hands-down'
)");
}

TEST(ProtocolExercises, AVariantThatNoGateCoversIsRefused) {
  EXPECT_EQ(
      problems_after("exercises/glute-lift.toml", "variants = [\"base\", \"hands-down\"]",
                     "variants = [\"base\"]"),
      R"(small/exercises/glute-lift.toml:36:6: exercise glute-lift: no gate covers the variant 'hands-down'
id = "hands-down"
     ^
say from which week it is open, even if that is week 0
)");
}

TEST(ProtocolExercises, AGateOfAVariantThatThereIsNotIsRefused) {
  EXPECT_EQ(
      problems_after("exercises/glute-lift.toml", "variants = [\"low\"]", "variants = [\"low\", \"high\"]"),
      R"(small/exercises/glute-lift.toml:52:20: exercise glute-lift: gate 2: there is no variant 'high'
variants = ["low", "high"]
                   ^
there is 'base', 'low', 'hands-down'
)");
}

TEST(ProtocolExercises, AGateSpeaksOfEveryKindOfBirth) {
  EXPECT_EQ(problems_after("exercises/glute-lift.toml", "assisted = { week = 6, check = true }\n", ""),
            R"(small/exercises/glute-lift.toml:43:1: exercise glute-lift: gate 1: 'assisted' is missing
[[gate]]
^
)");
}

TEST(ProtocolExercises, AVariantNeedsWords) {
  EXPECT_EQ(problems_after(
                "stretches/arm-reach.toml",
                "[words.en.variant.seated]\nname = \"Sitting reach\"\nhow = \"The same on a chair.\"\n", ""),
            R"(small/stretches/arm-reach.toml:24:6: exercise arm-reach: the variant 'seated' has no words
id = "seated"
     ^
add [words.en.variant.seated]
)");
}

TEST(ProtocolExercises, WordsNeedTheirVariant) {
  EXPECT_EQ(
      problems_after("stretches/arm-reach.toml", "[words.en.variant.seated]",
                     "[words.en.variant.seated]\nname = \"Sitting reach\"\nhow = \"On a "
                     "chair.\"\n[words.en.variant.seeted]"),
      R"(small/stretches/arm-reach.toml:50:19: exercise arm-reach: words for a variant 'seeted' that there is not
[words.en.variant.seeted]
                  ^
did you mean 'seated'?
)");
}

TEST(ProtocolExercises, AStretchIsInTheFolderOfStretches) {
  EXPECT_EQ(problems_after("stretches/arm-reach.toml", "\"stretch\"", "\"pelvic-floor\""),
            R"(small/stretches/arm-reach.toml:4:8: exercise arm-reach: this folder is not for a pelvic-floor
kind = "pelvic-floor"
       ^
stretches are in stretches/, everything else in exercises/
)");
}

TEST(ProtocolExercises, ADoseIsRepetitionsOrAHold) {
  EXPECT_EQ(
      problems_after("stretches/arm-reach.toml", "hold_s = 20", "hold_s = 0"),
      R"(small/stretches/arm-reach.toml:12:10: exercise arm-reach: dose: it has neither repetitions nor a hold
hold_s = 0
         ^
give it 'reps', or seconds in 'hold_s'
)");
}

TEST(ProtocolExercises, RepetitionsNeedTheirTime) {
  EXPECT_EQ(problems_after("exercises/glute-lift.toml", "rep_s = 6\n", ""),
            R"(small/exercises/glute-lift.toml:11:1: exercise glute-lift: dose: 'rep_s' is missing
reps = [8, 10]
^
how long one repetition takes, all in
)");
}

TEST(ProtocolExercises, AStretchNeedsItsSets) {
  EXPECT_EQ(problems_after("stretches/arm-reach.toml", "sets = 2\n", ""),
            R"(small/stretches/arm-reach.toml:10:2: exercise arm-reach: dose: 'sets' is missing
[dose]
 ^
only strengthening takes them from the ladder
)");
}

}  // namespace
}  // namespace realign
