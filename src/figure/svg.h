// SPDX-License-Identifier: Apache-2.0
//
// A drawing as SVG: a still, a strip of stills, or one that moves by itself.
//
// Ids and classes begin with `prefix`, so that several drawings can stand in one page. Every colour is first
// a plain one and then a custom property, so that a page can recolour the drawing and a program that does not
// know custom properties still shows it: --realign-NAME fills, --realign-NAME-line is its outline, with the
// names of palette.cpp; beside them `ink` writes words, `light` lightens and `page` is the ground at night.
// No script, no filter, no reference to anything outside.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "figure/drawing.h"

namespace realign::figure {

// What an ink of muscles means, in words beside a patch of it.
struct Swatch {
  std::string words;
  Ink ink = Ink::works;
};

struct SvgStyle {
  std::string prefix = "r";
  Skin skin = Skin::tan;
  bool night = false;
  std::string title, description;  // what a screen reader says
  std::vector<Swatch> legend{};  // below the figure
  std::string judgement{};  // in its place, in words alone
};

std::string still_svg(const Drawing& drawing, const SvgStyle& style);

// A still whose parts are the content of its one <g>, with the styles of every moment: a page puts the parts
// of another moment (svg_parts.h) in their place, and nothing else changes.
std::string live_svg(const Drawing& drawing, const SvgStyle& style);

// Side by side, from the first to the last.
std::string strip_svg(std::span<const Drawing> drawings, const SvgStyle& style);

// One picture of a moving drawing and when it is seen, in thousandths of the whole.
struct Showing {
  int from = 0;
  std::size_t picture = 0;
};
// `still` is shown instead to whoever asked for less motion.
std::string moving_svg(std::span<const Drawing> pictures, std::span<const Showing> order, double seconds,
                       const Drawing& still, const SvgStyle& style);

// Many drawings on one page, each with its name above it and, of a posture, its judgement below.
struct Card {
  std::string name, judgement;
  Drawing drawing;
};
std::string sheet_svg(std::span<const Card> cards, int columns, const SvgStyle& style);

}  // namespace realign::figure
