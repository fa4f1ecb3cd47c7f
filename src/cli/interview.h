// SPDX-License-Identifier: Apache-2.0
//
// `realign check-in` with nothing named: one question at a time, only what changes the plan.
//
// `?` says why it is asked, an empty answer leaves it out, Ctrl-D ends; whatever was answered is saved. An
// answer that means a stop is saved at once, said plainly, and ends the asking.
#pragma once

#include "cli/context.h"

namespace realign {

void interview(Context& context);

}  // namespace realign
