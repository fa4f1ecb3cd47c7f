// SPDX-License-Identifier: Apache-2.0
//
// The parts of one drawing in SVG: what changes from moment to moment, without the head that stays.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "figure/svg.h"

namespace realign::figure {

// Inks that are filled and then hatched or dotted.
inline constexpr std::array<Ink, 4> muscle_inks = {Ink::works, Ink::stretches, Ink::works_quiet,
                                                   Ink::stretches_quiet};
// The id of the pattern that lies over one of them.
std::string hatch_of(Ink muscle, const SvgStyle& style);

// The class of everything drawn with this ink.
std::string class_of(Ink ink, const SvgStyle& style);

// What belongs to a muscle of the map stands in a group of its own: <g data-muscle="ID">, so that a page can
// give it a colour of its own (--realign-works on that group), or listen to it.
//
// Puts them at the end of `text`, which the caller may use again and again. Their ids begin with `own`.
void add_parts(std::string& text, const Drawing& drawing, const SvgStyle& style, std::string_view own);

}  // namespace realign::figure
