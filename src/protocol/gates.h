// SPDX-License-Identifier: Apache-2.0
//
// Week gates of exercises, turned into rules: an exercise says from which week its variants open, a rule
// keeps them back until then. The rule reads three named conditions of facts.toml: gate_check, gate_cesarean
// and gate_assisted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "engine/protocol.h"
#include "protocol/content.h"

namespace realign {

inline constexpr std::string_view gate_definitions[] = {"gate_check", "gate_cesarean", "gate_assisted"};

// One gate of an exercise, as a rule.
struct GateRule {
  const Node* exercise = nullptr;
  const Node* gate = nullptr;
  std::string id;                     // gate-EXERCISE, or gate-EXERCISE-N where it has several that close
  Gate weeks;
  std::vector<std::string> variants;  // those it keeps back; empty for all
};

// All that keep something back for at least one kind of birth.
std::vector<GateRule> gate_rules(const Content& content);

Gate gate_weeks(const Node& gate);

// When it keeps its variants back, as a condition.
std::string gate_condition(const Gate& gate);

Json gate_rule_json(const GateRule& rule);

}  // namespace realign
