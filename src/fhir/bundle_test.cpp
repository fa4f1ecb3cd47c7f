// SPDX-License-Identifier: Apache-2.0
#include "fhir/bundle.h"

#include <gtest/gtest.h>

#include "engine/engine.h"
#include "engine/entry_reader.h"
#include "fhir/bundle_reader.h"
#include "fhir/element.h"
#include "protocol/embedded.h"

namespace realign::fhir {
namespace {

const Protocol& protocol() {
  static const Protocol loaded = read_protocol(embedded_protocol(), "the protocol built in").value();
  return loaded;
}

// One entry for each way in which a resource can carry it.
constexpr std::string_view told =
    R"({"id":"01a13069-c300-7001-8001-000000000001","at":"2026-10-12T09:00:00-05:00","kind":"profile","birth_date":"2026-08-30","avoid":[],"equipment":["mat"]}
{"id":"01a13069-c300-7001-8001-000000000002","at":"2026-10-12T09:05:00.250-05:00","kind":"pain","score":4,"when":"morning","site":"low back"}
{"id":"01a13069-c300-7001-8001-000000000003","at":"2026-10-12T09:06:00Z","kind":"questionnaire","form":"phq-2","answers":[1,2]}
{"id":"01a13069-c300-7001-8001-000000000004","at":"2026-10-12T09:07:00Z","kind":"questionnaire","form":"psfs","answers":[4,6,3],"activities":["lift the baby","\u00a0","\u2028cook"]}
{"id":"01a13069-c300-7001-8001-000000000005","at":"2026-10-12T09:08:00Z","kind":"screening","answers":{"fever":true,"lochia":"brown","wrist-pain":3}}
{"id":"01a13069-c300-7001-8001-000000000006","at":"2026-10-12T09:09:00Z","kind":"session","items":[{"exercise":"birddog","variant":"base","sets":[8,7],"load_kg":1.5,"pain":2,"doming":false}],"minutes":6}
{"id":"01a13069-c300-7001-8001-000000000007","at":"2026-10-12T09:10:00Z","kind":"note","text":"a\u0001b\u00a0c\ud83d\ude00 \u007f"}
{"id":"01a13069-c300-7001-8001-000000000008","at":"2026-10-12T09:11:00Z","kind":"today"}
{"id":"01a13069-c300-7001-8001-000000000009","at":"2026-10-12T09:12:00Z","kind":"retract","entry":"01a13069-c300-7001-8001-000000000008"}
{"id":"01a13069-c300-7001-8001-00000000000a","at":"2026-10-12T09:13:00Z","kind":"prescription","by":"physiotherapist","changes":[{"exercise":"birddog","do":"exclude"},{"exercise":"vacuum","do":"cap","sets":2}],"until":"2026-11-20"}
{"id":"01a13069-c300-7001-8001-00000000000b","at":"2026-10-12T09:14:00Z","kind":"separation","above":1.5,"navel":2,"below":1,"tension":"firm","doming":false}
{"id":"01a13069-c300-7001-8001-00000000000c","at":"2026-10-12T09:15:00Z","kind":"clearance","by":"midwife","scope":"postnatal-check","restrictions":"no lifting"}
)";

std::string lines_of(const Journal& journal) {
  std::string lines;
  for (const Entry& entry : journal.entries) lines += write_entry(entry, vocabulary(protocol())) + "\n";
  return lines;
}

Journal journal_of(std::string_view text) {
  auto journal = read_journal(text, "journal.jsonl", vocabulary(protocol()));
  return journal ? *journal : Journal{};
}

std::string bundle_of(const Journal& journal) {
  const auto summary = make_summary(protocol(), journal, read_day("2026-10-12").value());
  return summary ? write_bundle(protocol(), journal, *summary, "0.1.0") : std::string();
}

const std::string& bundle() {
  static const std::string written = bundle_of(journal_of(told));
  return written;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  if (at == text.npos) {
    ADD_FAILURE() << "the bundle does not hold " << from;
    return text;
  }
  return text.replace(at, from.size(), to);
}

// Everything that is wrong with a text; empty where it is read.
std::string problems_of(std::string_view text) {
  const auto read = read_bundle(text, "bundle.json", protocol());
  if (read) return {};
  std::string all;
  for (const Error& error : read.error()) all += message(error) + "\n";
  return all;
}

TEST(Bundle, GivesBackEveryEntryAsItWasTold) {
  const auto read = read_bundle(bundle(), "bundle.json", protocol());
  ASSERT_TRUE(read) << problems_of(bundle());
  EXPECT_EQ(read->journal.entries, journal_of(told).entries);
  EXPECT_EQ(journal_of(lines_of(read->journal)).entries, read->journal.entries);
  EXPECT_EQ(read->places.size(), read->journal.entries.size());
  EXPECT_TRUE(read->same_protocol);
}

TEST(Bundle, OfAnEmptyJournalGivesBackAnEmptyOne) {
  const auto read = read_bundle(bundle_of({}), "bundle.json", protocol());
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->journal.entries.empty());
}

