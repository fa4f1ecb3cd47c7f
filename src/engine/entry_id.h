// SPDX-License-Identifier: Apache-2.0
//
// The name of an entry: a UUID of version 7, whose first 48 bits are the time it was made.
//
// Two journals can be merged because no two entries ever share an id by accident. Chance is an argument
// here, as the time is, so that the engine stays a pure function.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/entry.h"

namespace realign {

// `01a13069-c300-7001-8001-000000000001`, in letters of either case; nothing where it is no UUIDv7.
std::optional<EntryId> read_entry_id(std::string_view text);

std::string to_text(const EntryId& id);  // in small letters

// An id made at `now_ms` (milliseconds since 1970, UTC) out of ten random bytes.
EntryId make_id(std::int64_t now_ms, const std::array<std::uint8_t, 10>& random);

}  // namespace realign
