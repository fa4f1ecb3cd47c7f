// SPDX-License-Identifier: Apache-2.0
//
// A tidy table: a row for each observation, a column for each thing observed, units in the header.
//
// As text it is RFC 4180 with CRLF line ends: "walk.minutes [min]" over 12. Truth is true or false, what is
// not known is empty. Nothing here can fail.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"

namespace realign {

struct Cell {
  std::string text;
  bool is_free = false;  // a person's words, or ours: not a number, a day or an id
};

using Row = std::vector<Cell>;

struct Table {
  std::string name;   // of its file, without an ending: walk
  std::string about;  // what a row of it is, in a sentence
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

inline Cell cell(std::integral auto number) { return {std::to_string(number)}; }
inline Cell cell(bool truth) { return {truth ? "true" : "false"}; }
inline Cell cell(Day day) { return {to_text(day)}; }
inline Cell id_cell(std::string_view id) { return {std::string(id)}; }
inline Cell words_cell(std::string words) { return {std::move(words), true}; }

template <class T>
Cell cell(const std::optional<T>& value) {
  return value ? cell(*value) : Cell{};
}

// Halves as 2.5, thousandths as 0.25, as short as they can be.
Cell part_cell(int number, int parts);

std::string table_csv(const Table& table);

}  // namespace realign
