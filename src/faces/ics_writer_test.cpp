// SPDX-License-Identifier: Apache-2.0
#include "faces/ics_writer.h"

#include <gtest/gtest.h>

namespace realign {
namespace {

using std::chrono::year;

std::string written(std::string_view name, std::string_view words) {
  IcsWriter ics;
  ics.text(name, words);
  return std::move(ics).bytes();
}

TEST(IcsWriter, ALineOfSeventyFiveOctetsIsWholeAndOneMoreIsFolded) {
  const std::string name = "SUMMARY";
  EXPECT_EQ(written(name, std::string(67, 'x')), "SUMMARY:" + std::string(67, 'x') + "\r\n");
  EXPECT_EQ(written(name, std::string(68, 'x')), "SUMMARY:" + std::string(67, 'x') + "\r\n x\r\n");
}

TEST(IcsWriter, AFoldPartsNoCharacter) {
  // The heart has three octets, of which only two would have had room.
  EXPECT_EQ(written("SUMMARY", std::string(65, 'x') + "♥♥"),
            "SUMMARY:" + std::string(65, 'x') + "\r\n ♥♥\r\n");
}

TEST(IcsWriter, WhatHasAMeaningInTextIsEscapedAndWhatHasNoPlaceIsLeftOut) {
  EXPECT_EQ(written("SUMMARY", "a,b;c\\d\r\ne\x01"), "SUMMARY:a\\,b\\;c\\\\d\\ne \r\n");
}

TEST(IcsWriter, MinutesBeyondADayAreOfTheNextOne) {
  EXPECT_EQ(ics_local_time(year(2026) / 12 / 31, 600), "20261231T100000");
  EXPECT_EQ(ics_local_time(year(2026) / 12 / 31, 24 * 60 + 150), "20270101T023000");
  EXPECT_EQ(ics_utc_time(1'794'214'800), "20261109T090000Z");
}

TEST(IcsWriter, AChangeOfTheClocksBeginsByTheClockThatWasRightUntilThen) {
  IcsWriter ics;
  ics.zone({"Australia/Lord_Howe", {{1'791'041'400, 630, 660, "+11"}}});
  EXPECT_EQ(std::move(ics).bytes(),
            "BEGIN:VTIMEZONE\r\nTZID:Australia/Lord_Howe\r\nBEGIN:DAYLIGHT\r\nDTSTART:20261004T020000\r\n"
            "TZOFFSETFROM:+1030\r\nTZOFFSETTO:+1100\r\nTZNAME:+11\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n");
}

}  // namespace
}  // namespace realign
