// SPDX-License-Identifier: Apache-2.0
//
// Where a resource that was handed around says something else than the one made anew from its entry.
//
// What servers write for themselves is not compared: `id`, `meta`, a narrative, where references lead, and
// extensions under other bases. Members and items may come in any order of members, never of items.
#pragma once

#include <optional>
#include <string>

#include "base/json.h"

namespace realign::fhir {

struct Difference {
  std::string place;  // Observation.component[2].valueInteger
  std::string given;  // what the bundle says there; empty: nothing
  std::string made;   // what follows from the entry; empty: nothing
};

// The first of them. Words (`text`, `display`, `title`) are compared only with `words`: another version of
// the protocol says things otherwise.
std::optional<Difference> first_difference(const Json& given, const Json& made, bool words);

}  // namespace realign::fhir
