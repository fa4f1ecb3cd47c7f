// SPDX-License-Identifier: Apache-2.0
//
// The protocol itself as one FHIR R4 Bundle of definitions: PlanDefinitions, ActivityDefinitions, the
// questionnaires, the code systems and a Library with the rules as CQL. Nobody's data is in it. Pure: the
// same protocol gives the same bytes. docs/fhir-protocol.md says what becomes what.
#pragma once

#include <string>

#include "engine/protocol.h"

namespace realign::fhir {

std::string write_definitions(const Protocol& protocol);

}  // namespace realign::fhir
