// SPDX-License-Identifier: Apache-2.0
//
// One cell of a table for a spreadsheet (RFC 4180). Nothing here can fail.
#pragma once

#include <string>
#include <string_view>

namespace realign {

// Puts a cell at the end, in quotes where it needs them. What begins like a formula would be calculated by a
// spreadsheet: free text of that kind gets an apostrophe before it.
void add_csv_cell(std::string& out, std::string_view cell, bool is_free_text);

}  // namespace realign
