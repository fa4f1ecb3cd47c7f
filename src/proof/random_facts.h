// SPDX-License-Identifier: Apache-2.0
//
// Random values for facts and random conditions on them, for comparing two ways of reading a condition. The
// same seed gives the same on every machine.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/condition.h"

namespace realign {

// SplitMix64: small, and the same everywhere.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  // A whole number from 0 up to but not including `end`.
  std::size_t below(std::size_t end) { return static_cast<std::size_t>(next() % end); }
  bool one_in(std::size_t times) { return below(times) == 0; }

 private:
  std::uint64_t state_;
};

// For each fact the values at which some condition turns, and one beyond on either side; its ends.
std::vector<std::vector<Value>> turning_points(std::span<const Condition* const> conditions,
                                               std::span<const FactSpec> facts);

// One value for each fact: mostly a turning point, now and then any.
std::vector<Value> random_facts(std::span<const FactSpec> facts,
                                std::span<const std::vector<Value>> turning_points, Chance& chance);

// A condition that reads these facts, in every way that the language has, with and without needless
// parentheses.
std::string random_condition(std::span<const FactSpec> facts, int depth, Chance& chance);

}  // namespace realign
