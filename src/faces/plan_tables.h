// SPDX-License-Identifier: Apache-2.0
//
// The plan of a day as tidy tables: the day, its doses, its limits, its flags, what comes. Nothing here can
// fail.
#pragma once

#include <vector>

#include "engine/plan.h"
#include "faces/table.h"

namespace realign {

std::vector<Table> plan_tables(const Protocol& protocol, const Plan& plan);

// The rules of some reasons, parted by blanks.
Cell rules_cell(const Because& because);

}  // namespace realign
