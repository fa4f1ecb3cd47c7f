// SPDX-License-Identifier: Apache-2.0
//
// A woman's days, made up at random: each day she answers, rates her pain, gets her plan, and mostly does it.
//
// Her journal grows by some five entries a day and is planned after them, as the app does; nothing is read
// from or written to a file. Pain wanders about a level of its own and mostly eases over the months; a flare
// comes now and then, a worrying answer rarely, and is cleared after some days; she is away for a week or two
// at times (all made up, D).
#pragma once

#include <cstdint>
#include <functional>

#include "engine/journal.h"
#include "engine/plan.h"

namespace realign {

using SeePlan = std::function<void(const Plan& plan)>;

// The life of this seed and number for so many days from the birth; `see` gets the plan of every day. Returns
// the journal that it came to.
Journal live(const Protocol& protocol, std::uint64_t seed, std::uint64_t number, int days,
             const SeePlan& see);

}  // namespace realign
