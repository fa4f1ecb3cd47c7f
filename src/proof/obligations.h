// SPDX-License-Identifier: Apache-2.0
//
// What is to be shown for an invariant: formulas that no day may make true. An invariant of kind `always` is
// one; the kinds that compare two days, or hold for every question or stop, are one for each part.
#pragma once

#include <string>
#include <vector>

#include "proof/invariant.h"
#include "proof/symbolic_day.h"

namespace realign {

struct Obligation {
  std::string part;    // what it is about, where an invariant has several: a question, a layer
  z3::expr applies;    // some day must make this true, or the invariant says nothing
  z3::expr is_broken;  // no day may make this true
};

std::vector<Obligation> obligations_of(const Invariant& invariant, const Invariants& invariants,
                                       const SymbolicDay& day);

// Whether the first day allows anything that the second does not: an exercise, minutes, sets, a step up, a
// movement.
z3::expr allows_more(const SymbolicDay& first, const SymbolicDay& second);

}  // namespace realign
