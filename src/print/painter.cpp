// SPDX-License-Identifier: Apache-2.0
#include "print/painter.h"

#include <cairo.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "figure/palette.h"
#include "figure/svg_parts.h"

namespace realign::print {
namespace {

using figure::Dot;
using figure::Drawing;
using figure::Ink;
using figure::InkStyle;
using figure::Part;
using figure::Step;

constexpr figure::Skin skin = figure::Skin::tan;

// An arc against the clock from one point to another, as SVG defines it.
void add_arc(cairo_t* cairo, Dot from, const Step& step) {
  const double half_x = (from.x - step.to.x) / 2.0, half_y = (from.y - step.to.y) / 2.0;
  const double square = half_x * half_x + half_y * half_y;
  if (square == 0) return;
  const double radius = std::max(static_cast<double>(step.radius), std::sqrt(square));
  const double far = std::sqrt(std::max(0.0, (radius * radius - square) / square)) * (step.large ? 1 : -1);
  const double x = (from.x + step.to.x) / 2.0 + far * half_y, y = (from.y + step.to.y) / 2.0 - far * half_x;
  cairo_arc_negative(cairo, x, y, radius, std::atan2(from.y - y, from.x - x),
                     std::atan2(step.to.y - y, step.to.x - x));
}

void add_path(cairo_t* cairo, const figure::Path& path) {
  cairo_new_path(cairo);
  Dot pen;
  for (const Step& step : path) {
    switch (step.kind) {
      case Step::Kind::move:
        cairo_move_to(cairo, step.to.x, step.to.y);
        break;
      case Step::Kind::line:
        cairo_line_to(cairo, step.to.x, step.to.y);
        break;
      case Step::Kind::curve:
        cairo_curve_to(cairo, step.first.x, step.first.y, step.second.x, step.second.y, step.to.x, step.to.y);
        break;
      case Step::Kind::arc:
        add_arc(cairo, pen, step);
        break;
      case Step::Kind::close:
        cairo_close_path(cairo);
        continue;
    }
    pen = step.to;
  }
}

// #8a7791, #fff
void set_colour(cairo_t* cairo, std::string_view colour, double strength) {
  std::array<double, 3> parts{};
  const std::size_t digits = colour.size() == 4 ? 1 : 2;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    unsigned value = 0;
    const char* from = colour.data() + 1 + i * digits;
    std::from_chars(from, from + digits, value, 16);
    parts[i] = value / (digits == 1 ? 15.0 : 255.0);
  }
  cairo_set_source_rgba(cairo, parts[0], parts[1], parts[2], strength);
}

// What the further CSS of an ink says: opacity:.13; and stroke-dasharray:5 4;
double opacity_of(const InkStyle& style) {
  const auto at = style.more.find("opacity:.");
  if (at == style.more.npos) return 1;
  int digits = 0;
  const char* from = style.more.data() + at + 9;
  const char* end = std::from_chars(from, style.more.data() + style.more.size(), digits).ptr;
  return digits / std::pow(10.0, static_cast<double>(end - from));
}

void set_dashes(cairo_t* cairo, const InkStyle& style) {
  constexpr std::string_view name = "stroke-dasharray:";
  const auto at = style.more.find(name);
  if (at == style.more.npos) return cairo_set_dash(cairo, nullptr, 0, 0);
  const char* end = style.more.data() + style.more.size();
  int on = 0, off = 0;
  const char* next = std::from_chars(style.more.data() + at + name.size(), end, on).ptr;
  std::from_chars(next + 1, end, off);
  const std::array<double, 2> dashes{on * 10.0, off * 10.0};
  cairo_set_dash(cairo, dashes.data(), 2, 0);
}

struct Extent {
  double left = 0, top = 0, right = 0, bottom = 0;
};

constexpr double hatch_apart = 50;  // as svg.cpp has it

double step_before(double value, double apart) { return std::floor(value / apart) * apart; }

// Each a line of no length with round ends, which takes less than a circle does.
void add_dots(cairo_t* cairo, const Extent& box) {
  const double first = step_before(box.left, hatch_apart) + hatch_apart / 2;
  double y = step_before(box.top, hatch_apart) + hatch_apart / 2;
  cairo_set_line_width(cairo, 22);
  for (; y < box.bottom + hatch_apart / 2; y += hatch_apart) {
    for (double x = first; x < box.right + hatch_apart / 2; x += hatch_apart) {
      cairo_move_to(cairo, x, y);
      cairo_line_to(cairo, x, y);
    }
  }
  cairo_stroke(cairo);
}

// The dashes of one line from corner to corner, as thick as the box is across it: much less to write down
// than each line of the hatch by itself.
void add_lines(cairo_t* cairo, const Extent& box) {
  constexpr double thick = 17, first = 10 - thick / 2;
  const double diagonal = std::sqrt(2.0);
  const double along = (box.right - box.left + box.bottom - box.top) / diagonal;
  const double begins = (box.left + box.top) / diagonal;
  const double x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2, half = along / 2 / diagonal;
  const std::array<double, 2> dashes{thick, hatch_apart - thick};
  cairo_set_dash(cairo, dashes.data(), 2, begins - first - step_before(begins - first, hatch_apart));
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_width(cairo, along);
  cairo_move_to(cairo, x - half, y - half);
  cairo_line_to(cairo, x + half, y + half);
  cairo_stroke(cairo);
}

// Lines over what works, dots over what is stretched.
void hatch(cairo_t* cairo, const Part& part, const InkStyle& style) {
  cairo_save(cairo);
  add_path(cairo, part.path);
  Extent box;
  cairo_path_extents(cairo, &box.left, &box.top, &box.right, &box.bottom);
  cairo_clip(cairo);
  set_colour(cairo, style.stroke, 1);
  const bool dotted = part.ink == Ink::stretches || part.ink == Ink::stretches_quiet;
  dotted ? add_dots(cairo, box) : add_lines(cairo, box);
  cairo_restore(cairo);
}

bool is_muscle(Ink ink) { return std::ranges::find(figure::muscle_inks, ink) != figure::muscle_inks.end(); }

// A lighter copy, shifted to the light, within the shape.
void light(cairo_t* cairo, const Part& part) {
  cairo_save(cairo);
  add_path(cairo, part.path);
  cairo_clip(cairo);
  cairo_translate(cairo, -24, -36);
  add_path(cairo, part.path);
  cairo_set_source_rgba(cairo, 1, 1, 1, .15);
  cairo_fill(cairo);
  cairo_restore(cairo);
}

void paint_part(cairo_t* cairo, const Drawing& drawing, const Part& part) {
  const InkStyle& style = figure::ink_style(part.ink, skin, false);
  const double strength = opacity_of(style) * part.strength / 100;
  cairo_save(cairo);
  if (part.clip >= 0) {
    add_path(cairo, drawing.parts[static_cast<std::size_t>(part.clip)].path);
    cairo_clip(cairo);
  }
  add_path(cairo, part.path);
  if (!style.stroke.empty()) {
    set_colour(cairo, style.stroke, strength);
    set_dashes(cairo, style);
    cairo_set_line_width(cairo, style.width);
    style.fill.empty() ? cairo_stroke(cairo) : cairo_stroke_preserve(cairo);
  }
  if (!style.fill.empty()) {
    set_colour(cairo, style.fill, strength);
    cairo_fill(cairo);
  }
  if (is_muscle(part.ink)) hatch(cairo, part, style);
  cairo_restore(cairo);
  if (part.shaded && style.is_lit) light(cairo, part);
}

}  // namespace

void paint(cairo_t* cairo, const Drawing& drawing) {
  cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND);
  cairo_set_fill_rule(cairo, CAIRO_FILL_RULE_WINDING);
  for (const Part& part : drawing.parts) paint_part(cairo, drawing, part);
}

}  // namespace realign::print
