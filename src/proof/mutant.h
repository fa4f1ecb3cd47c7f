// SPDX-License-Identifier: Apache-2.0
//
// Mutants: the protocol with one thing changed. Each rule left out, and each number that decides something
// made one larger and one smaller, in turn: in the conditions of rules (week gates among them), modes,
// definitions, movements to avoid, the faster walking track and the program, and in the ceilings that rules
// set.
//
// An invariant should notice each; one that nobody notices could be got wrong without anybody knowing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/json.h"
#include "engine/protocol.h"

namespace realign {

struct Mutant {
  std::string of;                    // "rule R05", "mode wrist", "movement swimming"
  std::string change;                // "left out", "weeks < 6 → weeks < 7"
  std::optional<RuleIndex> dropped;  // a rule left out; otherwise the number of the place below
  std::string list;                  // "rules"
  std::size_t index = 0;             // in that list; 0 where it is no list
  std::string field;                 // "when", "sets_at_most"
  std::size_t offset = 0, length = 0;  // of the number within a condition's text
  int number = 0;                    // what takes its place
};

// What mutants are made of: a compiled protocol as a tree, without the words, which nothing here reads.
Result<Json> mutable_protocol(std::string_view canonical_json);

std::vector<Mutant> mutants_of(const Json& protocol_json, const Protocol& protocol);

// The protocol with that change; for a rule left out, as it is. Refused where the change is none that a
// protocol can hold.
Result<Protocol> mutated(const Json& protocol_json, const Mutant& mutant);

}  // namespace realign
