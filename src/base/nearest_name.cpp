// SPDX-License-Identifier: Apache-2.0
#include "base/nearest_name.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace realign {
namespace {

// Letters to add, drop, change or swap with a neighbour (the restricted Damerau-Levenshtein distance).
std::size_t slips(std::string_view from, std::string_view to) {
  std::vector<std::size_t> before(to.size() + 1), last(to.size() + 1), row(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t changed = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      row[j] = std::min({changed, last[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = last;
    last = row;
  }
  return last[to.size()];
}

}  // namespace

std::string_view nearest_name(std::string_view name, std::span<const std::string_view> candidates) {
  constexpr std::size_t most_slips = 3;
  constexpr std::size_t longest = 64;
  if (name.size() > longest) return {};
  std::size_t fewest = std::min(most_slips, std::max<std::size_t>(1, name.size() / 3)) + 1;
  std::string_view nearest;
  for (const std::string_view candidate : candidates) {
    const std::size_t found = slips(name, candidate);
    if (found >= fewest) continue;
    fewest = found;
    nearest = candidate;
  }
  return nearest;
}

}  // namespace realign
