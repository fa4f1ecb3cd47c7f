// SPDX-License-Identifier: Apache-2.0
//
// What a day's ruling depends on, as unknowns of the solver: the facts within their declared ranges, which
// stops stand and which were lifted, what a clinician prescribed, and whether a question that can stop her is
// open. Every day that can be is one choice of values for them.
#pragma once

#include <z3++.h>

#include <vector>

#include "engine/protocol.h"

namespace realign {

struct Unknowns {
  std::vector<z3::expr> facts;  // one for each fact
  std::vector<z3::expr> standing, lifted;  // one for each rule; false but for stops
  std::vector<z3::expr> included, excluded;  // one for each exercise
  z3::expr unanswered;
};

Unknowns unknowns_of(const Protocol& protocol, z3::context& context);

// What is true of every day that can be, because of how facts are derived and for no other reason; so that
// nothing is proved false by a day that cannot be. Each is explained where it is written.
z3::expr background(const Protocol& protocol, const Unknowns& unknowns);

}  // namespace realign
