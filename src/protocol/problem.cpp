// SPDX-License-Identifier: Apache-2.0
#include "protocol/problem.h"

#include <algorithm>
#include <tuple>

namespace realign {
namespace {

constexpr std::size_t longest_shown = 500;  // bytes

// Blanks as wide as what stands before the column; a tab stays a tab, or the caret would slip.
std::string caret_line(std::string_view line, int column) {
  std::string caret;
  int character = 1;
  for (const char byte : line) {
    if ((static_cast<unsigned char>(byte) & 0xc0U) == 0x80U) continue;  // the rest of a character
    if (character >= column) break;
    caret += byte == '\t' ? '\t' : ' ';
    ++character;
  }
  return caret + '^';
}

void append(std::string& out, const Problem& problem) {
  out += problem.path;
  if (problem.line > 0) out += ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column);
  out += ": " + problem.what + '\n';
  if (problem.is_shown)
    out += problem.source_line + '\n' + caret_line(problem.source_line, problem.column) + '\n';
  if (!problem.hint.empty()) out += problem.hint + '\n';
}

}  // namespace

std::string_view line_of(const ProtocolFile& file, int line) {
  std::string_view rest = file.text;
  for (int i = 1; i < line; ++i) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) return {};
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, rest.find('\n'));
  if (rest.ends_with('\r')) rest.remove_suffix(1);
  return rest;
}

Problem problem_at(const Spot& place, std::string what, std::string hint) {
  Problem problem;
  problem.line = place.line;
  problem.column = place.column;
  problem.what = std::move(what);
  problem.hint = std::move(hint);
  if (place.file) {
    problem.path = place.file->path;
    const std::string_view line = line_of(*place.file, place.line);
    problem.is_shown = place.line > 0 && line.size() <= longest_shown;
    if (problem.is_shown) problem.source_line = line;
  }
  return problem;
}

void sort_problems(Problems& problems) {
  const auto key = [](const Problem& problem) {
    return std::tie(problem.path, problem.line, problem.column);
  };
  std::ranges::stable_sort(problems, std::ranges::less{}, key);
  problems.erase(std::ranges::unique(problems).begin(), problems.end());
}

std::string text_of(std::span<const Problem> problems) {
  std::string out;
  for (const Problem& problem : problems) append(out, problem);
  return out;
}

}  // namespace realign
