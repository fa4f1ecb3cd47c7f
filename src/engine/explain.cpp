// SPDX-License-Identifier: Apache-2.0
//
// Explanations: what bears on a thing today, and which single change of a fact would change how it stands.
// The alternatives are not told but tried: one fact after the other is changed and the rules are applied
// again.
#include <algorithm>

#include "base/nearest_name.h"
#include "engine/engine.h"
#include "engine/impact.h"
#include "engine/plan_lines.h"
#include "engine/planner.h"

namespace realign {
namespace {

constexpr std::array<std::string_view, layer_count> layer_names = {
    "emergency", "urgent", "clinician-first", "refer", "mode", "gate", "separation", "pain", "care"};

struct Asked {
  Topic topic{};
  std::size_t index = 0;
};

template <class Things>
std::optional<std::size_t> place_in(const Things& things, std::string_view id) {
  const auto found =
      std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.id == id; });
  if (found == things.end()) return std::nullopt;
  return static_cast<std::size_t>(found - things.begin());
}

Result<Asked> find_item(const Protocol& protocol, std::string_view item) {
  if (item == "today") return Asked{Topic::disposition, 0};
  if (const auto at = place_in(protocol.exercises, item)) return Asked{Topic::exercise, *at};
  if (const auto at = place_in(protocol.questions, item)) return Asked{Topic::question, *at};
  if (const auto at = place_in(protocol.modes, item)) return Asked{Topic::mode, *at};
  if (const auto at = place_in(protocol.avoid, item)) return Asked{Topic::movement, *at};
  if (const auto at = place_in(protocol.rules, item)) return Asked{Topic::rule, *at};
  std::vector<std::string_view> known = {"today"};
  for (const auto& one : protocol.exercises) known.push_back(one.id);
  for (const auto& one : protocol.questions) known.push_back(one.id);
  for (const auto& one : protocol.modes) known.push_back(one.id);
  for (const auto& one : protocol.avoid) known.push_back(one.id);
  for (const auto& one : protocol.rules) known.push_back(one.id);
  const std::string_view nearest = nearest_name(item, known);
  return std::unexpected(
      Error{"", "nothing is called '" + std::string(item) + "'",
            nearest.empty() ? "name an exercise, a question, a mode, a rule, a movement to avoid, or today"
                            : "did you mean '" + std::string(nearest) + "'?"});
}

std::vector<FactUsed> facts_read(const Condition& condition, const Facts& facts) {
  std::vector<FactUsed> read;
  read.reserve(condition.facts.size());
  for (const FactIndex fact : condition.facts) read.push_back({fact, facts.values[fact], !facts.known[fact]});
  return read;
}

RuleLine line_of(const Rule& rule, bool holds, const Facts& facts) {
  return {rule.id,        rule.words,
          rule.when.text, layer_names[static_cast<std::size_t>(rule.layer)],
          holds,          facts_read(rule.when, facts),
          &rule.evidence};
}

// The conditions that bear on the item, whether they hold today or not.
std::vector<const Rule*> rules_about(const Protocol& protocol, const Asked& asked) {
  std::vector<const Rule*> rules;
  for (std::size_t i = 0; i < protocol.rules.size(); ++i) {
    const Rule& rule = protocol.rules[i];
    const auto reads = [&](FactIndex fact) {
      return std::find(rule.when.facts.begin(), rule.when.facts.end(), fact) != rule.when.facts.end();
    };
    bool is_about = false;
    switch (asked.topic) {
      case Topic::exercise:
        is_about = !is_stop(rule.layer) && restricts(rule, static_cast<ExerciseIndex>(asked.index));
        break;
      case Topic::rule:
        is_about = i == asked.index;
        break;
      case Topic::mode:
        is_about = reads(protocol.modes[asked.index].fact);
        break;
      case Topic::question:
        is_about = reads(protocol.questions[asked.index].fact);
        break;
      case Topic::disposition:
        is_about = rule.layer <= Layer::refer;
        break;
      case Topic::movement:
        break;
    }
    if (is_about) rules.push_back(&rule);
  }
  return rules;
}

struct Outcome {
  Standing standing{};
  VariantIndex variant = 0;
  Disposition disposition{};
  bool operator==(const Outcome&) const = default;
};

Outcome outcome_of(const Protocol& protocol, const Asked& asked, const Ruling& ruling, const Facts& facts) {
  const auto holding = [](bool holds) { return holds ? Standing::holds : Standing::open; };
  switch (asked.topic) {
    case Topic::exercise: {
      const VariantMask open = ruling.open[asked.index];
      const auto fullest = fullest_open(protocol.exercises[asked.index], open);
      if (!fullest) return {Standing::withheld, 0, {}};
      return {(open & 1U) != 0 ? Standing::open : Standing::limited, *fullest, {}};
    }
    case Topic::rule:
      return {holding(ruling.held[asked.index]), 0, {}};
    case Topic::mode:
      return {holding(facts.values[protocol.modes[asked.index].fact] != 0), 0, {}};
    case Topic::question: {
      const Question& question = protocol.questions[asked.index];
      return {holding(facts.values[question.fact] != question.clear), 0, {}};
    }
    case Topic::movement:
      return {holding(holds(protocol.avoid[asked.index].when, facts.values)), 0, {}};
    case Topic::disposition:
      break;
  }
  return {ruling.disposition == Disposition::go ? Standing::open : Standing::holds, 0, ruling.disposition};
}

