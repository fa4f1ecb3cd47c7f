// SPDX-License-Identifier: Apache-2.0
//
// A day that the solver found, told as a journal: what somebody would have written to come to such a day.
//
// Facts are derived from a journal; this goes the other way as far as it is straightforward: profile, answers
// and how they ran, scores, readings, clearances, prescriptions, sessions with what went wrong in them.
// Whether the journal leads to that day is for the engine to say (`replays`); where it does not, the facts
// are all there is to show.
#pragma once

#include <string>
#include <vector>

#include "base/day.h"
#include "engine/entry.h"
#include "proof/day_found.h"

namespace realign {

// The day on which such journals end: any would do.
Day diary_day();

// In the order of their moments.
std::vector<Entry> diary_of(const Protocol& protocol, const DayFound& day);

// The lines of a journal file.
std::string diary_text(const Protocol& protocol, const std::vector<Entry>& entries);

// Whether the journal's own plan on diary_day() breaks an invariant of kind `always`.
bool replays(const Invariant& invariant, const Invariants& invariants, const Protocol& protocol,
             const std::vector<Entry>& entries);

}  // namespace realign
