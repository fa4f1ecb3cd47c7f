// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <set>

#include "protocol/check.h"

namespace realign {
namespace {

bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool goes_on_name(char c) { return starts_name(c) || (c >= '0' && c <= '9'); }

// The names in a condition, whatever they stand for; 'choices' are left out.
std::vector<std::string_view> names_in(std::string_view text) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\'') {
      const std::size_t end = text.find('\'', i + 1);
      i = end == std::string_view::npos ? text.size() : end + 1;
    } else if (starts_name(text[i])) {
      std::size_t end = i + 1;
      while (end < text.size() && goes_on_name(text[end])) ++end;
      names.push_back(text.substr(i, end - i));
      i = end;
    } else {
      ++i;
    }
  }
  return names;
}

// How many columns of the file lie between the opening quote and the character at `offset` of the text.
int columns_before(std::string_view raw, std::size_t offset) {
  std::size_t at = 1;
  int columns = 1;
  const bool escapes = raw.starts_with('"');
  for (std::size_t passed = 0; passed < offset && at < raw.size(); ++passed) {
    if (escapes && raw[at] == '\\') {
      ++at;
      ++columns;
    }
    if ((static_cast<unsigned char>(raw[at]) & 0xc0U) != 0x80U) ++columns;
    ++at;
  }
  return columns;
}

// Where the character at `offset` of a text stands in its file. A text over several lines is pointed at as a
// whole.
Spot place_in(const Node& text, std::size_t offset) {
  Spot place = text.place;
  std::string_view line = line_of(*place.file, place.line);
  for (int column = 1; column < place.column && !line.empty();) {
    line.remove_prefix(1);
    while (!line.empty() && (static_cast<unsigned char>(line[0]) & 0xc0U) == 0x80U) line.remove_prefix(1);
    ++column;
  }
  if (line.starts_with("\"\"\"") || line.starts_with("'''")) return place;
  place.column += columns_before(line, offset);
  return place;
}

std::optional<Condition> read(Check& check, const Node& node, const std::string& who) {
  const Names names{check.facts, check.definitions};
  std::expected<Condition, ConditionError> condition = read_condition(node.text, names);
  if (condition) return std::move(*condition);
  const ConditionError& error = condition.error();
  check.report(place_in(node, error.offset), who, error.what, error.hint);
  return std::nullopt;
}

// Puts definitions after those they use. `path` are those being looked at, to notice a circle.
class DefinitionOrder {
 public:
  explicit DefinitionOrder(Check& check) : check_(check) {}

  void add(const Node& definition, std::vector<std::string_view>& path) {
    if (done_.contains(definition.key)) return;
    if (std::ranges::find(path, definition.key) != path.end()) {
      std::string circle;
      for (const std::string_view name : path) circle += std::string(name) + " → ";
      check_.report(definition.key_place, "definition " + definition.key, "it is defined by itself",
                    circle + definition.key);
      done_.insert(definition.key);
      return;
    }
    path.push_back(definition.key);
    for (const std::string_view name : names_in(definition.text_at("when"))) {
      const auto used = std::ranges::find(check_.content.definitions, name, &Node::key);
      if (used != check_.content.definitions.end()) add(**used, path);
    }
    path.pop_back();
    if (done_.insert(definition.key).second) check_.ordered_definitions.push_back(&definition);
  }

 private:
  Check& check_;
  std::set<std::string_view> done_;
};

void read_definitions(Check& check) {
  DefinitionOrder order(check);
  for (const Node* definition : check.content.definitions) {
    std::vector<std::string_view> path;
    order.add(*definition, path);
    const std::string& id = definition->key;
    if (std::ranges::find(check.facts, id, &FactSpec::id) != check.facts.end()) {
      check.report(definition->key_place, "definition " + id, "there is already a fact '" + id + "'");
    }
  }
  for (const Node* definition : check.ordered_definitions) {
    const Node* when = definition->find("when");
    if (!when || when->kind != Node::Kind::text) continue;
    if (std::optional<Condition> condition = read(check, *when, "define " + definition->key)) {
      check.definitions.push_back({definition->key, std::move(*condition)});
    }
  }
}

}  // namespace

void check_conditions(Check& check) {
  read_definitions(check);
  std::set<const Node*> done;
  for (const Node* definition : check.content.definitions) done.insert(definition->find("when"));
  for (const FoundCondition& found : check.conditions) {
    if (done.contains(found.node)) continue;
    const std::optional<Condition> condition = read(check, *found.node, found.who);
    if (condition && !can_hold(*condition, check.facts)) {
      check.report(found.node->place, found.who, "this can never hold",
                   "no values of its facts make it true");
    }
  }
}

}  // namespace realign
