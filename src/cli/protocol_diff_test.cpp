// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "cli/testing_command.h"

namespace realign {
namespace {

using ::testing::HasSubstr;

class ProtocolDiff : public realign::testing::CommandTest {
 protected:
  void SetUp() override {
    CommandTest::SetUp();
    std::filesystem::copy(REALIGN_ROOT "/tests/vectors/protocol-small", path("old"),
                          std::filesystem::copy_options::recursive);
    std::filesystem::copy(path("old"), path("new"), std::filesystem::copy_options::recursive);
    write(journal(), sore_week);
  }

  // In the second protocol: `to` in the place of the first `from`.
  void change(const std::string& file, std::string_view from, std::string_view to) {
    std::string text = text_of(path("new/" + file));
    const std::size_t at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    write(path("new/" + file), text.replace(at, from.size(), to));
  }

  testing::Answered diff(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"protocol", "diff", path("old"), path("new"), "--journals", journal()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(std::move(arguments));
  }

  // Everything answered eleven weeks after a birth, and a pain of six on the last morning but one, of five
  // on the last.
  static constexpr std::string_view sore_week =
      R"({"id":"01900000-0000-7000-8000-000000000001","at":"2026-01-05T09:00:00Z","kind":"profile","birth_date":"2026-01-05","birth":"vaginal","tear":"none","epidural":false})"
      "\n"
      R"({"id":"01900000-0000-7000-8000-000000000002","at":"2026-03-25T09:00:00Z","kind":"screening","answers":{"fever":false,"heaviness":"none","wrist-pain":0}})"
      "\n"
      R"({"id":"01900000-0000-7000-8000-000000000003","at":"2026-03-25T09:05:00Z","kind":"pain","score":6,"when":"morning"})"
      "\n"
      R"({"id":"01900000-0000-7000-8000-000000000004","at":"2026-03-26T09:05:00Z","kind":"pain","score":5,"when":"morning"})"
      "\n";
};

TEST_F(ProtocolDiff, OfAProtocolWithItselfChangesNobodysPlan) {
  const auto answered = diff();
  EXPECT_EQ(answered.exit, 0) << answered.err;
  EXPECT_THAT(answered.out, HasSubstr("The two protocols say the same."));
  EXPECT_THAT(answered.out,
              HasSubstr("Of 1 journal and 1 day, 0 journals and 0 days would get another plan."));
}

TEST_F(ProtocolDiff, OfAThresholdThatIsLowerNamesTheDayTheExerciseAndTheRule) {
  change("rules/modes.toml", "pain_today >= 6", "pain_today >= 5");
  const auto answered = diff();
  EXPECT_EQ(answered.exit, 0) << answered.err;
  EXPECT_EQ(answered.out.substr(answered.out.find("What")),
            "What differs in the protocols\n"
            "  rules sore-day: changed in when\n"
            "\n"
            "journal.jsonl, 2026-03-26\n"
            "  Glute lift: low at most → withheld, through sore-day (changed, holds now)\n"
            "  Glute lift in the session: 2 x 8 to 10, held 2 s, low → not today, through\n"
            "    sore-day (changed, holds now)\n"
            "  walk: 5 to 10 minutes, 2 days a week → none, through sore-day (changed, holds\n"
            "    now)\n"
            "\n"
            "Of 1 journal and 1 day, 1 journal and 1 day would get another plan.\n");
}

TEST_F(ProtocolDiff, LooksAtAsManyDaysAsItIsAsked) {
  change("rules/modes.toml", "pain_today >= 6", "pain_today >= 5");
  EXPECT_THAT(diff({"--days", "2"}).out,
              HasSubstr("Of 1 journal and 2 days, 1 journal and 1 day would get another plan."));
  EXPECT_THAT(diff({"--on", "2026-03-25"}).out,
              HasSubstr("Of 1 journal and 1 day, 0 journals and 0 days would get another plan."));
}

TEST_F(ProtocolDiff, OfWordsAloneSaysSo) {
  change("words/en/all.toml", " = \"", " = \"Please: ");
  const auto answered = diff();
  EXPECT_EQ(answered.exit, 0) << answered.err;
  EXPECT_THAT(answered.out, HasSubstr("Only words differ"));
  EXPECT_THAT(answered.out, HasSubstr("words: changed, 1 text"));
  EXPECT_THAT(answered.out, HasSubstr("0 journals and 0 days would get another plan."));
}

TEST_F(ProtocolDiff, SaysTheSameAsJson) {
  change("rules/modes.toml", "pain_today >= 6", "pain_today >= 5");
  const auto answered = diff({"--format", "json"});
  EXPECT_THAT(answered.out, HasSubstr(R"("section": "rules")"));
  EXPECT_THAT(answered.out, HasSubstr(R"("rule": "sore-day")"));
  EXPECT_THAT(answered.out, HasSubstr(R"("holds_after": true)"));
}

TEST_F(ProtocolDiff, RefusesAsEveryVerbDoes) {
  change("rules/modes.toml", "pain_today >= 6", "pain_tody >= 5");
  EXPECT_EQ(diff().exit, 4);
  EXPECT_EQ(run({"protocol", "diff", path("old"), path("old"), "--journals", path("gone.jsonl")}).exit, 3);
  EXPECT_EQ(run({"protocol", "diff", path("old")}).exit, 2);
  write(journal(), "{}\n");
  EXPECT_EQ(run({"protocol", "diff", path("old"), path("old"), "--journals", journal()}).exit, 3);
}

}  // namespace
}  // namespace realign
