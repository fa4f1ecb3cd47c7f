// SPDX-License-Identifier: Apache-2.0
//
// What an invariant says of a day, written once for both kinds of day: a SymbolicDay answers with formulas,
// so that the solver can look for a day that breaks it; a PlainDay with truths, to see that a day found does.
#pragma once

#include <algorithm>

#include "engine/history.h"
#include "proof/invariant.h"

namespace realign {

// Whether the facts that an invariant's `when` reads include this one.
inline bool is_read_by(const Invariant& invariant, FactIndex fact) {
  return invariant.when && std::ranges::count(invariant.when->facts, fact) != 0;
}

// A good day but for what the invariant is about: nothing stands or was lifted, nothing is unanswered,
// nothing was prescribed, questions have the answer that nothing is wrong, the rest is as `well` says.
template <class Day>
typename Day::Truth is_otherwise_well(const Invariant& invariant, const Invariants& invariants,
                                      const Day& day) {
  const Protocol& protocol = day.protocol();
  std::vector<typename Day::Truth> parts{!day.unanswered()};
  for (std::size_t i = 0; i < protocol.rules.size() && is_stop(protocol.rules[i].layer); ++i) {
    parts.push_back(!day.standing(static_cast<RuleIndex>(i)));
    parts.push_back(!day.lifted(static_cast<RuleIndex>(i)));
  }
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    parts.push_back(!day.included(static_cast<ExerciseIndex>(e)));
    parts.push_back(!day.excluded(static_cast<ExerciseIndex>(e)));
  }
  const auto add = [&](FactIndex fact, Value value) {
    if (fact != Question::no_fact && !is_read_by(invariant, fact)) parts.push_back(day.is(fact, value));
  };
  for (const Question& question : protocol.questions) {
    add(question.fact, question.clear);
    add(question.pain, 0);
    add(question.ago, never);
    add(question.hours, 0);
    add(question.days, 0);
    add(question.rise, 0);
  }
  for (const Condition& part : invariants.well) {
    const auto is_read = [&](FactIndex fact) { return is_read_by(invariant, fact); };
    if (std::ranges::none_of(part.facts, is_read)) parts.push_back(day.holds(part));
  }
  return day.all(parts);
}

// Whether an invariant of kind `always` applies to a day.
template <class Day>
typename Day::Truth applies(const Invariant& invariant, const Invariants& invariants, const Day& day) {
  const Protocol& protocol = day.protocol();
  std::vector<typename Day::Truth> parts;
  if (invariant.when) parts.push_back(day.holds(*invariant.when));
  for (std::size_t i = 0; i < protocol.rules.size() && is_stop(protocol.rules[i].layer); ++i) {
    const auto& question = protocol.rules[i].question;
    if (question && std::ranges::count(invariant.uncleared, *question) != 0) {
      parts.push_back(!day.lifted(static_cast<RuleIndex>(i)));
    }
  }
  for (std::size_t e = 0; e < protocol.exercises.size() && invariant.unless_prescribed; ++e) {
    parts.push_back(!day.included(static_cast<ExerciseIndex>(e)));
  }
  if (invariant.otherwise_well) parts.push_back(is_otherwise_well(invariant, invariants, day));
  return day.all(parts);
}

// All open variants of all exercises are among these.
template <class Day>
typename Day::Truth only_open(const std::vector<SomeVariants>& some, const Day& day) {
  const Protocol& protocol = day.protocol();
  std::vector<typename Day::Truth> parts;
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    VariantMask named = 0;
    for (const SomeVariants& one : some) named |= one.exercise == e ? one.variants : 0;
    for (std::size_t v = 0; v < protocol.exercises[e].variants.size(); ++v) {
      if ((named >> v & 1U) != 0) continue;
      parts.push_back(!day.is_open(static_cast<ExerciseIndex>(e), static_cast<VariantIndex>(v)));
    }
  }
  return day.all(parts);
}

template <class Day>
void add_open(const std::vector<SomeVariants>& some, bool are_open, const Day& day,
              std::vector<typename Day::Truth>& parts) {
  for (const SomeVariants& one : some) {
    for (std::size_t v = 0; v < day.protocol().exercises[one.exercise].variants.size(); ++v) {
      if ((one.variants >> v & 1U) == 0) continue;
      const typename Day::Truth open = day.is_open(one.exercise, static_cast<VariantIndex>(v));
      parts.push_back(are_open ? open : !open);
    }
  }
}

