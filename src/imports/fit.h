// SPDX-License-Identifier: Apache-2.0
//
// FIT, the files of watches: a header, records and a checksum, and perhaps several such one after the other.
//
// A record is either a definition (which fields the records of one of sixteen local types have, how long each
// is, and in which order its bytes stand) or data in such a shape. Only sessions are looked at, and the one
// line that says how far her clock is from UTC. Fields of developers are got past. What its definitions
// cannot explain is refused, and so is a file whose checksum is another.
#pragma once

#include <memory>

#include "imports/found.h"

namespace realign::imports {

std::unique_ptr<FileReader> fit_reader();

// The checksum of the format, of bytes that follow on others.
std::uint16_t fit_checksum(std::uint16_t before, std::string_view bytes);

}  // namespace realign::imports