TEST(Bundle, ReadAndWrittenAgainIsTheSameBytes) {
  EXPECT_EQ(bundle_of(read_bundle(bundle(), "bundle.json", protocol())->journal), bundle());
}

TEST(Bundle, KeepsPlaceOfEachEntryForMessages) {
  const auto read = read_bundle(bundle(), "bundle.json", protocol());
  const Json tree = read_json(bundle()).value();
  for (std::size_t i = 0; i < read->places.size(); ++i) {
    const Json& resource = *(*tree.find("entry")->array())[read->places[i] - 1].find("resource");
    EXPECT_NE(write_json(resource).find(
                  write_entry(read->journal.entries[i], vocabulary(protocol())).substr(7, 36)),
              std::string::npos);
  }
}

TEST(Bundle, AValueChangedBesideItsLineIsNamedWithBoth) {
  const std::string changed = replaced(bundle(), R"("valueInteger": 4,
        "component")",
                                       R"("valueInteger": 7,
        "component")");
  const std::string problems = problems_of(changed);
  EXPECT_NE(
      problems.find("Observation.valueInteger says 7, its line says 4; somebody changed one of the two"),
      std::string::npos)
      << problems;
  EXPECT_TRUE(problems.starts_with("bundle.json: entry ")) << problems;
}

TEST(Bundle, ALineChangedBesideItsValuesIsNamedToo) {
  EXPECT_NE(problems_of(replaced(bundle(), R"(\"score\": 4)", R"(\"score\": 5)"))
                .find("Observation.valueInteger says 4, its line says 5"),
            std::string::npos);
}

TEST(Bundle, AnAnswerChangedInAFormOrAScoreIsNamed) {
  // Her answer stands after the questionnaire with all that could be answered.
  std::string answer = bundle();
  answer.replace(answer.rfind("LA6569-3"), 8, "LA6568-5");
  EXPECT_NE(
      problems_of(answer).find(
          R"(QuestionnaireResponse.item[0].answer[0].valueCoding.code says "LA6568-5", its line says "LA6569-3")"),
      std::string::npos)
      << problems_of(answer);
  const std::string score = problems_of(replaced(bundle(), "\"valueInteger\": 3,\n        \"derivedFrom\"",
                                                 "\"valueInteger\": 0,\n        \"derivedFrom\""));
  EXPECT_NE(score.find("Observation.valueInteger says 0, its line says 3"), std::string::npos) << score;
}

TEST(Bundle, WhatServersAddForThemselvesIsNoChange) {
  const std::string stored = replaced(bundle(), "\"resourceType\": \"Observation\",",
                                      "\"resourceType\": \"Observation\", \"meta\": {\"versionId\": \"3\"}, "
                                      "\"text\": {\"status\": \"generated\", \"div\": \"<div/>\"},");
  EXPECT_EQ(problems_of(stored), "");
}

