// SPDX-License-Identifier: Apache-2.0
//
// A TOML file as a tree that knows where everything stands, so that every problem can point at it.
//
// The rest of the checker and compiler sees only this tree: the TOML library stays behind read_toml.
// Members of a table and items of a list are in the order of the file.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "protocol/problem.h"

namespace realign {

struct Node {
  enum class Kind : std::uint8_t { text, whole, truth, other, list, table };

  Kind kind = Kind::other;
  std::string key;         // its name in the table that holds it; empty in a list
  Spot place;             // where the value begins; for a table with a header, its opening bracket
  Spot key_place;         // where its name stands
  std::string text;        // of a text
  std::int64_t number = 0; // of a whole number; 0 or 1 of a truth
  std::vector<Node> items; // of a list or table

  const Node* find(std::string_view name) const;
  // The text of the member of that name; empty where there is none.
  std::string_view text_at(std::string_view name) const;
  // The items of the member of that name; none where it is no list or table.
  const std::vector<Node>& items_at(std::string_view name) const;
  bool truth_at(std::string_view name) const;
};

// What a person would call such a value: "a text", "a list".
std::string_view kind_name(Node::Kind kind);

// The file must outlive the tree.
std::expected<Node, Problem> read_toml(const ProtocolFile& file);

// As JSON, members in the order of their names as canonical JSON wants them.
Json json_of(const Node& node);

// Sorts the members of every object within.
void sort_members(Json& json);

}  // namespace realign
