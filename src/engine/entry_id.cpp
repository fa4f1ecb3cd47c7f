// SPDX-License-Identifier: Apache-2.0
#include "engine/entry_id.h"

namespace realign {
namespace {

constexpr std::size_t text_length = 36;

constexpr bool is_dash(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

constexpr int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

bool is_version_7(const EntryId& id) { return (id.bytes[6] >> 4U) == 7 && (id.bytes[8] >> 6U) == 2; }

}  // namespace

std::optional<EntryId> read_entry_id(std::string_view text) {
  if (text.size() != text_length) return std::nullopt;
  EntryId id;
  std::size_t nibble = 0;
  for (std::size_t i = 0; i < text_length; ++i) {
    if (is_dash(i)) {
      if (text[i] != '-') return std::nullopt;
      continue;
    }
    const int value = hex_value(text[i]);
    if (value < 0) return std::nullopt;
    std::uint8_t& byte = id.bytes[nibble++ / 2];
    byte = static_cast<std::uint8_t>((byte << 4U) | value);
  }
  if (!is_version_7(id)) return std::nullopt;
  return id;
}

std::string to_text(const EntryId& id) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string text;
  text.reserve(text_length);
  for (const std::uint8_t byte : id.bytes) {
    if (is_dash(text.size())) text += '-';
    text += hex[byte >> 4U];
    text += hex[byte & 0xFU];
  }
  return text;
}

EntryId make_id(std::int64_t now_ms, const std::array<std::uint8_t, 10>& random) {
  EntryId id;
  for (std::size_t i = 0; i < 6; ++i) {
    id.bytes[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(now_ms) >> (40 - 8 * i));
  }
  for (std::size_t i = 0; i < random.size(); ++i) id.bytes[6 + i] = random[i];
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0FU) | 0x70U);
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3FU) | 0x80U);
  return id;
}

}  // namespace realign
