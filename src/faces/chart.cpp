// SPDX-License-Identifier: Apache-2.0
#include "faces/chart.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace realign {
namespace {

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

std::string with_part(int number, int parts) {
  const int size = std::abs(number);
  std::string text = (number < 0 ? "-" : "") + std::to_string(size / parts);
  if (size % parts != 0) text += "." + std::to_string(size % parts * 10 / parts);
  return text;
}

}  // namespace

std::string bar(Style style, int value, int most, int width) {
  static constexpr std::array<std::string_view, 8> eighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (value <= 0 || most <= 0) return {};
  const int steps = style.blocks ? 8 : 1;
  const int length = std::max(1, std::min(value, most) * width * steps / most);
  if (!style.blocks) return repeated("=", length);
  return repeated("█", length / 8) + std::string(eighths[static_cast<std::size_t>(length % 8)]);
}

std::string reading(Style style, int at, int error, int cells) {
  const int from = std::max(0, at - error) * cells, to = (at + error) * cells, middle = at * cells;
  const std::string_view line = style.blocks ? "─" : "-";
  std::string text(static_cast<std::size_t>(from), ' ');
  if (middle > from) text += std::string(style.blocks ? "├" : "|") + repeated(line, middle - from - 1);
  text += style.blocks ? "●" : "o";
  if (to > middle) text += repeated(line, to - middle - 1) + (style.blocks ? "┤" : "|");
  return text;
}

std::string halves(int number) { return with_part(number, 2); }
std::string tenths(int number) { return with_part(number, 10); }

}  // namespace realign
