// SPDX-License-Identifier: Apache-2.0
//
// What stands in words below a drawing: which muscle works, or whether a posture eases the back.
//
// Its letters are the same share of every picture's longer side, so that they are as large wherever a page
// gives every picture the same room. In a strip they are larger, beside so much more picture.
#pragma once

#include <optional>
#include <string>

#include "figure/svg.h"

namespace realign::figure {

// `&`, `<`, `>` and `"` written as SVG wants them.
std::string escaped(std::string_view text);

// A colour, plain and as a custom property: what:#123456;what:var(--realign-name,#123456);
std::string coloured(std::string_view what, std::string_view colour, std::string_view name);

struct Legend {
  int letters = 0;                 // their height, tenths; none where nothing is said
  struct Line {
    std::string text;
    std::optional<Ink> patch{};  // before it
  };
  std::vector<Line> lines;  // broken so that they fit
  int height = 0;                  // of it all
};

// For `cells` pictures of this size side by side.
Legend legend_of(const Box& cell, int cells, const SvgStyle& style);

// At the foot of `whole`, which the legend's height has been added to.
std::string legend_text(const Legend& legend, const Box& whole, const SvgStyle& style);

}  // namespace realign::figure
