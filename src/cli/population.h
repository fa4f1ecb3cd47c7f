// SPDX-License-Identifier: Apache-2.0
//
// `simulate --population`: many patients, on every processor, with a bar on a terminal while they are
// counted.
//
// How the work is divided changes nothing in the outcome: each patient depends on the seed and her number
// alone.
#pragma once

#include <cstdint>

#include "cli/context.h"

namespace realign {

struct PopulationOptions {
  std::uint64_t patients = 0;  // decided once each, from facts
  std::uint64_t journals = 0;  // lived for so many days each, and planned every day
  std::uint64_t seed = 1;
  int days = 365;
  unsigned threads = 0;  // 0: as many as there are processors

  bool is_asked_for() const { return patients > 0 || journals > 0; }
};

void add_population_options(CLI::App& verb, PopulationOptions& options);

void run_population(Context& context, const PopulationOptions& options);

}  // namespace realign
