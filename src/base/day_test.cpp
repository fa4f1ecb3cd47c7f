// SPDX-License-Identifier: Apache-2.0
#include "base/day.h"

#include <gtest/gtest.h>

namespace realign {
namespace {

using namespace std::chrono_literals;

Instant at(std::string_view text) {
  const auto instant = read_instant(text);
  EXPECT_TRUE(instant) << text;
  return instant.value_or(Instant{});
}

std::string day_at(std::string_view text) { return to_text(day_of(at(text))); }

TEST(Day, a_date_is_read_and_written_as_the_same_text) {
  for (const std::string date : {"1900-01-01", "1970-01-01", "2026-10-12", "2199-12-31"}) {
    ASSERT_TRUE(read_day(date)) << date;
    EXPECT_EQ(to_text(*read_day(date)), date);
  }
  EXPECT_EQ(*read_day("2026-10-12"), Day(2026y / 10 / 12));
}

TEST(Day, a_leap_year_has_its_29th_of_february_and_no_other_year_does) {
  EXPECT_TRUE(read_day("2028-02-29"));
  EXPECT_TRUE(read_day("2000-02-29"));
  EXPECT_FALSE(read_day("2027-02-29"));
  EXPECT_FALSE(read_day("2100-02-29"));
}

TEST(Day, a_date_that_does_not_exist_or_is_written_otherwise_is_refused) {
  for (const std::string_view text : {"2026-02-30", "2026-13-01", "2026-00-10", "2026-04-31", "2026-01-00",
                                      "1899-12-31", "2200-01-01", "", "2026-1-2", "2026-10-12 ", "12.10.2026",
                                      "2026/10/12", "+026-10-12", "2026-10-1x", "2026-10-12T09:00:00Z"}) {
    EXPECT_FALSE(read_day(text)) << text;
  }
  EXPECT_EQ(message(read_day("2026-02-30").error()),
            "\"2026-02-30\" is not a date; write a day that exists as 2026-10-12, from 1900 to 2199");
}

TEST(Day, days_are_counted_across_a_leap_day_and_backwards) {
  EXPECT_EQ(days_between(*read_day("2028-02-28"), *read_day("2028-03-01")), 2);
  EXPECT_EQ(days_between(*read_day("2027-02-28"), *read_day("2027-03-01")), 1);
  EXPECT_EQ(days_between(*read_day("2026-10-12"), *read_day("2026-10-05")), -7);
}

TEST(Instant, local_time_and_offset_give_the_moment) {
  EXPECT_EQ(at("1970-01-01T00:00:00Z"), (Instant{0, 0}));
  EXPECT_EQ(at("1970-01-01T01:00:00+01:00"), (Instant{0, 60}));
  EXPECT_EQ(at("1969-12-31T19:00:00.250-05:00"), (Instant{250, -300}));
  EXPECT_EQ(at("2026-10-12T09:00:00-05:00").utc_ms, at("2026-10-12T14:00:00Z").utc_ms);
}

TEST(Instant, small_letters_t_and_z_are_accepted) {
  EXPECT_EQ(at("2026-10-12t09:00:00z"), at("2026-10-12T09:00:00Z"));
  EXPECT_EQ(at("2026-10-12T09:00:00-00:00"), at("2026-10-12T09:00:00Z"));
}

TEST(Instant, fractions_of_a_second_are_cut_to_the_millisecond) {
  EXPECT_EQ(at("1970-01-01T00:00:00.5Z").utc_ms, 500);
  EXPECT_EQ(at("1970-01-01T00:00:00.1239999999Z").utc_ms, 123);
  EXPECT_FALSE(read_instant("1970-01-01T00:00:00.Z"));
}

TEST(Instant, a_leap_second_is_the_end_of_the_second_before_and_only_where_one_can_be) {
  EXPECT_EQ(at("2016-12-31T23:59:60Z"), at("2016-12-31T23:59:59.999Z"));
  EXPECT_EQ(at("2017-01-01T08:59:60+09:00"), at("2017-01-01T08:59:59.999+09:00"));
  EXPECT_FALSE(read_instant("2026-10-12T09:00:60Z"));
  EXPECT_FALSE(read_instant("2026-10-12T23:59:60-05:00"));
  EXPECT_FALSE(read_instant("2016-12-31T23:59:61Z"));
}

TEST(Instant, a_time_without_offset_or_that_no_clock_shows_is_refused) {
  for (const std::string_view text :
       {"2026-10-12T09:00:00", "2026-10-12", "2026-10-12 09:00:00Z", "2026-10-12T24:00:00Z",
        "2026-10-12T09:60:00Z", "2026-10-12T9:00:00Z", "2026-10-12T09:00Z", "2026-10-12T09:00:00+14:01",
        "2026-10-12T09:00:00+05:60", "2026-10-12T09:00:00+0500", "2026-10-12T09:00:00Z ",
        "2026-02-30T09:00:00Z", "2026-10-12T09:00:00 05:00", "2026-10-12T-9:00:00Z", ""}) {
    EXPECT_FALSE(read_instant(text)) << text;
  }
}

TEST(Instant, it_is_written_with_its_offset_and_with_milliseconds_only_where_there_are_some) {
  for (const std::string text :
       {"2026-10-12T09:00:00-05:00", "2026-10-12T09:00:00.007+05:45", "1969-07-20T20:17:40+00:00",
        "2026-10-12T00:00:00+14:00", "2026-10-12T23:59:59.999-14:00"}) {
    EXPECT_EQ(to_text(at(text)), text);
  }
}

TEST(DayOf, a_feed_at_three_in_the_morning_belongs_to_the_night_before) {
  EXPECT_EQ(day_at("2026-10-14T03:59:59.999-05:00"), "2026-10-13");
  EXPECT_EQ(day_at("2026-10-14T04:00:00-05:00"), "2026-10-14");
  EXPECT_EQ(day_at("2026-03-01T00:30:00+01:00"), "2026-02-28");
  EXPECT_EQ(day_at("1969-12-31T03:00:00+00:00"), "1969-12-30");
}

TEST(DayOf, the_wall_clock_that_wrote_the_entry_decides_not_utc) {
  EXPECT_EQ(day_at("2026-10-12T23:00:00-05:00"), "2026-10-12");  // the 13th in UTC
  EXPECT_EQ(day_at("2026-10-12T05:00:00+14:00"), "2026-10-12");  // the 11th in UTC
}

TEST(DayOf, the_morning_after_the_clocks_change_begins_at_four_on_the_new_clock) {
  EXPECT_EQ(day_at("2026-03-29T03:30:00+02:00"), "2026-03-28");  // an hour after 01:30+01:00
  EXPECT_EQ(day_at("2026-03-29T04:00:00+02:00"), "2026-03-29");
  EXPECT_EQ(day_at("2026-10-25T03:30:00+01:00"), "2026-10-24");
}

}  // namespace
}  // namespace realign
