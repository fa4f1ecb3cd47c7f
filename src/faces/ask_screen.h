// SPDX-License-Identifier: Apache-2.0
//
// A question as an app puts it. Nothing here can fail.
//
//   PROMPT   kind: yes-no, number, choice, several or text; low and high of a number;
//            choices: [{value, label}] where there are any
//   ASK      {question, ask, why, again, short, short_label, layer, PROMPT}; where one question is several
//            fields kind is `parts` and there is parts: [{field, ask, PROMPT}]; of a form kind is `form`
//
// `short_label` is a few words for a list of signs, empty where it stands in none. `layer` is emergency,
// urgent or clinician-first where a yes is a stop, else other.
#pragma once

#include "faces/prompt.h"
#include "faces/screen_parts.h"

namespace realign {

// The members of PROMPT, into the open object.
void write_prompt(ScreenParts& to, const Prompt& prompt);

// One ASK, into the open list.
void write_ask(ScreenParts& to, const Ask& ask);

}  // namespace realign
