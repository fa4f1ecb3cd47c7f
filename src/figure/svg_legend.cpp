// SPDX-License-Identifier: Apache-2.0
#include "figure/svg_legend.h"

#include <algorithm>

#include "figure/palette.h"
#include "figure/svg_parts.h"
#include "figure/svg_path.h"

namespace realign::figure {
namespace {

// From the left, tenths.
int margin_of(int wide) { return std::min(80, wide / 25); }

// Letters of UTF-8: a byte that goes on with one is none of its own.
int letters_in(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(text, [](char it) { return (it & 0xC0) != 0x80; }));
}

std::vector<std::string> broken(std::string_view text, int longest) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    if (!lines.back().empty() && letters_in(lines.back()) + 1 + letters_in(word) > longest)
      lines.emplace_back();
    if (!lines.back().empty()) lines.back() += ' ';
    lines.back() += word;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

void add_lines(Legend& legend, std::string_view words, int longest, std::optional<Ink> patch) {
  for (std::string& line : broken(words, longest)) {
    legend.lines.push_back({std::move(line), patch});
    patch.reset();
  }
}

// A patch of an ink with its hatch; y is where the words beside it stand.
std::string patch_text(Ink ink, int x, int y, int em, const SvgStyle& style) {
  const std::string wide = tenths(em * 16 / 10);
  const std::string place = "M" + tenths(x) + " " + tenths(y - em * 8 / 10) + "h" + wide + "v" +
                            tenths(em * 9 / 10) + "h-" + wide + "z\"/>";
  return "<path class=\"" + class_of(ink, style) + "\" d=\"" + place + "<path style=\"fill:url(#" +
         hatch_of(ink, style) + ")\" d=\"" + place;
}

bool is_judgement(const SvgStyle& style) { return !style.judgement.empty(); }

// Of the swatch and the space after it.
int before_words(const Legend& legend, const SvgStyle& style) {
  return is_judgement(style) ? 0 : legend.letters * 2;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '&')
      out += "&amp;";
    else if (letter == '<')
      out += "&lt;";
    else if (letter == '>')
      out += "&gt;";
    else if (letter == '"')
      out += "&quot;";
    else
      out += letter;
  }
  return out;
}

std::string coloured(std::string_view what, std::string_view colour, std::string_view name) {
  return std::string(what) + ":" + std::string(colour) + ";" + std::string(what) + ":var(--realign-" +
         std::string(name) + "," + std::string(colour) + ");";
}

Legend legend_of(const Box& cell, int cells, const SvgStyle& style) {
  if (style.legend.empty() && !is_judgement(style)) return {};
  const int wide = cell.right - cell.left, high = cell.bottom - cell.top;
  Legend legend;
  const int in_still = std::max(wide, high) * 36 / 1000;
  legend.letters = std::clamp(std::max(wide * cells, high) * 28 / 1000, in_still, 3 * in_still);
  const int room = wide * cells - 2 * margin_of(wide * cells) - before_words(legend, style);
  const int longest = std::max(8, room * 100 / (legend.letters * 55));
  if (is_judgement(style)) {
    add_lines(legend, style.judgement, longest, std::nullopt);
  } else {
    for (const Swatch& swatch : style.legend) add_lines(legend, swatch.words, longest, swatch.ink);
  }
  legend.height = legend.letters * (static_cast<int>(legend.lines.size()) * 12 + 6) / 10;
  return legend;
}

std::string legend_text(const Legend& legend, const Box& whole, const SvgStyle& style) {
  if (legend.lines.empty()) return {};
  const int em = legend.letters, x = whole.left + margin_of(whole.right - whole.left);
  int y = whole.bottom - legend.height + em * 11 / 10;
  std::string text, words;
  for (const Legend::Line& line : legend.lines) {
    if (line.patch) text += patch_text(*line.patch, x, y, em, style);
    words += "<tspan x=\"" + tenths(x + before_words(legend, style)) + "\" y=\"" + tenths(y) + "\">" +
             escaped(line.text) + "</tspan>";
    y += em * 12 / 10;
  }
  const InkStyle& ink = ink_style(Ink::line, style.skin, style.night);
  text += std::string("<text style=\"font:") + (is_judgement(style) ? "bold " : "") + tenths(em) +
          "px sans-serif;" + coloured("fill", ink.stroke, "ink") + "\">" + words + "</text>";
  return text;
}

}  // namespace realign::figure
