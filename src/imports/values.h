// SPDX-License-Identifier: Apache-2.0
//
// The values that the formats share: a time, a number, the name of an activity. A text that is none of these
// is a broken file, and the error says which text that was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace realign::imports {

struct FileTime {
  std::int64_t utc_ms = 0;
  std::optional<std::int16_t> offset_min;  // none where the file says no more than UTC
};

// `2026-10-12T09:00:00Z`, with an offset, or with neither, which GPX and TCX define to be UTC.
Result<FileTime> read_file_time(std::string_view text);

// `2026-10-12 09:00:00 -0500`, as Apple Health writes it.
Result<FileTime> read_apple_time(std::string_view text);

// `31.25` → 31.25; at least 0 and under a billion.
Result<double> read_amount(std::string_view text);

enum class Activity : std::uint8_t { walk, unknown, other };

// Its letters from A to Z as small ones.
std::string lowered(std::string_view text);

// What the name of an activity says: "Dog walking" is a walk, "running" is not, and "Other", a number or
// nothing say neither.
Activity activity_named(std::string_view name);

}  // namespace realign::imports
