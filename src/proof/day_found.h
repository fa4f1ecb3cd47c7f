// SPDX-License-Identifier: Apache-2.0
//
// A day that the solver found: values for everything that a ruling depends on, and the plainest such day, so
// that somebody can read it. The engine can rule on it again.
#pragma once

#include "engine/ruling.h"
#include "proof/invariant.h"
#include "proof/unknowns.h"

namespace realign {

struct DayFound {
  Facts facts;
  PrescribedLimits prescribed;
};

// The day of a model.
DayFound day_of_model(const Protocol& protocol, const Unknowns& unknowns, const z3::model& model);

// A model of what `solver` holds in which as much as possible is as on a good day: what is left is what
// matters. The solver must have a model, and is left as it was.
z3::model plainest_model(const Protocol& protocol, const Invariants& invariants, const Unknowns& unknowns,
                         z3::solver& solver);

// Whether the engine's own ruling on this day breaks an invariant of kind `always`. Fills in the facts that
// depend on rules.
bool breaks(const Invariant& invariant, const Invariants& invariants, const Protocol& protocol,
            DayFound& day);

}  // namespace realign
