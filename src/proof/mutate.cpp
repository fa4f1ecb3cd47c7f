// SPDX-License-Identifier: Apache-2.0
#include "proof/mutate.h"

#include "proof/claims.h"
#include "proof/obligations.h"
#include "proof/share_out.h"

namespace realign {
namespace {

constexpr unsigned most_ms = 60'000;  // for one question to the solver

class Prosecutor {
 public:
  Prosecutor(const Json& protocol_json, const Protocol& protocol, const Invariants& invariants)
      : protocol_json_(protocol_json),
        protocol_(protocol),
        invariants_(invariants),
        unknowns_(unknowns_of(protocol, context_)),
        day_(protocol, unknowns_),
        solver_(context_) {
    z3::params params(context_);
    params.set("timeout", most_ms);
    solver_.set(params);
    solver_.add(background(protocol, unknowns_));
  }

  Trial try_one(const Mutant& mutant) {
    Trial trial{.mutant = mutant, .fate = Fate::refused, .noticed_by = 0, .day = {}};
    const Result<Protocol> changed = mutated(protocol_json_, mutant);
    if (!changed) return trial;
    RuleChanges changes;
    changes.dropped = mutant.dropped;
    const SymbolicDay other(*changed, unknowns_, changes);
    solver_.push();
    solver_.add(decides_otherwise(*changed, other));
    convict(other, trial);
    solver_.pop();
    return trial;
  }

 private:
  // Something comes out otherwise: a condition, or the ceiling of a rule that holds.
  z3::expr decides_otherwise(const Protocol& changed, const SymbolicDay& other) {
    std::vector<z3::expr> parts;
    const auto add = [&](const z3::expr& before, const z3::expr& after) {
      if (!z3::eq(before, after)) parts.push_back(before != after);
    };
    for (std::size_t i = 0; i < protocol_.rules.size(); ++i) {
      const auto rule = static_cast<RuleIndex>(i);
      const Rule &before = protocol_.rules[i], &after = changed.rules[i];
      add(day_.held(rule), other.held(rule));
      if (before.walk_minutes_at_most != after.walk_minutes_at_most ||
          before.sets_at_most != after.sets_at_most ||
          before.walk_percent_at_most != after.walk_percent_at_most ||
          before.stop_at_pain_at_most != after.stop_at_pain_at_most) {
        parts.push_back(other.held(rule));
      }
    }
    for (const Mode& mode : protocol_.modes) add(day_.is(mode.fact, 1), other.is(mode.fact, 1));
    for (std::size_t i = 0; i < protocol_.avoid.size(); ++i)
      add(day_.holds(protocol_.avoid[i].when), other.holds(changed.avoid[i].when));
    add(may_walk_faster(day_), may_walk_faster(other));
    add(may_start_program(day_), may_start_program(other));
    return day_.any(parts);
  }

  void convict(const SymbolicDay& other, Trial& trial) {
    trial.fate = Fate::same;
    if (solver_.check() == z3::unsat) return;
    std::vector<z3::expr> broken;
    for (const Invariant& invariant : invariants_.all) {
      const bool is_one_day = invariant.kind == InvariantKind::always;
      broken.push_back(is_one_day ? obligations_of(invariant, invariants_, other).front().is_broken
                                  : context_.bool_val(false));
    }
    while (const std::optional<std::size_t> earlier = first_broken(broken)) {
      trial.fate = Fate::caught;
      trial.noticed_by = *earlier;
      broken.erase(broken.begin() + static_cast<std::ptrdiff_t>(*earlier), broken.end());
    }
    if (trial.fate == Fate::same) look_for_another_plan(other, trial);
  }

  // The first of these that a day breaks which the solver happens to find; which day that is depends on what
  // it was asked before, so whoever wants the first of all asks again for those before it.
  std::optional<std::size_t> first_broken(const std::vector<z3::expr>& broken) {
    std::optional<std::size_t> first;
    solver_.push();
    solver_.add(day_.any(broken));
    if (solver_.check() == z3::sat) {
      const z3::model model = solver_.get_model();
      for (first = 0; !model.eval(broken[*first], true).is_true();) ++*first;
    }
    solver_.pop();
    return first;
  }

  void look_for_another_plan(const SymbolicDay& other, Trial& trial) {
    solver_.push();
    solver_.add(allows_more(day_, other) || allows_more(other, day_));
    if (solver_.check() != z3::unsat) {
      trial.fate = Fate::unguarded;
      trial.day =
          day_of_model(protocol_, unknowns_, plainest_model(protocol_, invariants_, unknowns_, solver_));
    }
    solver_.pop();
  }

  const Json& protocol_json_;
  const Protocol& protocol_;
  const Invariants& invariants_;
  z3::context context_;
  Unknowns unknowns_;
  SymbolicDay day_;
  z3::solver solver_;
};

}  // namespace

std::vector<Trial> try_mutants(const Json& protocol_json, const Protocol& protocol,
                               const Invariants& invariants, unsigned threads, const Progress& progress) {
  const std::vector<Mutant> mutants = mutants_of(protocol_json, protocol);
  std::vector<Trial> trials(mutants.size());
  const auto make_worker = [&] {
    return [&, prosecutor = std::make_unique<Prosecutor>(protocol_json, protocol, invariants)](
               std::size_t index) { trials[index] = prosecutor->try_one(mutants[index]); };
  };
  share_out(mutants.size(), threads, make_worker, progress);
  return trials;
}

}  // namespace realign
