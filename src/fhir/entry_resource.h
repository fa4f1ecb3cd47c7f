// SPDX-License-Identifier: Apache-2.0
//
// One entry of the journal as FHIR resources: what she told, in the place that FHIR has for it, and beside it
// the entry's own line, from which it can be read back without loss.
//
// The same entry always gives equal resources, so that reading can make them again and compare. Values hold
// what the journal holds; only `text` and `display` hold words of the protocol. Nothing here can fail.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/entry.h"
#include "engine/vocabulary.h"
#include "fhir/element.h"

namespace realign::fhir {

// What resources of entries refer to and are made with.
struct Teller {
  const Protocol& protocol;
  const Vocabulary& names;
  std::string patient;  // id of the Patient
  // What was not taken back. A retraction is never among these, nor need it be: a Basic has no status to say
  // so.
  std::set<EntryId> counting;
};

// What a resource of the entry has as its status: that of one that counts, or entered-in-error.
std::string_view status_of(const Teller& teller, const Entry& entry, std::string_view of_one_that_counts);

// The resource that carries the entry; after that of a filled-in form, one with its score.
std::vector<Json> resources_of(const Teller& teller, const Entry& entry);

}  // namespace realign::fhir
