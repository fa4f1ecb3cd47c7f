// SPDX-License-Identifier: Apache-2.0
#include "cli/time_zone.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace realign {
namespace {

using std::chrono::year;

std::optional<std::string> nothing(const char*) { return std::nullopt; }

TEST(TimeZone, TheChangesOfAYearAreFoundToTheSecond) {
  const auto zone = find_zone("Europe/Berlin", year(2026) / 11 / 9, year(2027) / 12 / 1, nothing);
  ASSERT_TRUE(zone);
  ASSERT_EQ(zone->observances.size(), 3U);
  EXPECT_EQ(zone->observances[0].at, 1'792'890'000);  // 2026-10-25T01:00Z
  EXPECT_EQ(zone->observances[0].before_min, 120);
  EXPECT_EQ(zone->observances[0].after_min, 60);
  EXPECT_EQ(zone->observances[0].abbreviation, "CET");
  EXPECT_EQ(zone->observances[1].at, 1'806'195'600);  // 2027-03-28T01:00Z
  EXPECT_EQ(zone->observances[1].abbreviation, "CEST");
}

TEST(TimeZone, AZoneWithoutChangesHasItsOneOffset) {
  const auto zone = find_zone("Asia/Tokyo", year(2026) / 11 / 9, year(2027) / 12 / 1, nothing);
  ASSERT_TRUE(zone);
  ASSERT_EQ(zone->observances.size(), 1U);
  EXPECT_EQ(zone->observances[0].before_min, 540);
  EXPECT_EQ(zone->observances[0].after_min, 540);
}

TEST(TimeZone, TheProcessKeepsItsOwnZone) {
  setenv("TZ", "America/Phoenix", 1);
  ASSERT_TRUE(find_zone("Europe/Berlin", year(2026) / 11 / 9, year(2027) / 12 / 1, nothing));
  EXPECT_STREQ(std::getenv("TZ"), "America/Phoenix");
  unsetenv("TZ");
  ASSERT_TRUE(find_zone("Europe/Berlin", year(2026) / 11 / 9, year(2027) / 12 / 1, nothing));
  EXPECT_EQ(std::getenv("TZ"), nullptr);
}

TEST(TimeZone, ANameThatIsNoneOrLeadsElsewhereIsRefused) {
  for (const char* name : {"", "Nowhere/City", "../../../etc/passwd", "/etc/localtime", "Europe", "zone.tab"})
    EXPECT_FALSE(find_zone(name, year(2026) / 11 / 9, year(2027) / 12 / 1, nothing)) << name;
}

TEST(TimeZone, TheNameOfHereIsThatOfTZ) {
  const auto here = [](const char* name) {
    return std::string_view(name) == "TZ" ? std::optional<std::string>(":Europe/Berlin") : std::nullopt;
  };
  EXPECT_EQ(local_zone_name(here).value_or(""), "Europe/Berlin");
}

}  // namespace
}  // namespace realign
