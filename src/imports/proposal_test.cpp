// SPDX-License-Identifier: Apache-2.0
#include "imports/proposal.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/entry_id.h"

namespace realign::imports {
namespace {

constexpr std::int64_t minute = 60'000;

Instant at(const char* text) { return *read_instant(text); }

FoundWalk walk(const char* start, std::int64_t seconds) {
  const std::int64_t from = at(start).utc_ms;
  return {.start_ms = from, .end_ms = from + seconds * 1000, .seconds = seconds};
}

JournalSide journal() { return {.now = at("2026-11-22T09:00:00+01:00"), .birth = *read_day("2026-08-30")}; }

const OffsetAt madrid = [](std::int64_t utc_ms) {
  return static_cast<std::int16_t>(utc_ms < at("2026-10-25T01:00:00Z").utc_ms ? 120 : 60);
};

Proposal proposed(const std::vector<FoundWalk>& walks, JournalSide side = journal(), bool all = false) {
  return propose(walks, std::move(side), madrid, {.take_unknown = all});
}

std::string why_not(const FoundWalk& found, JournalSide side = journal()) {
  const Proposal proposal = proposed({found}, std::move(side));
  return proposal.left_out.empty() ? "added" : std::string(name_of(proposal.left_out.front().why));
}

TEST(Proposal, AWalkIsWrittenDownAtItsEndOnHerClockInWholeMinutes) {
  const Proposal proposal = proposed({walk("2026-10-12T09:00:10Z", 750), walk("2026-11-02T09:00:00Z", 749)});
  ASSERT_EQ(proposal.add.size(), 2U);
  EXPECT_EQ(to_text(proposal.add[0].entry.at), "2026-10-12T11:12:40+02:00");
  EXPECT_EQ(to_text(proposal.add[0].start), "2026-10-12T11:00:10+02:00");
  EXPECT_EQ(std::get<Walk>(proposal.add[0].entry.body).minutes, 13);
  EXPECT_EQ(to_text(proposal.add[1].entry.at), "2026-11-02T10:12:29+01:00");
  EXPECT_EQ(std::get<Walk>(proposal.add[1].entry.body).minutes, 12);
}

TEST(Proposal, TheOffsetOfTheFileComesFirst) {
  FoundWalk found = walk("2026-10-12T09:00:00Z", 600);
  found.offset_min = -300;
  EXPECT_EQ(to_text(proposed({found}).add.at(0).entry.at), "2026-10-12T04:10:00-05:00");
}

TEST(Proposal, AWalkCountsFromTheDayOfTheBirthUntilNow) {
  EXPECT_EQ(why_not(walk("2026-08-30T01:59:00Z", 600)),
            "before-the-birth");  // 03:59 there: still the day before
  EXPECT_EQ(why_not(walk("2026-08-30T02:00:00Z", 600)), "added");
  EXPECT_EQ(why_not(walk("1970-01-01T00:00:00Z", 600)), "before-the-birth");
  EXPECT_EQ(why_not(walk("2026-11-22T07:50:00Z", 600)), "added");
  EXPECT_EQ(why_not(walk("2026-11-22T07:50:01Z", 600)), "in-the-future");
  EXPECT_EQ(why_not(walk("2100-01-01T00:00:00Z", 600)), "in-the-future");
}

TEST(Proposal, AWalkIsHalfAMinuteTo300MinutesLong) {
  EXPECT_EQ(why_not(walk("2026-10-12T09:00:00Z", 0)), "too-short");
  EXPECT_EQ(why_not(walk("2026-10-12T09:00:00Z", 29)), "too-short");
  EXPECT_EQ(why_not(walk("2026-10-12T09:00:00Z", 30)), "added");
  EXPECT_EQ(why_not(walk("2026-10-12T09:00:00Z", 18'029)), "added");
  EXPECT_EQ(why_not(walk("2026-10-12T09:00:00Z", 18'030)), "too-long");
  EXPECT_EQ(why_not(walk("2026-10-12T09:00:00Z", -60)), "times-run-backwards");
  FoundWalk backwards = walk("2026-10-12T09:00:00Z", 600);
  backwards.times_run_backwards = true;
  EXPECT_EQ(why_not(backwards), "times-run-backwards");
}

TEST(Proposal, WhatTheFileDoesNotSayToBeAWalkIsTakenOnlyWhenAsked) {
  FoundWalk found = walk("2026-10-12T09:00:00Z", 600);
  found.is_surely_a_walk = false;
  EXPECT_EQ(why_not(found), "not-said-to-be-a-walk");
  EXPECT_EQ(proposed({found}, journal(), true).add.size(), 1U);
}

TEST(Proposal, WhatOverlapsAWalkOfTheJournalIsThereAlreadyAndWhatTouchesItIsNot) {
  JournalSide side = journal();
  side.walks = {known_walk(at("2026-10-12T11:20:00+02:00"), 20)};  // 09:00 to 09:20 UTC
  EXPECT_EQ(why_not(walk("2026-10-12T09:05:00Z", 600), side), "already-there");
  EXPECT_EQ(why_not(walk("2026-10-12T08:30:00Z", 3600), side), "already-there");
  EXPECT_EQ(why_not(walk("2026-10-12T09:19:29Z", 600), side), "already-there");
  EXPECT_EQ(why_not(walk("2026-10-12T09:19:30Z", 600), side), "added");
  EXPECT_EQ(why_not(walk("2026-10-12T08:50:30Z", 600), side), "added");
}

TEST(Proposal, OfTwoThatOverlapOnlyTheFirstIsAddedAndOfTwoThatBeginTogetherTheLonger) {
  const Proposal proposal = proposed({walk("2026-10-12T09:05:00Z", 600), walk("2026-10-12T09:00:00Z", 300),
                                      walk("2026-10-12T09:00:00Z", 660)});
  ASSERT_EQ(proposal.add.size(), 1U);
  EXPECT_EQ(std::get<Walk>(proposal.add[0].entry.body).minutes, 11);
  EXPECT_EQ(proposal.left_out.size(), 2U);
  EXPECT_EQ(name_of(proposal.left_out[0].why), "twice-here");
}

TEST(Proposal, WhatWasImportedIsNeverNewAgainAndWhatWasTakenBackStaysSo) {
  std::vector<FoundWalk> walks;
  walks.reserve(50);
  for (int i = 0; i < 50; ++i) walks.push_back(walk("2026-10-12T09:00:00Z", 30 + 97 * i));
  for (int i = 0; i < 50; ++i) {
    walks[static_cast<std::size_t>(i)].start_ms += i * 120 * minute;
    walks[static_cast<std::size_t>(i)].end_ms += i * 120 * minute + (i % 3) * minute;  // with pauses
  }
  const Proposal first = proposed(walks);
  ASSERT_EQ(first.add.size(), 50U);
  JournalSide side = journal(), without = journal();
  for (const Addition& added : first.add) {
    side.walks.push_back(known_walk(added.entry.at, std::get<Walk>(added.entry.body).minutes));
    without.taken_back.push_back(added.entry.id);
  }
  EXPECT_EQ(proposed(walks, side).add.size(), 0U);
  EXPECT_EQ(why_not(walks[7], without), "taken-back");
  EXPECT_EQ(proposed(walks, without).add.size(), 0U);
}

TEST(Proposal, TheIdIsMadeOfTheWalkAloneAndMeansAlwaysTheSameLine) {
  const auto id = [](const FoundWalk& found) { return proposed({found}).add.at(0).entry.id; };
  const FoundWalk found = walk("2026-10-12T09:00:00Z", 600);
  EXPECT_EQ(id(found), id(found));
  EXPECT_EQ(to_text(id(found)).substr(0, 13), "01a12f57-1a80");  // the moment it began
  EXPECT_TRUE(read_entry_id(to_text(id(found))));
  FoundWalk other = found;
  other.offset_min = 60;
  EXPECT_NE(id(found), id(other));
  other = found;
  other.place = Place::indoors;
  EXPECT_NE(id(found), id(other));
  other = walk("2026-10-12T09:00:00Z", 660);
  EXPECT_NE(id(found), id(other));
}

}  // namespace
}  // namespace realign::imports
