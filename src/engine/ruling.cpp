// SPDX-License-Identifier: Apache-2.0
#include "engine/ruling.h"

#include <algorithm>

namespace realign {
namespace {

VariantMask all_variants(const Exercise& exercise) {
  return exercise.variants.size() >= 32 ? every_variant : (VariantMask{1} << exercise.variants.size()) - 1;
}

// What the two groups of layers leave open; they are joined once prescriptions are known.
struct Masks {
  std::array<VariantMask, most_exercises> firm, passable;
};

void restrict_exercises(const Protocol& protocol, const Rule& rule, Masks& masks) {
  auto& mask = is_passed_by(rule.layer) ? masks.passable : masks.firm;
  if (!rule.closes_all_else) {
    for (const Restriction& restriction : rule.restrictions) mask[restriction.exercise] &= restriction.keep;
    return;
  }
  auto next = rule.restrictions.begin();
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i) {
    const bool is_named = next != rule.restrictions.end() && next->exercise == i;
    mask[i] &= is_named ? next->keep : 0;
    if (is_named) ++next;
  }
}

void apply(const Protocol& protocol, const Rule& rule, Masks& masks, Ruling& ruling) {
  restrict_exercises(protocol, rule, masks);
  for (const ExerciseIndex exercise : rule.ease) ruling.eased[exercise] = true;
  ruling.ease_domed = ruling.ease_domed || rule.ease_domed;
  if (rule.sets_at_most) ruling.sets_at_most = std::min(ruling.sets_at_most, *rule.sets_at_most);
  if (rule.stop_at_pain_at_most) {
    ruling.stop_at_pain_at_most = std::min(ruling.stop_at_pain_at_most, *rule.stop_at_pain_at_most);
  }
  if (rule.walk_minutes_at_most) {
    ruling.walk_minutes_at_most = std::min(ruling.walk_minutes_at_most, *rule.walk_minutes_at_most);
  }
  if (rule.walk_percent_at_most) {
    ruling.walk_percent_at_most = std::min(ruling.walk_percent_at_most, *rule.walk_percent_at_most);
  }
  ruling.hold_load = ruling.hold_load || rule.hold_load;
  ruling.rest_day = ruling.rest_day || rule.rest_day;
}

// Which rules hold by this table of conditions; they begin with the rule `from`.
RuleSet holding(const ConditionTable& table, std::size_t from, const Facts& facts) {
  RuleSet found;
  table.each_that_holds(facts.values, [&](std::size_t condition) { found.set(from + condition); });
  return found;
}

bool holds_now(const Protocol& protocol, const Facts& facts, std::size_t rule) {
  return facts.standing[rule] || (!facts.lifted[rule] && holds(protocol.rules[rule].when, facts.values));
}

RuleSet below(const RuleSet& rules, std::size_t end) {
  RuleSet found;
  for (std::size_t i = 0; i < end; ++i) found.set(i, rules[i]);
  return found;
}

void tell_modes(const Protocol& protocol, Facts& facts) {
  const RuleTable& table = protocol.rule_table;
  for (const FactIndex fact : table.mode_facts) facts.values[fact] = 0;
  table.modes.each_that_holds(facts.values,
                              [&](std::size_t mode) { facts.values[table.mode_facts[mode]] = 1; });
}

void tell_modes_in_order(const Protocol& protocol, Facts& facts) {
  for (const Mode& mode : protocol.modes) {
    if (mode.when) facts.values[mode.fact] = holds(*mode.when, facts.values) ? 1 : 0;
  }
}

// Which rules hold, the gravest first. What the stops and referrals before a rule have found is a fact to it.
RuleSet rules_that_hold(const Protocol& protocol, Facts& facts) {
  const RuleTable& table = protocol.rule_table;
  const auto tell = [&](const RuleSet& found) {
    const bool has_stop = facts.unanswered || (found & table.stops).any();
    facts.values[static_cast<FactIndex>(Derived::open_stop)] = has_stop ? 1 : 0;
    facts.values[static_cast<FactIndex>(Derived::open_referral)] = (found & table.referrals).any() ? 1 : 0;
  };
  RuleSet held = facts.standing | (holding(table.first, 0, facts) - facts.lifted);
  for (const std::size_t rule : table.first.left_to_holds()) {
    tell(below(held, rule));
    held.set(rule, holds_now(protocol, facts, rule));
  }
  tell(held);
  const std::size_t from = table.first.size();
  held |= holding(table.later, from, facts) - facts.lifted;
  for (const std::size_t rule : table.later.left_to_holds()) {
    held.set(from + rule, holds_now(protocol, facts, from + rule));
  }
  return held;
}

// 1. The gravest stop that stands. 2. A question that can stop her is open. 3. Something to be seen soon. 4.
// Go. Rules are in the order of their layers, so the first that holds is the gravest.
Disposition disposition_of(const Protocol& protocol, const Ruling& ruling, bool is_unanswered) {
  Disposition gravest = Disposition::go;
  if (const std::size_t first = ruling.held.first(); first < protocol.rules.size()) {
    switch (protocol.rules[first].layer) {
      case Layer::emergency:
        return Disposition::emergency;
      case Layer::urgent:
        return Disposition::urgent;
      case Layer::clinician_first:
        gravest = Disposition::clinician_first;
        break;
      case Layer::refer:
        gravest = Disposition::refer_soon;
        break;
      default:
        break;
    }
  }
  return is_unanswered ? std::min(gravest, Disposition::unscreened) : gravest;
}

void close_what_is_prescribed(const Protocol& protocol, const PrescribedLimits& prescribed,
                              const Masks& masks, Ruling& ruling) {
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i) {
    ruling.open[i] = masks.firm[i];
    if (!prescribed.included[i]) ruling.open[i] &= masks.passable[i];
    if (prescribed.excluded[i]) ruling.open[i] = 0;
  }
}

}  // namespace

