// SPDX-License-Identifier: Apache-2.0
//
// The poses that a verb draws or times by: those built in, or those of the folder that was named.
#pragma once

#include <expected>

#include "figure/pose.h"
#include "verbs/verbs.h"

namespace realign {

struct Context;

std::expected<figure::Library, Outcome> load_poses(const Context& context);

}  // namespace realign
