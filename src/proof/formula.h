// SPDX-License-Identifier: Apache-2.0
//
// A condition's steps as a formula: the same compiled form that the engine evaluates, never its text. What
// the engine does step by step for one array of facts, the formula says for all of them at once.
#pragma once

#include <z3++.h>

#include <vector>

#include "engine/condition.h"

namespace realign {

// `facts` holds one expression for each fact: a truth for a bool, a whole number for the rest.
z3::expr formula_of(const Condition& condition, const std::vector<z3::expr>& facts, z3::context& context);

// A fact's value as a constant of its sort.
z3::expr constant_of(const FactSpec& fact, Value value, z3::context& context);

z3::expr all_of(const std::vector<z3::expr>& parts, z3::context& context);
z3::expr any_of(const std::vector<z3::expr>& parts, z3::context& context);

}  // namespace realign
