// SPDX-License-Identifier: Apache-2.0
//
// The programme as PlanDefinitions: each stage, the four weeks, the walks, and the protocol that holds them
// all together with its questions and rules.
#pragma once

#include <vector>

#include "fhir/element.h"

namespace realign::fhir {

std::vector<Json> programme_plans(const Protocol& protocol);

}  // namespace realign::fhir
