// SPDX-License-Identifier: Apache-2.0
//
// The conditions of a protocol by name, and values of facts as JSON: what programs that are not ours are told
// to decide too (comparison.h, rulings.h).
#pragma once

#include <string>
#include <vector>

#include "base/json.h"
#include "engine/protocol.h"

namespace realign {

// Points into the protocol.
struct Named {
  std::string name;
  const Condition* condition = nullptr;
};

// What a ruling turns on: rules, then modes.
std::vector<Named> conditions_of_ruling(const Protocol& protocol);

// All others but definitions, which these hold already. They are called as in the CQL library.
std::vector<Named> other_conditions(const Protocol& protocol);

std::vector<const Condition*> without_names(const std::vector<Named>& conditions);

// true, 12, "cesarean"
void write_value(const FactSpec& fact, Value value, JsonWriter& json);

}  // namespace realign
