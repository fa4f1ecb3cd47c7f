// SPDX-License-Identifier: Apache-2.0
#include "engine/ruling.h"

#include <algorithm>

namespace realign {
namespace {

// Which layers a clinician's `include` passes by: week gates and modes.
constexpr bool is_passed_by(Layer layer) {
  return layer == Layer::mode || layer == Layer::gate || layer == Layer::separation;
}

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

// 1. The gravest stop that stands. 2. A question that can stop her is open. 3. Something to be seen soon. 4.
// Go.
Disposition disposition_of(const Protocol& protocol, const Ruling& ruling, bool is_unanswered) {
  constexpr int none = static_cast<int>(Disposition::go);
  int gravest = none;
  for (std::size_t i = 0; i < protocol.rules.size() && protocol.rules[i].layer <= Layer::refer; ++i) {
    if (!ruling.held[i]) continue;
    switch (protocol.rules[i].layer) {
      case Layer::emergency:
        return Disposition::emergency;
      case Layer::urgent:
        gravest = std::min(gravest, static_cast<int>(Disposition::urgent));
        break;
      case Layer::clinician_first:
        gravest = std::min(gravest, static_cast<int>(Disposition::clinician_first));
        break;
      default:
        gravest = std::min(gravest, static_cast<int>(Disposition::refer_soon));
        break;
    }
  }
  if (is_unanswered) gravest = std::min(gravest, static_cast<int>(Disposition::unscreened));
  return static_cast<Disposition>(gravest);
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
  const auto set = [&](Derived fact, bool value) {
    facts.values[static_cast<FactIndex>(fact)] = value ? 1 : 0;
  };
  for (const Mode& mode : protocol.modes) {
    if (mode.when) facts.values[mode.fact] = holds(*mode.when, facts.values) ? 1 : 0;
  }
  Ruling ruling;
  Masks masks{};
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i) {
    masks.firm[i] = masks.passable[i] = all_variants(protocol.exercises[i]);
  }
  bool has_stop = facts.unanswered, has_referral = false;
  set(Derived::open_stop, has_stop);
  set(Derived::open_referral, false);
  for (std::size_t i = 0; i < protocol.rules.size(); ++i) {
    const Rule& rule = protocol.rules[i];
    if (!facts.standing[i] && (facts.lifted[i] || !holds(rule.when, facts.values))) continue;
    ruling.held.set(i);
    if (is_stop(rule.layer) && !has_stop) set(Derived::open_stop, has_stop = true);
    if (rule.layer == Layer::refer && !has_referral) set(Derived::open_referral, has_referral = true);
    apply(protocol, rule, masks, ruling);
  }
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

Reason reason_of(const Facts& facts, const Rule& rule) {
  Reason reason{rule.id, rule.words, {}, &rule.evidence};
  reason.facts.reserve(rule.when.facts.size());
  for (const FactIndex fact : rule.when.facts)
    reason.facts.push_back({fact, facts.values[fact], !facts.known[fact]});
  return reason;
}

Reason own_reason(const Protocol& protocol, const Facts& facts, std::string_view id,
                  std::initializer_list<Derived> read) {
  const auto found = protocol.reasons.find(id);
  if (found == protocol.reasons.end()) return {id, id, {}, &protocol.dosing.evidence};
  Reason reason{found->first, found->second.words, {}, &found->second.evidence};
  for (const Derived fact : read) {
    const auto index = static_cast<FactIndex>(fact);
    reason.facts.push_back({index, facts.values[index], !facts.known[index]});
  }
  return reason;
}

Because because_of(const Protocol& protocol, const Ruling& ruling, const Facts& facts,
                   const PrescribedLimits& prescribed, ExerciseIndex exercise) {
  Because because;
  if (prescribed.excluded[exercise]) because.push_back(own_reason(protocol, facts, "prescription", {}));
  for (const RuleIndex index : protocol.exercises[exercise].rules) {
    if (!ruling.held[index]) continue;
    const Rule& rule = protocol.rules[index];
    if (prescribed.included[exercise] && is_passed_by(rule.layer)) continue;
    because.push_back(reason_of(facts, rule));
  }
  if (facts.unanswered) because.push_back(own_reason(protocol, facts, "unscreened", {}));
  return because;
}

}  // namespace realign
