// SPDX-License-Identifier: Apache-2.0
#include "figure/svg.h"

#include <algorithm>
#include <array>

#include "figure/palette.h"
#include "figure/svg_legend.h"
#include "figure/svg_parts.h"
#include "figure/svg_path.h"
#include "figure/view.h"

namespace realign::figure {
namespace {

struct Used {
  std::array<bool, ink_count> inks{};
};

void note(Used& used, const Drawing& drawing) {
  for (const Part& part : drawing.parts) {
    used.inks[static_cast<std::size_t>(part.ink)] = true;
  }
}

std::string style_text(const Used& used, const SvgStyle& style) {
  std::string css = "." + style.prefix + " path,." + style.prefix +
                    " use{stroke-linejoin:round;stroke-linecap:round;paint-order:stroke}";
  for (std::size_t i = 0; i < ink_count; ++i) {
    if (!used.inks[i]) continue;
    const InkStyle& ink = ink_style(static_cast<Ink>(i), style.skin, style.night);
    const std::string own = class_of(static_cast<Ink>(i), style);
    css += "." + own + "{" + (ink.fill.empty() ? "fill:none;" : coloured("fill", ink.fill, ink.name)) +
           std::string(ink.more);
    if (!ink.stroke.empty())
      css += coloured("stroke", ink.stroke, stroke_name(ink)) + "stroke-width:" + tenths(ink.width);
    css += "}";
  }
  if (!style.night)  // at night nothing is lit
    css += "." + style.prefix + "0{" + coloured("fill", "#fff", "light") +
           "opacity:.15;transform:translate(-2.4px,-3.6px)}";
  return css;
}

std::string hatch(const SvgStyle& style, Ink muscle) {
  // Lines and dots of what works and of what is stretched have one colour, whichever a page may give them.
  const Ink same = muscle == Ink::stretches ? Ink::works : muscle;
  const InkStyle& ink = ink_style(same, style.skin, style.night);
  const bool stretched = muscle == Ink::stretches || muscle == Ink::stretches_quiet;
  const std::string begin = "<pattern id=\"" + hatch_of(muscle, style) +
                            "\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"";
  if (stretched) {
    return begin + "><circle cx=\"2.5\" cy=\"2.5\" r=\"1.1\" style=\"" +
           coloured("fill", ink.stroke, stroke_name(ink)) + "\"/></pattern>";
  }
  return begin + " patternTransform=\"rotate(45)\"><path d=\"M1 0V5\" style=\"" +
         coloured("stroke", ink.stroke, stroke_name(ink)) + "stroke-width:1.7\"/></pattern>";
}

std::string hatches(const Used& used, const SvgStyle& style) {
  std::string text;
  for (const Ink muscle : muscle_inks) {
    if (used.inks[static_cast<std::size_t>(muscle)]) text += hatch(style, muscle);
  }
  return text;
}

std::string parts_text(const Drawing& drawing, const SvgStyle& style, const std::string& own) {
  std::string text;
  add_parts(text, drawing, style, own);
  return text;
}

std::string box_text(const Box& box) {
  return tenths(box.left) + " " + tenths(box.top) + " " + tenths(box.right - box.left) + " " +
         tenths(box.bottom - box.top);
}

std::string rectangle(const Box& box) {
  const std::string wide = tenths(box.right - box.left);
  return "d=\"M" + tenths(box.left) + " " + tenths(box.top) + "h" + wide + "v" +
         tenths(box.bottom - box.top) + "h-" + wide + "z\"/>";
}

// The groups right below are pictures, each seen within `cell` and no farther.
std::string head_text(const Box& box, const Box& cell, const Used& used, const SvgStyle& style,
                      const std::string& more_css = "") {
  std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" class=\"" + style.prefix +
                    "\" viewBox=\"" + box_text(box) + "\"";
  out += " aria-labelledby=\"" + style.prefix + "t " + style.prefix + "d\"><title id=\"" + style.prefix +
         "t\">" + escaped(style.title) + "</title><desc id=\"" + style.prefix + "d\">" +
         escaped(style.description) + "</desc>";
  out += "<style>" + style_text(used, style) + "." + style.prefix + ">g{clip-path:url(#" + style.prefix +
         "in)}" + more_css + "</style><defs><clipPath id=\"" + style.prefix + "in\"><path " +
         rectangle(cell) + "</clipPath>" + hatches(used, style) + "</defs>";
  if (style.night) out += "<path style=\"" + coloured("fill", "#000", "page") + "\" " + rectangle(box);
  return out;
}

// The picture's box with room for the legend below.
Box with_legend(Box box, const Legend& legend) {
  box.bottom += legend.height;
  return box;
}

}  // namespace

namespace {

std::string one_picture(const Drawing& drawing, const Used& used, const SvgStyle& style) {
  const Legend legend = legend_of(drawing.box, 1, style);
  const Box box = with_legend(drawing.box, legend);
  return head_text(box, drawing.box, used, style) + "<g>" + parts_text(drawing, style, style.prefix) +
         "</g>" + legend_text(legend, box, style) + "</svg>\n";
}

}  // namespace

std::string live_svg(const Drawing& drawing, const SvgStyle& style) {
  Used all;  // another moment may show what this one does not
  all.inks.fill(true);
  for (const Ink muscle : muscle_inks) all.inks[static_cast<std::size_t>(muscle)] = false;  // but for its own
  for (const Swatch& swatch : style.legend) all.inks[static_cast<std::size_t>(swatch.ink)] = true;
  note(all, drawing);
  return one_picture(drawing, all, style);
}

std::string still_svg(const Drawing& drawing, const SvgStyle& style) {
  Used used;
  note(used, drawing);
  return one_picture(drawing, used, style);
}

std::string strip_svg(std::span<const Drawing> drawings, const SvgStyle& style) {
  Used used;
  std::string inner;
  const Box one = drawings[0].box;
  const int wide = one.right - one.left;
  Box box = one;
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    note(used, drawings[i]);
    const int by = static_cast<int>(i) * wide;
    inner += "<g transform=\"translate(" + tenths(by) + ")\">" +
             parts_text(drawings[i], style, style.prefix + std::to_string(i) + "-") + "</g>";
    box.right = one.right + by;
  }
  const Legend legend = legend_of(one, static_cast<int>(drawings.size()), style);
  box = with_legend(box, legend);
  return head_text(box, one, used, style) + inner + legend_text(legend, box, style) + "</svg>\n";
}

