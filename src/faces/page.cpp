// SPDX-License-Identifier: Apache-2.0
#include "faces/page.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace realign {
namespace {

constexpr std::string_view reset = "\x1b[0m";

std::string_view code_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "\x1b[1m";
    case Tone::quiet:
      return "\x1b[2m";
    case Tone::here_and_now:
      return "\x1b[33m";
    case Tone::emergency:
      return "\x1b[1;31m";
  }
  return "";
}

std::size_t wide(int columns) { return static_cast<std::size_t>(std::max(columns, 0)); }

// Takes from `text` the words that fit into `room` characters, one at least.
std::string_view take_line(std::string_view& text, std::size_t room) {
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto space = std::min(text.find(' ', at), text.size());
    if (end != 0 && count_characters(text.substr(0, space)) > room) break;
    end = space;
    at = space + 1;
  }
  const std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

}  // namespace

Page::Page(Style style)
    : style_{style.colour, std::clamp(style.width, narrowest_page, widest_page), style.blocks} {}

void Page::line(std::string_view words, int indent, Tone tone) {
  const std::string_view code = style_.colour ? code_of(tone) : "";
  out_.append(wide(indent), ' ');
  out_.append(code).append(words).append(code.empty() ? "" : reset).append("\n");
}

Page& Page::paragraph(std::string_view text, int indent, Tone tone, int hanging) {
  for (int here = indent; !text.empty(); here = indent + hanging) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    for (; !part.empty(); here = indent + hanging) {
      const auto words = take_line(part, wide(std::max(style_.width - here, 8)));
      if (!words.empty()) line(words, here, tone);
    }
  }
  return *this;
}

Page& Page::heading(std::string_view text) {
  gap();
  return paragraph(text, 0, Tone::strong);
}

Page& Page::row(std::string_view label, std::string_view text, int indent, int column, Tone tone) {
  const auto used = wide(indent) + count_characters(label);
  const bool fits = used < wide(column) && column + 20 <= style_.width;
  if (!fits || text.empty()) return paragraph(label, indent, tone, 2).paragraph(text, indent + 3);
  std::string_view rest = text;
  const auto first = take_line(rest, wide(style_.width - column));
  const std::string_view code = style_.colour ? code_of(tone) : "";
  out_.append(wide(indent), ' ').append(code).append(label).append(code.empty() ? "" : reset);
  out_.append(wide(column) - used, ' ').append(first).append("\n");
  return paragraph(rest, column);
}

Page& Page::gap() {
  if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  return *this;
}

std::string Page::text() && { return std::move(out_); }

}  // namespace realign
