// SPDX-License-Identifier: Apache-2.0
//
// Text as people count it. Everything here is UTF-8; a character is one Unicode code point, so that a
// limit of 4,000 characters is the same for every alphabet.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace realign {

// Where the first byte stands that is not part of whole UTF-8 (no overlong forms, no surrogates).
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

// Characters in valid UTF-8.
std::size_t count_characters(std::string_view text);

// At most the first `limit` characters of valid UTF-8.
std::string_view first_characters(std::string_view text, std::size_t limit);

}  // namespace realign
