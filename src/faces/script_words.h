// SPDX-License-Identifier: Apache-2.0
//
// What is said and shown at each cue of a script, from the protocol's words. Nothing here can fail.
#pragma once

#include <string>

#include "script/script.h"

namespace realign {

// Spoken; empty where nothing is.
std::string said_at(const Protocol& protocol, const script::Script& script, const script::Cue& cue);
// Shown large, a few words: "3 of 10", "Rest".
std::string shown_at(const Protocol& protocol, const script::Script& script, const script::Cue& cue);

// The name of the routine; why it is as it is, or why there is none.
std::string routine_name(const Protocol& protocol, const Routine& routine);
std::string routine_why(const Protocol& protocol, const Routine& routine);

// An exercise left out: why, and until when where that is known.
std::string left_out_in_words(const Protocol& protocol, const LeftOut& left);

}  // namespace realign
