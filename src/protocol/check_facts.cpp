// SPDX-License-Identifier: Apache-2.0
//
// Builds the list of facts that conditions may name, in the order that the engine relies on: the derived ones
// by name, then each question with its facts over time, then the modes.
#include <algorithm>
#include <optional>

#include "engine/facts.h"
#include "protocol/check.h"

namespace realign {
namespace {

std::vector<std::string> texts_of(const Node& list) {
  std::vector<std::string> texts;
  texts.reserve(list.items.size());
  for (const Node& item : list.items) texts.push_back(item.text);
  return texts;
}

Value number_at(const Node& node, std::string_view name, Value otherwise) {
  const Node* member = node.find(name);
  return member && member->kind == Node::Kind::whole ? static_cast<Value>(member->number) : otherwise;
}

// Type, range and choices as the files give them.
FactSpec declared(Check& check, const Node& node, const std::string& who) {
  FactSpec spec;
  const std::string_view type = node.text_at("type");
  if (type == "int" || type == "number") {
    spec.type = FactType::integer;
    for (const std::string_view limit : {"min", "max"}) {
      if (!node.find(limit)) check.report(place_of(node), who, "'" + std::string(limit) + "' is missing");
    }
    spec.min = number_at(node, "min", 0);
    spec.max = number_at(node, "max", 0);
    if (spec.min >= spec.max) check.report(place_of(node), who, "'min' must be below 'max'");
  } else if (type == "choice") {
    spec.type = FactType::choice;
    const Node* choices = node.find("choices");
    if (!choices) check.report(place_of(node), who, "'choices' is missing");
    if (choices) spec.choices = texts_of(*choices);
    spec.max = std::max<Value>(0, static_cast<Value>(spec.choices.size()) - 1);
  }
  return spec;
}

// The assumed value as the engine holds it; says what is wrong with it.
std::optional<Value> assumed_value(Check& check, const Node& node, const FactSpec& spec,
                                   const std::string& who) {
  if (spec.type == FactType::boolean) {
    if (node.kind == Node::Kind::truth) return static_cast<Value>(node.number);
    check.report(node.place, who, "'assumed' must be true or false");
  } else if (spec.type == FactType::integer) {
    if (node.kind == Node::Kind::whole && node.number >= spec.min && node.number <= spec.max) {
      return static_cast<Value>(node.number);
    }
    check.report(node.place, who, "'assumed' is out of range",
                 "it must be " + std::to_string(spec.min) + " to " + std::to_string(spec.max));
  } else {
    const auto found = std::ranges::find(spec.choices, node.text);
    if (node.kind == Node::Kind::text && found != spec.choices.end()) {
      return static_cast<Value>(found - spec.choices.begin());
    }
    check.report(node.place, who, "'assumed' is not among the choices", suggestion(node.text, spec.choices));
  }
  return std::nullopt;
}

void add_fact(Check& check, FactSpec spec, const Spot& place, const std::string& who) {
  if (std::ranges::find(check.facts, spec.id, &FactSpec::id) != check.facts.end()) {
    check.report(place, who, "there is already a fact '" + spec.id + "'");
    return;
  }
  check.facts.push_back(std::move(spec));
}

void add_declared(Check& check, const Node& node) {
  const std::string who = "fact " + node.key;
  FactSpec spec = declared(check, node, who);
  spec.id = node.key;
  spec.ask = node.text_at("ask");
  if (const Node* assumed = node.find("assumed"))
    spec.assumed = assumed_value(check, *assumed, spec, who).value_or(0);
  const auto known = derived_facts();
  if (std::ranges::find(known, std::string_view(node.key)) == known.end()) {
    check.report(node.key_place, who, "the engine derives no such fact",
                 suggestion(node.key, std::vector<std::string>(known.begin(), known.end())));
  }
  add_fact(check, std::move(spec), node.key_place, who);
}

// What the engine derives and nobody declares.
void find_undeclared(Check& check) {
  const Node* root = check.content.file("facts.toml");
  if (!root) return;
  for (const std::string_view id : derived_facts()) {
    if (check.knows(IdKind::fact, id)) continue;
    check.report(root->place, "", "the fact '" + std::string(id) + "' is missing", "the engine derives it");
  }
}

// How an answer ran over time: the suffix of the field, and what the fact can be.
struct OverTime {
  std::string_view field;
  Value min, max;
};
constexpr OverTime over_time[] = {{"pain_fact", 0, 10},
                                  {"ago_fact", 0, 9999},
                                  {"hours_fact", 0, 100000},
                                  {"days_fact", 0, 28},
                                  {"rise_fact", -300, 300}};

void add_over_time(Check& check, const Node& question, const std::string& who) {
  for (const OverTime& kind : over_time) {
    const Node* name = question.find(kind.field);
    if (!name || name->kind != Node::Kind::text) continue;
    if (!is_fact_name(name->text)) {
      check.report(name->place, who, "'" + name->text + "' is no name of a fact",
                   "use lower-case letters, digits and _");
    }
    FactSpec spec{.id = name->text,
                  .type = FactType::integer,
                  .min = kind.min,
                  .max = kind.max,
                  .choices = {},
                  .assumed = kind.field == "pain_fact" ? kind.max : 0,
                  .ask = std::string(id_of(question))};
    add_fact(check, std::move(spec), name->place, who);
  }
}

void add_question(Check& check, const Node& question) {
  const std::string who = name_of(question, "question");
  FactSpec spec = declared(check, question, who);
  spec.id = fact_name_of(id_of(question));
  spec.ask = id_of(question);
  spec.assumed = spec.min;
  if (const Node* assumed = question.find("assumed")) {
    spec.assumed = assumed_value(check, *assumed, spec, who).value_or(spec.min);
  } else if (question.truth_at("required")) {
    check.report(place_of(question), who, "it is required, so it needs 'assumed'",
                 "the cautious answer, until she gives hers");
  }
  add_fact(check, std::move(spec), place_of(question), who);
}

}  // namespace

void check_facts(Check& check) {
  find_undeclared(check);
  for (const Node* fact : check.content.facts) add_declared(check, *fact);
  std::ranges::sort(check.facts, std::ranges::less{}, &FactSpec::id);
  for (const Node* question : check.content.questions) {
    add_question(check, *question);
    add_over_time(check, *question, name_of(*question, "question"));
  }
  for (const Node* mode : check.content.modes) {
    FactSpec spec;
    spec.id = "mode_" + fact_name_of(id_of(*mode));
    spec.assumed = 1;
    add_fact(check, std::move(spec), place_of(*mode), name_of(*mode, "mode"));
  }
}

}  // namespace realign
