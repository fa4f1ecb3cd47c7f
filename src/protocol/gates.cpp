// SPDX-License-Identifier: Apache-2.0
#include "protocol/gates.h"

#include "protocol/check.h"

namespace realign {
namespace {

GateWeek week_of(const Node& gate, std::string_view birth) {
  const Node* table = gate.find(birth);
  if (!table) return {};
  const Node* week = table->find("week");
  return {week ? static_cast<int>(week->number) : 0, table->truth_at("check")};
}

bool same(const GateWeek& left, const GateWeek& right) {
  return left.week == right.week && left.check == right.check;
}

bool is_open(const GateWeek& week) { return week.week == 0 && !week.check; }

bool is_open(const Gate& gate) {
  return is_open(gate.vaginal) && is_open(gate.assisted) && is_open(gate.cesarean);
}

// What keeps it closed after one kind of birth.
std::string closed(const GateWeek& week) {
  if (!week.check) return "weeks < " + std::to_string(week.week);
  if (week.week == 0) return "!gate_check";
  return "!(weeks >= " + std::to_string(week.week) + " && gate_check)";
}

Json week_json(const GateWeek& week) {
  return {Json::Object{{"check", {week.check}}, {"week", {static_cast<std::int64_t>(week.week)}}}};
}

Json texts_json(const std::vector<std::string>& texts) {
  Json::Array array;
  for (const std::string& text : texts) array.push_back({text});
  return {std::move(array)};
}

}  // namespace

Gate gate_weeks(const Node& gate) {
  return {week_of(gate, "vaginal"), week_of(gate, "assisted"), week_of(gate, "cesarean")};
}

std::vector<GateRule> gate_rules(const Content& content) {
  std::vector<GateRule> rules;
  for (const Node* exercise : content.exercises) {
    const std::size_t first = rules.size();
    for (const Node& gate : exercise->items_at("gate")) {
      GateRule rule{.exercise = exercise,
                    .gate = &gate,
                    .id = "gate-" + std::string(id_of(*exercise)),
                    .weeks = gate_weeks(gate),
                    .variants = {}};
      if (is_open(rule.weeks)) continue;
      for (const Node& variant : gate.items_at("variants")) rule.variants.push_back(variant.text);
      rules.push_back(std::move(rule));
    }
    if (rules.size() - first < 2) continue;
    for (std::size_t i = first; i < rules.size(); ++i) rules[i].id += "-" + std::to_string(i - first + 1);
  }
  return rules;
}

std::string gate_condition(const Gate& gate) {
  if (same(gate.vaginal, gate.assisted) && same(gate.vaginal, gate.cesarean)) return closed(gate.vaginal);
  std::vector<std::string> parts;
  const auto add = [&parts](std::string_view birth, const GateWeek& week) {
    if (!is_open(week)) parts.push_back(std::string(birth) + " && " + closed(week));
  };
  add("gate_cesarean", gate.cesarean);
  add("gate_assisted", gate.assisted);
  add("!gate_cesarean && !gate_assisted", gate.vaginal);
  if (parts.size() == 1) return parts.front();
  std::string condition;
  for (const std::string& part : parts) condition += (condition.empty() ? "(" : " || (") + part + ")";
  return condition;
}

Json gate_rule_json(const GateRule& rule) {
  const std::string exercise(id_of(*rule.exercise));
  std::vector<std::string> withhold(rule.variants.size(), exercise);
  for (std::size_t i = 0; i < withhold.size(); ++i) withhold[i].append("/").append(rule.variants[i]);
  if (withhold.empty()) withhold.push_back(exercise);
  Json::Object object{{"id", {rule.id}},
                      {"layer", {std::string("gate")}},
                      {"when", {gate_condition(rule.weeks)}},
                      {"withhold", texts_json(withhold)},
                      {"gate",
                       {Json::Object{{"vaginal", week_json(rule.weeks.vaginal)},
                                     {"assisted", week_json(rule.weeks.assisted)},
                                     {"cesarean", week_json(rule.weeks.cesarean)}}}}};
  for (const std::string_view name : {"sources", "strength"}) {
    if (const Node* member = rule.gate->find(name)) object.emplace_back(name, json_of(*member));
  }
  return {std::move(object)};
}

}  // namespace realign
