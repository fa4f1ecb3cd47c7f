// SPDX-License-Identifier: Apache-2.0
//
// Why something is as it is today: the rules that bear on it, the facts they read, their sources, and which
// change of a fact would change it. A value, made by explain() in engine.h and shown by the faces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/plan.h"
#include "engine/progress.h"

namespace realign {

enum class Topic : std::uint8_t { exercise, rule, mode, question, movement, disposition };

// How an exercise stands today; the other topics use open (it does not hold) and holds.
enum class Standing : std::uint8_t { open, limited, withheld, holds };

struct RuleLine {
  std::string_view rule;
  std::string_view words;      // key
  std::string_view condition;  // as the protocol wrote it
  std::string_view layer;
  bool holds = false;          // it bears on the item today
  std::vector<FactUsed> facts;
  const Evidence* evidence = nullptr;
};

// If `fact` were `would_be` instead of `is`, the item would stand as `standing`.
struct Alternative {
  FactUsed is;
  Value would_be = 0;
  Standing standing{};
  VariantIndex variant = 0;    // exercises: the fullest variant then open
};

struct Explanation {
  Topic topic{};
  std::string id;
  Standing standing{};
  VariantIndex variant = 0;    // exercises: the fullest variant open today
  std::vector<RuleLine> rules;
  std::vector<Alternative> alternatives;
  std::optional<ImpactStanding> impact;  // of the movement that has tests before it
};

}  // namespace realign
