// SPDX-License-Identifier: Apache-2.0
#include "imports/feeding_times.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace realign::imports {
namespace {

constexpr int minutes_of_day = 1440;

// For each minute of the day, on which days a feed began in it: a bit for each day.
using Minutes = std::array<std::uint32_t, minutes_of_day>;

struct Window {
  int from = 0;  // the minute with which it begins; it may go past midnight
  int days = 0;  // on which there was a feed in it
};

int place(int minute) { return minute % minutes_of_day; }

Window fullest(const Minutes& minutes, int length) {
  Window best;
  for (int from = 0; from < minutes_of_day; ++from) {
    if (minutes[static_cast<std::size_t>(from)] == 0) continue;  // it begins with a feed
    std::uint32_t days = 0;
    for (int i = 0; i < length; ++i) days |= minutes[static_cast<std::size_t>(place(from + i))];
    if (std::popcount(days) > best.days) best = {from, std::popcount(days)};
  }
  return best;
}

// The middle one of the feeds in a window, which are taken out.
int take_middle(Minutes& minutes, const Window& window, int length) {
  std::vector<int> all;
  for (int i = 0; i < length; ++i) {
    std::uint32_t& days = minutes[static_cast<std::size_t>(place(window.from + i))];
    all.insert(all.end(), static_cast<std::size_t>(std::popcount(days)), window.from + i);
    days = 0;
  }
  return place(all[all.size() / 2]);
}

}  // namespace

std::vector<int> usual_feeding_times(std::span<const Feed> feeds, Instant now, const FeedingRule& rule) {
  const std::chrono::milliseconds local(now.utc_ms + std::int64_t{now.offset_min} * 60'000);
  const Day today =
      std::chrono::floor<std::chrono::days>(std::chrono::sys_time<std::chrono::milliseconds>(local));
  Minutes minutes{};
  std::uint32_t with_feeds = 0;
  for (const Feed& feed : feeds) {
    const int ago = days_between(feed.date, today);
    if (ago < 0 || ago >= std::min(rule.days, 31)) continue;
    const std::uint32_t day = std::uint32_t{1} << static_cast<unsigned>(ago);
    minutes[static_cast<std::size_t>(place(feed.minute))] |= day;
    with_feeds |= day;
  }
  const int days = std::popcount(with_feeds);
  std::vector<int> times;
  if (days == 0 || days < rule.least_days) return times;
  const int length = std::clamp(rule.window, 1, minutes_of_day);
  std::array<bool, minutes_of_day> is_usual{};
  for (Window best = fullest(minutes, length); best.days > 0 && best.days * 100 >= days * rule.share;
       best = fullest(minutes, length)) {
    is_usual[static_cast<std::size_t>(take_middle(minutes, best, length))] = true;
  }
  for (int minute = 0; minute < minutes_of_day; ++minute) {
    if (is_usual[static_cast<std::size_t>(minute)]) times.push_back(minute);
  }
  return times;
}

std::string clock_text(int minute) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(minute / 60) + ":" + two(minute % 60);
}

}  // namespace realign::imports
