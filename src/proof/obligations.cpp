// SPDX-License-Identifier: Apache-2.0
#include "proof/obligations.h"

#include <algorithm>
#include <map>
#include <set>

#include "proof/claims.h"

namespace realign {
namespace {

using Parts = std::vector<z3::expr>;

// Adds `more && !less` unless both are the same formula.
void add_if_differs(const z3::expr& more, const z3::expr& less, Parts& parts) {
  if (!z3::eq(more, less)) parts.push_back(more && !less);
}

// The numbers that rules of either day use as ceilings.
template <class Ceiling>
std::set<int> ceilings(const SymbolicDay& first, const SymbolicDay& second, Ceiling ceiling) {
  std::set<int> numbers{0};
  for (const SymbolicDay* day : {&first, &second}) {
    for (const Rule& rule : day->protocol().rules) {
      if (const std::optional<int>& number = rule.*ceiling) numbers.insert(*number);
    }
  }
  return numbers;
}

bool is_named(const std::vector<SomeVariants>& some, std::size_t exercise, std::size_t variant) {
  return std::ranges::any_of(some, [&](const SomeVariants& one) {
    return one.exercise == exercise && (one.variants >> variant & 1U) != 0;
  });
}

// What is open on the first day and not on the second, but for what may be.
void add_opened(const SymbolicDay& first, const SymbolicDay& second,
                const std::vector<SomeVariants>& may_open, Parts& parts) {
  const auto& exercises = first.protocol().exercises;
  for (std::size_t e = 0; e < exercises.size(); ++e) {
    for (std::size_t v = 0; v < exercises[e].variants.size(); ++v) {
      if (is_named(may_open, e, v)) continue;
      const auto exercise = static_cast<ExerciseIndex>(e);
      const auto variant = static_cast<VariantIndex>(v);
      add_if_differs(first.is_open(exercise, variant), second.is_open(exercise, variant), parts);
    }
  }
}

// How much of it may be done: of no matter on a day on which nothing is open.
void add_lengthened(const SymbolicDay& first, const SymbolicDay& second, Parts& all, bool with_load = true) {
  const Protocol& protocol = first.protocol();
  Parts parts;
  for (const int minutes : ceilings(first, second, &Rule::walk_minutes_at_most))
    add_if_differs(second.walk_at_most(minutes), first.walk_at_most(minutes), parts);
  for (const int percent : ceilings(first, second, &Rule::walk_percent_at_most))
    add_if_differs(second.walk_percent_at_most(percent), first.walk_percent_at_most(percent), parts);
  for (const int sets : ceilings(first, second, &Rule::sets_at_most))
    add_if_differs(second.sets_at_most(sets), first.sets_at_most(sets), parts);
  for (const int score : ceilings(first, second, &Rule::stop_at_pain_at_most))
    add_if_differs(second.stop_at_pain_at_most(score), first.stop_at_pain_at_most(score), parts);
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    const auto exercise = static_cast<ExerciseIndex>(e);
    add_if_differs(second.eases(exercise), first.eases(exercise), parts);
  }
  add_if_differs(second.eases_domed(), first.eases_domed(), parts);
  add_if_differs(second.rest_day(), first.rest_day(), parts);
  if (with_load) add_if_differs(second.holds_load(), first.holds_load(), parts);
  add_if_differs(may_walk_faster(first), may_walk_faster(second), parts);
  all.push_back(!first.as_grave_as(Disposition::urgent) && !first.unanswered() && first.any(parts));
}

void add_milder(const SymbolicDay& first, const SymbolicDay& second, Disposition from, Disposition up_to,
                Parts& parts) {
  for (int i = static_cast<int>(from); i <= static_cast<int>(up_to); ++i) {
    const auto disposition = static_cast<Disposition>(i);
    add_if_differs(second.as_grave_as(disposition), first.as_grave_as(disposition), parts);
  }
}

void add_permitted(const SymbolicDay& first, const SymbolicDay& second,
                   const std::vector<std::size_t>& may_permit, Parts& parts) {
  const auto &avoid = first.protocol().avoid, &other = second.protocol().avoid;
  for (std::size_t i = 0; i < avoid.size(); ++i) {
    if (std::ranges::count(may_permit, i) == 0)
      add_if_differs(second.holds(other[i].when), first.holds(avoid[i].when), parts);
  }
}

// A thing that she may leave unsaid, and the facts that rest on it.
std::map<std::string, std::vector<FactIndex>> askable(const Protocol& protocol) {
  std::map<std::string, std::vector<FactIndex>> groups;
  for (std::size_t i = 0; i < protocol.facts.size(); ++i) {
    if (!protocol.facts[i].ask.empty()) groups[protocol.facts[i].ask].push_back(static_cast<FactIndex>(i));
  }
  return groups;
}

// The day as it would be had she said nothing of `group`: what is assumed, and nothing opens while a question
// that can stop her is without an answer (its facts are then as if nothing were wrong; write_questions).
SymbolicDay without(const std::vector<FactIndex>& group, const SymbolicDay& day) {
  const Protocol& protocol = day.protocol();
  Unknowns unknowns = day.unknowns();
  z3::context& context = unknowns.unanswered.ctx();
  const auto set = [&](FactIndex fact, Value value) {
    if (fact != Question::no_fact) unknowns.facts[fact] = constant_of(protocol.facts[fact], value, context);
  };
  for (const FactIndex fact : group) set(fact, protocol.facts[fact].assumed);
  for (const Question& question : protocol.questions) {
    if (!question.required || std::ranges::count(group, question.fact) == 0) continue;
    unknowns.unanswered = day.constant(true);
    set(question.fact, question.clear);
    set(question.ago, never);
    for (const FactIndex fact : {question.pain, question.hours, question.days, question.rise}) set(fact, 0);
  }
  return {protocol, std::move(unknowns)};
}

std::vector<Obligation> not_knowing(const Invariant& invariant, const SymbolicDay& day) {
  std::vector<Obligation> obligations;
  for (const auto& [ask, group] : askable(day.protocol())) {
    if (std::ranges::count(invariant.except, ask) != 0) continue;
    const SymbolicDay unsaid = without(group, day);
    Parts more;
    add_opened(unsaid, day, {}, more);
    add_lengthened(unsaid, day, more, !invariant.claims.load_may_rise);
    add_milder(unsaid, day, Disposition::unscreened, Disposition::unscreened, more);
    add_permitted(unsaid, day, {}, more);
    add_if_differs(may_start_program(unsaid), may_start_program(day), more);
    obligations.push_back({ask, day.constant(true), day.any(more)});
  }
  return obligations;
}

std::vector<Obligation> only_take_away(const SymbolicDay& day) {
  RuleChanges changes;
  z3::context& context = day.unknowns().unanswered.ctx();
  for (const Rule& rule : day.protocol().rules)
    changes.forced.push_back(context.bool_const(("holds too: " + rule.id).c_str()));
  const SymbolicDay forced(day.protocol(), day.unknowns(), changes);
  return {{"", day.constant(true), allows_more(forced, day)}};
}

std::vector<Obligation> stops_stand(const SymbolicDay& day) {
  std::vector<Obligation> obligations;
  const Protocol& protocol = day.protocol();
  for (std::size_t i = 0; i < protocol.rules.size() && is_stop(protocol.rules[i].layer); ++i) {
    const auto rule = static_cast<RuleIndex>(i);
    Parts obeyed{day.as_grave_as(static_cast<Disposition>(protocol.rules[i].layer))};
    for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
      for (std::size_t v = 0; v < protocol.exercises[e].variants.size(); ++v) {
        const auto exercise = static_cast<ExerciseIndex>(e);
        if ((kept_by(protocol.rules[i], exercise) >> v & 1U) == 0)
          obeyed.push_back(!day.is_open(exercise, static_cast<VariantIndex>(v)));
      }
    }
    obligations.push_back({protocol.rules[i].id, day.constant(true), day.standing(rule) && !day.all(obeyed)});
  }
  return obligations;
}

