// SPDX-License-Identifier: Apache-2.0
//
// Each test breaks one thing in the small protocol and reads all that is printed about it.
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::problems_after;

TEST(ProtocolWords, AQuestionNeedsItsWords) {
  EXPECT_EQ(problems_after("words/en/all.toml", "\"question.fever.ask\" = \"Do you have a fever?\"\n", ""),
            R"(small/screening.toml:3:6: question fever: the words 'question.fever.ask' are missing
id = "fever"
     ^
add them to words/en
)");
}

TEST(ProtocolWords, AChoiceNeedsItsWords) {
  EXPECT_EQ(
      problems_after("words/en/all.toml", "\"question.heaviness.choice.constant\" = \"All the time\"\n", ""),
      R"(small/screening.toml:31:38: question heaviness: the words 'question.heaviness.choice.constant' are missing
choices = ["none", "after-activity", "constant"]
                                     ^
add them to words/en
)");
}

TEST(ProtocolWords, ARuleThatKeepsBackSaysUntilWhen) {
  EXPECT_EQ(problems_after("words/en/all.toml", "\"rule.sore-day.until\" = \"The pain is below 6.\"\n", ""),
            R"(small/rules/modes.toml:53:6: rule sore-day: the words 'rule.sore-day.until' are missing
id = "sore-day"
     ^
add them to words/en
)");
}

TEST(ProtocolWords, WordsThatNothingUsesAreRefused) {
  EXPECT_EQ(problems_after("words/en/all.toml", "\"mode.wrist\"", "\"mode.rist\""),
            R"(small/rules/modes.toml:14:6: mode wrist: the words 'mode.wrist' are missing
id = "wrist"
     ^
add them to words/en
small/words/en/all.toml:24:1: nothing uses the words 'mode.rist'
"mode.rist" = "The wrists are sore."
^
did you mean 'mode.wrist'?
)");
}

TEST(ProtocolWords, EmptyWordsAreRefused) {
  EXPECT_EQ(problems_after("words/en/all.toml", "\"No\"", "\"\""),
            R"(small/words/en/all.toml:8:36: the words 'question.heaviness.choice.none' are empty
"question.heaviness.choice.none" = ""
                                   ^
)");
}

TEST(ProtocolWords, WordsGivenTwiceAreRefused) {
  EXPECT_EQ(
      problems_after("words/en/gates.toml", "\"gate.full\"", "\"rule.R08\" = \"A fever.\"\n\"gate.full\""),
      R"(small/words/en/gates.toml:7:1: the words 'rule.R08' are there twice
"rule.R08" = "A fever."
^
the others are at small/words/en/all.toml:13
)");
}

TEST(ProtocolWords, AKeyWithoutQuotesIsATable) {
  EXPECT_EQ(problems_after("words/en/all.toml", "\"paused.help\"", "paused.help"),
            R"(small/protocol.toml:1:1: the words 'paused.help' are missing
# SPDX-License-Identifier: Apache-2.0
^
add them to words/en
small/words/en/all.toml:67:1: the words 'paused' must be a text
paused.help = "Help is here."
^
write the whole key in quotes
)");
}

TEST(ProtocolWords, AGateSaysItsWeek) {
  EXPECT_EQ(problems_after("words/en/gates.toml", "from week {week}\"", "from some week\""),
            R"(small/words/en/gates.toml:15:20: the words 'gate.when.week' need {week}
"gate.when.week" = "from some week"
                   ^
)");
}

}  // namespace
}  // namespace realign
