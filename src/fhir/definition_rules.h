// SPDX-License-Identifier: Apache-2.0
//
// The rules as one PlanDefinition: an action for each, in a group for each layer, the gravest first. When a
// rule holds is a definition of the CQL library; what it does is a list of smaller actions, one for each
// exercise that it names, and the extension `effect`.
#pragma once

#include "fhir/element.h"

namespace realign::fhir {

inline constexpr std::string_view rules_definition = "rules";

Json rules_plan(const Protocol& protocol);

}  // namespace realign::fhir
