// SPDX-License-Identifier: Apache-2.0
//
// CRC-32 as ZIP has it, eight bytes at a time.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace realign::imports {

using CrcTables = std::array<std::array<std::uint32_t, 256>, 8>;

inline CrcTables make_crc_tables() {
  CrcTables tables{};
  for (std::uint32_t i = 0; i < 256; ++i) {
    std::uint32_t sum = i;
    for (int bit = 0; bit < 8; ++bit) sum = (sum >> 1U) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
    tables[0][i] = sum;
  }
  for (std::size_t t = 1; t < 8; ++t) {
    for (std::size_t i = 0; i < 256; ++i) {
      const std::uint32_t before = tables[t - 1][i];
      tables[t][i] = (before >> 8U) ^ tables[0][before & 0xFFU];
    }
  }
  return tables;
}

// Made when they are first needed: in the module that a browser loads they would be 8 kB that nothing packs.
inline const CrcTables& crc_tables() {
  static const CrcTables tables = make_crc_tables();
  return tables;
}

// Of bytes that follow on others, whose sum was `before` (0 at the beginning).
inline std::uint32_t crc32(std::uint32_t before, std::string_view bytes) {
  const CrcTables& tables = crc_tables();
  std::uint32_t sum = ~before;
  const auto at = [&](std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); };
  while (bytes.size() >= 8) {
    const std::uint32_t first = sum ^ (at(0) | (std::uint32_t{at(1)} << 8U) | (std::uint32_t{at(2)} << 16U) |
                                       (std::uint32_t{at(3)} << 24U));
    sum = tables[7][first & 0xFFU] ^ tables[6][(first >> 8U) & 0xFFU] ^ tables[5][(first >> 16U) & 0xFFU] ^
          tables[4][first >> 24U] ^ tables[3][at(4)] ^ tables[2][at(5)] ^ tables[1][at(6)] ^ tables[0][at(7)];
    bytes.remove_prefix(8);
  }
  for (const char c : bytes) {
    sum = (sum >> 8U) ^ tables[0][(sum ^ static_cast<std::uint8_t>(c)) & 0xFFU];
  }
  return ~sum;
}

}  // namespace realign::imports
