// SPDX-License-Identifier: Apache-2.0
//
// What follows from the rules that hold, as definitions of CQL: the disposition, which variants of which
// exercise are open, what is eased, and the limits. The same as `rule_on`, said the other way round: for each
// variant the rules that close it.
#pragma once

#include "engine/protocol.h"
#include "fhir/cql_writer.h"

namespace realign::fhir {

void write_decisions(const Protocol& protocol, CqlWriter& cql);

}  // namespace realign::fhir
