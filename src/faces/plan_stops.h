// SPDX-License-Identifier: Apache-2.0
//
// What lifts the stops of a plan, in the order of its notices. Nothing here can fail.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/plan.h"
#include "faces/fill.h"

namespace realign {

// One rule that stops her.
struct Lifting {
  std::string_view words;              // key of what lifts it; empty where the rule has no words for that
  const Question* question = nullptr;  // the clearance of this scope does; null where none does
};

inline std::vector<Lifting> liftings_of(const Protocol& protocol, const Plan& plan) {
  std::vector<Lifting> liftings;
  for (const Notice& notice : plan.notices) {
    if (notice.level != NoticeLevel::stop) continue;
    for (const Reason& reason : notice.because) {
      const std::string_view words = protocol.key(key_of("rule.", reason.rule, ".until"));
      const auto rule = std::ranges::find(protocol.rules, reason.rule, &Rule::id);
      const bool has_question = rule != protocol.rules.end() && rule->question;
      const Question* question = has_question ? &protocol.questions[*rule->question] : nullptr;
      if (!words.empty() || question != nullptr) liftings.push_back({words, question});
    }
  }
  return liftings;
}

}  // namespace realign
