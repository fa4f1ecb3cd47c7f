// SPDX-License-Identifier: Apache-2.0
#include "protocol/compile.h"

#include <algorithm>
#include <filesystem>

#include "base/json.h"
#include "protocol/gates.h"
#include "protocol/testing_protocol.h"

namespace realign {
namespace {

using testing::change;
using testing::file_of;
using testing::problems_of;
using testing::small_protocol;

std::string compiled(const std::vector<ProtocolFile>& files) {
  const auto json = compile_protocol(files);
  EXPECT_TRUE(json) << text_of(json.error());
  return json.value_or("");
}

// The compiled rule of that id, as JSON text.
std::string rule_text(const std::vector<ProtocolFile>& files, std::string_view id) {
  const auto json = read_json(compiled(files));
  if (!json) return message(json.error());
  for (const Json& rule : *json->find("protocol")->find("rules")->array()) {
    if (*rule.find("id")->text() == id) return write_json(rule);
  }
  return "no such rule";
}

std::string words_for(const std::vector<ProtocolFile>& files, std::string_view key) {
  const auto json = read_json(compiled(files));
  if (!json) return message(json.error());
  const Json* words = json->find("protocol")->find("words")->find(key);
  return words ? *words->text() : "no such words";
}

TEST(SmallProtocol, IsWholeBeforeAnythingInItIsBroken) { EXPECT_EQ(problems_of(small_protocol()), ""); }

TEST(CompiledProtocol, IsTheSameWhateverTheOrderOfItsFiles) {
  std::vector<ProtocolFile> files = small_protocol();
  const std::string json = compiled(files);
  std::ranges::reverse(files);
  EXPECT_EQ(compiled(files), json);
}

TEST(CompiledProtocol, DoesNotChangeWithCommentsOrTheOrderOfFields) {
  std::vector<ProtocolFile> files = small_protocol();
  const std::string json = compiled(files);
  change(files, "habits.toml", "id = \"feeding\"\nevents = [\"feed\"]",
         "# a remark\nevents = [ \"feed\" ]\nid = 'feeding'");
  EXPECT_EQ(compiled(files), json);
}

TEST(CompiledProtocol, ChangesItsDigestWithAnyWord) {
  std::vector<ProtocolFile> files = small_protocol();
  const std::string before = compiled(files).substr(0, 80);
  change(files, "words/en/all.toml", "Do you have a fever?", "Have you a fever?");
  EXPECT_NE(compiled(files).substr(0, 80), before);
}

TEST(CompiledProtocol, StartsWithASha256InHexadecimal) {
  const std::string json = compiled(small_protocol());
  ASSERT_GT(json.size(), 90U);
  EXPECT_EQ(json.substr(0, 11), R"({"digest":")");
  EXPECT_EQ(json.substr(11, 64).find_first_not_of("0123456789abcdef"), std::string::npos);
  EXPECT_EQ(json.substr(75, 14), R"(","protocol":{)");
}

TEST(CompiledGate, HoldsUntilTheWeekThatFitsTheBirth) {
  EXPECT_EQ(rule_text(small_protocol(), "gate-arm-reach"),
            R"({"gate":{"assisted":{"check":false,"week":0},"cesarean":{"check":false,"week":2},)"
            R"("vaginal":{"check":false,"week":0}},"id":"gate-arm-reach","layer":"gate",)"
            R"("sources":["leaflet"],"strength":"guideline","when":"gate_cesarean && weeks < 2",)"
            R"("withhold":["arm-reach"]})");
}

TEST(CompiledGate, IsNumberedWhereAnExerciseHasSeveral) {
  EXPECT_EQ(rule_text(small_protocol(), "gate-glute-lift"), "no such rule");
  EXPECT_EQ(
      rule_text(small_protocol(), "gate-glute-lift-2"),
      R"({"gate":{"assisted":{"check":false,"week":4},"cesarean":{"check":false,"week":4},)"
      R"("vaginal":{"check":false,"week":4}},"id":"gate-glute-lift-2","layer":"gate",)"
      R"("sources":["leaflet"],"strength":"guideline","when":"weeks < 4","withhold":["glute-lift/low"]})");
}

TEST(CompiledGate, ThatIsAlwaysOpenIsNoRule) {
  std::vector<ProtocolFile> files = small_protocol();
  change(files, "stretches/arm-reach.toml", "{ week = 2 }", "{ week = 0 }");
  EXPECT_EQ(rule_text(files, "gate-arm-reach"), "no such rule");
}

TEST(GateCondition, LeavesOutWhatAlwaysHolds) {
  EXPECT_EQ(gate_condition({.vaginal = {0, true}, .assisted = {0, true}, .cesarean = {0, true}}),
            "!gate_check");
  EXPECT_EQ(gate_condition({.vaginal = {6, true}, .assisted = {6, true}, .cesarean = {6, true}}),
            "!(weeks >= 6 && gate_check)");
  EXPECT_EQ(gate_condition({.vaginal = {0, false}, .assisted = {1, false}, .cesarean = {2, true}}),
            "(gate_cesarean && !(weeks >= 2 && gate_check)) || (gate_assisted && weeks < 1)");
  EXPECT_EQ(gate_condition({.vaginal = {4, false}, .assisted = {0, false}, .cesarean = {0, false}}),
            "!gate_cesarean && !gate_assisted && weeks < 4");
}

TEST(CompiledWords, HoldThoseOfExercisesByNumber) {
  const std::vector<ProtocolFile> files = small_protocol();
  EXPECT_EQ(words_for(files, "exercise.glute-lift.name"), "Glute lift");
  EXPECT_EQ(words_for(files, "exercise.glute-lift.steps.2"), "Lower them slowly.");
  EXPECT_EQ(words_for(files, "exercise.glute-lift.variant.low.how"), "Lift only half as high.");
}

TEST(CompiledWords, SayWhichVariantsAGateKeepsBackAndUntilWhen) {
  const std::vector<ProtocolFile> files = small_protocol();
  EXPECT_EQ(words_for(files, "rule.gate-glute-lift-2.until"), "It opens from week 4.");
  EXPECT_EQ(words_for(files, "rule.gate-glute-lift-1").substr(0, 39),
            "Glute lift (the full version; Hands dow");
}

TEST(ProtocolFolder, ThatIsMissingIsSaidSo) {
  const auto files = read_protocol_folder("no/such/folder");
  ASSERT_FALSE(files);
  EXPECT_EQ(text_of(files.error()),
            "no/such/folder: this folder cannot be read: No such file or directory\n");
}

TEST(ProtocolFolder, WithoutTomlIsNoProtocol) {
  const auto files = read_protocol_folder(REALIGN_ROOT "/src/base");
  ASSERT_FALSE(files);
  EXPECT_EQ(text_of(files.error()),
            REALIGN_ROOT "/src/base: this folder holds no TOML file\na protocol is a folder of them\n");
}

TEST(ProtocolFiles, ThatAreMissingAreNamed) {
  std::vector<ProtocolFile> files = small_protocol();
  std::erase_if(files, [](const ProtocolFile& file) {
    return file.name == "contacts.toml" || file.name.starts_with("stretches/");
  });
  EXPECT_EQ(problems_of(files),
            "small/contacts.toml: this file is missing\nsmall/stretches: this folder holds no file\n");
}

TEST(ProtocolFiles, ThatNoProtocolHasAreNamed) {
  std::vector<ProtocolFile> files = small_protocol();
  files.push_back({"small/rulez/stops.toml", "rulez/stops.toml", ""});
  EXPECT_EQ(problems_of(files),
            "small/rulez/stops.toml: a protocol has no such file\nits README.md lists what it has\n");
}

TEST(ProtocolFiles, OfAnExerciseHaveItsName) {
  std::vector<ProtocolFile> files = small_protocol();
  ProtocolFile& file = file_of(files, "stretches/arm-reach.toml");
  file.name = "stretches/reach.toml";
  file.path = "small/stretches/reach.toml";
  EXPECT_EQ(problems_of(files),
            "small/stretches/reach.toml:2:6: exercise arm-reach: its file must have its name\n"
            "id = \"arm-reach\"\n     ^\narm-reach.toml\n");
}

TEST(ProtocolFiles, WithTwoExercisesOfOneNumberAreRefused) {
  std::vector<ProtocolFile> files = small_protocol();
  ProtocolFile copy = file_of(files, "stretches/arm-reach.toml");
  copy.name = "stretches/leg-reach.toml";
  copy.path = "small/stretches/leg-reach.toml";
  files.push_back(copy);
  change(files, "stretches/leg-reach.toml", "\"arm-reach\"", "\"leg-reach\"");
  EXPECT_EQ(problems_of(files),
            "small/stretches/leg-reach.toml:3:10: exercise leg-reach: its number is that of arm-reach\n"
            "number = 1\n         ^\n");
}

TEST(ProtocolFiles, InAnotherLanguageThanTheBaseAreNeeded) {
  std::vector<ProtocolFile> files = small_protocol();
  change(files, "protocol.toml", "language = \"en\"", "language = \"de\"");
  const std::string problems = problems_of(files);
  EXPECT_NE(problems.find("exercise glute-lift: it has no words in 'de'\n"), std::string::npos) << problems;
  EXPECT_NE(problems.find("the words 'disposition.go' are missing\n"), std::string::npos) << problems;
}

TEST(ProtocolProblems, OfSeveralFilesComeInTheirOrderAllAtOnce) {
  std::vector<ProtocolFile> files = small_protocol();
  change(files, "walking.toml", "weeks_per_row = 2", "weeks_per_row = 0");
  change(files, "avoid.toml", "[\"leaflet\"]", "[\"nobody\"]");
  change(files, "walking.toml", "days_low = 2", "days_low = 9");
  EXPECT_EQ(problems_of(files),
            "small/avoid.toml:5:12: avoid deep-twist: unknown source 'nobody'\n"
            "sources = [\"nobody\"]\n           ^\nthere is 'leaflet', 'default'\n"
            "small/walking.toml:3:17: walking: 'weeks_per_row' is 0\n"
            "weeks_per_row = 0\n                ^\nit must be 1 to 8\n"
            "small/walking.toml:14:12: walking: table 1: 'days_low' is 9\n"
            "days_low = 9\n           ^\nit must be 1 to 7\n"
            "small/walking.toml:14:12: walking: table 1: 'days_low' is above 'days_high'\n"
            "days_low = 9\n           ^\n");
}

TEST(ProtocolProblems, PointUnderTheCharacterNotTheByte) {
  std::vector<ProtocolFile> files = small_protocol();
  change(files, "conflicts.toml", "{ source = \"leaflet\", claim = \"five minutes\" }",
         "{ claim = \"fünf Minuten – höchstens\", source = \"leeflet\" }");
  EXPECT_EQ(problems_of(files),
            "small/conflicts.toml:4:56: conflict walking-start: says 1: unknown source 'leeflet'\n"
            "says = [{ claim = \"fünf Minuten – höchstens\", source = \"leeflet\" }, { source = \"default\", "
            "claim = \"ten minutes\" }]\n"
            "                                                       ^\ndid you mean 'leaflet'?\n");
}

}  // namespace
}  // namespace realign
