// SPDX-License-Identifier: Apache-2.0
#include "fhir/observation.h"

#include <algorithm>

#include "engine/entry_words.h"
#include "faces/fill.h"

namespace realign::fhir {
namespace {

// Fields with a unit. Units are words: no code system of units is used.
std::string_view unit_of(std::string_view field) {
  if (field == "minutes") return "minutes";
  if (field == "load_kg") return "kg";
  return field == "above" || field == "navel" || field == "below" ? "finger widths" : "";
}

bool is_date(std::string_view field) { return field == "until" || field == "birth_date"; }

// birth_date → birth date
std::string words_for(std::string_view field) {
  std::string words(field);
  std::ranges::replace(words, '_', ' ');
  return words;
}

// 8, 8. A list of nothing says so, since FHIR has no empty text.
std::string joined(const Json::Array& items) {
  std::string all;
  for (const Json& item : items)
    all += (all.empty() ? "" : ", ") + (item.text() != nullptr ? *item.text() : write_json(item));
  return all.empty() ? "none" : all;
}

void add_value(Members& to, std::string_view field, const Json& value) {
  const std::string_view unit = unit_of(field);
  if (value.number() && (!unit.empty() || value.whole() == nullptr)) {
    Members quantity{{"value", value}};
    add(quantity, "unit", text(unit));
    add(to, "valueQuantity", {std::move(quantity)});
  } else if (value.whole() != nullptr) {
    add(to, "valueInteger", value);
  } else if (value.boolean() != nullptr) {
    add(to, "valueBoolean", value);
  } else if (const auto* array = value.array()) {
    add(to, "valueString", text(joined(*array)));
  } else if (const auto* words = value.text()) {
    add(to, is_date(field) ? "valueDateTime" : "valueString", text(*words));
  }
}

Json component(std::string_view field, const Json& value) {
  Members members;
  add(members, "code", concept_of(words_for(field), {own_coding("journal", field)}));
  add_value(members, field, value);
  return {std::move(members)};
}

// The exercise, what was done of each set, and the rest of the item beside it.
Json component_of_item(const Protocol& protocol, const Json& item) {
  const std::string& exercise = *item.find("exercise")->text();
  Items more;
  for (const auto& [name, value] : *item.object()) {
    if (name == "exercise" || name == "sets") continue;
    const std::string_view type = value.boolean() != nullptr ? "valueBoolean"
                                  : value.text() != nullptr  ? "valueCode"
                                  : name == "load_kg"        ? "valueDecimal"
                                                             : "valueInteger";
    more.push_back(extension(name, type, value));
  }
  const std::string words = say(protocol, key_of("exercise.", exercise, ".name"));
  Members members;
  add(members, "extension", list_of(extension(extension_url("done"), std::move(more))));
  add(members, "code", concept_of(words, {own_coding("exercise", exercise)}));
  add_value(members, "sets", *item.find("sets"));
  return {std::move(members)};
}

// The field that is the whole of the matter, if there is one.
std::string_view main_field(std::string_view kind) {
  if (kind == "pain") return "score";
  if (kind == "walk") return "minutes";
  return kind == "note" ? "text" : "";
}

}  // namespace

void add_observed(Members& observation, const Protocol& protocol, const Json& entry) {
  const std::string& kind = *entry.find("kind")->text();
  Items codings = codings_of(protocol, kind);
  codings.push_back(own_coding("journal", kind));
  add(observation, "code", concept_of(kind, std::move(codings)));
  Items components;
  for (const auto& [name, value] : *entry.object()) {
    if (std::ranges::find(entry_words::entry_fields, name) != entry_words::entry_fields.end()) continue;
    if (name == main_field(kind)) {
      add_value(observation, name, value);
    } else if (name == "items" && value.array() != nullptr) {
      for (const Json& item : *value.array()) components.push_back(component_of_item(protocol, item));
    } else {
      components.push_back(component(name, value));
    }
  }
  add(observation, "component", {std::move(components)});
}

}  // namespace realign::fhir
