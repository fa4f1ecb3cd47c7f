// SPDX-License-Identifier: Apache-2.0
#include "verbs/open_journal.h"

#include <gtest/gtest.h>

#include "protocol/embedded.h"

namespace realign {
namespace {

const Protocol& protocol() {
  static const Protocol loaded = read_protocol(embedded_protocol(), "the protocol built in").value();
  return loaded;
}

constexpr const char* born =
    R"({"id":"01a13069-c300-7001-8001-000000000001","at":"2026-10-12T09:00:00-05:00","kind":"profile","birth_date":"2026-08-30"})";
constexpr const char* sore =
    R"({"id":"01a13069-c300-7001-8001-000000000002","at":"2026-10-12T09:05:00-05:00","kind":"pain","score":4,"when":"morning"})";
constexpr const char* other_score =
    R"({"id":"01a13069-c300-7001-8001-000000000002","at":"2026-10-12T09:05:00-05:00","kind":"pain","score":1,"when":"morning"})";

Request today_as_json() {
  Request request{.verb = Verb::today, .on = read_day("2026-10-12").value()};
  request.format = Format::json;
  return request;
}

TEST(OpenJournal, SaysWhatTodaySaysOfTheWholeJournalAfterEachLine) {
  OpenJournal open(protocol());
  std::string whole;
  for (const char* line : {born, sore}) {
    const std::string added = std::string(line) + "\n";
    whole += added;
    EXPECT_EQ(open.add(added).exit, exits::done);
    EXPECT_EQ(open.answer(today_as_json()).out,
              run_verb(today_as_json(), protocol(), whole, "journal.jsonl").out);
  }
}

TEST(OpenJournal, RefusesOtherValuesUnderTheSameIdAndKeepsWhatItHad) {
  OpenJournal open(protocol());
  EXPECT_EQ(open.add(std::string(born) + "\n" + sore + "\n").exit, exits::done);
  const std::string before = open.answer(today_as_json()).out;
  const Outcome refused = open.add(std::string(other_score) + "\n");
  EXPECT_EQ(refused.exit, exits::journal);
  EXPECT_EQ(refused.err,
            "journal.jsonl: id 01a13069-c300-7001-8001-000000000002 is there with other values; "
            "one id stands for one entry; a correction is a new entry\n");
  EXPECT_EQ(open.answer(today_as_json()).out, before);
  EXPECT_EQ(open.add(std::string(sore) + "\n").exit, exits::done);
}

TEST(OpenJournal, PutsNothingInWhereOneOfTheLinesIsRefused) {
  OpenJournal open(protocol());
  const std::string before = open.answer(today_as_json()).out;
  EXPECT_EQ(open.add(std::string(born) + "\n{\"kind\":\"nonsense\"}\n").exit, exits::journal);
  EXPECT_EQ(open.answer(today_as_json()).out, before);
}

TEST(OpenJournal, SaysHowItGoesAsProgressDoesOfTheWholeJournalAfterEachLine) {
  OpenJournal open(protocol());
  std::string whole;
  for (const Format format : {Format::text, Format::json, Format::screen}) {
    Request request{.verb = Verb::progress, .on = read_day("2026-10-12").value()};
    request.format = format;
    for (const char* line : {born, sore}) {
      const std::string added = std::string(line) + "\n";
      if (format == Format::text) whole += added;
      EXPECT_EQ(open.add(added).exit, exits::done);
      EXPECT_EQ(open.answer(request).out, run_verb(request, protocol(), whole, "journal.jsonl").out);
    }
  }
}

}  // namespace
}  // namespace realign
