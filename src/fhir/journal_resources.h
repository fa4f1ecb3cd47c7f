// SPDX-License-Identifier: Apache-2.0
//
// All entries of a journal as resources, and the id of the Patient they are about. Nothing here can fail.
#pragma once

#include <string>
#include <vector>

#include "engine/journal.h"
#include "fhir/entry_resource.h"

namespace realign::fhir {

// The Patient of a journal: the same as it grows, and made of nothing that says who she is.
std::string patient_of(const Journal& journal);

// How many entries a bundle of this journal holds, and a digest of their ids: an extension of its identifier,
// by which reading notices that one was taken out. It guards against accidents; whoever forges a bundle can
// write it anew.
Json entries_extension(const Journal& journal);

// In the order of the journal.
std::vector<Json> journal_resources(const Protocol& protocol, const Journal& journal);

}  // namespace realign::fhir
