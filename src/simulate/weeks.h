// SPDX-License-Identifier: Apache-2.0
//
// A run told week by week: what changed from one day to the next, and why, as the plans themselves say it.
#pragma once

#include "simulate/simulation.h"

namespace realign {

// Fills Simulation::weeks from its days.
void tell_weeks(const Protocol& protocol, Simulation& simulation);

}  // namespace realign
