// SPDX-License-Identifier: Apache-2.0
//
// The plan of a day and how it goes, as tidy tables: dose, limits, flags, pain, and what else a page for a
// clinician says, with ids for programs and words for people. Nothing here can fail.
#pragma once

#include <vector>

#include "engine/summary.h"
#include "faces/table.h"

namespace realign {

std::vector<Table> summary_tables(const Protocol& protocol, const Summary& summary);

}  // namespace realign