PrescribedLimits prescribed_on(const History& history, Day on) {
  PrescribedLimits limits;
  const auto lower = [](std::optional<int>& limit, const std::optional<int>& given) {
    if (given) limit = std::min(limit.value_or(*given), *given);
  };
  for (const StandingPrescription& prescription : history.prescriptions) {
    if (prescription.until && *prescription.until < on) continue;
    const PrescribedChange& change = prescription.change;
    switch (change.change) {
      case Change::exclude:
        limits.excluded[change.exercise] = true;
        break;
      case Change::include:
        limits.included[change.exercise] = true;
        break;
      case Change::cap:
        break;
    }
    if (change.change != Change::exclude) {
      lower(limits.sets[change.exercise], change.sets);
      lower(limits.reps[change.exercise], change.reps);
    }
  }
  return limits;
}

Ruling rule_on(const Protocol& protocol, const PrescribedLimits& prescribed, Facts& facts) {
  if (protocol.rule_table.mode_facts.empty()) {
    tell_modes_in_order(protocol, facts);
  } else {
    tell_modes(protocol, facts);
  }
  Ruling ruling;
  Masks masks{};
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i) {
    masks.firm[i] = masks.passable[i] = all_variants(protocol.exercises[i]);
  }
  ruling.held = rules_that_hold(protocol, facts);
  ruling.held.for_each([&](std::size_t rule) { apply(protocol, protocol.rules[rule], masks, ruling); });
  ruling.disposition = disposition_of(protocol, ruling, facts.unanswered);
  close_what_is_prescribed(protocol, prescribed, masks, ruling);
  if (ruling.disposition <= Disposition::urgent || facts.unanswered) ruling.open.fill(0);
  if (ruling.disposition <= Disposition::urgent || facts.unanswered) ruling.walk_minutes_at_most = 0;
  return ruling;
}

VariantMask kept_by(const Rule& rule, ExerciseIndex exercise) {
  const auto found =
      std::lower_bound(rule.restrictions.begin(), rule.restrictions.end(), exercise,
                       [](const Restriction& one, ExerciseIndex index) { return one.exercise < index; });
  const bool is_named = found != rule.restrictions.end() && found->exercise == exercise;
  if (is_named) return found->keep;
  return rule.closes_all_else ? VariantMask{0} : every_variant;
}

bool restricts(const Rule& rule, ExerciseIndex exercise) {
  return rule.closes_all_else || kept_by(rule, exercise) != every_variant;
}

FactsUsed facts_used(const Facts& facts, std::span<const FactIndex> read) {
  FactsUsed used;
  for (const FactIndex fact : read) used.push_back({fact, facts.values[fact], !facts.known[fact]});
  return used;
}

Reason reason_of(const Facts& facts, const Rule& rule) {
  return {rule.id, rule.words, facts_used(facts, rule.when.facts), &rule.evidence};
}

Reason own_reason(const Protocol& protocol, const Facts& facts, std::string_view id,
                  std::span<const FactIndex> read) {
  const auto found = protocol.reasons.find(id);
  if (found == protocol.reasons.end()) return {id, id, {}, &protocol.dosing.evidence};
  return {found->first, found->second.words, facts_used(facts, read), &found->second.evidence};
}

void add_because(const Protocol& protocol, const Ruling& ruling, const Facts& facts,
                 const PrescribedLimits& prescribed, ExerciseIndex exercise, Because& because) {
  if (prescribed.excluded[exercise]) because.push_back(own_reason(protocol, facts, "prescription", {}));
  (ruling.held & protocol.exercises[exercise].rules).for_each([&](std::size_t index) {
    const Rule& rule = protocol.rules[index];
    if (prescribed.included[exercise] && is_passed_by(rule.layer)) return;
    because.push_back(reason_of(facts, rule));
  });
  if (facts.unanswered) because.push_back(own_reason(protocol, facts, "unscreened", {}));
}

Because because_of(const Protocol& protocol, const Ruling& ruling, const Facts& facts,
                   const PrescribedLimits& prescribed, ExerciseIndex exercise) {
  Because because;
  add_because(protocol, ruling, facts, prescribed, exercise, because);
  return because;
}

}  // namespace realign
