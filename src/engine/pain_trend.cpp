// SPDX-License-Identifier: Apache-2.0
#include "engine/pain_trend.h"

#include <algorithm>
#include <cstdint>

namespace realign {
namespace {

using Counts = std::vector<std::int64_t>;

// In how many of all orders of m early and n late mornings so many pairs are the wrong way round: the
// coefficients of the Gaussian binomial, built up one early morning at a time.
Counts orders_by_pairs(int m, int n) {
  std::vector<Counts> of_size(static_cast<std::size_t>(m) + 1, Counts{1});
  for (int late = 1; late <= n; ++late) {
    for (int early = 1; early <= m; ++early) {
      // The last in order is late (all `early` pairs are right) or early (it lies behind all `late` ones).
      const Counts before = of_size[static_cast<std::size_t>(early)];
      const Counts& fewer = of_size[static_cast<std::size_t>(early) - 1];
      Counts sum(static_cast<std::size_t>(early) * static_cast<std::size_t>(late) + 1, 0);
      for (std::size_t i = 0; i < before.size(); ++i) sum[i] += before[i];
      for (std::size_t i = 0; i < fewer.size(); ++i) sum[i + static_cast<std::size_t>(late)] += fewer[i];
      of_size[static_cast<std::size_t>(early)] = std::move(sum);
    }
  }
  return of_size.back();
}

Mornings together(std::span<const MorningScore> mornings) {
  Mornings some{mornings.front().day,   mornings.back().day,   static_cast<int>(mornings.size()), 0,
                mornings.front().score, mornings.front().score};
  std::vector<int> scores;
  for (const MorningScore& morning : mornings) {
    scores.push_back(morning.score);
    some.low = std::min(some.low, morning.score);
    some.high = std::max(some.high, morning.score);
  }
  some.median = median_in_halves(std::move(scores));
  return some;
}

// The first and the latest mornings that are compared: as many as there may be, none in both.
struct Compared {
  std::span<const MorningScore> early, late;
};

Compared compared(const PainOutcome& numbers, std::span<const MorningScore> mornings, Day on) {
  const auto most = std::min(static_cast<std::size_t>(numbers.mornings), mornings.size() / 2);
  Compared pair{mornings.first(most), mornings.last(most)};
  while (!pair.early.empty() &&
         days_between(pair.early.front().day, pair.early.back().day) >= numbers.within_days)
    pair.early = pair.early.first(pair.early.size() - 1);
  while (!pair.late.empty() && days_between(pair.late.front().day, on) >= numbers.within_days)
    pair.late = pair.late.last(pair.late.size() - 1);
  return pair;
}

bool counts_as_change(const PainOutcome& numbers, int start, int change) {
  const int size = std::abs(change);
  if (size >= 2 * numbers.points) return true;
  return start > 0 && size >= 2 * numbers.percent_least && size * 100 >= start * numbers.percent;
}

void compare(const PainOutcome& numbers, const Compared& pair, int left_out, PainTrend& trend) {
  std::vector<int> differences;
  for (const MorningScore& late : pair.late) {
    for (const MorningScore& early : pair.early) differences.push_back(late.score - early.score);
  }
  std::ranges::sort(differences);
  trend.low = 2 * differences[static_cast<std::size_t>(left_out)];
  trend.high = 2 * differences[differences.size() - 1 - static_cast<std::size_t>(left_out)];
  trend.change = median_in_halves(std::move(differences));
  trend.verdict = Verdict::no_change;
  const bool counts = trend.start && counts_as_change(numbers, trend.start->median, trend.change);
  if (!counts) return;
  if (trend.high < 0) trend.verdict = Verdict::better;
  if (trend.low > 0) trend.verdict = Verdict::worse;
}

}  // namespace

std::optional<int> differences_left_out(int m, int n, int confidence) {
  const Counts orders = orders_by_pairs(m, n);
  std::int64_t all = 0;
  for (const std::int64_t count : orders) all += count;
  // Each end may hold half of what the interval leaves open.
  std::int64_t below = 0;
  int ranks = 0;
  while (static_cast<std::size_t>(ranks) < orders.size()) {
    below += orders[static_cast<std::size_t>(ranks)];
    if (200 * below > (100 - confidence) * all) break;
    ++ranks;
  }
  return ranks == 0 ? std::nullopt : std::optional(ranks - 1);
}

int median_in_halves(std::vector<int> numbers) {
  if (numbers.empty()) return 0;
  std::ranges::sort(numbers);
  const std::size_t middle = numbers.size() / 2;
  return numbers.size() % 2 == 1 ? 2 * numbers[middle] : numbers[middle - 1] + numbers[middle];
}

PainTrend pain_trend(const PainOutcome& numbers, std::span<const MorningScore> mornings, Day on) {
  PainTrend trend;
  trend.mornings = static_cast<int>(mornings.size());
  trend.mornings_needed = 2 * numbers.mornings_needed;
  trend.days_needed = numbers.least_days;
  if (mornings.empty()) return trend;
  trend.days = days_between(mornings.front().day, mornings.back().day);
  const Compared pair = compared(numbers, mornings, on);
  const auto enough = static_cast<std::size_t>(numbers.mornings_needed);
  const auto left_out = pair.early.size() < enough || pair.late.size() < enough
                            ? std::nullopt
                            : differences_left_out(static_cast<int>(pair.early.size()),
                                                   static_cast<int>(pair.late.size()), numbers.confidence);
  if (!left_out || trend.days < numbers.least_days) {
    const auto few = std::min(static_cast<std::size_t>(numbers.mornings), mornings.size());
    trend.latest = together(mornings.last(few));
    return trend;
  }
  trend.start = together(pair.early);
  trend.now = together(pair.late);
  compare(numbers, pair, *left_out, trend);
  return trend;
}

}  // namespace realign
