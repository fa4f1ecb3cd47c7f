// SPDX-License-Identifier: Apache-2.0
#include "proof/named_conditions.h"

namespace realign {

std::vector<Named> conditions_of_ruling(const Protocol& protocol) {
  std::vector<Named> all;
  all.reserve(protocol.rules.size() + protocol.modes.size());
  for (const Rule& rule : protocol.rules) all.push_back({"rule " + rule.id, &rule.when});
  for (const Mode& mode : protocol.modes) {
    if (mode.when) all.push_back({"mode " + mode.id, &*mode.when});
  }
  return all;
}

std::vector<Named> other_conditions(const Protocol& protocol) {
  std::vector<Named> all;
  constexpr std::size_t single = 5;
  all.reserve(protocol.avoid.size() + protocol.signals.size() + protocol.program_conditions.size() +
              protocol.impact.conditions.size() + single);
  for (const Avoid& one : protocol.avoid) all.push_back({"movement " + one.id, &one.when});
  for (const Signal& one : protocol.signals) all.push_back({"signal " + one.id, &one.when});
  for (const ProgramCondition& one : protocol.program_conditions)
    all.push_back({"before the program " + one.id, &one.when});
  for (const ImpactCondition& one : protocol.impact.conditions)
    all.push_back({"before impact " + one.id, &one.when});
  all.push_back({"the program may begin", &protocol.program_when});
  all.push_back({"the faster walking track", &protocol.walking.text_when});
  all.push_back({"pain counts earlier", &protocol.dosing.sensitive_when});
  all.push_back({"a check of recovery is passed", &protocol.dosing.recovered_when});
  all.push_back({"maintenance ends", &protocol.dosing.relapse_when});
  return all;
}

std::vector<const Condition*> without_names(const std::vector<Named>& conditions) {
  std::vector<const Condition*> all;
  all.reserve(conditions.size());
  for (const Named& one : conditions) all.push_back(one.condition);
  return all;
}

void write_value(const FactSpec& fact, Value value, JsonWriter& json) {
  switch (fact.type) {
    case FactType::boolean:
      json.value(value != 0);
      break;
    case FactType::integer:
      json.value(value);
      break;
    case FactType::choice:
      json.value(fact.choices[static_cast<std::size_t>(value)]);
      break;
  }
}

}  // namespace realign
