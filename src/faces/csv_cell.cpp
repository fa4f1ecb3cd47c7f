// SPDX-License-Identifier: Apache-2.0
#include "faces/csv_cell.h"

namespace realign {

void add_csv_cell(std::string& out, std::string_view cell, bool is_free_text) {
  std::string text(cell);
  if (is_free_text && !text.empty() && std::string_view("=+-@\t\r").contains(text[0])) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == text.npos) {
    out += text;
    return;
  }
  out += '"';
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace realign
