// SPDX-License-Identifier: Apache-2.0
//
// How she stands before running and jumping: which of the protocol's conditions are met on a day. What lifts
// the movement is a clinician's clearance and the movement's own condition, never this.
#pragma once

#include "engine/planner.h"
#include "engine/progress.h"

namespace realign {

// A condition that is not met only because something has no answer yet is not known.
ImpactStanding impact_on(const DecidedDay& day);

}  // namespace realign
