// SPDX-License-Identifier: Apache-2.0
//
// A drawing with Cairo: the same shapes, inks and hatches that svg.h writes down, as vectors.
#pragma once

#include "figure/drawing.h"

typedef struct _cairo cairo_t;

namespace realign::print {

// With a tenth of a point of the drawing as the unit of `cairo`.
void paint(cairo_t* cairo, const figure::Drawing& drawing);

}  // namespace realign::print
