// SPDX-License-Identifier: Apache-2.0
//
// What she told or measured, as the value and components of an Observation. Nothing here can fail.
#pragma once

#include "fhir/element.h"

namespace realign::fhir {

// `entry` is the entry as the tree of its line. A pain score gets its code, minutes of a walk and the words
// of a note are the value; every other field is a component, called as the journal calls it.
void add_observed(Members& observation, const Protocol& protocol, const Json& entry);

}  // namespace realign::fhir