// Facts that follow from others or from rules are not hers to change.
bool can_change(const Protocol& protocol, FactIndex fact) {
  if (fact == static_cast<FactIndex>(Derived::open_stop) ||
      fact == static_cast<FactIndex>(Derived::open_referral))
    return false;
  return std::none_of(protocol.modes.begin(), protocol.modes.end(),
                      [&](const Mode& mode) { return mode.fact == fact && mode.when; });
}

// The values around every number that a fact is compared with, and its ends: where an outcome can turn.
std::vector<Value> turning_points(const FactSpec& fact, const std::vector<const Condition*>& conditions) {
  std::vector<Value> values;
  const auto add = [&](Value value) {
    if (value >= fact.min && value <= fact.max) values.push_back(value);
  };
  if (fact.type != FactType::integer) {
    for (Value value = fact.min; value <= fact.max; ++value) values.push_back(value);
    return values;
  }
  add(fact.min);
  for (const Condition* condition : conditions) {
    for (const Step& step : condition->steps) {
      if (step.op != Op::literal) continue;
      for (const Value near : {step.arg - 1, step.arg, step.arg + 1}) add(near);
    }
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

struct Trial {
  const Protocol& protocol;
  const Asked& asked;
  const DecidedDay& day;
  std::vector<const Condition*> conditions;
};

// The nearest value of one fact with which the item would stand otherwise.
std::optional<Alternative> nearest_change(const Trial& trial, FactIndex fact, const Outcome& today) {
  const Value is = trial.day.facts.values[fact];
  auto values = turning_points(trial.protocol.facts[fact], trial.conditions);
  std::stable_sort(values.begin(), values.end(),
                   [&](Value a, Value b) { return std::abs(a - is) < std::abs(b - is); });
  for (const Value value : values) {
    if (value == is) continue;
    Facts facts = trial.day.facts;
    facts.values[fact] = value;
    const Ruling ruling = rule_on(trial.protocol, trial.day.prescribed, facts);
    const Outcome then = outcome_of(trial.protocol, trial.asked, ruling, facts);
    if (then == today) continue;
    return Alternative{{fact, is, !trial.day.facts.known[fact]}, value, then.standing, then.variant};
  }
  return std::nullopt;
}

// Facts that the conditions read, and those that the modes among them are derived from.
std::vector<FactIndex> facts_to_try(const Protocol& protocol,
                                    const std::vector<const Condition*>& conditions) {
  std::vector<FactIndex> facts;
  const auto add = [&](FactIndex fact) {
    if (std::find(facts.begin(), facts.end(), fact) == facts.end()) facts.push_back(fact);
  };
  for (const Condition* condition : conditions) {
    for (const FactIndex fact : condition->facts) {
      add(fact);
      for (const Mode& mode : protocol.modes) {
        if (mode.fact != fact || !mode.when) continue;
        for (const FactIndex below : mode.when->facts) add(below);
      }
    }
  }
  std::erase_if(facts, [&](FactIndex fact) { return !can_change(protocol, fact); });
  return facts;
}

Explanation explain_day(const DecidedDay& day, const Asked& asked, std::string_view item) {
  const Protocol& protocol = day.protocol;
  Explanation explanation;
  explanation.topic = asked.topic;
  explanation.id = std::string(item);
  const Outcome today = outcome_of(protocol, asked, day.ruling, day.facts);
  explanation.standing = today.standing;
  explanation.variant = today.variant;
  Trial trial{protocol, asked, day, {}};
  for (const Rule* rule : rules_about(protocol, asked)) {
    const auto index = static_cast<std::size_t>(rule - protocol.rules.data());
    explanation.rules.push_back(line_of(*rule, day.ruling.held[index], day.facts));
    trial.conditions.push_back(&rule->when);
  }
  if (asked.topic == Topic::exercise) {
    // Stops that stand close everything, this too; those that do not are not worth a line.
    for (std::size_t i = 0; i < protocol.rules.size() && is_stop(protocol.rules[i].layer); ++i) {
      if (day.ruling.held[i])
        explanation.rules.insert(explanation.rules.begin(), line_of(protocol.rules[i], true, day.facts));
    }
  }
  if (asked.topic == Topic::movement) {
    const Avoid& avoid = protocol.avoid[asked.index];
    explanation.rules.push_back({avoid.id, key_of(protocol, "avoid.", avoid.id, ".why"), avoid.when.text,
                                 "avoid", today.standing == Standing::holds,
                                 facts_read(avoid.when, day.facts), &avoid.evidence});
    trial.conditions.push_back(&avoid.when);
    if (asked.index == protocol.impact.movement) explanation.impact = impact_on(day);
  }
  if (asked.topic == Topic::mode) {
    const auto& when = protocol.modes[asked.index].when;
    if (when) trial.conditions.push_back(&*when);
  }
  std::stable_sort(explanation.rules.begin(), explanation.rules.end(),
                   [](const RuleLine& a, const RuleLine& b) { return a.holds > b.holds; });
  for (const FactIndex fact : facts_to_try(protocol, trial.conditions)) {
    if (const auto change = nearest_change(trial, fact, today)) explanation.alternatives.push_back(*change);
  }
  return explanation;
}

}  // namespace

Result<Explanation> explain(const Protocol& protocol, const Journal& journal, Day on, std::string_view item) {
  const auto asked = find_item(protocol, item);
  if (!asked) return std::unexpected(asked.error());
  const auto entries = live_entries(journal, on);
  const Folded folded = fold(protocol, entries, on);
  if (folded.history.profile.birth_date && on < *folded.history.profile.birth_date) {
    return std::unexpected(
        Error{"", to_text(on) + " is before the birth", "plans begin on the day of the birth"});
  }
  return explain_day(decide(protocol, folded, on, Staleness::counts), *asked, item);
}

}  // namespace realign
