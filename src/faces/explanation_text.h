// SPDX-License-Identifier: Apache-2.0
//
// An explanation in words: how the thing stands today, the rules that make it so with their facts and
// sources, and which change of a fact would change it. Nothing here can fail.
#pragma once

#include <string>

#include "engine/explanation.h"
#include "faces/page.h"

namespace realign {

std::string explanation_text(const Protocol& protocol, const Explanation& explanation, Style style);
std::string explanation_json(const Protocol& protocol, const Explanation& explanation);

}  // namespace realign
