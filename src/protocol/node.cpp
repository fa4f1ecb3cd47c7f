// SPDX-License-Identifier: Apache-2.0
#include "protocol/node.h"

#include <algorithm>

namespace realign {

const Node* Node::find(std::string_view name) const {
  if (kind != Kind::table) return nullptr;
  const auto found = std::ranges::find(items, name, &Node::key);
  return found == items.end() ? nullptr : &*found;
}

std::string_view Node::text_at(std::string_view name) const {
  const Node* member = find(name);
  return member && member->kind == Kind::text ? std::string_view(member->text) : std::string_view();
}

const std::vector<Node>& Node::items_at(std::string_view name) const {
  static const std::vector<Node> none;
  const Node* member = find(name);
  return member ? member->items : none;
}

bool Node::truth_at(std::string_view name) const {
  const Node* member = find(name);
  return member && member->kind == Kind::truth && member->number != 0;
}

std::string_view kind_name(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::text:
      return "a text";
    case Node::Kind::whole:
      return "a whole number";
    case Node::Kind::truth:
      return "true or false";
    case Node::Kind::list:
      return "a list";
    case Node::Kind::table:
      return "a table";
    case Node::Kind::other:
      break;
  }
  return "a number with a point, a date or a time";
}

Json json_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::text:
      return {node.text};
    case Node::Kind::whole:
      return {node.number};
    case Node::Kind::truth:
      return {node.number != 0};
    case Node::Kind::other:
      return {};
    case Node::Kind::list: {
      Json::Array array;
      for (const Node& item : node.items) array.push_back(json_of(item));
      return {std::move(array)};
    }
    case Node::Kind::table:
      break;
  }
  Json::Object object;
  for (const Node& member : node.items) object.emplace_back(member.key, json_of(member));
  return {std::move(object)};
}

void sort_members(Json& json) {
  if (auto* array = std::get_if<Json::Array>(&json.value)) {
    for (Json& item : *array) sort_members(item);
  }
  if (auto* object = std::get_if<Json::Object>(&json.value)) {
    std::ranges::sort(*object, [](const auto& left, const auto& right) { return left.first < right.first; });
    for (auto& [name, value] : *object) sort_members(value);
  }
}

}  // namespace realign
