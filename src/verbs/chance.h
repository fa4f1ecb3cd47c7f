// SPDX-License-Identifier: Apache-2.0
//
// Numbers that look like chance and are not: the same seed and number give the same row of them on every
// machine, whatever was drawn before and by whom. Each patient draws from a row of her own, so that a
// population does not depend on how it is divided among processors.
//
// The generator is SplitMix64 (Steele, Lea and Flood, 2014): fast and even enough to make people up with.
#pragma once

#include <cstdint>

namespace realign {

class Chance {
 public:
  Chance(std::uint64_t seed, std::uint64_t number) : state_(mixed(mixed(seed) + number * step)) {}

  // 0 to `end` - 1; `end` is at least 1.
  int below(int end) { return static_cast<int>((next() >> 32) * static_cast<std::uint64_t>(end) >> 32); }
  // Both ends included.
  int between(int low, int high) { return low + below(high - low + 1); }
  // The lower of so many draws: small numbers are likelier.
  int low_of(int draws, int low, int high) {
    int lowest = high;
    for (; draws > 0; --draws) {
      const int drawn = between(low, high);
      lowest = drawn < lowest ? drawn : lowest;
    }
    return lowest;
  }
  // True so many times in a thousand.
  bool per_mille(int times) { return below(1000) < times; }

 private:
  static constexpr std::uint64_t step = 0x9e3779b97f4a7c15;

  static std::uint64_t mixed(std::uint64_t bits) {
    bits = (bits ^ bits >> 30) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ bits >> 27) * 0x94d049bb133111eb;
    return bits ^ bits >> 31;
  }
  std::uint64_t next() { return mixed(state_ += step); }

  std::uint64_t state_;
};

}  // namespace realign
