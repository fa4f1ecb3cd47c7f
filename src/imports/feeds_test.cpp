// SPDX-License-Identifier: Apache-2.0
#include "imports/feeds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "imports/feeding_times.h"
#include "imports/testing_files.h"

namespace realign::imports {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string header =
    "id,child,child_first_name,child_last_name,start,end,duration,type,method,amount,notes,tags\r\n";

std::string row(std::string_view start, std::string_view notes = {}) {
  return "1,1,,," + std::string(start) + "," + std::string(start) + ",0:20:00,breast milk,left breast,," +
         std::string(notes) + ",\r\n";
}

std::string refusal(std::string_view file) {
  const auto found = read(file);
  return found ? "it was read" : message(found.error());
}

TEST(Feeds, OnlyTheTimesAtWhichTheyBeganAreTaken) {
  const std::string file = "\xEF\xBB\xBF" + header + row("2026-11-20 03:10:00") +
                           row("2026-11-20T07:05:30+00:00", "\"a, \"\"b\"\"\r\nc\"") +
                           row("2026-11-20 23:59");
  for (const std::size_t piece : {1UL, 7UL, 10'000UL}) {
    const auto found = read_in_pieces(file, piece);
    ASSERT_TRUE(found) << message(found.error());
    EXPECT_EQ(found->kind, FileKind::baby_buddy);
    ASSERT_EQ(found->feeds.size(), 3U);
    EXPECT_EQ(to_text(found->feeds[1].date), "2026-11-20");
    EXPECT_THAT((std::vector{found->feeds[0].minute, found->feeds[1].minute, found->feeds[2].minute}),
                ElementsAre(190, 425, 1439));
  }
}

TEST(Feeds, ATableWithoutTheColumnsOfFeedsIsRefused) {
  EXPECT_THAT(refusal("id,start,end,nap\r\n1,2026-11-20 03:10:00,,\r\n"),
              HasSubstr("these are no feeds of Baby Buddy"));
  EXPECT_THAT(refusal("method,amount\r\nleft breast,1\r\n"), HasSubstr("these are no feeds of Baby Buddy"));
}

TEST(Feeds, ADamagedRowIsRefusedWithItsLine) {
  EXPECT_THAT(refusal(header + row("2026-11-20 03:10:00") + "1,2\r\n"),
              HasSubstr("line 3: this row has not as many fields"));
  EXPECT_THAT(refusal(header + row("2026-02-30 03:10:00")),
              HasSubstr("line 2: \"2026-02-30 03:10:00\" is no time"));
  EXPECT_THAT(refusal(header + row("now")), HasSubstr("line 2: \"now\" is no time"));
  EXPECT_THAT(refusal(header + row("2026-11-20 03:10:00", "\"open")), HasSubstr("a quote is not closed"));
  EXPECT_THAT(refusal(header + row("2026-11-20 03:10:00", "a\"b")),
              HasSubstr("a quote stands in the middle"));
  EXPECT_THAT(refusal(header + row("2026-11-20 03:10:00", "\"a\"b")), HasSubstr("follows on a closed quote"));
  EXPECT_THAT(refusal(header + row("2026-11-20 03:10:00", "caf\xE9")), HasSubstr("not written in UTF-8"));
}

// A feed at this time on each of so many days, the last of them the 22nd of November.
void add_feeds(std::vector<Feed>& feeds, int minute, int days) {
  for (int i = 0; i < days; ++i)
    feeds.push_back({*read_day("2026-11-22") - std::chrono::days(i), minute + i % 3 * 10});
}

std::vector<int> usual(const std::vector<Feed>& feeds) {
  return usual_feeding_times(feeds, *read_instant("2026-11-22T03:00:00+01:00"),
                             {.days = 14, .least_days = 7, .share = 50, .window = 60});
}

TEST(FeedingTimes, ATimeIsUsualIfThereWasAFeedAroundItOnHalfOfTheDays) {
  std::vector<Feed> feeds;
  add_feeds(feeds, 190, 14);
  add_feeds(feeds, 600, 7);
  add_feeds(feeds, 900, 6);
  EXPECT_THAT(usual(feeds), ElementsAre(200, 610));
}

TEST(FeedingTimes, OnTooFewDaysNothingIsUsualAndOldFeedsDoNotCount) {
  std::vector<Feed> feeds;
  add_feeds(feeds, 190, 6);
  EXPECT_THAT(usual(feeds), IsEmpty());
  for (Feed& feed : feeds) feed.date -= std::chrono::days(14);
  EXPECT_THAT(usual(feeds), IsEmpty());
  EXPECT_THAT(usual({}), IsEmpty());
}

TEST(FeedingTimes, OneTimeMayLieAroundMidnightAndManyFeedsOnOneDayAreOneDay) {
  std::vector<Feed> feeds;
  feeds.reserve(68);
  for (int i = 0; i < 8; ++i) {
    feeds.push_back({*read_day("2026-11-20") - std::chrono::days(i), i % 2 == 0 ? 1430 : 10});
  }
  for (int minute = 600; minute < 660; ++minute) feeds.push_back({*read_day("2026-11-20"), minute});
  const auto times = usual(feeds);
  ASSERT_EQ(times.size(), 1U);
  EXPECT_TRUE(times[0] == 10 || times[0] == 1430);
}

}  // namespace
}  // namespace realign::imports
