// SPDX-License-Identifier: Apache-2.0
//
// A condition of the protocol as an expression of CQL, the Clinical Quality Language.
//
// It is written from the condition's steps, which are what the engine itself follows, not from its text: so
// there is no second reading of the language that could differ. Names that facts.toml defines are spliced in,
// as they are in the steps. Precedence of the two languages differs; parentheses stand wherever it could
// matter.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/condition.h"

namespace realign::fhir {

// "R08-fever", and 'R08-fever': a name and a text of CQL, as ids may be written.
std::string cql_name(std::string_view name);
std::string cql_text(std::string_view text);

// One value of a fact: true, 12, 'cesarean'.
std::string cql_value(const FactSpec& fact, Value value);

// `names` holds what stands for each fact: a name in its quotes, or any other atom of CQL.
std::string cql_of(const Condition& condition, std::span<const FactSpec> facts,
                   std::span<const std::string> names);

}  // namespace realign::fhir
