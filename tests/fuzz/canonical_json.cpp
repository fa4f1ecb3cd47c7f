// SPDX-License-Identifier: Apache-2.0
//
// Any bytes as a compiled protocol: refused with a place and a reason, or every part of it refers to what
// is there, and its rules can be tried on any facts within their ranges.
#include <memory>
#include <string>

#include "engine/protocol.h"
#include "tests/fuzz/claim.h"

namespace realign::fuzz {
namespace {

void look_at_exercises(const Protocol& protocol) {
  for (const Exercise& exercise : protocol.exercises) {
    claim(!exercise.variants.empty(), "an exercise has a variant");
    for (const Variant& variant : exercise.variants) {
      claim(!variant.easier || *variant.easier < exercise.variants.size(), "the easier variant is there");
      claim(!variant.harder || *variant.harder < exercise.variants.size(), "the harder variant is there");
    }
    for (std::size_t rule = protocol.rules.size(); rule < most_rules; ++rule)
      claim(!exercise.rules[rule], "its rules are there");
  }
}

void look_at_conditions(const Protocol& protocol, Chance& chance) {
  const std::size_t count = protocol.facts.size();
  // Exactly as long as it must be and on the heap, so that the sanitizer sees a step too far.
  const auto values = std::make_unique<Value[]>(count);
  for (std::size_t i = 0; i < count; ++i) {
    const FactSpec& fact = protocol.facts[i];
    claim(fact.min <= fact.assumed && fact.assumed <= fact.max, "what is assumed is in its range");
    values[i] = static_cast<Value>(chance.between(fact.min, fact.max));
  }
  const std::span<const Value> facts(values.get(), count);
  for (const Rule& rule : protocol.rules) {
    static_cast<void>(holds(rule.when, facts));
    for (const Restriction& restriction : rule.restrictions)
      claim(restriction.exercise < protocol.exercises.size(), "a rule restricts an exercise there is");
    claim(!rule.question || *rule.question < protocol.questions.size(), "a stop's question is there");
  }
  for (const Mode& mode : protocol.modes) {
    claim(mode.fact < count, "a mode's fact is there");
    if (mode.when) static_cast<void>(holds(*mode.when, facts));
  }
  for (const Avoid& movement : protocol.avoid) static_cast<void>(holds(movement.when, facts));
  for (const Signal& signal : protocol.signals) static_cast<void>(holds(signal.when, facts));
  const Dosing& dosing = protocol.dosing;
  for (const Condition* when : {&dosing.sensitive_when, &dosing.recovered_when, &dosing.relapse_when})
    static_cast<void>(holds(*when, facts));
  static_cast<void>(holds(protocol.program_when, facts));
  static_cast<void>(holds(protocol.walking.text_when, facts));
}

}  // namespace
}  // namespace realign::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace realign;
  using namespace realign::fuzz;
  const std::string_view text = fuzz::text_of(data, size);
  const auto protocol = read_protocol(text, "fuzz.json");
  if (!protocol) {
    claim(protocol.error().where.starts_with("fuzz.json"), "a refusal names the file");
    claim(!protocol.error().what.empty(), "a refusal says what is wrong");
    return 0;
  }
  Chance chance(text);
  look_at_exercises(*protocol);
  look_at_conditions(*protocol, chance);
  const Vocabulary names = vocabulary(*protocol);
  claim(names.exercises.size() == protocol->exercises.size(), "every exercise has its name");
  claim(names.questions.size() == protocol->questions.size(), "every question has its name");
  return 0;
}
