// SPDX-License-Identifier: Apache-2.0
//
// Mornings on paper: a hollow dot for each score, a line through the weeks' middles, the whole scale from 0
// to 10. Where no morning was told there is a gap.
#pragma once

#include "engine/progress.h"
#include "print/story.h"

namespace realign::print {

// Nothing where no morning was told.
void tell_pain_chart(Story& story, const Protocol& protocol, const Progress& progress, std::string words);

}  // namespace realign::print
