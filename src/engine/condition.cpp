// SPDX-License-Identifier: Apache-2.0
#include "engine/condition.h"

#include <algorithm>
#include <array>

namespace realign {
namespace {

// Steps and members of lists looked at in all; a condition as protocols have them takes a few thousand.
constexpr std::size_t most_work = 50'000'000;

bool is_among(const Condition& condition, const Step& step, Value value) {
  const auto* first = condition.literals.data() + step.arg;
  return std::find(first, first + step.count, value) != first + step.count;
}

// The values of a fact worth trying: its ends and the neighbourhood of every number in the condition.
std::vector<Value> probes(const Condition& condition, const FactSpec& fact) {
  std::vector<Value> values;
  if (fact.type != FactType::integer) {
    for (Value value = fact.min; value <= fact.max; ++value) values.push_back(value);
    return values;
  }
  const auto add = [&](Value value) {
    if (value >= fact.min && value <= fact.max) values.push_back(value);
  };
  add(fact.min);
  add(fact.max);
  for (const Step& step : condition.steps) {
    if (step.op != Op::literal) continue;
    for (const Value near : {step.arg - 1, step.arg, step.arg + 1}) add(near);
  }
  for (const Value literal : condition.literals) add(literal);
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

bool compare(Op relation, Value a, Value b) {
  switch (relation) {
    case Op::equal:
      return a == b;
    case Op::not_equal:
      return a != b;
    case Op::less:
      return a < b;
    case Op::less_equal:
      return a <= b;
    case Op::greater:
      return a > b;
    default:
      return a >= b;
  }
}

}  // namespace

bool holds(const Condition& condition, std::span<const Value> facts) {
  std::array<Value, most_in_flight> stack;
  std::size_t top = 0;  // number of values in flight
  const Step* const steps = condition.steps.data();
  const std::size_t count = condition.steps.size();
  for (std::size_t i = 0; i < count; ++i) {
    const Step& step = steps[i];
    const auto target = static_cast<std::size_t>(step.arg);
    Value& last = stack[top - (top > 0 ? 1 : 0)];
    switch (step.op) {
      case Op::fact:
        stack[top++] = facts[target];
        break;
      case Op::literal:
        stack[top++] = step.arg;
        break;
      case Op::negate:
        last = last == 0 ? 1 : 0;
        break;
      case Op::in_set:
        last = is_among(condition, step, last) ? 1 : 0;
        break;
      case Op::jump_if_false_keep:
      case Op::jump_if_true_keep:
        if ((last != 0) == (step.op == Op::jump_if_true_keep)) {
          i = target - 1;
        } else {
          --top;
        }
        break;
      case Op::jump_if_false:
        if (stack[--top] == 0) i = target - 1;
        break;
      case Op::jump:
        i = target - 1;
        break;
      default:
        --top;
        stack[top - 1] = compare(step.op, stack[top - 1], stack[top]) ? 1 : 0;
        break;
    }
  }
  return stack[0] != 0;
}

bool can_hold(const Condition& condition, std::span<const FactSpec> facts) {
  std::vector<std::vector<Value>> choices;
  const std::size_t most_combinations = most_work / (condition.steps.size() + condition.literals.size() + 1);
  std::size_t combinations = 1;
  for (const FactIndex fact : condition.facts) {
    choices.push_back(probes(condition, facts[fact]));
    combinations *= choices.back().size();
    if (combinations > most_combinations) return true;
  }
  std::vector<Value> values(facts.size(), 0);
  for (std::size_t combination = 0; combination < combinations; ++combination) {
    std::size_t rest = combination;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      values[condition.facts[i]] = choices[i][rest % choices[i].size()];
      rest /= choices[i].size();
    }
    if (holds(condition, values)) return true;
  }
  return false;
}

}  // namespace realign
