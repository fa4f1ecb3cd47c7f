// SPDX-License-Identifier: Apache-2.0
#include "engine/condition_terms.h"

#include <algorithm>
#include <utility>

namespace realign {
namespace {

constexpr std::size_t most_terms = 64;  // of one condition

// Whether some value of the last test's fact meets all that is asked of it.
bool is_possible(const Term& term) {
  const FactIndex fact = term.back().fact;
  const auto meets_all = [&](Value value) {
    return std::all_of(term.begin(), term.end(),
                       [&](const Test& test) { return test.fact != fact || meets(value, test); });
  };
  for (const Test& test : term) {
    if (test.fact != fact) continue;
    for (const Value number : test.numbers) {
      if (meets_all(number - 1) || meets_all(number) || meets_all(number + 1)) return true;
    }
  }
  return std::any_of(term.begin(), term.end(),
                     [&](const Test& test) { return test.fact == fact && test.numbers.empty(); }) &&
         meets_all(0);
}

// Goes every way through a condition's steps as `holds` does, with facts in place of their values.
class Walk {
 public:
  explicit Walk(const Condition& condition) : condition_(condition) {}

  // The ways that end in true; none if there are too many or a step compares two facts.
  std::optional<std::vector<Term>> terms() {
    go(0, {}, {});
    if (has_failed_) return std::nullopt;
    return std::move(found_);
  }

 private:
  // A value in flight: a number, or a fact that nothing was asked of yet.
  struct Symbol {
    bool is_fact = false;
    Value value = 0;
  };
  using Stack = std::vector<Symbol>;

  void go(std::size_t at, Stack stack, Term term) {
    for (; at < condition_.steps.size() && !has_failed_; ++at) {
      const Step& step = condition_.steps[at];
      if (step.op == Op::fact || step.op == Op::literal) {
        stack.push_back({step.op == Op::fact, step.arg});
      } else if (step.op == Op::jump) {
        at = static_cast<std::size_t>(step.arg) - 1;
      } else if (const auto test = asks(step, stack)) {
        return fork(at, std::move(stack), term, *test);
      } else {
        at = jumped(at, stack);
      }
    }
    if (has_failed_) return;
    const Symbol left = stack.front();
    if (left.is_fact) return fork(at, std::move(stack), term, truth_of(left));
    if (left.value != 0) found_.push_back(std::move(term));
    has_failed_ = has_failed_ || found_.size() > most_terms;
  }

  static Test truth_of(Symbol fact) { return {static_cast<FactIndex>(fact.value), Op::not_equal, {0}, true}; }

  // What a step asks of a fact; nothing if it has all it needs. Then the answer is put in the fact's place.
  std::optional<Test> asks(const Step& step, Stack& stack) {
    if (is_relation(step.op)) return compared(step.op, stack);
    if (step.op == Op::in_set) {
      const auto* first = condition_.literals.data() + step.arg;
      const Symbol top = stack.back();
      Test test{static_cast<FactIndex>(top.value), Op::in_set, {first, first + step.count}, true};
      if (top.is_fact) return test;
      stack.back() = {false, meets(top.value, test) ? 1 : 0};
      return std::nullopt;
    }
    if (stack.back().is_fact) return truth_of(stack.back());
    return std::nullopt;
  }

  static bool is_relation(Op op) { return op >= Op::equal && op <= Op::greater_equal; }

  static Op mirrored(Op relation) {
    switch (relation) {
      case Op::less:
        return Op::greater;
      case Op::less_equal:
        return Op::greater_equal;
      case Op::greater:
        return Op::less;
      case Op::greater_equal:
        return Op::less_equal;
      default:
        return relation;
    }
  }

  std::optional<Test> compared(Op relation, Stack& stack) {
    Symbol right = stack.back();
    stack.pop_back();
    Symbol left = stack.back();
    has_failed_ = has_failed_ || (left.is_fact && right.is_fact);
    if (right.is_fact) std::swap(left, right), relation = mirrored(relation);
    Test test{static_cast<FactIndex>(left.value), relation, {right.value}, true};
    stack.back() = left;
    if (left.is_fact) return test;
    stack.back().value = meets(left.value, test) ? 1 : 0;
    return std::nullopt;
  }

  // Goes on with the answer to a test known, both ways where both are possible.
  void fork(std::size_t at, Stack stack, const Term& term, Test test) {
    const bool is_last = at >= condition_.steps.size();
    const bool is_answer =
        !is_last && (is_relation(condition_.steps[at].op) || condition_.steps[at].op == Op::in_set);
    for (const bool is_wanted : {true, false}) {
      test.is_wanted = is_wanted;
      Term longer = term;
      longer.push_back(test);
      if (!is_possible(longer)) continue;
      stack.back() = {false, is_wanted ? 1 : 0};
      // A comparison is answered; every other step now finds a number where the fact was.
      go(is_answer ? at + 1 : at, stack, std::move(longer));
    }
  }

  // A step that finds a number on top: negation and the jumps. Returns the step before the next.
  std::size_t jumped(std::size_t at, Stack& stack) {
    const Step& step = condition_.steps[at];
    const bool is_true = stack.back().value != 0;
    switch (step.op) {
      case Op::negate:
        stack.back().value = is_true ? 0 : 1;
        return at;
      case Op::jump_if_false_keep:
      case Op::jump_if_true_keep:
        if (is_true == (step.op == Op::jump_if_true_keep)) return static_cast<std::size_t>(step.arg) - 1;
        stack.pop_back();
        return at;
      case Op::jump_if_false:
        stack.pop_back();
        return is_true ? at : static_cast<std::size_t>(step.arg) - 1;
      default:
        return at;  // a comparison that asks() has answered
    }
  }

  const Condition& condition_;
  std::vector<Term> found_;
  bool has_failed_ = false;
};

}  // namespace

bool meets(Value value, const Test& test) {
  const Value number = test.numbers.empty() ? 0 : test.numbers.front();
  const auto is_so = [&] {
    switch (test.relation) {
      case Op::equal:
        return value == number;
      case Op::not_equal:
        return value != number;
      case Op::less:
        return value < number;
      case Op::less_equal:
        return value <= number;
      case Op::greater:
        return value > number;
      case Op::greater_equal:
        return value >= number;
      default:
        return std::find(test.numbers.begin(), test.numbers.end(), value) != test.numbers.end();
    }
  };
  return is_so() == test.is_wanted;
}

std::optional<std::vector<Term>> terms_of(const Condition& condition) { return Walk(condition).terms(); }

}  // namespace realign
