// SPDX-License-Identifier: Apache-2.0
//
// How it goes, in sentences: what a terminal, a page for a clinician and a screen say alike. Nothing here can
// fail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/progress.h"

namespace realign {

std::string_view id_of(Verdict verdict);  // too-early
std::string_view id_of(Met met);  // no, unknown, yes

using Sentences = std::vector<std::string>;

// One after the other, as a paragraph.
std::string joined(const Sentences& sentences);

// Better by 3, from 6 to 3 of 10. …
Sentences pain_sentences(const Protocol& protocol, const PainTrend& trend);

// "6 of 10 planned sessions" of the last days, and how long.
std::string sessions_in_words(const Protocol& protocol, const SessionCount& count, bool waits);
// The same of each time that differs, and what follows from it.
Sentences sessions_sentences(const Protocol& protocol, const Progress& progress);

// Narrower by 1 finger: 3 fingers at first, 2 now.
std::string gap_in_words(const Protocol& protocol, const SeparationCourse& course);

// Pelvic tilt: 3 sets of 8 to 10
std::string dose_now_in_words(const Protocol& protocol, const DoseNow& dose);
// 3 sets of 8 to 10
std::string dose_in_words(const Protocol& protocol, const DoseNow& dose);
std::string dose_in_words(const Protocol& protocol, const DoseNow& dose, const DoseStepTold& step);
// Wednesday 18 November: up to 2 sets of 10 to 12. Most planned sessions were done …
std::string step_in_words(const Protocol& protocol, const DoseNow& dose, const DoseStepTold& step);
// The same with other words for what it rests on.
std::string step_in_words(const Protocol& protocol, const DoseNow& dose, const DoseStepTold& step,
                          std::string_view because);

// Its scores, what the last one means, when it comes again.
Sentences form_sentences(const Protocol& protocol, const Progress& progress, const FormProgress& form);

// How many conditions are met before running and jumping, and what lifts it.
std::string impact_in_words(const Protocol& protocol, const ImpactStanding& standing);
std::string lifts_in_words(const Protocol& protocol, const ImpactStanding& standing);
// 8 to 12 slow squeezes, …
std::string test_in_words(const Protocol& protocol, const ImpactTest& test);

}  // namespace realign
