// SPDX-License-Identifier: Apache-2.0
//
// The day's plan as FHIR resources: a CarePlan, a ServiceRequest for every rule that stops or refers, and
// who made them out of what (Device, Provenance). They are for whoever reads; nothing is read back from them.
// Nothing here can fail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/summary.h"
#include "fhir/element.h"

namespace realign::fhir {

// The engine that made the plan. Its version is that of the program.
Json engine_device(std::string_view version);

// Everything of the day: the CarePlan, the requests, the Provenance that names the protocol and `device`.
std::vector<Json> plan_resources(const Protocol& protocol, const Summary& summary, std::string_view patient,
                                 std::string_view device);

}  // namespace realign::fhir
