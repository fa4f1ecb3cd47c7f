// SPDX-License-Identifier: Apache-2.0
//
// Reasons in words: why a line of the plan is as it is, and on what that rests. Nothing here can fail.
#pragma once

#include <span>
#include <string>

#include "engine/explanation.h"
#include "engine/plan.h"
#include "faces/page.h"

namespace realign {

// The sentence of one reason.
std::string sentence_of(const Protocol& protocol, const Reason& reason);
// Those of all reasons, one after the other.
std::string sentences_of(const Protocol& protocol, const Because& because);

// weeks since the birth: 9; how the baby was born: caesarean (not answered yet, so the cautious answer)
std::string facts_in_words(const Protocol& protocol, std::span<const FactUsed> facts);

// Titles of sources: "CDC, Urgent maternal warning signs; this project's own choice"
std::string sources_in_words(const Protocol& protocol, const Evidence* evidence);

// Each reason with its rule, facts and sources, for those who asked why.
void add_reasons(Page& page, const Protocol& protocol, const Because& because, int indent);

// What lifts a restriction, in words: "until Tuesday 1 December", or what must happen.
std::string until_in_words(const Protocol& protocol, const Until& until);
// The same as a line of its own: "Until: The check is done."
std::string end_in_words(const Protocol& protocol, const Until& until);

}  // namespace realign
