// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"

#include <cstdint>

namespace realign {
namespace {

bool continues(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

// The second byte is where overlong forms, surrogates and numbers past U+10FFFF show themselves.
bool second_fits(std::uint8_t first, std::uint8_t second) {
  switch (first) {
    case 0xE0:
      return second >= 0xA0 && second <= 0xBF;
    case 0xED:
      return second >= 0x80 && second <= 0x9F;
    case 0xF0:
      return second >= 0x90 && second <= 0xBF;
    case 0xF4:
      return second >= 0x80 && second <= 0x8F;
    default:
      return continues(second);
  }
}

// Bytes in a character that begins so; 0 where none can.
std::size_t length_of(std::uint8_t first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

}  // namespace

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  const auto byte = [text](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = length_of(byte(at));
    if (length == 0 || at + length > text.size()) return at;
    if (length > 1 && !second_fits(byte(at), byte(at + 1))) return at;
    for (std::size_t i = 2; i < length; ++i) {
      if (!continues(byte(at + i))) return at;
    }
    at += length;
  }
  return std::nullopt;
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += continues(static_cast<std::uint8_t>(c)) ? 0 : 1;
  return count;
}

std::string_view first_characters(std::string_view text, std::size_t limit) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (continues(static_cast<std::uint8_t>(text[i]))) continue;
    if (count++ == limit) return text.substr(0, i);
  }
  return text;
}

}  // namespace realign
