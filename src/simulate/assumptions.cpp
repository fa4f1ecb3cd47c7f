// SPDX-License-Identifier: Apache-2.0
#include "simulate/assumptions.h"

#include <algorithm>

namespace realign {

bool is_in(const When& when, int day) {
  return std::any_of(when.begin(), when.end(),
                     [day](const DaySpan& span) { return span.from <= day && day <= span.to; });
}

bool applies(const When& when, int day) { return when.empty() || is_in(when, day); }

std::optional<int> score_on(const std::vector<AssumedScore>& scores, int day) {
  for (auto score = scores.rbegin(); score != scores.rend(); ++score) {
    if (applies(score->when, day)) return score->score;
  }
  return std::nullopt;
}

}  // namespace realign