TEST(Bundle, AnEntryWithoutItsLineIsRefused) {
  const std::string lost =
      replaced(bundle(), "StructureDefinition/journal-line", "StructureDefinition/other");
  EXPECT_NE(problems_of(lost).find("it is an entry of a journal without its line"), std::string::npos);
}

// Without the entry of the bundle that holds `mark`.
std::string without_entry(std::string_view mark) {
  Json tree = read_json(bundle()).value();
  for (auto& [name, value] : std::get<Members>(tree.value)) {
    if (name != "entry") continue;
    auto& entries = std::get<Items>(value.value);
    const auto removed = std::erase_if(
        entries, [&](const Json& one) { return write_json(one).find(mark) != std::string::npos; });
    EXPECT_EQ(removed, 1U) << mark;
  }
  return write_json(tree);
}

TEST(Bundle, AnEntryThatWasTakenOutIsMissed) {
  EXPECT_EQ(problems_of(without_entry(R"(\"kind\": \"note\")")),
            "bundle.json: 12 entries were put into it, and it holds 11; somebody changed it; nothing of the "
            "file is "
            "taken\n");
  EXPECT_EQ(problems_of(replaced(bundle(), "\"valueInteger\": 12", "\"valueInteger\": 11")),
            "bundle.json: 11 entries were put into it, and it holds 12; somebody changed it; nothing of the "
            "file is "
            "taken\n");
}

TEST(Bundle, AnEntryInThePlaceOfAnotherIsNoticed) {
  std::string other = bundle();
  constexpr std::string_view id = "01a13069-c300-7001-8001-000000000007",
                             fresh = "01a13069-c300-7001-8001-0000000000ff";
  for (std::size_t at = 0; (at = other.find(id, at)) != other.npos;) other.replace(at, id.size(), fresh);
  EXPECT_EQ(problems_of(other),
            "bundle.json: its entries are not those that were put into it; somebody changed it; nothing of "
            "the file "
            "is taken\n");
}

TEST(Bundle, OneOfOursThatDoesNotSayHowManyEntriesItHoldsIsRefused) {
  EXPECT_EQ(
      problems_of(replaced(bundle(), "StructureDefinition/entries", "StructureDefinition/other")),
      "bundle.json: it does not say how many entries were put into it; somebody changed it; nothing of the "
      "file is taken\n");
}

TEST(Bundle, EntriesThatAnotherProgramPutTogetherAreTakenAsTheyAre) {
  EXPECT_EQ(
      problems_of(replaced(without_entry(R"(\"kind\": \"note\")"), "identifier/export", "identifier/copy")),
      "");
}

TEST(Bundle, ALineThatTheJournalWouldRefuseIsRefusedWithItsEntry) {
  const std::string wrong = problems_of(replaced(bundle(), R"(\"score\": 4)", R"(\"score\": 14)"));
  EXPECT_NE(wrong.find("score is 14; it must be 0 to 10"), std::string::npos) << wrong;
  EXPECT_TRUE(wrong.starts_with("bundle.json: entry ")) << wrong;
}

TEST(Bundle, TheSameIdWithOtherWordsIsRefused) {
  const std::string twice =
      problems_of(replaced(bundle(), R"(\"id\": \"01a13069-c300-7001-8001-000000000008\")",
                           R"(\"id\": \"01a13069-c300-7001-8001-000000000007\")"));
  EXPECT_NE(twice.find("and says something else"), std::string::npos) << twice;
}

