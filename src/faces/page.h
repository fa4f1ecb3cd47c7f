// SPDX-License-Identifier: Apache-2.0
//
// A page of text for a terminal: paragraphs wrapped to its width, and colour only where it is wanted.
//
// Colour never carries meaning alone: amber marks what is for here and now, red is for emergencies only,
// and both stand beside words. Widths count characters. Nothing here can fail.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace realign {

struct Style {
  bool colour = false;
  int width = 80;
  bool blocks = false;  // charts may use characters beyond ASCII
};

// Text wider than this is hard to read; narrower than that cannot be wrapped sensibly.
inline constexpr int widest_page = 100;
inline constexpr int narrowest_page = 24;

enum class Tone : std::uint8_t { plain, strong, quiet, here_and_now, emergency };

class Page {
 public:
  explicit Page(Style style);

  // Wrapped, every line after `indent` spaces; the lines after the first after `hanging` more.
  Page& paragraph(std::string_view text, int indent = 0, Tone tone = Tone::plain, int hanging = 0);
  // A heading: after a blank line, unless it is the first thing on the page.
  Page& heading(std::string_view text);
  // A label in its tone and, from `column` on, a text: beside each other where both fit, else the text below.
  Page& row(std::string_view label, std::string_view text, int indent, int column, Tone tone = Tone::plain);
  // A blank line; never two of them.
  Page& gap();

  std::string text() &&;

 private:
  void line(std::string_view words, int indent, Tone tone);

  Style style_;
  std::string out_;
};

}  // namespace realign
