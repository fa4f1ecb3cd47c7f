// SPDX-License-Identifier: Apache-2.0
//
// One entry of the journal as FHIR resources: what she told, in the place that FHIR has for it, and beside it
// the entry's own line, from which it can be read back without loss.
//
// The same entry always gives equal resources, so that reading can make them again and compare. Values hold
// what the journal holds; only `text` and `display` hold words of the protocol. Nothing here can fail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/entry.h"
#include "engine/vocabulary.h"
#include "fhir/element.h"

namespace realign::fhir {

// How the questionnaire is called that a form, or the screening, is an answer to.
std::string questionnaire_url(std::string_view name);

// What resources of entries refer to and are made with.
struct Teller {
  const Protocol& protocol;
  const Vocabulary& names;
  std::string patient;  // id of the Patient
};

// The resource that carries the entry; after that of a filled-in form, one with its score. `counts` is false
// for what was taken back: it is marked as entered in error.
std::vector<Json> resources_of(const Teller& teller, const Entry& entry, bool counts);

}  // namespace realign::fhir
