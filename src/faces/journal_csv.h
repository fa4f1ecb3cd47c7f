// SPDX-License-Identifier: Apache-2.0
//
// The journal as a table for a spreadsheet: RFC 4180, a header, one row for each entry, CRLF line ends.
//
// Columns: id, at, day (her local date, from 04:00), kind, then the fields given, empty where an entry has
// none. A list is parted by "; ", what belongs together by "=". Text that a spreadsheet would take for a
// formula gets an apostrophe before it. Nothing here can fail.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/json.h"

namespace realign {

// `entries` are journal lines as values; `fields` the columns after `kind`, in their order.
std::string journal_csv(std::span<const Json> entries, std::span<const std::string_view> fields);

}  // namespace realign
