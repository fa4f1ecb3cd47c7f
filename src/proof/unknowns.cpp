// SPDX-License-Identifier: Apache-2.0
#include "proof/unknowns.h"

#include "engine/facts.h"
#include "proof/formula.h"

namespace realign {
namespace {

z3::expr unknown_fact(const FactSpec& fact, z3::context& context) {
  const char* name = fact.id.c_str();
  return fact.type == FactType::boolean ? context.bool_const(name) : context.int_const(name);
}

z3::expr unknown(const std::string& kind, const std::string& id, z3::context& context) {
  return context.bool_const((kind + " " + id).c_str());
}

// Collects statements about facts, by their names in the engine.
class Background {
 public:
  Background(const Protocol& protocol, const Unknowns& unknowns)
      : protocol_(protocol), unknowns_(unknowns), context_(unknowns.unanswered.ctx()) {}

  const z3::expr& fact(Derived fact) const { return unknowns_.facts[static_cast<FactIndex>(fact)]; }
  const z3::expr& fact(FactIndex fact) const { return unknowns_.facts[fact]; }
  z3::expr assumed(Derived derived) const {
    const FactSpec& spec = protocol_.facts[static_cast<FactIndex>(derived)];
    return fact(derived) == constant_of(spec, spec.assumed, context_);
  }
  z3::expr mode(std::string_view id) const {
    for (const Mode& mode : protocol_.modes) {
      if (mode.id == id) return unknowns_.facts[mode.fact];
    }
    return context_.bool_val(false);
  }
  void add(const z3::expr& statement) { parts_.push_back(statement); }
  z3::expr all() const { return all_of(parts_, context_); }

 private:
  const Protocol& protocol_;
  const Unknowns& unknowns_;
  z3::context& context_;
  std::vector<z3::expr> parts_;
};

// facts.toml and the questions declare a range for each fact, and the engine keeps it.
void add_ranges(const Protocol& protocol, Background& background) {
  for (std::size_t i = 0; i < protocol.facts.size(); ++i) {
    const FactSpec& spec = protocol.facts[i];
    if (spec.type == FactType::boolean) continue;
    const z3::expr& fact = background.fact(static_cast<FactIndex>(i));
    background.add(fact >= spec.min && fact <= spec.max);
  }
}

// write_profile: weeks are whole weeks of days. Before the birth date is known both are 0.
void add_weeks(Background& background) {
  const z3::expr &days = background.fact(Derived::days), &weeks = background.fact(Derived::weeks);
  background.add(weeks * 7 <= days && days < weeks * 7 + 7);
}

// write_pain: the two scores are known from the first score on, and assumed before it.
void add_pain(Background& background) {
  background.add(background.fact(Derived::pain_known) ||
                 (background.assumed(Derived::pain_today) && background.assumed(Derived::pain_usual)));
}

// write_separation and add_separation: without a reading there is no width, no tension and nothing to be
// seen, and only a reading turns the mode on; a last reading that is wide, soft or deep has turned it on.
void add_separation(const Protocol& protocol, Background& background) {
  const z3::expr &known = background.fact(Derived::gap_known), &gap = background.fact(Derived::gap);
  const z3::expr mode = background.mode("separation");
  background.add(known || (gap == 0 && background.fact(Derived::gap_tension) == 0 &&
                           background.fact(Derived::gap_to_see) == 0 && !mode));
  background.add(mode || (gap < protocol.self_check.starts_at &&
                          background.fact(Derived::gap_tension) == static_cast<int>(Tension::firm)));
}

// write_question_facts: an answer that is clear has no run, so no hours and no pain of that run; and an
// answer cannot have risen to less than it rose. A question never answered that may stay so has what is
// assumed.
void add_questions(const Protocol& protocol, Background& background) {
  for (const Question& question : protocol.questions) {
    const z3::expr& answer = background.fact(question.fact);
    const FactSpec& spec = protocol.facts[question.fact];
    z3::context& context = answer.ctx();
    const z3::expr is_clear = answer == constant_of(spec, question.clear, context);
    const bool is_always_answered = question.required || spec.assumed == question.clear;
    if (!is_always_answered) continue;
    if (question.hours != Question::no_fact)
      background.add(!is_clear || background.fact(question.hours) == 0);
    if (question.pain != Question::no_fact && question.required) {
      background.add(!is_clear || background.fact(question.pain) == 0);
    }
    if (question.rise != Question::no_fact && spec.type == FactType::integer) {
      const z3::expr& rise = background.fact(question.rise);
      background.add(rise >= 0 && rise <= answer - question.clear);
    }
  }
}

// take_gap_as_seen: the clearance that lifts a stop for an unseen gap takes the gap as seen in the same step,
// and a wide reading after it, or the end of the clearance, is the stop again.
void add_gap_stops(const Protocol& protocol, const Unknowns& unknowns, Background& background) {
  const auto to_see = static_cast<FactIndex>(Derived::gap_to_see);
  for (std::size_t i = 0; i < protocol.rules.size(); ++i) {
    const Rule& rule = protocol.rules[i];
    if (!is_stop(rule.layer) || rule.question || rule.when.facts != std::vector{to_see}) continue;
    background.add(!unknowns.lifted[i] || !formula_of(rule.when, unknowns.facts, unknowns.unanswered.ctx()));
  }
}

}  // namespace

Unknowns unknowns_of(const Protocol& protocol, z3::context& context) {
  Unknowns unknowns{{}, {}, {}, {}, {}, context.bool_const("unanswered")};
  for (const FactSpec& fact : protocol.facts) unknowns.facts.push_back(unknown_fact(fact, context));
  for (const Rule& rule : protocol.rules) {
    const bool stops = is_stop(rule.layer);
    unknowns.standing.push_back(stops ? unknown("standing", rule.id, context) : context.bool_val(false));
    unknowns.lifted.push_back(stops ? unknown("lifted", rule.id, context) : context.bool_val(false));
  }
  for (const Exercise& exercise : protocol.exercises) {
    unknowns.included.push_back(unknown("included", exercise.id, context));
    unknowns.excluded.push_back(unknown("excluded", exercise.id, context));
  }
  return unknowns;
}

z3::expr background(const Protocol& protocol, const Unknowns& unknowns) {
  Background background(protocol, unknowns);
  add_ranges(protocol, background);
  add_weeks(background);
  add_pain(background);
  add_separation(protocol, background);
  add_questions(protocol, background);
  add_gap_stops(protocol, unknowns, background);
  return background.all();
}

}  // namespace realign