std::string moving_svg(std::span<const Drawing> pictures, std::span<const Showing> order, double seconds,
                       const Drawing& still, const SvgStyle& style) {
  Used used;
  note(used, still);
  const Legend legend = legend_of(still.box, 1, style);
  const Box box = with_legend(still.box, legend);
  const int wide = still.box.right - still.box.left + 400;
  // The nested picture hides what of the film stands beside it.
  std::string inner = "<svg x=\"" + tenths(still.box.left) + "\" y=\"" + tenths(still.box.top) +
                      "\" width=\"" + tenths(still.box.right - still.box.left) + "\" height=\"" +
                      tenths(still.box.bottom - still.box.top) + "\" viewBox=\"" + box_text(still.box) +
                      "\"><g class=\"" + style.prefix + "film\">";
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    note(used, pictures[i]);
    inner += "<g transform=\"translate(" + tenths(static_cast<int>(i) * wide) + ")\">" +
             parts_text(pictures[i], style, style.prefix + std::to_string(i) + "-") + "</g>";
  }
  inner += "</g></svg><g class=\"" + style.prefix + "still\">" +
           parts_text(still, style, style.prefix + "s") + "</g>";
  // All pictures stand side by side on one film, which is pulled on from one to the next.
  std::string css = "@keyframes " + style.prefix + "pull{";
  for (const Showing& showing : order) {
    css += tenths(showing.from) + "%{transform:translateX(" +
           tenths(-static_cast<int>(showing.picture) * wide) + "px)}";
  }
  css += "}." + style.prefix + "film{animation:" + style.prefix + "pull " + tenths(dot_of({seconds, 0}).x) +
         "s step-end infinite}." + style.prefix + "still{display:none}";
  css += "@media(prefers-reduced-motion:reduce){." + style.prefix + "film{display:none}." + style.prefix +
         "still{display:inline}}";
  return head_text(box, still.box, used, style, css) + inner + legend_text(legend, box, style) + "</svg>\n";
}

namespace {

std::string line_at(std::string_view text, int x, int y, const SvgStyle& style,
                    std::string_view weight = "") {
  const InkStyle& ink = ink_style(Ink::line, style.skin, style.night);
  return "<text x=\"" + tenths(x) + "\" y=\"" + tenths(y) + "\" style=\"font:" + std::string(weight) +
         "12px sans-serif;" + coloured("fill", ink.stroke, "ink") + "\">" + escaped(text) + "</text>";
}

// The name over a card, x and y in tenths: a long one in two lines, the version below the exercise.
std::string name_over(const std::string& name, int x, int y, const SvgStyle& style) {
  constexpr std::size_t longest = 42;  // characters that fit a card
  const std::size_t end = name.find(": ");
  const bool is_long = name.size() > longest && end != std::string::npos;
  if (!is_long) return line_at(name, x, y + 200, style);
  return line_at(std::string_view(name).substr(0, end + 1), x, y + 110, style) +
         line_at(std::string_view(name).substr(end + 2), x, y + 240, style);
}

}  // namespace

std::string sheet_svg(std::span<const Card> cards, int columns, const SvgStyle& style) {
  constexpr int wide = 3000, high = 2400, name_high = 260;  // tenths
  Used used;
  std::string inner;
  int place = 0;
  for (const Card& card : cards) {
    note(used, card.drawing);
    const int x = place % columns * wide, y = place / columns * (high + name_high);
    const std::string own = style.prefix + std::to_string(place) + "-";
    const int words_high = card.judgement.empty() ? 0 : 200;
    inner += name_over(card.name, x + 80, y, style);
    if (words_high > 0) inner += line_at(card.judgement, x + 80, y + name_high + high - 150, style, "bold ");
    inner += "<svg x=\"" + tenths(x + 60) + "\" y=\"" + tenths(y + name_high) + "\" width=\"" +
             tenths(wide - 120) + "\" height=\"" + tenths(high - 120 - words_high) + "\" viewBox=\"" +
             box_text(card.drawing.box) + "\">" + parts_text(card.drawing, style, own) + "</svg>";
    ++place;
  }
  const int rows = (place + columns - 1) / columns;
  const Box box{0, 0, columns * wide, rows * (high + name_high)};
  return head_text(box, box, used, style) + inner + "</svg>\n";
}

}  // namespace realign::figure
