// SPDX-License-Identifier: Apache-2.0
//
// When something is assumed to happen: weeks and days of a run, as they are typed. The grammar is told in
// assumption_reader.h. Errors say what is wrong and what would be right; where it stands the caller knows.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "simulate/assumptions.h"

namespace realign {

// A whole number of digits alone, at most 9999.
std::optional<int> read_count(std::string_view text);

// `weeks` is how long the run is. Spans beyond it are refused.
Result<When> read_when(std::string_view text, int weeks);

// `2w`, `10d@5.3`: so many days from there, as far as the run goes.
Result<DaySpan> read_length(std::string_view text, int weeks);

}  // namespace realign
