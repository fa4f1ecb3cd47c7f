// SPDX-License-Identifier: Apache-2.0
//
// A movement that an app keeps open and asks for one picture after the other.
//
// What it draws of a moment is what `export svg` draws of it, to the byte; only what all moments share is
// done once.
#pragma once

#include <string>
#include <string_view>

#include "verbs/figure_verb.h"

namespace realign {

// The library must outlive it. `more` follows the prefix of its ids, so that two pictures of one movement can
// stand in one page. A request for several pictures is refused.
std::expected<ShownFigure, Outcome> open_figure(const FigureRequest& request, const Protocol& protocol,
                                                const figure::Library& library, std::string_view more);

// As JSON, everything that does not change from moment to moment; src/wasm/door.cpp says what.
std::string opening_json(const ShownFigure& open);

// Puts the parts of a moment at the end of `text`: what stands in the <g> of the opening's svg. Times beyond
// one repetition go on in the next. No moment at all (not a number, infinite) is the beginning.
void add_moment(std::string& text, const ShownFigure& open, double milliseconds);

}  // namespace realign
