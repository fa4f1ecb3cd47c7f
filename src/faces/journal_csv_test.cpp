// SPDX-License-Identifier: Apache-2.0
#include "faces/journal_csv.h"

#include <gtest/gtest.h>

#include <array>

namespace realign {
namespace {

std::string csv(std::string_view entry) {
  static constexpr std::array<std::string_view, 4> fields{"score", "text", "answers", "items"};
  const std::array<Json, 1> entries{*read_json(entry)};
  return journal_csv(entries, fields)
      .substr(std::string_view("id,at,day,kind,score,text,answers,items\r\n").size());
}

TEST(JournalCsv, AFeedAtThreeBelongsToTheDayBefore) {
  EXPECT_EQ(csv(R"({"id":"a","at":"2026-10-12T03:00:00+02:00","kind":"pain","score":4})"),
            "a,2026-10-12T03:00:00+02:00,2026-10-11,pain,4,,,\r\n");
}

TEST(JournalCsv, CommasQuotesAndLineBreaksStayInTheirCell) {
  EXPECT_EQ(csv(R"({"id":"a","at":"2026-10-12T09:00:00Z","kind":"note","text":"a, \"b\"\nc"})"),
            "a,2026-10-12T09:00:00Z,2026-10-12,note,,\"a, \"\"b\"\"\nc\",,\r\n");
}

TEST(JournalCsv, ANoteThatLooksLikeAFormulaIsNotCalculated) {
  EXPECT_EQ(csv(R"({"id":"a","at":"2026-10-12T09:00:00Z","kind":"note","text":"=1+1"})"),
            "a,2026-10-12T09:00:00Z,2026-10-12,note,,'=1+1,,\r\n");
}

TEST(JournalCsv, AnswersAndItemsAreReadableInOneCell) {
  EXPECT_EQ(
      csv(R"({"id":"a","at":"2026-10-12T09:00:00Z","kind":"x","answers":{"fever":false,"lochia":"none"},)"
          R"("items":[{"exercise":"e","sets":[8,8]}]})"),
      "a,2026-10-12T09:00:00Z,2026-10-12,x,,,fever=false; lochia=none,\"exercise=e sets=8,8\"\r\n");
}

}  // namespace
}  // namespace realign
