// SPDX-License-Identifier: Apache-2.0
#include "engine/entry_id.h"

namespace realign {
namespace {

constexpr std::size_t text_length = 36;

constexpr bool is_dash(std::size_t i) { return i == 8 || i == 13 || i == 18 || i == 23; }

constexpr std::uint8_t no_hex = 0xFF;

// The value of each hexadecimal digit; a table, because a journal has 32 of them on every line.
constexpr std::array<std::uint8_t, 256> hex_values = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(no_hex);
  for (std::uint8_t i = 0; i < 10; ++i) values['0' + std::size_t{i}] = i;
  for (std::uint8_t i = 0; i < 6; ++i) {
    values['a' + std::size_t{i}] = values['A' + std::size_t{i}] = static_cast<std::uint8_t>(10 + i);
  }
  return values;
}();

// Where in the text each byte's two digits stand.
constexpr std::array<std::size_t, 16> digit_places{0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34};

bool is_version_7(const EntryId& id) { return (id.bytes[6] >> 4U) == 7 && (id.bytes[8] >> 6U) == 2; }

}  // namespace

std::optional<EntryId> read_entry_id(std::string_view text) {
  if (text.size() != text_length) return std::nullopt;
  for (std::size_t i = 0; i < text_length; ++i) {
    if (is_dash(i) && text[i] != '-') return std::nullopt;
  }
  EntryId id;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    const std::uint8_t high = hex_values[static_cast<std::uint8_t>(text[digit_places[i]])];
    const std::uint8_t low = hex_values[static_cast<std::uint8_t>(text[digit_places[i] + 1])];
    if (high == no_hex || low == no_hex) return std::nullopt;
    id.bytes[i] = static_cast<std::uint8_t>((high << 4U) | low);
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
