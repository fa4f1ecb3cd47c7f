// SPDX-License-Identifier: Apache-2.0
#include "faces/table.h"

#include <gtest/gtest.h>

namespace realign {
namespace {

TEST(Table, UnitsStandInTheHeaderAndRowsEndAsTheStandardHasIt) {
  const Table table{"walk", "one walk", {"day", "walk.minutes [min]"}, {{id_cell("2026-11-09"), cell(12)}}};
  EXPECT_EQ(table_csv(table), "day,walk.minutes [min]\r\n2026-11-09,12\r\n");
}

TEST(Table, WordsThatBeginLikeAFormulaAreTextAndNumbersBelowZeroStayNumbers) {
  const Table table{
      "x", "", {"a", "b", "c"}, {{words_cell("=1+1"), cell(-1), words_cell("say \"no\", please")}}};
  EXPECT_EQ(table_csv(table), "a,b,c\r\n'=1+1,-1,\"say \"\"no\"\", please\"\r\n");
}

TEST(Table, PartsAreAsShortAsTheyCanBe) {
  EXPECT_EQ(part_cell(5, 2).text, "2.5");
  EXPECT_EQ(part_cell(4, 2).text, "2");
  EXPECT_EQ(part_cell(1250, 1000).text, "1.25");
}

TEST(Table, WhatIsNotKnownIsEmpty) {
  EXPECT_EQ(cell(std::optional<int>()).text, "");
  EXPECT_EQ(cell(std::optional<bool>(false)).text, "false");
}

}  // namespace
}  // namespace realign
