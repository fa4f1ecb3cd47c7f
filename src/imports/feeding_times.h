// SPDX-License-Identifier: Apache-2.0
//
// Her usual times of feeding, from a table of feeds: times of day around which there was a feed on enough
// days.
//
// A feed is no moment at which she put her back right; so nothing of this goes into the journal. It only says
// when a habit that belongs to feeding could be noticed. The numbers are the protocol's.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "imports/found.h"

namespace realign::imports {

struct FeedingRule {
  int days = 0;  // of the calendar, how far back feeds count, today among them; 1 to 31
  int least_days = 0;  // with a feed on fewer days than this nothing is usual
  int share = 0;  // percent of the days with feeds on which there was one around that time
  int window = 0;  // minutes: how far apart feeds are that belong to the same time
};

// Minutes of the day, 0 to 1439, each the middle of the feeds that make it; the earliest of the day first. Of
// feeds on a day nothing is missed or counted twice: each belongs to one time at most.
std::vector<int> usual_feeding_times(std::span<const Feed> feeds, Instant now, const FeedingRule& rule);

// 190 → `03:10`
std::string clock_text(int minute);

}  // namespace realign::imports
