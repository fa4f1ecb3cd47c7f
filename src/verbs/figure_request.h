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
// NAME
// --skin NAME --hair NAME, without `export svg` before. What is not known is refused.
Result<FigureRequest> read_figure_request(std::span<const std::string> words);

}  // namespace realign
