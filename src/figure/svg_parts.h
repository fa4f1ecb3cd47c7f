// SPDX-License-Identifier: Apache-2.0
//
// The parts of one drawing in SVG: what changes from moment to moment, without the head that stays.
#pragma once

#include <string>
#include <string_view>

#include "figure/svg.h"

namespace realign::figure {

// The class of everything drawn with this ink.
std::string class_of(Ink ink, const SvgStyle& style);

// Puts them at the end of `text`, which the caller may use again and again. Their ids begin with `own`.
void add_parts(std::string& text, const Drawing& drawing, const SvgStyle& style, std::string_view own);

}  // namespace realign::figure
