// SPDX-License-Identifier: Apache-2.0
//
// The signs to look out for, as grave as each would be if she said it on that day: by the rules, and by what
// is known of her. A value, made by make_signs() in engine.h.
#pragma once

#include <vector>

#include "engine/protocol.h"

namespace realign {

struct Signs {
  // Both in the order of the rules. A question with a number is in neither: it is asked, not looked out for.
  std::vector<QuestionIndex> emergency, urgent;
  // What would make an emergency of an urgent sign: its emergency rules, which do not hold for the sign
  // alone.
  std::vector<RuleIndex> graver;
};

}  // namespace realign
