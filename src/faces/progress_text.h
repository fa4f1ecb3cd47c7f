// SPDX-License-Identifier: Apache-2.0
//
// Progress for a terminal: plain sentences first, then small charts. And the part that explains a movement
// with it.
#pragma once

#include <string>

#include "engine/progress.h"
#include "faces/page.h"

namespace realign {

std::string progress_text(const Protocol& protocol, const Progress& progress, Style style);

// What comes before running and jumping: which conditions are met, then the tests in their order.
void add_impact(Page& page, const Protocol& protocol, const ImpactStanding& standing);

// The tests that come after the conditions, in their order.
void add_impact_tests(Page& page, const Protocol& protocol);

}  // namespace realign
