// SPDX-License-Identifier: Apache-2.0
//
// The lines of a plan as activities of a CarePlan: what to do with its dose, what waits and what to leave
// alone (`doNotPerform`), each with its reason. Nothing here can fail.
#pragma once

#include "engine/plan.h"
#include "fhir/element.h"

namespace realign::fhir {

Items activities_of(const Protocol& protocol, const Plan& plan);

// The reasons as `reasonCode` has them: each rule by its id, with its sentence.
Items reasons_of(const Protocol& protocol, const Because& because);

}  // namespace realign::fhir
