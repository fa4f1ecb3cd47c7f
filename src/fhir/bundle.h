// SPDX-License-Identifier: Apache-2.0
//
// A journal and the plan of a day as one FHIR R4 Bundle. Pure: the same inputs give the same bytes.
//
// It is a `collection`. A `document` would need a Composition: an author who answers for it as a whole, at a
// moment. Nobody has signed this, and a collection is what FHIR calls things that are only handed over
// together.
#pragma once

#include <string>
#include <string_view>

#include "engine/journal.h"
#include "engine/summary.h"

namespace realign::fhir {

// `summary` is of a day under the same protocol; `engine_version` that of the program. All entries of the
// journal are in it: those that were taken back, and what takes them back, too.
std::string write_bundle(const Protocol& protocol, const Journal& journal, const Summary& summary,
                         std::string_view engine_version);

}  // namespace realign::fhir
