// SPDX-License-Identifier: Apache-2.0
//
// A questionnaire in a terminal: item by item, in the instrument's own words.
//
// A form is whole or it is none: an empty answer to the first item leaves it out, later ones are asked again.
// Of her own activities those she named last time come again, so that scores can be compared.
#pragma once

#include <optional>

#include "base/json.h"
#include "cli/asking.h"
#include "engine/entry.h"

namespace realign {

enum class FormEnd : std::uint8_t { filled_in, left_out, input_ended };

struct FilledIn {
  FormEnd end{};
  Json::Object fields;  // of the journal
};

// `before`: as it was given last, or null.
FilledIn ask_form(Context& context, Asking& asking, const Protocol& protocol, Form form,
                  const Questionnaire* before);

}  // namespace realign
