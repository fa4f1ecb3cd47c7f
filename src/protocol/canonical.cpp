// SPDX-License-Identifier: Apache-2.0
#include "protocol/canonical.h"

#include <sodium.h>

#include <array>

#include "figure/library.h"
#include "protocol/gates.h"
#include "protocol/words.h"

namespace realign {
namespace {

constexpr std::string_view hex = "0123456789abcdef";

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  std::string text;
  for (const unsigned char byte : hash) {
    text += hex[byte >> 4U];
    text += hex[byte & 15U];
  }
  return text;
}

Json number(std::int64_t value) { return {value}; }
Json text(std::string_view value) { return {std::string(value)}; }

Json texts(const std::vector<std::string>& values) {
  Json::Array array;
  for (const std::string& value : values) array.push_back({value});
  return {std::move(array)};
}

Json::Object object_of(const Node& node) {
  Json json = json_of(node);
  auto* object = std::get_if<Json::Object>(&json.value);
  return object ? std::move(*object) : Json::Object{};
}

// A table of tables under their ids, as a list in the order of the file.
Json keyed(const Node* tables) {
  Json::Array array;
  if (tables) {
    for (const Node& table : tables->items) {
      Json::Object object = object_of(table);
      object.emplace_back("id", text(table.key));
      array.push_back({std::move(object)});
    }
  }
  return {std::move(array)};
}

Json listed(const Node* list) { return list ? json_of(*list) : Json{Json::Array{}}; }
Json tabled(const Node* table) { return table ? json_of(*table) : Json{Json::Object{}}; }

Json without(Json json, std::string_view name) {
  if (auto* object = std::get_if<Json::Object>(&json.value))
    std::erase_if(*object, [name](const auto& member) { return member.first == name; });
  return json;
}

Json fact_json(const FactSpec& fact) {
  static constexpr std::array<std::string_view, 3> types = {"bool", "int", "choice"};
  return {Json::Object{{"id", text(fact.id)},
                       {"type", text(types[static_cast<std::size_t>(fact.type)])},
                       {"min", number(fact.min)},
                       {"max", number(fact.max)},
                       {"choices", texts(fact.choices)},
                       {"assumed", number(fact.assumed)},
                       {"ask", text(fact.ask)}}};
}

Json facts_json(const Check& checked) {
  Json::Array array;
  for (const FactSpec& fact : checked.facts) array.push_back(fact_json(fact));
  return {std::move(array)};
}

Json definitions_json(const Check& checked) {
  Json::Array array;
  for (const Node* definition : checked.ordered_definitions) {
    Json::Object object = object_of(*definition);
    object.emplace_back("id", text(definition->key));
    array.push_back({std::move(object)});
  }
  return {std::move(array)};
}

// The fields whose defaults a reader would have to guess are written out; what a question assumes is its
// fact's.
Json question_json(const Node& question, const Check& checked) {
  Json::Object object;
  for (const Node& member : question.items) {
    if (member.key != "assumed" && member.key != "min" && member.key != "max") {
      object.emplace_back(member.key, json_of(member));
    }
  }
  for (const std::string_view name : {"required", "stale_closes", "short"}) {
    if (!question.find(name)) object.emplace_back(name, Json{false});
  }
  const std::string fact = fact_name_of(id_of(question));
  object.emplace_back("fact", text(fact));
  for (const FactSpec& spec : checked.facts) {
    if (spec.id == fact) object.emplace_back("clear", number(spec.min));
  }
  return {std::move(object)};
}

Json exercise_json(const Node& exercise) {
  Json::Object object;
  for (const Node& member : exercise.items) {
    if (member.key != "gate" && member.key != "words") object.emplace_back(member.key, json_of(member));
  }
  return {std::move(object)};
}

Json rules_json(const Content& content) {
  Json::Array array;
  for (const Node* rule : content.rules) array.push_back(json_of(*rule));
  for (const GateRule& rule : gate_rules(content)) array.push_back(gate_rule_json(rule));
  return {std::move(array)};
}

Json words_json(const Content& content) {
  Json::Object object;
  for (const auto& [key, value] : all_words(content)) object.emplace_back(key, text(value));
  return {std::move(object)};
}

Json dosing_json(const Content& content) {
  Json dosing = tabled(content.named("stages.toml", "dosing"));
  const Node* ladder = content.named("stages.toml", "ladder");
  auto* object = std::get_if<Json::Object>(&dosing.value);
  for (const std::string_view name : {"by_sets", "by_reps"}) {
    if (object) object->emplace_back(name, listed(ladder ? ladder->find(name) : nullptr));
  }
  return dosing;
}

template <class Write>
Json list_json(const std::vector<const Node*>& nodes, Write write) {
  Json::Array array;
  for (const Node* node : nodes) array.push_back(write(*node));
  return {std::move(array)};
}

Json protocol_json(const Check& checked) {
  const Content& content = checked.content;
  const Node* head = content.file("protocol.toml");
  Json::Object object = head ? object_of(*head) : Json::Object{};
  const auto add = [&object](std::string_view name, Json json) {
    object.emplace_back(name, std::move(json));
  };
  add("sources", keyed(content.named("sources.toml", "source")));
  add("facts", facts_json(checked));
  add("definitions", definitions_json(checked));
  add("muscles", keyed(content.named("muscles.toml", "muscle")));
  add("equipment", keyed(content.named("equipment.toml", "equipment")));
  add("questions",
      list_json(content.questions, [&](const Node& node) { return question_json(node, checked); }));
  add("modes", list_json(content.modes, json_of));
  add("rules", rules_json(content));
  add("exercises", list_json(content.exercises, exercise_json));
  add("stages", listed(content.named("stages.toml", "stage")));
  add("dosing", dosing_json(content));
  add("signals", listed(content.named("stages.toml", "signal")));
  const Node* program = content.named("stages.toml", "program");
  add("program", without(tabled(program), "condition"));
  add("program_conditions", listed(program ? program->find("condition") : nullptr));
  add("walking", tabled(content.named("walking.toml", "walking")));
  add("habits", listed(content.named("habits.toml", "habit")));
  add("postures", listed(content.named("habits.toml", "posture")));
  add("wall_check", tabled(content.named("habits.toml", "wall_check")));
  add("feeding_times", tabled(content.named("habits.toml", "feeding_times")));
  add("avoid", listed(content.named("avoid.toml", "avoid")));
  add("contacts", keyed(content.named("contacts.toml", "contact")));
  add("expectations", listed(content.named("expectations.toml", "expectation")));
  add("self_check", tabled(content.named("self-check.toml", "self_check")));
  add("forms", listed(content.named("questionnaires.toml", "form")));
  if (const Node* codes = content.named("codes.toml", "code")) add("codes", listed(codes));
  add("outcomes", tabled(content.named("outcomes.toml", "outcomes")));
  add("impact", tabled(content.named("impact.toml", "impact")));
  add("routines", tabled(content.named("routines.toml", "routine")));
  add("conflicts", listed(content.named("conflicts.toml", "conflict")));
  add("reasons", keyed(content.named("reasons.toml", "reason")));
  add("words", words_json(content));
  return {std::move(object)};
}

std::string sorted_json(Json json) {
  sort_members(json);
  return write_json(json);
}

// Both forms differ in what stands before and after the protocol.
std::string wrapped(const Check& checked, const std::string& before, const std::string& after) {
  const std::string protocol = sorted_json(protocol_json(checked));
  return R"({"digest":")" + sha256(protocol) + R"(",)" + before + R"("protocol":)" + protocol + after + "}";
}

}  // namespace

std::string canonical_json(const Check& checked) {
  const auto list = [&](std::string_view name) {
    return sorted_json(listed(checked.content.named("invariants.toml", name)));
  };
  return wrapped(checked, R"("invariants":)" + list("invariant") + ",", R"(,"well":)" + list("well"));
}

std::string poses_canonical_json(const Check& checked) {
  const std::string library = sorted_json(figure::library_json(checked.library));
  return R"({"digest":")" + sha256(library) + R"(","library":)" + library + "}";
}

std::string plain_canonical_json(const Check& checked) { return wrapped(checked, "", ""); }

}  // namespace realign
