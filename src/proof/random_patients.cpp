// SPDX-License-Identifier: Apache-2.0
#include "proof/random_patients.h"

#include <algorithm>
#include <utility>

namespace realign {
namespace {

constexpr std::size_t most_changes = 12;    // of somebody who is well but for a few facts
constexpr std::size_t changes_beside = 2;   // and at most so many beside what a condition reads
constexpr std::size_t most_tries = 3'000;  // at making a part of a condition come out as wanted

Facts known_facts(const std::vector<Value>& values) {
  Facts facts{.values = values, .known = {}};
  facts.known.assign(values.size(), true);
  return facts;
}

RuleSet rules_held_by(const Protocol& protocol, const std::vector<Value>& values) {
  Facts facts = known_facts(values);
  return rule_on(protocol, {}, facts).held;
}

std::size_t count_of(const RuleSet& rules) {
  std::size_t count = 0;
  rules.for_each([&](std::size_t) { ++count; });
  return count;
}

// Whether a condition holds once the facts are there that rules find themselves.
bool holds_after_ruling(const Protocol& protocol, const Condition& condition,
                        const std::vector<Value>& values) {
  Facts facts = known_facts(values);
  rule_on(protocol, {}, facts);
  return holds(condition, facts.values);
}

// Whether the jump at `at` leaves the whole condition, whatever stands between.
bool leaves(const std::vector<Step>& steps, std::size_t at) {
  const Op op = steps[at].op;
  while (at < steps.size() && steps[at].op == op) at = static_cast<std::size_t>(steps[at].arg);
  return at == steps.size();
}

// Behind which step each part of `a && b && c` (for true; of `a || b || c` for false) ends.
std::vector<std::size_t> ends_of_parts(const Condition& condition, bool wanted) {
  const Op between = wanted ? Op::jump_if_false_keep : Op::jump_if_true_keep;
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < condition.steps.size(); ++i) {
    if (condition.steps[i].op == between && leaves(condition.steps, i)) ends.push_back(i);
  }
  ends.push_back(condition.steps.size());
  return ends;
}

std::vector<FactIndex> facts_between(const Condition& condition, std::size_t begin, std::size_t end) {
  std::vector<FactIndex> facts;
  for (std::size_t i = begin; i < end; ++i) {
    if (condition.steps[i].op == Op::fact) facts.push_back(static_cast<FactIndex>(condition.steps[i].arg));
  }
  return facts;
}

}  // namespace

RandomPatients::RandomPatients(const Protocol& protocol, std::vector<const Condition*> conditions,
                               std::uint64_t seed)
    : protocol_(protocol),
      conditions_(std::move(conditions)),
      chance_(seed),
      points_(turning_points(conditions_, protocol.facts)),
      well_(somebody_well()) {}

Patient RandomPatients::next() {
  const Kind kind = made_ % 2 == 1 ? Kind::aimed : made_ % 4 == 0 ? Kind::any : Kind::nearly_well;
  ++made_;
  Patient patient{.facts = known_facts(values_of(kind)), .prescribed = {}};
  // What stands in the way of everything else would hide what was aimed at.
  patient.facts.unanswered = kind != Kind::aimed && chance_.one_in(kind == Kind::any ? 4 : 12);
  for (std::size_t i = 0; i < protocol_.rules.size(); ++i) {
    if (!is_stop(protocol_.rules[i].layer)) continue;
    const bool stands = kind != Kind::aimed && chance_.one_in(kind == Kind::any ? 20 : 400);
    patient.facts.standing.set(i, stands);
    patient.facts.lifted.set(i, !stands && chance_.one_in(5));
  }
  for (std::size_t i = 0; i < protocol_.exercises.size(); ++i) {
    patient.prescribed.included[i] = chance_.one_in(kind == Kind::any ? 8 : 4);
    patient.prescribed.excluded[i] = chance_.one_in(12);
  }
  return patient;
}

