// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "engine/facts.h"
#include "protocol/check.h"
#include "protocol/gates.h"

namespace realign {
namespace {

// The modes that a plan can name. What turns the first on is followed by the engine.
constexpr std::array<std::string_view, 5> modes = {"separation", "pelvic-girdle", "wrist", "prolapse",
                                                   "sensitive"};

constexpr std::array<std::string_view, 3> stops = {"emergency", "urgent", "clinician-first"};

constexpr std::array<std::string_view, 14> effects = {"stop_at_pain_at_most",
                                                      "only",
                                                      "withhold",
                                                      "limit",
                                                      "withhold_tagged",
                                                      "ease",
                                                      "sets_at_most",
                                                      "walk",
                                                      "contact",
                                                      "walk_minutes_at_most",
                                                      "walk_percent_at_most",
                                                      "hold_load",
                                                      "rest_day",
                                                      "notice"};

bool contains(std::span<const std::string_view> list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

// A truth that is written as false has no effect.
bool has_effect(const Node& rule) {
  return std::ranges::any_of(effects, [&](std::string_view name) {
    const Node* effect = rule.find(name);
    return effect && (effect->kind != Node::Kind::truth || effect->number != 0);
  });
}

void check_layer(Check& check, const Node& rule, const std::string& who) {
  const std::string_view layer = rule.text_at("layer");
  const bool is_stop = contains(stops, layer);
  const Node* only = rule.find("only");
  if (only && is_stop && layer != "clinician-first") {
    check.report(only->key_place, who, "a rule of layer " + std::string(layer) + " leaves nothing open",
                 "take 'only' away, or use layer clinician-first");
  }
  const Node* question = rule.find("question");
  if (question && !is_stop) {
    check.report(question->key_place, who, "only a stop is lifted by the clearance of a question",
                 "stops are the layers emergency, urgent and clinician-first");
  }
  if ((is_stop || layer == "refer") && !rule.find("contact")) {
    check.report(place_of(rule), who, "'contact' is missing",
                 "it sends her to somebody, so it must say to whom");
  }
  if (!is_stop && layer != "refer" && !has_effect(rule)) {
    check.report(place_of(rule), who, "this rule does nothing", "give it an effect or take it away");
  }
}

void check_effects(Check& check, const Node& rule, const std::string& who) {
  const Node* minutes = rule.find("walk_minutes_at_most");
  if (minutes && rule.find("walk")) {
    check.report(minutes->key_place, who, "'walk' and 'walk_minutes_at_most' are both there",
                 "keep one of them");
  }
  for (const Node& limit : rule.items_at("limit")) {
    const auto all = check.variants.find(limit.key);
    if (all == check.variants.end() || limit.items.size() < all->second.size()) continue;
    check.report(limit.key_place, who, "this limit leaves every variant of " + limit.key + " open");
  }
}

void check_modes(Check& check) {
  const Node* last = nullptr;
  for (const Node* mode : check.content.modes) {
    last = mode;
    const std::string_view id = id_of(*mode);
    const std::string who = name_of(*mode, "mode");
    if (!contains(modes, id)) {
      check.report(place_of(*mode), who, "a plan has no such mode",
                   suggestion(id, std::vector<std::string>(modes.begin(), modes.end())));
    }
    const Node* when = mode->find("when");
    if (id == modes[0] && when) {
      check.report(when->key_place, who, "this mode has no 'when'",
                   "the engine follows it from reading to reading");
    } else if (id != modes[0] && !when) {
      check.report(place_of(*mode), who, "'when' is missing");
    }
  }
  const Spot where = last ? place_of(*last) : Spot{};
  for (const std::string_view id : modes) {
    if (last && !check.knows(IdKind::mode, id))
      check.report(where, "", "the mode '" + std::string(id) + "' is missing");
  }
}

// Rules that the compiler makes of gates must find what they name, and their ids free.
void check_gate_rules(Check& check) {
  const std::vector<GateRule> gates = gate_rules(check.content);
  for (const GateRule& gate : gates) {
    if (check.knows(IdKind::rule, gate.id)) {
      check.report(gate.gate->place, name_of(*gate.exercise, "exercise"),
                   "its gate becomes the rule '" + gate.id + "', but there is already one of that id");
    }
  }
  const Node* facts = check.content.file("facts.toml");
  for (const std::string_view name : gate_definitions) {
    if (gates.empty() || !facts || check.knows(IdKind::definition, name)) continue;
    check.report(facts->place, "", "the definition '" + std::string(name) + "' is missing",
                 "gates are made with it");
  }
  if (gates.size() + check.content.rules.size() > most_rules) {
    check.report(gates.empty() ? Spot{} : gates.front().gate->place, "",
                 "there are more than 512 rules and gates");
  }
}

}  // namespace

void check_rules(Check& check) {
  for (const Node* rule : check.content.rules) {
    const std::string who = name_of(*rule, "rule");
    check_layer(check, *rule, who);
    check_effects(check, *rule, who);
  }
  check_modes(check);
  check_gate_rules(check);
}

}  // namespace realign
