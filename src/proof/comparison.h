// SPDX-License-Identifier: Apache-2.0
//
// Conditions on random facts, as the engine evaluates them and as the solver's formulas say, written down so
// that an implementation of CEL that is not ours can say it too (tests/cel_test.mjs).
//
// JSON Lines. A line with `conditions` names what follows: `facts` are ids, `definitions` and `conditions`
// pairs of what it is and its text; definitions are named by conditions. A line with `values` is one day: a
// value for each fact, choices as texts, and for each definition and condition 1 or 0 from the `engine` and
// from the `solver`.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "proof/invariant.h"

namespace realign {

struct HowMany {
  std::size_t days = 0;        // for all conditions of the protocol
  std::size_t conditions = 0;  // random ones
  std::size_t days_each = 0;   // for those
};

void write_comparison(const Protocol& protocol, const Invariants& invariants, HowMany how_many,
                      std::uint64_t seed, std::ostream& out);

}  // namespace realign
