// SPDX-License-Identifier: Apache-2.0
//
// The colours of the figure: clothes in plum, the working muscle in amber, skin as chosen.
//
// At night nothing is a filled area but the muscle, and no pixel has any blue.
#pragma once

#include <string>
#include <string_view>

#include "figure/drawing.h"

namespace realign::figure {

struct InkStyle {
  std::string_view name;          // of its custom properties: --realign-NAME, and --realign-NAME-line
  std::string_view fill;          // empty for none
  bool is_lit = false;            // a shaded part of it gets its light
  std::string_view stroke;        // empty for none
  int width = 0;                  // of the stroke, tenths of a point
  std::string_view more{};        // further CSS, ended by ;
};

// What recolours its stroke: its outline, or all there is of it.
std::string stroke_name(const InkStyle& ink);

const InkStyle& ink_style(Ink ink, Skin skin, bool night);

}  // namespace realign::figure
