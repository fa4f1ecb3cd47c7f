// SPDX-License-Identifier: Apache-2.0
//
// A ZIP that holds an export of Apple Health, read from its beginning on: what is wanted is unpacked piece by
// piece and handed on, what is not is got past.
//
// Which of its XML files is the export, its first element says: phones name it in their own language. Stored
// and deflated files are read, with ZIP64 sizes too; encrypted ones, other methods and parts of a split ZIP
// are refused by name. A file that unfolds to more than `most_unpacked` bytes, or to more than `most_times`
// its size, is no export of anything. The checksum of what is read is checked.
#pragma once

#include <cstdint>
#include <memory>

#include "imports/found.h"

namespace realign::imports {

inline constexpr std::uint64_t most_unpacked = 32'000'000'000;  // bytes; ten years with a watch are some 4 GB
inline constexpr std::uint64_t most_times = 200;  // an export of Apple Health packs to a 20th or so

std::unique_ptr<FileReader> zip_reader();

}  // namespace realign::imports
