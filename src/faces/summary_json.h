// SPDX-License-Identifier: Apache-2.0
//
// The summary as JSON: everything that the page for a clinician says, for programs
// (docs/schema/summary.schema.json).
//
// `plan` and `progress` are those of `today` and `progress` to the letter; beside them stands what only the
// summary holds. The same summary gives the same bytes. Nothing here can fail.
#pragma once

#include <string>

#include "engine/summary.h"

namespace realign {

std::string summary_json(const Protocol& protocol, const Summary& summary);

}  // namespace realign
