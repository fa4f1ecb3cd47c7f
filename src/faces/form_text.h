// SPDX-License-Identifier: Apache-2.0
//
// What a questionnaire came to, in words: the score and what it means, and the change if there is one to
// speak of. Nothing here can fail.
#pragma once

#include <string>

#include "engine/progress.h"
#include "faces/page.h"

namespace realign {

// "7 of 24", of a sum; "6.6 of 10", of a mean.
std::string score_in_words(const Protocol& protocol, Form form, int hundredths);
std::string highest_score(const Protocol& protocol, Form form);

// "9 on 12 October, 4 of 24 on 9 November. Better by 5: a change that counts."
std::string course_in_words(const Protocol& protocol, const FormProgress& progress);

// After one was filled in: its score, the change, what it means and what it does not.
void add_form_result(Page& page, const Protocol& protocol, const FormProgress& progress);

}  // namespace realign
