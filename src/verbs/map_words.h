// SPDX-License-Identifier: Apache-2.0
//
// The muscle map in the protocol's words: which muscles are tight, which weak, and why the one that is looked
// at is.
#pragma once

#include "verbs/figure_verb.h"

namespace realign {

bool is_muscle_map(const figure::Movement& movement);

// What is wrong with `--muscle` of this request, if anything is.
std::optional<Error> wrong_muscle(const FigureRequest& request, const Protocol& protocol,
                                  const figure::Movement& movement);

figure::Marking marking_of(const Protocol& protocol, const std::string& chosen);

// Both kinds in whole sentences, and short, beside patches of how they are drawn.
std::string map_sentences(const Protocol& protocol);
std::vector<figure::Swatch> map_legend(const Protocol& protocol, const figure::Marking& marking);

// What is said of the one that is looked at comes first.
void add_chosen(FigureText& text, const Protocol& protocol, const std::string& chosen);

}  // namespace realign
