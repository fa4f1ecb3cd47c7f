// SPDX-License-Identifier: Apache-2.0
//
// Progress as JSON, for the app and other programs: numbers and verdicts, no sentences but the band of a
// form.
//
// Points and fingers are numbers with at most one half, scores of forms at most hundredths; both end in .5 or
// no more digits than they need. Nothing here can fail.
#pragma once

#include <string>

#include "base/json.h"
#include "engine/progress.h"

namespace realign {

// "impact": {…}, within an object.
void write_impact(JsonWriter& json, const Protocol& protocol, const ImpactStanding& standing);

// The same within another JSON: the object alone.
void write_progress(JsonWriter& json, const Protocol& protocol, const Progress& progress);

std::string progress_json(const Protocol& protocol, const Progress& progress);

}  // namespace realign
