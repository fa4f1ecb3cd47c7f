// SPDX-License-Identifier: Apache-2.0
//
// `simulate`: weeks ahead on assumed inputs, from nothing but them or from her own journal.
//
// Only the command has it: an app shows what is, and its module is smaller without.
#pragma once

#include "simulate/assumption_reader.h"
#include "verbs/verbs.h"

namespace realign {

struct SimulationRequest {
  std::optional<Day> on;  // needed
  Format format{};        // text or json
  Style style;
  std::vector<Given> given;    // what is assumed
  bool print_journal = false;  // the journal that this makes, and nothing else
};

// An empty journal is none: a woman of whom only the assumptions are known. `file_name` stands in the
// messages.
Outcome simulation(const SimulationRequest& request, const Protocol& protocol, std::string_view journal_bytes,
                   std::string_view file_name);

}  // namespace realign
