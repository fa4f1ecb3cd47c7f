// SPDX-License-Identifier: Apache-2.0
//
// "Did you mean …?": the known name that a mistyped one is closest to.
#pragma once

#include <span>
#include <string_view>

namespace realign {

// The candidate that the fewest single-letter slips (one letter more, fewer, other or two swapped) turn into
// `name`; the first of equals. Empty where none is within a third of the name's length, three at most.
std::string_view nearest_name(std::string_view name, std::span<const std::string_view> candidates);

}  // namespace realign
