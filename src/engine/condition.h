// SPDX-License-Identifier: Apache-2.0
//
// Conditions on facts: a typed subset of CEL, the Common Expression Language.
//
//   weeks >= 6 && (birth == 'vaginal' || cleared_check)
//
// Literals (whole numbers, 'choices', true, false), facts, == != < <= > >= && || !, `in [..]`, `?:` and
// parentheses. A condition is parsed and type-checked once, when the protocol is read, and becomes a short
// list of steps over an array of numbers. Evaluating it allocates nothing, cannot fail and has no effects.
//
// Everything is a whole number at that point: a bool is 0 or 1, a choice is its place in its fact's list.
// A choice can only be compared with a choice of the same fact's list, with == and != and `in`; CEL has no
// order on strings, so neither do we.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace realign {

using FactIndex = std::uint16_t;
using Value = std::int32_t;

enum class FactType : std::uint8_t { boolean, integer, choice };

struct FactSpec {
  std::string id;                    // as conditions write it: leg_swelling
  FactType type{};
  Value min = 0, max = 1;            // inclusive; for a choice 0 and the last place
  std::vector<std::string> choices;  // for a choice, from the mildest to the worst
  Value assumed = 0;                 // the cautious value until she has answered
  std::string ask;  // "profile.birth_date", "fever": what would make it known; may be empty
};

enum class Op : std::uint8_t {
  fact,  // push facts[arg]
  literal,  // push arg
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
  negate,
  in_set,  // pop a choice or a number, push whether it is among the `count` literals that follow from `arg`
  jump_if_false_keep,  // for &&: if top is 0 jump to arg and keep it, else pop
  jump_if_true_keep,  // for ||
  jump_if_false,  // for ?: pop, jump if 0
  jump,
};

struct Step {
  Op op{};
  std::uint16_t count = 0;  // in_set only
  Value arg = 0;
};

struct Condition {
  std::string text;  // as the protocol wrote it
  std::vector<Step> steps;
  std::vector<Value> literals;  // the members of `in` lists
  std::vector<FactIndex> facts;  // every fact that it reads, in order of first mention, each once
};

// Where in the text of a condition something is wrong, 0-based, for a caret under it.
struct ConditionError {
  std::size_t offset = 0;
  std::string what;
  std::string hint;
};

struct NamedCondition {
  std::string id;
  Condition condition;
};

// The most values a condition may have in flight while it is evaluated.
inline constexpr int most_in_flight = 32;

// The names that a condition may use.
struct Names {
  std::span<const FactSpec> facts;
  std::span<const NamedCondition> definitions;
};

// Parses and checks. The condition as a whole must be a bool. Text is refused beyond 4,000 bytes,
// nesting beyond 64 levels and more than 32 values in flight.
std::expected<Condition, ConditionError> read_condition(std::string_view text, const Names& names);

// `facts` holds one value for each FactSpec. Never allocates.
bool holds(const Condition& condition, std::span<const Value> facts);

// Whether any values within the facts' ranges make the condition hold: tries, for each fact it reads, the
// values around each number it is compared with. Exact for this language; says true when trying all of their
// combinations would take more than fifty million steps.
bool can_hold(const Condition& condition, std::span<const FactSpec> facts);

}  // namespace realign
