// SPDX-License-Identifier: Apache-2.0
//
// What is to be done in a week, as rows of a table: each thing once, and on which of the days. Nothing can
// fail.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/plan.h"

namespace realign::print {

// One thing to do, and on which of the days.
struct Row {
  std::string name, amount;
  std::vector<bool> on;  // for each day
  bool may_choose = false;  // the days are hers to choose among
};

// By what they are and how much of it; what has the same name stands together.
std::vector<Row> moves_of(const Protocol& protocol, std::span<const Plan> week);
std::vector<Row> stretches_of(const Protocol& protocol, std::span<const Plan> week);
// So many times in the week, on days that she chooses: walks, the core session, the belly check.
std::vector<Row> others_of(const Protocol& protocol, std::span<const Plan> week);

}  // namespace realign::print
