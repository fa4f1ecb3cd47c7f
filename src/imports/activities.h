// SPDX-License-Identifier: Apache-2.0
//
// What every reader does with an activity of a file: takes its times one after the other, and at its end
// keeps it as a walk, or counts it as what is none.
#pragma once

#include <string_view>

#include "imports/found.h"
#include "imports/values.h"

namespace realign::imports {

// The next time that a file names for a walk; `has_time` says whether there was one before.
Result<void> add_time(FoundWalk& walk, bool& has_time, std::string_view text);

// Keeps it, whether a walk or unknown; counts it where it is another activity or has no time. Refuses to hold
// more than anybody has.
Result<void> add_activity(Found& found, Activity activity, bool has_time, FoundWalk walk);

}  // namespace realign::imports
