// SPDX-License-Identifier: Apache-2.0
//
// The only file that knows the TOML library. It is compiled in here, without exceptions: Debian's shared
// library throws.
//
// Version 3.3 asserts that a key begins after `[[`, which it does not in `[[[` or `[;`. Where assertions are
// off it has the compiler take that for granted, which is worse. The code after each goes on to a proper
// error, so here they do nothing at all. (Fixed after 3.4: tomlplusplus pull request 301.)
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_MAX_NESTED_VALUES 32  // brackets within brackets
#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <tuple>

#include "protocol/node.h"

namespace realign {
namespace {

// Each dot of a key opens a table within a table, and trees are walked by functions that call themselves. The
// library counts brackets within brackets but no dots: a file of 4 MB could be two million levels deep.
constexpr std::ptrdiff_t most_dots = 100;

std::optional<Problem> too_many_dots(const ProtocolFile& file) {
  int number = 0;
  for (std::string_view rest = file.text; !rest.empty();) {
    ++number;
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (std::ranges::count(line, '.') <= most_dots) continue;
    return problem_at({&file, number, 1}, "there are more than 100 dots on this line",
                      "tables lie a few levels deep within each other, and texts go on over several lines");
  }
  return std::nullopt;
}

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
  if (auto problem = too_many_dots(file)) return std::unexpected(std::move(*problem));
  const toml::parse_result result = toml::parse(std::string_view(file.text), std::string_view(file.path));
  if (!result) {
    const toml::parse_error& error = result.error();
    return std::unexpected(
        problem_at(place_of(error.source().begin, file), std::string(error.description())));
  }
  return read_node(result.table(), file);
}

}  // namespace realign
