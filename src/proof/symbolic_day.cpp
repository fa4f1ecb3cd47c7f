// SPDX-License-Identifier: Apache-2.0
#include "proof/symbolic_day.h"

#include <algorithm>

namespace realign {
namespace {

FactIndex place(Derived fact) { return static_cast<FactIndex>(fact); }

// A clinician's `include` passes these by. Not taken from the engine, whose ruling is to be compared with
// this.
bool passes_by(Layer layer) {
  return layer == Layer::mode || layer == Layer::gate || layer == Layer::separation;
}

}  // namespace

SymbolicDay::SymbolicDay(const Protocol& protocol, Unknowns unknowns, const RuleChanges& changes)
    : protocol_(protocol),
      unknowns_(std::move(unknowns)),
      context_(unknowns_.unanswered.ctx()),
      facts_(unknowns_.facts) {
  decide(changes);
  open_and_close();
}

// Modes first, then each rule in its order, with open_stop and open_referral as they are by then.
void SymbolicDay::decide(const RuleChanges& changes) {
  for (const Mode& mode : protocol_.modes) {
    if (mode.when) facts_[mode.fact] = holds(*mode.when);
  }
  facts_[place(Derived::open_stop)] = unknowns_.unanswered;
  facts_[place(Derived::open_referral)] = constant(false);
  std::vector<Truth> stops{unknowns_.unanswered}, referrals;
  for (std::size_t i = 0; i < protocol_.rules.size(); ++i) {
    const Rule& rule = protocol_.rules[i];
    const bool is_dropped = changes.dropped == i;
    if (is_dropped) unknowns_.standing[i] = constant(false);  // what is not there cannot have held
    Truth held =
        is_dropped ? constant(false) : unknowns_.standing[i] || (!unknowns_.lifted[i] && holds(rule.when));
    if (!changes.forced.empty()) held = held || changes.forced[i];
    held_.push_back(held);
    if (is_stop(rule.layer)) {
      stops.push_back(held);
      facts_[place(Derived::open_stop)] = any(stops);
    } else if (rule.layer == Layer::refer) {
      referrals.push_back(held);
      facts_[place(Derived::open_referral)] = any(referrals);
    }
  }
}

void SymbolicDay::open_and_close() {
  const Truth nothing = as_grave_as(Disposition::urgent) || unknowns_.unanswered;
  for (std::size_t e = 0; e < protocol_.exercises.size(); ++e) {
    const auto exercise = static_cast<ExerciseIndex>(e);
    std::vector<Truth>& open = open_.emplace_back();
    for (std::size_t v = 0; v < protocol_.exercises[e].variants.size(); ++v) {
      std::vector<Truth> firm{nothing, excluded(exercise)}, passable;
      protocol_.exercises[e].rules.for_each([&](std::size_t rule) {
        if ((kept_by(protocol_.rules[rule], exercise) >> v & 1U) != 0) return;
        (passes_by(protocol_.rules[rule].layer) ? passable : firm).push_back(held_[rule]);
      });
      open.push_back(!any(firm) && (included(exercise) || !any(passable)));
    }
  }
}

z3::expr SymbolicDay::is(FactIndex fact, Value value) const {
  return facts_[fact] == constant_of(protocol_.facts[fact], value, context_);
}

z3::expr SymbolicDay::as_grave_as(Disposition disposition) const {
  const auto any_up_to = [&](Layer layer) {
    return any_rule([layer](const Rule& rule) { return rule.layer <= layer; });
  };
  switch (disposition) {
    case Disposition::emergency:
      return any_up_to(Layer::emergency);
    case Disposition::urgent:
      return any_up_to(Layer::urgent);
    case Disposition::clinician_first:
      return any_up_to(Layer::clinician_first);
    case Disposition::unscreened:
      return any_up_to(Layer::clinician_first) || unknowns_.unanswered;
    case Disposition::refer_soon:
      return any_up_to(Layer::refer) || unknowns_.unanswered;
    case Disposition::go:
      break;
  }
  return constant(true);
}

z3::expr SymbolicDay::eases(ExerciseIndex exercise) const {
  return any_rule([exercise](const Rule& rule) { return std::ranges::count(rule.ease, exercise) != 0; });
}

z3::expr SymbolicDay::eases_domed() const {
  return any_rule([](const Rule& rule) { return rule.ease_domed; });
}

z3::expr SymbolicDay::walk_at_most(int minutes) const {
  return any_rule([minutes](const Rule& rule) {
           return rule.walk_minutes_at_most.value_or(minutes + 1) <= minutes;
         }) ||
         as_grave_as(Disposition::urgent) || unknowns_.unanswered;
}

z3::expr SymbolicDay::walk_percent_at_most(int percent) const {
  return constant(percent >= 100) ||
         any_rule([percent](const Rule& rule) { return rule.walk_percent_at_most.value_or(100) <= percent; });
}

z3::expr SymbolicDay::sets_at_most(int sets) const {
  return any_rule([sets](const Rule& rule) { return rule.sets_at_most.value_or(sets + 1) <= sets; });
}

z3::expr SymbolicDay::stop_at_pain_at_most(int score) const {
  return any_rule(
      [score](const Rule& rule) { return rule.stop_at_pain_at_most.value_or(score + 1) <= score; });
}

z3::expr SymbolicDay::holds_load() const {
  return any_rule([](const Rule& rule) { return rule.hold_load; });
}

z3::expr SymbolicDay::rest_day() const {
  return any_rule([](const Rule& rule) { return rule.rest_day; });
}

}  // namespace realign
