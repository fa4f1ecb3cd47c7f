// SPDX-License-Identifier: Apache-2.0
//
// A dose in words: "2 sets of 8 to 10, each side, rest 1 minute". Seconds in, words out; nothing can fail.
#pragma once

#include <string>

#include "engine/plan.h"

namespace realign {

std::string dose_in_words(const Protocol& protocol, const Item& item);
std::string dose_in_words(const Protocol& protocol, const Stretch& stretch);
std::string dose_in_words(const Protocol& protocol, const Exercise& exercise);  // as its file gives it

std::string dose_in_words(const Protocol& protocol, const LadderStep& step);

// 5 to 10 minutes; 2 days a week
std::string minutes_in_words(const Protocol& protocol, int low, int high);
std::string days_a_week_in_words(const Protocol& protocol, int low, int high);
// 5 to 10 minutes, 2 or 3 days a week.
std::string walk_in_words(const Protocol& protocol, const WalkPlan& walk);

}  // namespace realign