TEST(Bundle, WhatIsNoBundleOfOursSaysSo) {
  EXPECT_EQ(problems_of(R"({"resourceType":"Patient"})"),
            "bundle.json: this is a Patient; realign import fhir reads the Bundle that realign export fhir "
            "writes\n");
  EXPECT_EQ(
      problems_of("[]"),
      "bundle.json: this is no FHIR resource; realign import fhir reads the Bundle that realign export fhir "
      "writes\n");
  EXPECT_EQ(
      problems_of(
          R"({"resourceType":"Bundle","type":"collection","entry":[{"resource":{"resourceType":"Observation"}}]})"),
      "bundle.json: this Bundle is not one that realign export fhir wrote; nothing in it is an entry of a "
      "journal, and nothing was changed\n");
  EXPECT_EQ(problems_of(R"({"resourceType":"Bundle","entry":3})"),
            "bundle.json: entry is no list; a Bundle holds its resources in one\n");
}

TEST(Bundle, HostileTextIsRefusedWithTheFilesName) {
  const std::string deep(100'000, '[');
  std::string utf16;
  for (const char c : bundle().substr(0, 200)) (utf16 += c) += '\0';
  for (const std::string& text :
       {std::string(), std::string("{"), bundle().substr(0, bundle().size() / 2), deep, utf16,
        std::string("\xFF\xFE{}"), "{\"a\":" + deep, std::string("null")})
    EXPECT_TRUE(problems_of(text).starts_with("bundle.json: ")) << text.substr(0, 20);
}

TEST(Bundle, HostileMembersOfEachTypeDoNotHarm) {
  for (const std::string_view name :
       {"extension", "identifier", "entry", "meta", "tag", "resource", "url", "system"}) {
    for (const std::string_view value : {"null", "3", "\"x\"", "[]", "{}", "[null]", "[[]]", "true"}) {
      std::string text =
          R"({"resourceType":"Bundle","identifier":{"system":"https://realign.invalid/fhir/identifier/export"},)"
          R"("meta":{"tag":[{"code":"a"}]},"entry":[{"resource":{"resourceType":"Observation","identifier":)"
          R"([{"system":"https://realign.invalid/fhir/identifier/entry"}],"extension":[{"url":"u"}]}}]})";
      const std::string key = std::string(name).append("\":");
      const std::size_t at = text.rfind(key);
      ASSERT_NE(at, text.npos) << name;
      text.insert(at, std::string(key).append(value).append(",\"z"));
      const auto read = read_bundle(text, "bundle.json", protocol());
      if (read)
        EXPECT_TRUE(read->journal.entries.empty()) << text;
      else
        EXPECT_TRUE(read.error().front().where.starts_with("bundle.json")) << text;
    }
  }
}

TEST(Bundle, WordsMayDifferUnderAnotherVersionOfTheProtocolButNoValue) {
  std::string other = replaced(bundle(), protocol().digest, "another");
  other = replaced(other, "\"text\": \"pain\"", "\"text\": \"how it hurts\"");
  EXPECT_EQ(problems_of(other), "");
  EXPECT_NE(problems_of(replaced(bundle(), "\"text\": \"pain\"", "\"text\": \"how it hurts\"")), "");
}

TEST(FhirText, HoldsNoCharacterThatFhirShutsOut) {
  EXPECT_EQ(plain_text("a\x01"
                       "b\xC2\xA0"
                       "c\xE2\x80\xA8"
                       "d\x7F"),
            "a b c d ");
  EXPECT_EQ(plain_text("\xC3\xBC \xE2\x99\xA5 \xF0\x9F\x98\x80\n"),
            "\xC3\xBC \xE2\x99\xA5 \xF0\x9F\x98\x80\n");
  EXPECT_EQ(plain_text(" \xC2\xA0\t"), "");
}

TEST(FhirIds, AreTheSameEachTimeAndDiffer) {
  EXPECT_EQ(uuid_of("patient"), uuid_of("patient"));
  EXPECT_NE(uuid_of("patient"), uuid_of("patienu"));
  EXPECT_EQ(uuid_of("").size(), 36U);
  EXPECT_EQ(uuid_of("a")[14], '8');
  EXPECT_NE(uuid_of("a").substr(0, 8), uuid_of("b").substr(0, 8));
  EXPECT_NE(uuid_of("a").substr(0, 8), "00000000");
}

}  // namespace
}  // namespace realign::fhir
