// SPDX-License-Identifier: Apache-2.0
//
// The words of a condition's text: names, numbers, quoted choices and symbols, each with its place for a
// caret.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string_view>

#include "engine/condition.h"

namespace realign {

enum class TokenKind : std::uint8_t { end, name, number, string, symbol };

struct Token {
  TokenKind kind{};
  std::string_view text;  // of a string: without its quotes
  std::size_t offset = 0;
};

// The next token from `at` on, which moves behind it; at the end of the text a token of kind end. Refuses a
// quote that is never closed and any sign the language has no use for.
std::expected<Token, ConditionError> next_token(std::string_view text, std::size_t& at);

}  // namespace realign
