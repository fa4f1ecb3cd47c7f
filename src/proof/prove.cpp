// SPDX-License-Identifier: Apache-2.0
#include "proof/prove.h"

#include "proof/obligations.h"
#include "proof/share_out.h"

namespace realign {
namespace {

constexpr unsigned most_ms = 60'000;  // for one question to the solver

// One thread's solver and its view of every day.
class Prover {
 public:
  Prover(const Protocol& protocol, const Invariants& invariants)
      : protocol_(protocol),
        invariants_(invariants),
        unknowns_(unknowns_of(protocol, context_)),
        day_(protocol, unknowns_),
        solver_(context_) {
    z3::params params(context_);
    params.set("timeout", most_ms);
    solver_.set(params);
    solver_.add(background(protocol, unknowns_));
  }

  Finding find(std::size_t index) {
    Finding finding{.invariant = index, .verdict = Verdict::proved, .part = {}, .day = {}};
    bool ever_applies = false;
    for (const Obligation& obligation : obligations_of(invariants_.all[index], invariants_, day_)) {
      ever_applies = ever_applies || can_be(obligation.applies);
      const Finding part = decide(index, obligation);

      if (part.verdict != Verdict::proved) return part;
    }
    if (!ever_applies) finding.verdict = Verdict::says_nothing;
    return finding;
  }

 private:
  bool can_be(const z3::expr& statement) {
    if (statement.is_true()) return true;
    solver_.push();
    solver_.add(statement);
    const bool is_possible = solver_.check() != z3::unsat;
    solver_.pop();
    return is_possible;
  }

  Finding decide(std::size_t index, const Obligation& obligation) {
    Finding finding{.invariant = index, .verdict = Verdict::proved, .part = obligation.part, .day = {}};
    solver_.push();
    solver_.add(obligation.is_broken);
    const z3::check_result result = solver_.check();
    if (result == z3::unknown) finding.verdict = Verdict::undecided;
    if (result == z3::sat) {
      finding.verdict = Verdict::broken;
      const z3::model model = plainest_model(protocol_, invariants_, unknowns_, solver_);
      finding.day = day_of_model(protocol_, unknowns_, model);
    }
    solver_.pop();
    return finding;
  }

  const Protocol& protocol_;
  const Invariants& invariants_;
  z3::context context_;
  Unknowns unknowns_;
  SymbolicDay day_;
  z3::solver solver_;
};

}  // namespace

std::vector<Finding> prove(const Protocol& protocol, const Invariants& invariants, unsigned workers,
                           const Progress& progress) {
  std::vector<Finding> findings(invariants.all.size());
  const auto make_worker = [&] {
    return [&, prover = std::make_unique<Prover>(protocol, invariants)](std::size_t index) {
      findings[index] = prover->find(index);
    };
  };
  share_out(findings.size(), workers, make_worker, progress);
  return findings;
}

}  // namespace realign
