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

// "Better by 3, from 6 to 3 of 10. …": the sentences about pain, without a chart.
std::string pain_in_words(const Protocol& protocol, const PainTrend& trend);

// "6 of 10 planned sessions" of the last days, and how long.
std::string sessions_in_words(const Protocol& protocol, const SessionCount& count, bool waits);

// "Narrower by 1 finger: 3 fingers at first, 2 now."
std::string gap_in_words(const Protocol& protocol, const SeparationCourse& course);

// Pelvic tilt: 3 sets of 8 to 10
std::string dose_now_in_words(const Protocol& protocol, const DoseNow& dose);

}  // namespace realign
