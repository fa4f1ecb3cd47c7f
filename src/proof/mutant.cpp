// SPDX-License-Identifier: Apache-2.0
#include "proof/mutant.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace realign {
namespace {

// Where conditions stand, and what to call what they belong to.
struct Holder {
  std::string_view list, field, noun;
};
constexpr Holder holders[] = {{"rules", "when", "rule"},
                              {"modes", "when", "mode"},
                              {"definitions", "when", "definition"},
                              {"avoid", "when", "movement"},
                              {"walking", "text_when", "the faster walking track"},
                              {"program_conditions", "when", "the program"}};
constexpr std::string_view ceilings[] = {"walk_minutes_at_most", "walk_percent_at_most", "sets_at_most",
                                         "stop_at_pain_at_most"};

struct Number {
  std::size_t offset = 0, length = 0;
  int value = 0;
};

bool is_of_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// The whole numbers of a condition, not those in names and 'choices'.
std::vector<Number> numbers_in(std::string_view text) {
  std::vector<Number> numbers;
  bool in_choice = false;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\'') in_choice = !in_choice;
    if (in_choice || !is_of_name(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && is_of_name(text[end])) ++end;
    const std::size_t start = i > 0 && text[i - 1] == '-' ? i - 1 : i;
    int value = 0;
    const auto [stop, trouble] = std::from_chars(text.data() + start, text.data() + end, value);
    if (trouble == std::errc() && stop == text.data() + end) numbers.push_back({start, end - start, value});
    i = end;
  }
  return numbers;
}

std::string replaced(const std::string& text, std::size_t offset, std::size_t length, int number) {
  std::string changed = text;
  return changed.replace(offset, length, std::to_string(number));
}

// The comparison around a number, as far as it is one.
std::string around(std::string_view text, const Number& number, int value) {
  const auto is_joint = [&](std::size_t i) { return text.substr(i, 2) == "&&" || text.substr(i, 2) == "||"; };
  std::size_t from = number.offset, to = number.offset + number.length;
  while (from > 0 && !is_joint(from - 1) && text[from - 1] != '(') --from;
  while (to < text.size() && !is_joint(to) && text[to] != ')') ++to;
  if (from > 0 && is_joint(from - 1)) ++from;
  std::string part =
      replaced(std::string(text.substr(from, to - from)), number.offset - from, number.length, value);
  const auto is_space = [](char c) { return c == ' '; };
  while (!part.empty() && is_space(part.front())) part.erase(0, 1);
  while (!part.empty() && is_space(part.back())) part.pop_back();
  return part;
}

void add_shifts(const Json& thing, const Holder& place, std::size_t index, std::vector<Mutant>& mutants) {
  const Json* when = thing.find(place.field);
  const Json* id = thing.find("id");
  const bool is_listed = place.noun.find(' ') == std::string_view::npos;
  std::string of(place.noun);
  if (is_listed && id && id->text()) of.append(" ").append(*id->text());
  const auto add = [&](Mutant mutant) {
    mutant.of = of;
    mutant.list = place.list;
    mutant.index = index;
    mutants.push_back(std::move(mutant));
  };
  if (when && when->text()) {
    const std::string& text = *when->text();
    for (const Number& number : numbers_in(text)) {
      for (const int by : {1, -1}) {
        add({.change = around(text, number, number.value) + " → " + std::to_string(number.value + by),
             .field = std::string(place.field),
             .offset = number.offset,
             .length = number.length,
             .number = number.value + by});
      }
    }
  }
  for (const std::string_view ceiling : ceilings) {
    const Json* number = thing.find(ceiling);
    if (place.list != "rules" || !number || !number->whole()) continue;
    const int value = static_cast<int>(*number->whole());
    for (const int by : {1, -1}) {
      add({.change =
               std::string(ceiling) + " = " + std::to_string(value) + " → " + std::to_string(value + by),
           .field = std::string(ceiling),
           .number = value + by});
    }
  }
}

Json* member(Json& json, std::string_view name) {
  auto* object = std::get_if<Json::Object>(&json.value);
  if (!object) return nullptr;
  const auto found = std::ranges::find(*object, name, &std::pair<std::string, Json>::first);
  return found == object->end() ? nullptr : &found->second;
}

void change(Json& protocol, const Mutant& mutant) {
  Json* thing = member(protocol, mutant.list);
  if (thing && thing->array()) thing = &std::get<Json::Array>(thing->value)[mutant.index];
  Json* field = thing ? member(*thing, mutant.field) : nullptr;
  if (!field) return;
  if (const std::string* text = field->text()) {
    field->value = replaced(*text, mutant.offset, mutant.length, mutant.number);
  } else {
    field->value = std::int64_t{mutant.number};
  }
}

}  // namespace

Result<Json> mutable_protocol(std::string_view canonical_json) {
  Result<Json> json = read_json(canonical_json);
  if (!json) return json;
  Json* protocol = member(*json, "protocol");
  Json* words = protocol ? member(*protocol, "words") : nullptr;
  if (!words) return std::unexpected(Error{"", "the compiled protocol is damaged", "compile it again"});
  words->value = Json::Object{};
  Json bare = std::move(*protocol);
  return bare;
}

std::vector<Mutant> mutants_of(const Json& protocol_json, const Protocol& protocol) {
  std::vector<Mutant> mutants;
  mutants.reserve(4 * protocol.rules.size());  // a rule has some three numbers
  for (std::size_t i = 0; i < protocol.rules.size(); ++i) {
    mutants.push_back(
        {.of = "rule " + protocol.rules[i].id, .change = "left out", .dropped = static_cast<RuleIndex>(i)});
  }
  for (const Holder& place : holders) {
    const Json* things = protocol_json.find(place.list);
    if (!things) continue;
    if (const Json::Array* array = things->array()) {
      for (std::size_t i = 0; i < array->size(); ++i) add_shifts((*array)[i], place, i, mutants);
    } else {
      add_shifts(*things, place, 0, mutants);
    }
  }
  return mutants;
}

Result<Protocol> mutated(const Json& protocol_json, const Mutant& mutant) {
  Json changed = protocol_json;
  if (!mutant.dropped) change(changed, mutant);
  return read_protocol(R"({"digest":"","protocol":)" + write_json(changed) + "}", "a changed protocol");
}

}  // namespace realign
