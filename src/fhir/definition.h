// SPDX-License-Identifier: Apache-2.0
//
// The parts that the definitions of a protocol share: what each begins with, its sources, and how one names
// another. Nothing here can fail.
#pragma once

#include <string>
#include <string_view>

#include "fhir/element.h"

namespace realign::fhir {

// GluteBridge: an id as FHIR wants the names of definitions, and CQL those of libraries.
std::string name_for_programs(std::string_view id);

// What a definition begins with: id, url, version, name, title, status. Its id follows from url and version.
// It is a draft, whatever it defines: a clinician has still to sign the protocol off.
Members definition(const Protocol& protocol, std::string_view type, std::string_view name,
                   std::string_view title);

// https://realign.invalid/fhir/PlanDefinition/rules|1.0.0
Json canonical_of(const Protocol& protocol, std::string_view type, std::string_view name);

// The sources of a statement as RelatedArtifacts; how strong they are is an extension of each.
Items sources_of(const Protocol& protocol, const Evidence& evidence);

// A condition that a definition of the CQL library says.
Json applies_if(const Protocol& protocol, std::string_view define);

// An object with one more member.
Json with(Json object, std::string_view name, Json value);

// {"repeat": {…}}: so many times in a period of days.
Json every(int low, int high, int days);

}  // namespace realign::fhir
