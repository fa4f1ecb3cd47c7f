// SPDX-License-Identifier: Apache-2.0
//
// Sheets of paper, in points (72 to an inch), and the part of them that every printer reaches.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace realign::print {

struct Paper {
  std::string_view name;  // as an option names it
  double width = 0, height = 0;
};

inline constexpr std::array<Paper, 2> papers = {{{"a4", 595.276, 841.89}, {"letter", 612, 792}}};
inline constexpr double margin = 42;  // 15 mm: home printers leave up to 13 blank

constexpr std::optional<Paper> paper_named(std::string_view name) {
  for (const Paper& paper : papers) {
    if (paper.name == name) return paper;
  }
  return std::nullopt;
}

}  // namespace realign::print
