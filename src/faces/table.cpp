// SPDX-License-Identifier: Apache-2.0
#include "faces/table.h"

#include "base/json.h"
#include "faces/csv_cell.h"

namespace realign {

Cell part_cell(int number, int parts) {
  std::string text;
  JsonWriter(text).value(static_cast<double>(number) / parts);
  return {text};
}

std::string table_csv(const Table& table) {
  std::string out;
  const auto end_cell = [&](bool is_first) { return is_first ? "" : ","; };
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    add_csv_cell(out += end_cell(i == 0), table.columns[i], false);
  out += "\r\n";
  for (const Row& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      add_csv_cell(out += end_cell(i == 0), row[i].text, row[i].is_free);
    out += "\r\n";
  }
  return out;
}

}  // namespace realign
