// SPDX-License-Identifier: Apache-2.0
//
// The only file that knows the TOML library. It is compiled in here, without exceptions: Debian's shared
// library throws.
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#include <toml++/toml.h>

#include <algorithm>
#include <tuple>

#include "protocol/node.h"

namespace realign {
namespace {

Spot place_of(const toml::source_position& position, const ProtocolFile& file) {
  return {&file, static_cast<int>(position.line), static_cast<int>(position.column)};
}

Node read_node(const toml::node& value, const ProtocolFile& file);

void read_members(const toml::table& table, const ProtocolFile& file, Node& node) {
  node.kind = Node::Kind::table;
  for (const auto& [key, value] : table) {
    Node member = read_node(value, file);
    member.key = key.str();
    member.key_place = place_of(key.source().begin, file);
    node.items.push_back(std::move(member));
  }
  // The library sorts by name; the order of the file carries meaning.
  const auto order = [](const Node& member) {
    return std::tie(member.key_place.line, member.key_place.column);
  };
  std::ranges::stable_sort(node.items, std::ranges::less{}, order);
}

Node read_node(const toml::node& value, const ProtocolFile& file) {
  Node node;
  node.place = place_of(value.source().begin, file);
  if (const toml::table* table = value.as_table()) {
    read_members(*table, file, node);
  } else if (const toml::array* array = value.as_array()) {
    node.kind = Node::Kind::list;
    for (const toml::node& item : *array) node.items.push_back(read_node(item, file));
  } else if (const auto* text = value.as_string()) {
    node.kind = Node::Kind::text;
    node.text = text->get();
  } else if (const auto* whole = value.as_integer()) {
    node.kind = Node::Kind::whole;
    node.number = whole->get();
  } else if (const auto* truth = value.as_boolean()) {
    node.kind = Node::Kind::truth;
    node.number = truth->get() ? 1 : 0;
  }
  return node;
}

}  // namespace

std::expected<Node, Problem> read_toml(const ProtocolFile& file) {
  const toml::parse_result result = toml::parse(std::string_view(file.text), std::string_view(file.path));
  if (!result) {
    const toml::parse_error& error = result.error();
    return std::unexpected(
        problem_at(place_of(error.source().begin, file), std::string(error.description())));
  }
  return read_node(result.table(), file);
}

}  // namespace realign
