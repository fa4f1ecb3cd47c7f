// SPDX-License-Identifier: Apache-2.0
//
// Adding from a bundle: only after a yes, only what is new, and all of it or nothing.
#include "cli/testing_command.h"

namespace realign {
namespace {

using testing::Answered;
using testing::CommandTest;

class ImportOfFhir : public CommandTest {
 protected:
  void SetUp() override {
    CommandTest::SetUp();
    ASSERT_EQ(with_journal({"check-in", "pain", "4", "--when", "morning"}).exit, 0);
    ASSERT_EQ(with_journal({"export", "fhir", "--to", bundle()}).exit, 0);
  }

  std::string bundle() const { return path("bundle.json"); }
  std::string other() const { return path("other.jsonl"); }
  Answered take(std::vector<std::string> more, const std::string& typed = {}, bool interactive = false) {
    std::vector<std::string> words{"import", "fhir", bundle(), "--journal", other()};
    words.insert(words.end(), more.begin(), more.end());
    return run(std::move(words), typed, interactive);
  }
};

TEST_F(ImportOfFhir, AsksInATerminalAndAddsAfterAYes) {
  const Answered asked = take({}, "y\n", true);
  EXPECT_EQ(asked.exit, 0) << asked.err;
  EXPECT_NE(asked.out.find("New: 1 pain"), std::string::npos) << asked.out;
  EXPECT_LT(asked.out.find("New: 1 pain"), asked.out.find("Add them?"));
  EXPECT_EQ(text_of(other()), text_of(journal()));
}

TEST_F(ImportOfFhir, AddsNothingAfterAnythingElse) {
  for (const std::string typed : {"n\n", "\n", "", "maybe\n"}) {
    const Answered asked = take({}, typed, true);
    EXPECT_EQ(asked.exit, 0);
    EXPECT_FALSE(std::filesystem::exists(other())) << typed;
  }
}

TEST_F(ImportOfFhir, RefusesAnIdThatSaysSomethingElseInTheJournal) {
  std::string line = text_of(journal());
  line.replace(line.find("\"score\": 4"), 10, "\"score\": 5");
  write(other(), line);
  const Answered refused = take({"--yes"});
  EXPECT_EQ(refused.exit, 3);
  EXPECT_TRUE(refused.err.starts_with(bundle() + ": entry ")) << refused.err;
  EXPECT_NE(refused.err.find("says something else in " + other()), std::string::npos) << refused.err;
  EXPECT_EQ(text_of(other()), line);
}

TEST_F(ImportOfFhir, IntoAJournalThatCannotBeReadAddsNothing) {
  write(other(), "{\"not\": \"an entry\"}\n");
  EXPECT_EQ(take({"--yes"}).exit, 3);
  EXPECT_EQ(text_of(other()), "{\"not\": \"an entry\"}\n");
}

TEST_F(ImportOfFhir, TellsWhereTheTornEndOfTheJournalWent) {
  write(other(), "{\"id\": \"01a1");
  const Answered done = take({"--yes"});
  EXPECT_EQ(done.exit, 0) << done.err;
  EXPECT_NE(done.err.find("An unfinished line at the end was moved to " + other() + ".torn"),
            std::string::npos)
      << done.err;
  EXPECT_EQ(text_of(other()), text_of(journal()));
}

TEST_F(ImportOfFhir, FromAFileThatIsNotThereIsAMistakeInTheUsage) {
  const Answered refused = run({"import", "fhir", path("nowhere.json"), "--journal", other(), "--yes"});
  EXPECT_EQ(refused.exit, 2);
  EXPECT_FALSE(std::filesystem::exists(other()));
}

}  // namespace
}  // namespace realign
