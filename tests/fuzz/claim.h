// SPDX-License-Identifier: Apache-2.0
//
// What the fuzz targets share: a claim that stops the run where it does not hold, and chance that depends
// on nothing but the input, so that an input found tonight fails tomorrow too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace realign::fuzz {

// Says which claim is broken and stops; libFuzzer keeps the input.
inline void claim(bool is_true, std::string_view sentence) {
  if (is_true) return;
  std::cerr << "broken claim: " << sentence << std::endl;
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// SplitMix64 from a seed made of the input's bytes.
class Chance {
 public:
  explicit Chance(std::string_view input) {
    for (const char byte : input) state_ = (state_ ^ static_cast<unsigned char>(byte)) * 0x100000001b3U;
  }
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
  }
  // From low to high, both included.
  std::int64_t between(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(high - low + 1));
  }

 private:
  std::uint64_t state_ = 0xcbf29ce484222325U;
};

}  // namespace realign::fuzz
