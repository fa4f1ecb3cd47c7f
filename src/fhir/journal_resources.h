// SPDX-License-Identifier: Apache-2.0
//
// What the resources of a journal have in common: the Patient they are about, and how many they are. Nothing
// here can fail.
#pragma once

#include <string>

#include "engine/journal.h"
#include "fhir/entry_resource.h"

namespace realign::fhir {

// The Patient of a journal: the same as it grows, and made of nothing that says who she is.
std::string patient_of(const Journal& journal);

// How many entries a bundle of this journal holds, and a digest of their ids: an extension of its identifier,
// by which reading notices that one was taken out. It guards against accidents; whoever forges a bundle can
// write it anew.
Json entries_extension(const Journal& journal);

// What the resources of this journal's entries are made with. Protocol and vocabulary have to live as long.
Teller teller_of(const Protocol& protocol, const Vocabulary& names, const Journal& journal);

}  // namespace realign::fhir