std::vector<Value> RandomPatients::values_of(Kind kind) {
  std::vector<Value> values = well_;
  if (kind == Kind::any) values = random_facts(protocol_.facts, points_, chance_);
  if (kind == Kind::nearly_well) change_a_few(values, most_changes);
  if (kind == Kind::aimed) values = aimed();
  set_what_is_found(values);
  return values;
}

void RandomPatients::change_a_few(std::vector<Value>& values, std::size_t most) {
  const std::vector<Value> others = random_facts(protocol_.facts, points_, chance_);
  for (std::size_t change = chance_.below(most + 1); change > 0; --change) {
    const std::size_t fact = chance_.below(values.size());
    values[fact] = others[fact];
  }
}

// The next condition in turn. Where something changed beside it keeps it from coming out as wanted, nothing
// is.
std::vector<Value> RandomPatients::aimed() {
  const std::size_t round = aimed_ / conditions_.size(), place = aimed_ % conditions_.size();
  ++aimed_;
  const bool wanted = (round + place) % 2 == 0;
  std::vector<Value> values = well_;
  change_a_few(values, changes_beside);
  if (aim(*conditions_[place], wanted, values)) return values;
  values = well_;
  aim(*conditions_[place], wanted, values);
  return values;
}

// Changes what a condition reads, one part after the other, until it comes out as wanted. False where it
// never does: some say `true`.
bool RandomPatients::aim(const Condition& condition, bool wanted, std::vector<Value>& values) {
  Condition part = condition;
  std::size_t begin = 0;
  for (const std::size_t end : ends_of_parts(condition, wanted)) {
    part.steps.assign(condition.steps.begin(), condition.steps.begin() + static_cast<std::ptrdiff_t>(end));
    const std::vector<FactIndex> facts = facts_between(condition, begin, end);
    std::size_t tries = 0;
    while (holds_after_ruling(protocol_, part, values) != wanted) {
      if (++tries > most_tries) return false;
      change_some(facts, values);
    }
    begin = end;
  }
  return true;
}

void RandomPatients::change_some(const std::vector<FactIndex>& facts, std::vector<Value>& values) {
  for (const FactIndex fact : facts) {
    if (chance_.one_in(2)) values[fact] = points_[fact][chance_.below(points_[fact].size())];
  }
}

// What rules find themselves is not known before them.
void RandomPatients::set_what_is_found(std::vector<Value>& values) const {
  for (const Derived found : {Derived::open_stop, Derived::open_referral}) {
    const auto fact = static_cast<FactIndex>(found);
    values[fact] = protocol_.facts[fact].assumed;
  }
  for (const Mode& mode : protocol_.modes) {
    if (mode.when) values[mode.fact] = protocol_.facts[mode.fact].assumed;
  }
}

// For one fact after the other the value under which the fewest rules hold; then what takes two facts at
// once. No fact is named here.
std::vector<Value> RandomPatients::somebody_well() {
  std::vector<Value> values = protocol_.assumed;
  set_what_is_found(values);
  std::size_t fewest = count_of(rules_held_by(protocol_, values));
  for (std::size_t fact = 0; fact < values.size(); ++fact) {
    Value best = values[fact];
    for (const Value value : points_[fact]) {
      values[fact] = value;
      const std::size_t held = count_of(rules_held_by(protocol_, values));
      if (held >= fewest) continue;
      fewest = held;
      best = value;
    }
    values[fact] = best;
  }
  mend(values);
  return values;
}

// Changes what the rules read that still hold, as long as that makes them fewer.
void RandomPatients::mend(std::vector<Value>& values) {
  RuleSet held = rules_held_by(protocol_, values);
  for (std::size_t rule = 0; rule < protocol_.rules.size(); ++rule) {
    for (std::size_t tries = 0; tries < most_tries && held[rule]; ++tries) {
      std::vector<Value> changed = values;
      change_some(protocol_.rules[rule].when.facts, changed);
      const RuleSet now = rules_held_by(protocol_, changed);
      if (count_of(now) >= count_of(held)) continue;
      held = now;
      values = std::move(changed);
    }
  }
}

}  // namespace realign
