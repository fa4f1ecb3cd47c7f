// SPDX-License-Identifier: Apache-2.0
#include "proof/day_found.h"

#include "proof/claims.h"
#include "proof/formula.h"
#include "proof/plain_day.h"

namespace realign {
namespace {

bool is_true(const z3::model& model, const z3::expr& truth) { return model.eval(truth, true).is_true(); }

// What is wished for, the most telling last, so that it is given up last.
std::vector<z3::expr> wishes(const Protocol& protocol, const Invariants& invariants,
                             const Unknowns& unknowns) {
  z3::context& context = unknowns.unanswered.ctx();
  std::vector<z3::expr> wishes{!unknowns.unanswered};
  const auto is = [&](FactIndex fact, Value value) {
    if (fact != Question::no_fact)
      wishes.push_back(unknowns.facts[fact] == constant_of(protocol.facts[fact], value, context));
  };
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    wishes.push_back(!unknowns.excluded[e]);
    wishes.push_back(!unknowns.included[e]);
  }
  for (const z3::expr& standing : unknowns.standing) wishes.push_back(!standing);
  for (const z3::expr& lifted : unknowns.lifted) wishes.push_back(!lifted);
  for (const Question& question : protocol.questions) {
    is(question.fact, question.clear);
    is(question.pain, 0);
    is(question.hours, 0);
    is(question.rise, 0);
  }
  for (const Question& question : protocol.questions) {
    is(question.ago, never);
    is(question.days, 0);
  }
  for (const Condition& part : invariants.well) wishes.push_back(formula_of(part, unknowns.facts, context));
  for (std::size_t i = 0; i < protocol.facts.size(); ++i)
    is(static_cast<FactIndex>(i), protocol.facts[i].assumed);
  return wishes;
}

}  // namespace

DayFound day_of_model(const Protocol& protocol, const Unknowns& unknowns, const z3::model& model) {
  DayFound day;
  for (std::size_t i = 0; i < protocol.facts.size(); ++i) {
    const z3::expr value = model.eval(unknowns.facts[i], true);
    const bool is_truth = protocol.facts[i].type == FactType::boolean;
    day.facts.values.push_back(is_truth ? Value{value.is_true()} : Value{value.get_numeral_int()});
  }
  day.facts.known.resize(protocol.facts.size(), true);
  for (std::size_t i = 0; i < protocol.rules.size(); ++i) {
    day.facts.standing[i] = is_true(model, unknowns.standing[i]);
    day.facts.lifted[i] = is_true(model, unknowns.lifted[i]);
  }
  day.facts.unanswered = is_true(model, unknowns.unanswered);
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    day.prescribed.included[e] = is_true(model, unknowns.included[e]);
    day.prescribed.excluded[e] = is_true(model, unknowns.excluded[e]);
  }
  return day;
}

z3::model plainest_model(const Protocol& protocol, const Invariants& invariants, const Unknowns& unknowns,
                         z3::solver& solver) {
  z3::model model = solver.get_model();
  unsigned kept = 0;  // scopes of the wishes that were granted
  for (const z3::expr& wish : wishes(protocol, invariants, unknowns)) {
    solver.push();
    solver.add(wish);
    ++kept;
    if (is_true(model, wish)) continue;
    if (solver.check() == z3::sat) {
      model = solver.get_model();
    } else {
      solver.pop();
      --kept;
    }
  }
  solver.pop(kept);
  return model;
}

bool breaks(const Invariant& invariant, const Invariants& invariants, const Protocol& protocol,
            DayFound& day) {
  const Ruling ruling = rule_on(protocol, day.prescribed, day.facts);
  const PlainDay plain(protocol, day.prescribed, day.facts, ruling);
  return applies(invariant, invariants, plain) && !is_kept(invariant.claims, plain);
}

}  // namespace realign
