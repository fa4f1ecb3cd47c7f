// SPDX-License-Identifier: Apache-2.0
//
// `simulate`: weeks ahead on assumed inputs, from nothing but them or from her own journal.
#pragma once

#include "verbs/verbs.h"

namespace realign {

// An empty journal is none: a woman of whom only the assumptions are known.
Outcome simulation(const Request& request, const Protocol& protocol, const Journal& journal);

}  // namespace realign
