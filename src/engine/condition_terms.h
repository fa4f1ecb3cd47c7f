// SPDX-License-Identifier: Apache-2.0
//
// A condition written out as the ways in which it can hold: an OR of terms, each an AND of tests of single
// facts. At most one of them is met by any values of the facts, since each is another way through the
// condition's steps.
#pragma once

#include <optional>
#include <vector>

#include "engine/condition.h"

namespace realign {

// What a term asks of one fact. `relation` is one of equal to greater_equal, or in_set.
struct Test {
  FactIndex fact = 0;
  Op relation{};
  std::vector<Value> numbers;  // one, but for `in`
  bool is_wanted = true;
};

using Term = std::vector<Test>;

bool meets(Value value, const Test& test);

// None if the condition compares two facts with each other, or can hold in more than 64 ways.
std::optional<std::vector<Term>> terms_of(const Condition& condition);

}  // namespace realign
