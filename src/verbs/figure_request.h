// SPDX-License-Identifier: Apache-2.0
//
// What follows `export svg`, where there is no terminal: the words that the command takes.
#pragma once

#include <span>
#include <string>

#include "verbs/figure_verb.h"

namespace realign {

// Do these words ask for a figure? `export svg …`
bool asks_for_figure(std::span<const std::string> words);

// EXERCISE --variant NAME --at SECONDS --frames N --animate --sheet --view N --night --other-side --build
// NAME --skin NAME --hair NAME, without `export svg` before; of the muscle map (EXERCISE is then the id of
// its picture) also --muscle ID. What is not known is refused: here what no figure takes, by figure_verb.h
// what this one does not.
Result<FigureRequest> read_figure_request(std::span<const std::string> words);

}  // namespace realign
