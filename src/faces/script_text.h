// SPDX-License-Identifier: Apache-2.0
//
// A script for a terminal, a line for each cue at which something is said, and as JSON for a player:
//
//   routine, name, why, date, lasts (ms)
//   left_out  [{exercise, name, why}]
//   parts     [{exercise, variant, name, dose, sets, reps: [low, high] or null, load_kg, hold_s, sides,
//   alternates, stretch,
//               stop_at_pain or null, steps, cues, mistakes, stop}]
//   moves     [{name, how, easier}]                            of a walk
//   blocks    [{lasts, cues: [{kind, part, at, lasts, side, set, sets, rep, reps, breath, bell, count_from,
//   say, show,
//               figure: [from, to], done}]}]
//
//   ask_after [{question, ask, why}]    yes or no: what is felt while moving, asked once it is over
//
// Times are milliseconds; what each field means stands in script/script.h. `part` is the place in parts, or
// in moves. `side`, `rep`, `reps`, `count_from`, `bell` and `done` are left out where they say nothing; done
// is {set, amount}. With no blocks there is nothing to follow along, and `why` says why. Nothing here can
// fail.
#pragma once

#include <string>

#include "faces/page.h"
#include "script/script.h"

namespace realign {

std::string script_text(const Protocol& protocol, const script::Script& script, Style style);
std::string script_json(const Protocol& protocol, const script::Script& script);

}  // namespace realign
