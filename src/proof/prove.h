// SPDX-License-Identifier: Apache-2.0
//
// The proof: for each invariant, no day that can be breaks it; or here is one that does.
//
// Work is shared by `workers` threads, each with a solver of its own; results are in the order of the
// invariants, whoever found them. One question to the solver is given up after a minute and then counts as
// not proved.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "proof/day_found.h"
#include "proof/invariant.h"

namespace realign {

enum class Verdict : std::uint8_t {
  proved,
  broken,
  says_nothing,  // no day that can be makes it apply
  undecided,
};

struct Finding {
  std::size_t invariant = 0;  // into Invariants::all
  Verdict verdict{};
  std::string part;             // of an invariant with several, the one that failed
  std::optional<DayFound> day;  // that breaks it
};

// Told after each invariant: how many are done of how many.
using Progress = std::function<void(std::size_t done, std::size_t all)>;

std::vector<Finding> prove(const Protocol& protocol, const Invariants& invariants, unsigned workers,
                           const Progress& progress);

}  // namespace realign
