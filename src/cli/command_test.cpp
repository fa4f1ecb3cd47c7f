// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include <gmock/gmock.h>

#include "cli/testing_command.h"

namespace realign {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

class Command : public testing::CommandTest {
 protected:
  // Every verb and what stands under it, as "journal check".
  std::vector<std::string> every_verb() {
    std::istringstream in;
    std::ostringstream out, err;
    Io io{in, out, err, {}, false, {}, {}, {}};
    Context context{.io = io};
    const auto app = command_line(context);
    std::vector<std::string> verbs;
    collect(*app, "", verbs);
    return verbs;
  }

 private:
  static void collect(CLI::App& app, const std::string& path, std::vector<std::string>& verbs) {
    for (CLI::App* verb : app.get_subcommands([](CLI::App*) { return true; })) {
      verbs.push_back(path + verb->get_name());
      collect(*verb, verbs.back() + " ", verbs);
    }
  }
};

constexpr const char* example = REALIGN_ROOT "/examples/first-month.jsonl";

TEST_F(Command, WithNothingSaidYetTodayAsksTheFirstQuestions) {
  const auto answered = run({"today"});
  EXPECT_EQ(answered.exit, exits::done);
  EXPECT_THAT(answered.out, StartsWith("A few questions first.\n"));
  EXPECT_THAT(answered.out, HasSubstr("realign check-in"));
  EXPECT_EQ(answered.err, "");
}

TEST_F(Command, AJournalThatWasNamedHasToBeThere) {
  const auto answered = with_journal({"today"});
  EXPECT_EQ(answered.exit, exits::journal);
  EXPECT_EQ(answered.out, "");
  EXPECT_THAT(answered.err, HasSubstr("there is no such journal; realign check-in --journal"));
}

TEST_F(Command, TheFirstMonthEndsOnADayThatIsGoodToGo) {
  const auto answered = run({"today", "--journal", example, "--on", "2026-11-22", "--format", "json"});
  EXPECT_EQ(answered.exit, exits::done) << answered.err;
  EXPECT_THAT(answered.out, HasSubstr("\"disposition\": \"go\""));
  EXPECT_THAT(answered.out, HasSubstr("\"id\": \"strengthen\""));
  EXPECT_EQ(run({"journal", "check", "--journal", example}).exit, exits::done);
}

TEST_F(Command, ADayBeforeTheBirthIsAUsageError) {
  const auto answered = run({"today", "--journal", example, "--on", "2026-09-01"});
  EXPECT_EQ(answered.exit, exits::usage);
  EXPECT_EQ(answered.err,
            "2026-09-01 is before the birth on 2026-09-28; plans begin on the day of the birth\n");
}

TEST_F(Command, UsageErrorsExitWithTwoAndSayWhatWouldBeRight) {
  EXPECT_EQ(run({"todya"}).exit, exits::usage);
  EXPECT_THAT(run({"todya"}).err, HasSubstr("did you mean today?"));
  EXPECT_THAT(run({"check-in", "pian", "3"}).err, HasSubstr("did you mean pain?"));
  EXPECT_EQ(run({"today", "--bogus"}).exit, exits::usage);
  EXPECT_EQ(run({"today", "--on", "2026-02-30"}).exit, exits::usage);
  EXPECT_EQ(run({"today", "--format", "xml"}).exit, exits::usage);
  EXPECT_EQ(run({"exercise", "birdog"}).err,
            "there is no exercise called \"birdog\"; did you mean birddog?\n");
  EXPECT_EQ(run({"explain", "nothing-like-this"}).exit, exits::usage);
  EXPECT_EQ(run({}).exit, exits::usage);
}

TEST_F(Command, AProtocolWithProblemsIsRefusedWithAllOfThem) {
  const std::string folder = path("protocol");
  std::filesystem::create_directories(folder);
  write(folder + "/protocol.toml", "id = 7\nversion = \n");
  const auto answered = run({"protocol", "check", folder});
  EXPECT_EQ(answered.exit, exits::protocol);
  EXPECT_EQ(answered.out, "");
  EXPECT_THAT(answered.err, HasSubstr("protocol.toml:2"));
  EXPECT_EQ(run({"today", "--protocol", folder}).exit, exits::protocol);
}

TEST_F(Command, TheProtocolOfTheRepositoryIsTheOneBuiltIn) {
  const auto checked = run({"protocol", "check", REALIGN_ROOT "/protocol"});
  EXPECT_EQ(checked.exit, exits::done) << checked.err;
  const auto built_in = run({"today", "--format", "json"});
  const auto from_folder =
      run({"today", "--format", "json", "--protocol", std::string(REALIGN_ROOT) + "/protocol"});
  EXPECT_EQ(built_in.out, from_folder.out);
}

TEST_F(Command, ADamagedJournalIsRefusedWithFileAndLine) {
  write(journal(), "\n{\"kind\": \"walk\"}\n");
  const auto answered = with_journal({"today"});
  EXPECT_EQ(answered.exit, exits::journal);
  EXPECT_THAT(answered.err, HasSubstr(journal() + ":2: "));
  EXPECT_EQ(answered.out, "");
}

TEST_F(Command, ATornLastLineIsAWarningAndTheRestIsUsed) {
  with_journal({"check-in", "pain", "4", "--when", "morning"});
  write(journal(), text_of(journal()) + "{\"id\": \"01a1");
  const auto answered = with_journal({"today"});
  EXPECT_EQ(answered.exit, exits::done);
  EXPECT_THAT(answered.err, HasSubstr(":2: "));
}

TEST_F(Command, RepairSetsDamageAsideAndKeepsEveryOtherLine) {
  with_journal({"check-in", "pain", "4", "--when", "morning"});
  const std::string whole = text_of(journal());
  write(journal(), whole + "damage\n");
  const auto answered = with_journal({"journal", "repair"});
  EXPECT_EQ(answered.exit, exits::done) << answered.err;
  EXPECT_EQ(text_of(journal()), whole);
  EXPECT_THAT(text_of(journal() + ".torn"), HasSubstr("damage"));
  EXPECT_THAT(with_journal({"journal", "repair"}).out, HasSubstr("nothing to set aside"));
}

TEST_F(Command, MergingTwiceAddsNothingTheSecondTime) {
  with_journal({"check-in", "pain", "4", "--when", "morning"});
  const std::string other = path("phone.jsonl");
  run({"check-in", "walk", "12", "--journal", other});
  EXPECT_THAT(with_journal({"journal", "merge", other}).out, HasSubstr("1 entry of "));
  const std::string both = text_of(journal());
  EXPECT_THAT(both, HasSubstr("\"walk\""));
  EXPECT_THAT(with_journal({"journal", "merge", other}).out, HasSubstr("0 entries of "));
  EXPECT_EQ(text_of(journal()), both);
}

TEST_F(Command, MergingIntoANewFileLeavesBothAsTheyAre) {
  with_journal({"check-in", "pain", "4", "--when", "morning"});
  const std::string mine = text_of(journal()), other = path("phone.jsonl"), out = path("both.jsonl");
  run({"check-in", "walk", "12", "--journal", other});
  EXPECT_EQ(run({"journal", "merge", journal(), other, "-o", out}).exit, exits::done);
  EXPECT_EQ(text_of(out), mine + text_of(other));
  EXPECT_EQ(text_of(journal()), mine);
  EXPECT_EQ(run({"journal", "merge", journal(), other, "-o", out}).exit, exits::usage);
}

TEST_F(Command, RetractingWhatIsNotThereIsRefused) {
  with_journal({"check-in", "pain", "4", "--when", "morning"});
  const std::string before = text_of(journal());
  EXPECT_EQ(with_journal({"journal", "retract", "01a13069-c300-7001-8001-000000000001"}).exit, exits::usage);
  EXPECT_EQ(with_journal({"journal", "retract", "the last one"}).exit, exits::usage);
  EXPECT_EQ(text_of(journal()), before);
}

TEST_F(Command, WithoutAHomeTheJournalHasToBeNamed) {
  std::istringstream in;
  std::ostringstream out, err;
  Io io{in, out, err, {}, false, [] { return Instant{}; }, {}, [](const char*) { return std::nullopt; }};
  EXPECT_EQ(realign::run({"today"}, io), exits::usage);
  EXPECT_EQ(realign::run({"check-in", "walk", "5"}, io), exits::usage);
  EXPECT_THAT(err.str(), HasSubstr("name the journal, as --journal FILE"));
}

TEST_F(Command, OutputThatCannotBeWrittenIsSaid) {
  std::istringstream in;
  std::ostringstream out, err;
  out.setstate(std::ios::badbit);
  Io io{in, out, err, {}, false, [] { return Instant{}; }, {}, [](const char*) { return std::nullopt; }};
  EXPECT_EQ(realign::run({"exercise"}, io), exits::other);
  EXPECT_EQ(err.str(), "the output could not be written\n");
}

TEST_F(Command, EveryVerbHasHelpWithAnExample) {
  for (const std::string& verb : every_verb()) {
    std::vector<std::string> words;
    std::istringstream split(verb);
    for (std::string word; split >> word;) words.push_back(word);
    words.push_back("--help");
    const auto answered = run(words);
    EXPECT_EQ(answered.exit, exits::done) << verb;
    EXPECT_THAT(answered.out, HasSubstr("realign " + verb.substr(0, verb.find(' ')))) << verb;
    EXPECT_THAT(answered.out, HasSubstr("Example")) << verb;
  }
}

TEST_F(Command, TheManualNamesEveryVerb) {
  const std::string manual = text_of(REALIGN_ROOT "/docs/realign.1");
  for (std::string verb : every_verb()) {
    for (std::size_t at = 0; (at = verb.find('-', at)) != verb.npos; at += 2) verb.insert(at, "\\");
    EXPECT_THAT(manual, HasSubstr(verb)) << "docs/realign.1";
  }
}

TEST_F(Command, TheCompletionsNameEveryVerb) {
  for (const std::string shell : {"bash", "zsh", "fish"}) {
    const auto answered = run({"completions", shell});
    EXPECT_EQ(answered.exit, exits::done);
    for (const std::string& verb : every_verb()) {
      EXPECT_THAT(answered.out, HasSubstr(verb.substr(verb.rfind(' ') + 1))) << shell << " " << verb;
    }
  }
}

TEST_F(Command, TheVersionNamesTheProtocolBuiltIn) {
  const auto answered = run({"--version"});
  EXPECT_EQ(answered.exit, exits::done);
  EXPECT_THAT(answered.out, StartsWith("realign "));
  EXPECT_THAT(answered.out, HasSubstr("protocol postpartum-back-pain "));
}

TEST_F(Command, WithoutColourThereAreNoEscapes) { EXPECT_THAT(run({"today"}).out, Not(HasSubstr("\x1b"))); }

}  // namespace
}  // namespace realign