std::vector<Obligation> lifts_only(const Invariant& invariant, const SymbolicDay& day) {
  const auto with = [&](bool is_given) {
    Unknowns unknowns = day.unknowns();
    unknowns.facts[*invariant.clearance] = day.constant(is_given);
    return SymbolicDay(day.protocol(), std::move(unknowns));
  };
  const SymbolicDay given = with(true), not_given = with(false);
  Parts changed;
  add_opened(given, not_given, invariant.claims.open, changed);
  add_lengthened(given, not_given, changed);
  add_milder(given, not_given, Disposition::emergency, Disposition::refer_soon, changed);
  add_permitted(given, not_given, invariant.claims.not_avoided, changed);
  if (!invariant.claims.program_allowed)
    add_if_differs(may_start_program(given), may_start_program(not_given), changed);
  const z3::expr when = invariant.when ? day.holds(*invariant.when) : day.constant(true);
  return {{"", when, when && day.any(changed)}};
}

std::vector<Obligation> exclusion_closes(const SymbolicDay& day) {
  Parts open;
  for (std::size_t e = 0; e < day.protocol().exercises.size(); ++e) {
    const auto exercise = static_cast<ExerciseIndex>(e);
    for (std::size_t v = 0; v < day.protocol().exercises[e].variants.size(); ++v)
      open.push_back(day.excluded(exercise) && day.is_open(exercise, static_cast<VariantIndex>(v)));
  }
  return {{"", day.constant(true), day.any(open)}};
}

}  // namespace

z3::expr allows_more(const SymbolicDay& first, const SymbolicDay& second) {
  Parts parts;
  add_opened(first, second, {}, parts);
  add_lengthened(first, second, parts);
  add_milder(first, second, Disposition::emergency, Disposition::refer_soon, parts);
  add_permitted(first, second, {}, parts);
  add_if_differs(may_start_program(first), may_start_program(second), parts);
  return second.any(parts);
}

std::vector<Obligation> obligations_of(const Invariant& invariant, const Invariants& invariants,
                                       const SymbolicDay& day) {
  switch (invariant.kind) {
    case InvariantKind::not_knowing:
      return not_knowing(invariant, day);
    case InvariantKind::rules_only_take_away:
      return only_take_away(day);
    case InvariantKind::stops_stand:
      return stops_stand(day);
    case InvariantKind::clearance_lifts_only:
      return lifts_only(invariant, day);
    case InvariantKind::exclusion_closes:
      return exclusion_closes(day);
    case InvariantKind::always:
      break;
  }
  const z3::expr applies_then = applies(invariant, invariants, day);
  return {{"", applies_then, applies_then && !is_kept(invariant.claims, day)}};
}

}  // namespace realign
