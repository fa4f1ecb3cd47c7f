// SPDX-License-Identifier: Apache-2.0
//
// Paths in SVG's own short form.
#pragma once

#include <string>

#include "figure/drawing.h"

namespace realign::figure {

// 12.5, -3, .4
std::string tenths(int value);

// Relative and without a space too many. The pen stands on rounded places, so that errors do not add up.
void add_path(std::string& text, const Path& path);

}  // namespace realign::figure
