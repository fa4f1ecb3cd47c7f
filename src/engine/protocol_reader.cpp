// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "engine/facts.h"
#include "engine/protocol_parts.h"
#include "engine/ruling.h"

namespace realign {
namespace {

constexpr std::size_t most_facts = 1000;
constexpr int any_number = 1'000'000'000;

FactSpec read_fact(const ObjectReader& object) {
  static constexpr std::string_view types[] = {"bool", "int", "choice"};
  FactSpec fact;
  fact.id = object.text("id");
  fact.type = static_cast<FactType>(object.one_of("type", types));
  fact.min = object.whole("min", -any_number, any_number);
  fact.max = object.whole("max", fact.min, any_number);
  fact.choices = object.texts("choices");
  fact.assumed = object.whole("assumed", fact.min, fact.max);
  fact.ask = object.text("ask");
  const bool is_choice = fact.type == FactType::choice;
  if (is_choice && (fact.min != 0 || fact.choices.size() != static_cast<std::size_t>(fact.max) + 1)) {
    object.fail("choices", "do not fit their range");
  }
  if (fact.type == FactType::boolean && (fact.min != 0 || fact.max != 1)) object.fail("max", "is not 1");
  return fact;
}

// The engine finds the facts that it derives by their place.
void require_derived(const ObjectReader& root, const Protocol& protocol) {
  const auto derived = derived_facts();
  for (std::size_t i = 0; i < derived.size(); ++i) {
    if (i >= protocol.facts.size() || protocol.facts[i].id != derived[i]) {
      root.fail("facts", "do not start with those that this engine derives");
      return;
    }
  }
}

void read_sources(const ObjectReader& root, Protocol& protocol) {
  for (const ObjectReader& object : root.objects("sources")) {
    protocol.sources.push_back(
        {object.text("id"), object.text("title"), object.text("address"), object.text("read")});
  }
}

void read_muscles(const ObjectReader& root, Protocol& protocol) {
  static constexpr std::string_view problems[] = {"tight", "weak"};
  for (const ObjectReader& object : root.objects("muscles")) {
    protocol.muscles.push_back({.id = object.text("id"),
                                .tight = object.one_of("problem", problems) == 0,
                                .evidence = read_evidence(object, protocol)});
  }
  if (protocol.muscles.size() > 32) root.fail("muscles", "are more than 32");
}

void read_all(const ObjectReader& root, Protocol& protocol) {
  protocol.id = root.text("id");
  protocol.version = root.text("version");
  protocol.language = root.has("language") ? root.text("language") : "en";
  read_facts(root, protocol);
  read_questions(root, protocol);
  read_exercises(root, protocol);
  if (root.reading().failed()) return;  // the rest goes by their places
  read_rules(root, protocol);
  if (protocol.exercises.size() > most_exercises) root.fail("exercises", "are more than 32");
  if (protocol.rules.size() > most_rules) root.fail("rules", "are more than 512");
  read_stages(root, protocol);
  read_habits(root, protocol);
  read_library(root, protocol);
  read_forms(root, protocol);
  read_outcomes(root, protocol);
  read_words(root, protocol);
}

}  // namespace

Evidence read_evidence(const ObjectReader& object, const Protocol& protocol, std::string_view sources,
                       std::string_view strength) {
  static constexpr std::string_view strengths[] = {"guideline", "study", "expert", "article", "D", "G"};
  Evidence evidence;
  evidence.sources = object.texts(sources);
  evidence.strength = strengths[object.one_of(strength, strengths)];
  if (evidence.sources.empty()) object.fail(sources, "is empty");
  for (const std::string& source : evidence.sources) {
    if (std::ranges::find(protocol.sources, source, &Source::id) == protocol.sources.end()) {
      object.fail(sources, "names '" + source + "', which is no source");
    }
  }
  return evidence;
}

Condition read_condition_at(const ObjectReader& object, std::string_view name, const Protocol& protocol) {
  const std::string text = object.text(name);
  if (object.reading().failed()) return {};
  std::expected<Condition, ConditionError> condition =
      read_condition(text, Names{protocol.facts, protocol.definitions});
  if (condition) return std::move(*condition);
  object.fail(name, "is no condition: " + condition.error().what);
  return {};
}

FactIndex read_fact_at(const ObjectReader& object, std::string_view name, const Protocol& protocol) {
  const std::string id = object.text(name);
  if (const std::optional<FactIndex> fact = protocol.fact(id)) return *fact;
  object.fail(name, "names '" + id + "', which is no fact");
  return 0;
}

void read_facts(const ObjectReader& root, Protocol& protocol) {
  read_sources(root, protocol);
  for (const ObjectReader& object : root.objects("facts")) protocol.facts.push_back(read_fact(object));
  if (protocol.facts.size() > most_facts) root.fail("facts", "are more than 1,000");
  for (const FactSpec& fact : protocol.facts) {
    protocol.assumed.push_back(fact.assumed);
    protocol.is_never_asked.push_back(fact.ask.empty());
  }
  require_derived(root, protocol);
  for (const ObjectReader& object : root.objects("definitions")) {
    Condition when = read_condition_at(object, "when", protocol);
    protocol.definitions.push_back({object.text("id"), std::move(when)});
  }
  read_muscles(root, protocol);
}

Result<Protocol> read_protocol(std::string_view canonical_json, std::string_view name) {
  const Result<Json> json = read_json(canonical_json);
  if (!json) return std::unexpected(Error{std::string(name), json.error().what, json.error().hint});
  Reading reading{.file = std::string(name), .error = {}};
  const ObjectReader wrapped(reading, &*json, "");
  Protocol protocol;
  protocol.digest = wrapped.text("digest");
  if (const Json* inner = wrapped.member("protocol")) read_all(ObjectReader(reading, inner, ""), protocol);
  if (reading.error) return std::unexpected(std::move(*reading.error));
  return protocol;
}

}  // namespace realign
