// SPDX-License-Identifier: Apache-2.0
//
// Whether pain has changed: the first mornings against the latest ones, with what chance alone could do.
//
// The change is the middle of all differences between a late and an early morning (Hodges and Lehmann). Its
// interval is exact, from the rank test of Mann and Whitney: it assumes nothing about how scores are spread,
// only that mornings do not depend on each other, so where good and bad days come in runs it is somewhat too
// narrow. All of it is counting in whole numbers, the same on every machine.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/history.h"
#include "engine/progress.h"

namespace realign {

// How many differences to leave out at either end, of all `m` × `n`, so that what is left covers at least
// `confidence` in 100; none where even all of them do not. Both 1 to 14.
std::optional<int> differences_left_out(int m, int n, int confidence);

// In half points: twice the middle, or the sum of the two middle ones. Of an empty list 0.
int median_in_halves(std::vector<int> numbers);

// `mornings` one a day, in order, none after `on`.
PainTrend pain_trend(const PainOutcome& numbers, std::span<const MorningScore> mornings, Day on);

}  // namespace realign
