// SPDX-License-Identifier: Apache-2.0
//
// The table of feeds that Baby Buddy exports: CSV (RFC 4180) with a header, of which only the column `start`
// is read. No name, amount or note is kept.
#pragma once

#include <memory>
#include <string_view>

#include "imports/found.h"

namespace realign::imports {

// Of a table without a byte order mark.
std::unique_ptr<FileReader> feeds_reader();

// Whether a file that begins so can be such a table.
bool begins_a_table(std::string_view beginning);

}  // namespace realign::imports
