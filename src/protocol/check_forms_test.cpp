// SPDX-License-Identifier: Apache-2.0
//
// Each test breaks one thing in the small protocol's questionnaires and reads all that is printed about it.
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::problems_after;

constexpr std::string_view file = "questionnaires.toml";

bool says(const std::string& problems, std::string_view what) {
  return problems.find(what) != std::string::npos;
}

TEST(ProtocolForms, AreTheThreeThatAJournalCanHoldInOrder) {
  EXPECT_TRUE(says(problems_after(file, "id = \"phq-2\"", "id = \"phq-9\""),
                   "the forms are not the three that a journal can hold, in order"));
}

TEST(ProtocolForms, HaveAsManyItemsAsAJournalHolds) {
  const std::string problems = problems_after(file, "items_high = 24", "items_high = 23");
  EXPECT_TRUE(says(problems, "form rmdq: 'items_high' is not what a journal holds")) << problems;
  EXPECT_TRUE(says(problems, "it must be 24")) << problems;
}

TEST(ProtocolForms, GiveEveryScoreAMeaning) {
  EXPECT_TRUE(says(problems_after(file, "from_tenths = 0", "from_tenths = 10"),
                   "form phq-2: the first band does not begin at 0"));
}

TEST(ProtocolForms, HaveBandsAndChangesThatClimb) {
  EXPECT_TRUE(says(problems_after(file, "from_tenths = 80", "from_tenths = 0"),
                   "form psfs: this band does not lie above the one before it"));
  EXPECT_TRUE(says(problems_after(file, "tenths = 23", "tenths = 13"),
                   "form psfs: this change does not lie above the one before it"));
}

TEST(ProtocolForms, NameNoLeastForAShareThatIsNotThere) {
  EXPECT_TRUE(says(problems_after(file, "percent = 30\n", ""),
                   "form rmdq: 'percent_least_tenths' means nothing without 'percent'"));
}

TEST(ProtocolForms, HaveWordsForEachStatementAndAnswer) {
  constexpr std::string_view words = "words/en/questionnaires.toml";
  EXPECT_TRUE(says(problems_after(words, "\"form.rmdq.item.24\"", "\"form.rmdq.item.25\""),
                   "the words 'form.rmdq.item.24' are missing"));
  EXPECT_TRUE(says(problems_after(words, "\"form.phq-2.answer.3\"", "\"form.phq-2.answer.4\""),
                   "the words 'form.phq-2.answer.3' are missing"));
  EXPECT_TRUE(says(problems_after(words, "\"form.psfs.band.reached\"", "\"form.psfs.band.near\""),
                   "nothing uses the words 'form.psfs.band.near'"));
}

}  // namespace
}  // namespace realign
