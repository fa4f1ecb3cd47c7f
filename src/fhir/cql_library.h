// SPDX-License-Identifier: Apache-2.0
//
// The rules of a protocol as a library of CQL, the Clinical Quality Language, for programs that are not ours.
//
// It is what `rule_on` (engine/ruling.h) decides of the facts of one day, and no more: how a journal becomes
// facts, and a ruling a session, stays with the engine. Each fact is a parameter whose default is the
// cautious value, so that what is not given never allows more. What the engine remembers beyond facts comes
// in as lists: the stops that stand, those a clinician lifted, what was prescribed. Pure: the same protocol
// gives the same bytes. docs/fhir-protocol.md says what each name means.
#pragma once

#include <string>
#include <string_view>

#include "engine/protocol.h"
#include "fhir/cql_writer.h"

namespace realign::fhir {

// Parameters that are no facts; facts have no blanks in their names.
inline constexpr std::string_view is_unanswered = "a question is open";
inline constexpr std::string_view standing_stops = "stops that stand";
inline constexpr std::string_view lifted_stops = "stops that were lifted";
inline constexpr std::string_view included_exercises = "exercises included";
inline constexpr std::string_view excluded_exercises = "exercises excluded";

// PostpartumBackPain: what the library is called in CQL and in FHIR.
std::string library_name(const Protocol& protocol);

// Names of what it defines, without the quotes.
std::string name_of_rule(std::string_view rule);  // rule R08-fever
std::string name_of_movement(std::string_view movement);  // movement high-impact

CqlLibrary write_cql(const Protocol& protocol);

}  // namespace realign::fhir
