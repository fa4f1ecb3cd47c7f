// SPDX-License-Identifier: Apache-2.0
//
// Runs weeks ahead on assumed inputs.
//
// The assumed woman answers what the plan asks, does what it says and writes down how it was, day by day, as
// a real journal; the engine plans each day from that journal and nothing else. So every day of a run can be
// planned again from the journal it wrote. Pure: the same inputs give the same run.
//
// The one refusal is a first day before the birth that her own journal tells.
#pragma once

#include "base/result.h"
#include "engine/journal.h"
#include "simulate/simulation.h"

namespace realign {

// A woman of whom only the assumptions are known, from `first` on.
Result<Simulation> simulate(const Protocol& protocol, const Assumptions& assumptions, Day first);

// From her own journal as it stood at the end of `on`; the first assumed day is the one after it.
Result<Simulation> simulate(const Protocol& protocol, const Assumptions& assumptions, const Journal& own,
                            Day on);

}  // namespace realign
