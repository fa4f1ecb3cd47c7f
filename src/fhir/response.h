// SPDX-License-Identifier: Apache-2.0
//
// The screening and the forms: the questions as FHIR Questionnaires, her answers, and a form's score.
#pragma once

#include "fhir/entry_resource.h"

namespace realign::fhir {

// The screening, then the forms, in the protocol's order.
std::vector<Json> questionnaires_of(const Protocol& protocol);

// Adds `questionnaire` and `item` to a QuestionnaireResponse; the entry is a screening or a form.
void add_answers(Members& response, const Teller& teller, const Entry& entry);

Json score_observation(const Teller& teller, const Entry& entry, const Questionnaire& form);

}  // namespace realign::fhir
