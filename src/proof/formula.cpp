// SPDX-License-Identifier: Apache-2.0
#include "proof/formula.h"

namespace realign {
namespace {

class Translation {
 public:
  Translation(const Condition& condition, const std::vector<z3::expr>& facts, z3::context& context)
      : condition_(condition), facts_(facts), context_(context) {}

  // The value that the steps from `from` up to `to` leave on the stack.
  z3::expr value(std::size_t from, std::size_t to) {
    std::vector<z3::expr> stack;
    for (std::size_t i = from; i < to;) i = take(i, stack);
    return stack.back();
  }

  // What is written as a number may stand for a truth.
  z3::expr truth(const z3::expr& value) const { return value.is_bool() ? value : value != 0; }

 private:
  std::size_t take(std::size_t at, std::vector<z3::expr>& stack) {
    const Step& step = condition_.steps[at];
    const auto target = static_cast<std::size_t>(step.arg);
    switch (step.op) {
      case Op::fact:
        stack.push_back(facts_[target]);
        return at + 1;
      case Op::literal:
        stack.push_back(context_.int_val(step.arg));
        return at + 1;
      case Op::negate:
        stack.back() = !truth(stack.back());
        return at + 1;
      case Op::in_set:
        stack.back() = among(step, stack.back());
        return at + 1;
      case Op::jump_if_false_keep:
        stack.back() = truth(stack.back()) && truth(value(at + 1, target));
        return target;
      case Op::jump_if_true_keep:
        stack.back() = truth(stack.back()) || truth(value(at + 1, target));
        return target;
      case Op::jump_if_false:
        return choose(at, stack);
      case Op::jump:  // only ever the end of a first branch, which `choose` takes
        return target;
      default: {
        const z3::expr right = stack.back();
        stack.pop_back();
        stack.back() = compare(step.op, stack.back(), right);
        return at + 1;
      }
    }
  }

  // `c ? x : y` is: c, jump_if_false to Y, x, jump to E, Y: y, E:
  std::size_t choose(std::size_t at, std::vector<z3::expr>& stack) {
    const auto otherwise = static_cast<std::size_t>(condition_.steps[at].arg);
    const auto end = static_cast<std::size_t>(condition_.steps[otherwise - 1].arg);
    z3::expr first = value(at + 1, otherwise - 1), second = value(otherwise, end);
    if (first.is_bool() != second.is_bool()) first = truth(first), second = truth(second);
    stack.back() = z3::ite(truth(stack.back()), first, second);
    return end;
  }

  z3::expr among(const Step& step, const z3::expr& value) {
    z3::expr_vector same(context_);
    for (std::size_t i = 0; i < step.count; ++i) {
      same.push_back(value == condition_.literals[static_cast<std::size_t>(step.arg) + i]);
    }
    return z3::mk_or(same);
  }

  z3::expr compare(Op relation, z3::expr left, z3::expr right) const {
    if (left.is_bool() != right.is_bool()) left = truth(left), right = truth(right);
    switch (relation) {
      case Op::equal:
        return left == right;
      case Op::not_equal:
        return left != right;
      case Op::less:
        return left < right;
      case Op::less_equal:
        return left <= right;
      case Op::greater:
        return left > right;
      default:
        return left >= right;
    }
  }

  const Condition& condition_;
  const std::vector<z3::expr>& facts_;
  z3::context& context_;
};

z3::expr_vector vector_of(const std::vector<z3::expr>& parts, z3::context& context) {
  z3::expr_vector vector(context);
  for (const z3::expr& part : parts) vector.push_back(part);
  return vector;
}

}  // namespace

z3::expr formula_of(const Condition& condition, const std::vector<z3::expr>& facts, z3::context& context) {
  Translation translation(condition, facts, context);
  return translation.truth(translation.value(0, condition.steps.size()));
}

z3::expr constant_of(const FactSpec& fact, Value value, z3::context& context) {
  return fact.type == FactType::boolean ? context.bool_val(value != 0) : context.int_val(value);
}

z3::expr all_of(const std::vector<z3::expr>& parts, z3::context& context) {
  return z3::mk_and(vector_of(parts, context));
}

z3::expr any_of(const std::vector<z3::expr>& parts, z3::context& context) {
  return z3::mk_or(vector_of(parts, context));
}

}  // namespace realign