// Who may walk the faster track, and start the four-week program, as the engine asks it.
template <class Day>
typename Day::Truth may_walk_faster(const Day& day) {
  return day.holds(day.protocol().walking.text_when);
}
template <class Day>
typename Day::Truth may_start_program(const Day& day) {
  return day.holds(day.protocol().program_when) && !day.as_grave_as(Disposition::unscreened);
}

template <class Day>
void add_what_is_kept(const Claims& claims, const Day& day, std::vector<typename Day::Truth>& parts) {
  const Protocol& protocol = day.protocol();
  if (claims.at_least) parts.push_back(day.as_grave_as(*claims.at_least));
  if (claims.nothing_open || !claims.only_open.empty()) parts.push_back(only_open(claims.only_open, day));
  add_open(claims.closed, false, day, parts);
  for (const ExerciseIndex exercise : claims.eased) parts.push_back(day.eases(exercise));
  if (claims.eases_domed) parts.push_back(day.eases_domed());
  for (const std::size_t i : claims.avoided) parts.push_back(day.holds(protocol.avoid[i].when));
  for (const std::size_t i : claims.modes) parts.push_back(day.is(protocol.modes[i].fact, 1));
  if (claims.walk_at_most) parts.push_back(day.walk_at_most(*claims.walk_at_most));
  if (claims.walk_percent_at_most) parts.push_back(day.walk_percent_at_most(*claims.walk_percent_at_most));
  if (claims.sets_at_most) parts.push_back(day.sets_at_most(*claims.sets_at_most));
  if (claims.stop_at_pain_at_most) parts.push_back(day.stop_at_pain_at_most(*claims.stop_at_pain_at_most));
  if (claims.holds_load) parts.push_back(day.holds_load());
  if (claims.rest_day) parts.push_back(day.rest_day());
  if (claims.no_text_track) parts.push_back(!may_walk_faster(day));
  if (claims.no_program) parts.push_back(!may_start_program(day));
}

template <class Day>
void add_what_is_left(const Claims& claims, const Day& day, std::vector<typename Day::Truth>& parts) {
  const Protocol& protocol = day.protocol();
  if (claims.no_graver_than && *claims.no_graver_than != Disposition::emergency) {
    const auto graver = static_cast<Disposition>(static_cast<int>(*claims.no_graver_than) - 1);
    parts.push_back(!day.as_grave_as(graver));
  }
  add_open(claims.open, true, day, parts);
  for (const ExerciseIndex exercise : claims.not_eased) parts.push_back(!day.eases(exercise));
  if (claims.eases_no_domed) parts.push_back(!day.eases_domed());
  for (const std::size_t i : claims.not_avoided) parts.push_back(!day.holds(protocol.avoid[i].when));
  for (const std::size_t i : claims.modes_off) parts.push_back(day.is(protocol.modes[i].fact, 0));
  if (claims.walk_allowed) parts.push_back(!day.walk_at_most(*claims.walk_allowed - 1));
  if (claims.walk_percent_allowed)
    parts.push_back(!day.walk_percent_at_most(*claims.walk_percent_allowed - 1));
  if (claims.sets_allowed) parts.push_back(!day.sets_at_most(*claims.sets_allowed - 1));
  if (claims.stop_at_pain_allowed)
    parts.push_back(!day.stop_at_pain_at_most(*claims.stop_at_pain_allowed - 1));
  if (claims.load_may_rise) parts.push_back(!day.holds_load());
  if (claims.no_rest_day) parts.push_back(!day.rest_day());
  if (claims.text_track_allowed) parts.push_back(may_walk_faster(day));
  if (claims.program_allowed) parts.push_back(may_start_program(day));
}

// Whether everything that an invariant of kind `always` claims is so.
template <class Day>
typename Day::Truth is_kept(const Claims& claims, const Day& day) {
  std::vector<typename Day::Truth> parts;
  add_what_is_kept(claims, day, parts);
  add_what_is_left(claims, day, parts);
  return day.all(parts);
}

}  // namespace realign
