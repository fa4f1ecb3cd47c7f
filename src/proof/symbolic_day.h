// SPDX-License-Identifier: Apache-2.0
//
// The ruling of every day at once: what src/engine/ruling.cpp decides for one array of facts, as formulas
// over the unknowns. It is built from the same compiled rules, in the same order; that both agree is tested
// with random days (proof_test.cpp), and that its conditions are CEL with an implementation that is not ours.
//
// SymbolicDay and PlainDay answer the same questions, one with formulas and one with truths, so that claims
// (claims.h) are written once.
#pragma once

#include <optional>

#include "engine/ruling.h"
#include "proof/formula.h"
#include "proof/unknowns.h"

namespace realign {

// How a day's rules may differ from those of the protocol.
struct RuleChanges {
  // As if it were not there.
  std::optional<RuleIndex> dropped;
  // One for each rule, or none: holds whatever its condition says.
  std::vector<z3::expr> forced;
};

class SymbolicDay {
 public:
  using Truth = z3::expr;

  SymbolicDay(const Protocol& protocol, Unknowns unknowns, const RuleChanges& changes = {});

  Truth constant(bool value) const { return context_.bool_val(value); }
  Truth all(const std::vector<Truth>& parts) const { return all_of(parts, context_); }
  Truth any(const std::vector<Truth>& parts) const { return any_of(parts, context_); }

  // The facts as rules and plans see them once all is decided.
  Truth holds(const Condition& condition) const { return formula_of(condition, facts_, context_); }
  Truth is(FactIndex fact, Value value) const;
  Truth standing(RuleIndex rule) const { return unknowns_.standing[rule]; }
  Truth lifted(RuleIndex rule) const { return unknowns_.lifted[rule]; }
  Truth included(ExerciseIndex exercise) const { return unknowns_.included[exercise]; }
  Truth excluded(ExerciseIndex exercise) const { return unknowns_.excluded[exercise]; }
  Truth unanswered() const { return unknowns_.unanswered; }

  Truth held(RuleIndex rule) const { return held_[rule]; }
  Truth as_grave_as(Disposition disposition) const;
  Truth is_open(ExerciseIndex exercise, VariantIndex variant) const { return open_[exercise][variant]; }
  Truth eases(ExerciseIndex exercise) const;
  Truth eases_domed() const;
  Truth walk_at_most(int minutes) const;
  Truth walk_percent_at_most(int percent) const;
  Truth sets_at_most(int sets) const;
  Truth stop_at_pain_at_most(int score) const;
  Truth holds_load() const;
  Truth rest_day() const;

  const Protocol& protocol() const { return protocol_; }
  const Unknowns& unknowns() const { return unknowns_; }

 private:
  void decide(const RuleChanges& changes);
  void open_and_close();

  // Whether any rule that holds has this.
  template <class Has>
  Truth any_rule(Has has) const {
    std::vector<Truth> some;
    for (std::size_t i = 0; i < protocol_.rules.size(); ++i) {
      if (has(protocol_.rules[i])) some.push_back(held_[i]);
    }
    return any(some);
  }

  const Protocol& protocol_;
  Unknowns unknowns_;
  z3::context& context_;
  std::vector<z3::expr> facts_;
  std::vector<z3::expr> held_;
  std::vector<std::vector<z3::expr>> open_;
};

}  // namespace realign
