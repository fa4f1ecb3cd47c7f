// SPDX-License-Identifier: Apache-2.0
//
// What is to be done, and what is to be left alone, as ActivityDefinitions: one for each exercise and
// stretch, and one that says doNotPerform for each movement to avoid. And the code systems that name them.
#pragma once

#include <vector>

#include "fhir/element.h"

namespace realign::fhir {

std::vector<Json> activity_definitions(const Protocol& protocol);

// Exercises with their variants, movements, rules: their ids and what they are called.
std::vector<Json> code_systems(const Protocol& protocol);

// What the ActivityDefinition of a movement to avoid is called; that of an exercise is called as its id.
std::string avoid_definition(std::string_view movement);

}  // namespace realign::fhir
