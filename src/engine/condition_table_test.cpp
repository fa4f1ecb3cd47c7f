// SPDX-License-Identifier: Apache-2.0
//
// The table of conditions says what the one that is read step by step, the reference, says.
#include "engine/condition_table.h"

#include <gtest/gtest.h>

#include <random>

#include "engine/facts.h"
#include "engine/ruling.h"
#include "protocol/embedded.h"

namespace realign {
namespace {

const Protocol& protocol() {
  static const Protocol loaded = read_protocol(embedded_protocol(), "the protocol built in").value();
  return loaded;
}

// Every number that some condition compares a fact with, and its neighbours: where an answer can change.
std::vector<std::vector<Value>> values_that_matter() {
  std::vector<std::vector<Value>> values(protocol().facts.size());
  for (const Rule& rule : protocol().rules) {
    for (const FactIndex fact : rule.when.facts) {
      for (const Step& step : rule.when.steps) {
        if (step.op != Op::literal) continue;
        for (const Value near : {step.arg - 1, step.arg, step.arg + 1}) values[fact].push_back(near);
      }
    }
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const FactSpec& fact = protocol().facts[i];
    std::erase_if(values[i], [&](Value value) { return value < fact.min || value > fact.max; });
    values[i].push_back(fact.min);
    values[i].push_back(fact.max);
  }
  return values;
}

class RandomFacts {
 public:
  explicit RandomFacts(unsigned seed) : chance_(seed) {}

  // Mostly values at which an answer can change, else any of the range.
  Facts next() {
    Facts facts;
    facts.known.resize(protocol().facts.size());
    for (std::size_t i = 0; i < protocol().facts.size(); ++i) {
      const FactSpec& fact = protocol().facts[i];
      const bool is_near = below(4) != 0;
      const auto& near = near_[i];
      facts.values.push_back(
          is_near ? near[below(near.size())]
                  : fact.min + static_cast<Value>(below(static_cast<std::size_t>(fact.max - fact.min) + 1)));
    }
    facts.unanswered = below(4) == 0;
    if (below(3) == 0) {
      for (std::size_t i = 0; i < protocol().rules.size() && is_stop(protocol().rules[i].layer); ++i) {
        facts.standing[i] = below(40) == 0;
        facts.lifted[i] = !facts.standing[i] && below(4) == 0;
      }
    }
    return facts;
  }

 private:
  std::size_t below(std::size_t end) { return chance_() % end; }

  std::mt19937 chance_;
  std::vector<std::vector<Value>> near_ = values_that_matter();
};

// One rule after the other, each by its steps: what the table must agree with.
RuleSet held_step_by_step(const Protocol& protocol, Facts& facts) {
  const auto set = [&](Derived fact, bool is_so) {
    facts.values[static_cast<FactIndex>(fact)] = is_so ? 1 : 0;
  };
  for (const Mode& mode : protocol.modes) {
    if (mode.when) facts.values[mode.fact] = holds(*mode.when, facts.values) ? 1 : 0;
  }
  set(Derived::open_stop, facts.unanswered);
  set(Derived::open_referral, false);
  RuleSet held;
  for (std::size_t i = 0; i < protocol.rules.size(); ++i) {
    const Rule& rule = protocol.rules[i];
    held[i] = facts.standing[i] || (!facts.lifted[i] && holds(rule.when, facts.values));
    if (held[i] && is_stop(rule.layer)) set(Derived::open_stop, true);
    if (held[i] && rule.layer == Layer::refer) set(Derived::open_referral, true);
  }
  return held;
}

// How often each rule held and did not, while the table said the same as the steps.
struct Sides {
  RuleSet ever, always;
};

void expect_agreement(const Protocol& protocol, unsigned seed, int times, Sides& sides) {
  RandomFacts any(seed);
  for (std::size_t i = 0; i < protocol.rules.size(); ++i) sides.always.set(i);
  for (int i = 0; i < times; ++i) {
    Facts facts = any.next(), same = facts;
    const RuleSet expected = held_step_by_step(protocol, facts);
    const Ruling ruling = rule_on(protocol, {}, same);
    for (std::size_t rule = 0; rule < protocol.rules.size(); ++rule) {
      ASSERT_EQ(ruling.held[rule], expected[rule])
          << protocol.rules[rule].id << ": " << protocol.rules[rule].when.text;
    }
    ASSERT_EQ(facts.values, same.values);
    sides.ever |= expected;
    sides.always &= expected;
  }
}

TEST(ConditionTable, HoldsEveryRuleJustWhereItsStepsSayThatItHolds) {
  Sides sides;
  expect_agreement(protocol(), 7, 20'000, sides);
  // The facts tried reach both sides of every rule.
  EXPECT_EQ(sides.ever.count(), protocol().rules.size());
  EXPECT_EQ(sides.always.count(), 0U);
}

TEST(ConditionTable, LeavesRulesThatReadWhatEarlierOnesFoundToTheirTurn) {
  Protocol changed = protocol();
  const Names names{changed.facts, changed.definitions};
  for (Rule& rule : changed.rules) {
    if (rule.id == "R31" || rule.id == "R15")
      rule.when = read_condition("open_stop && weeks < 9", names).value();
    if (rule.id == "R26") rule.when = read_condition("open_referral || fever", names).value();
  }
  index_rules(changed);
  EXPECT_EQ(changed.rule_table.first.left_to_holds().size(), 3U);
  Sides sides;
  expect_agreement(changed, 8, 5'000, sides);
}

TEST(ConditionTable, LeavesNoRuleOfTheProtocolToItsSteps) {
  EXPECT_TRUE(protocol().rule_table.first.left_to_holds().empty());
  EXPECT_TRUE(protocol().rule_table.later.left_to_holds().empty());
}

const std::vector<FactSpec>& small_facts() {
  static const std::vector<FactSpec> facts = {{"weeks", FactType::integer, 0, 20, {}, 0, ""},
                                              {"pain", FactType::integer, 0, 10, {}, 0, ""},
                                              {"fever", FactType::boolean, 0, 1, {}, 0, ""},
                                              {"birth", FactType::choice, 0, 2, {"a", "b", "c"}, 0, ""}};
  return facts;
}

// Whether a table of these conditions holds the last of them, for all values of the small facts.
void expect_same(const std::vector<std::string>& texts, std::size_t left) {
  std::vector<Condition> conditions;
  for (const std::string& text : texts) {
    auto read = read_condition(text, {small_facts(), {}});
    ASSERT_TRUE(read) << text << ": " << read.error().what;
    conditions.push_back(std::move(*read));
  }
  std::vector<const Condition*> pointers;
  pointers.reserve(conditions.size());
  for (const Condition& condition : conditions) pointers.push_back(&condition);
  const ConditionTable table(pointers, {});
  EXPECT_EQ(table.left_to_holds().size(), left);
  for (Value weeks = -1; weeks <= 21; ++weeks) {
    for (Value rest = 0; rest < 11 * 2 * 3; ++rest) {
      const std::vector<Value> facts = {weeks, rest % 11, rest / 11 % 2, rest / 22};
      std::vector<bool> found(texts.size());
      table.each_that_holds(facts, [&](std::size_t i) {
        EXPECT_FALSE(found[i]) << texts[i] << " is found twice";
        found[i] = true;
      });
      for (const std::size_t i : table.left_to_holds()) found[i] = holds(conditions[i], facts);
      for (std::size_t i = 0; i < texts.size(); ++i) {
        EXPECT_EQ(found[i], holds(conditions[i], facts)) << texts[i] << " at " << weeks << ", " << rest;
      }
    }
  }
}

TEST(ConditionTable, KnowsEveryKindOfStep) {
  expect_same({"true",
               "false",
               "fever",
               "!fever",
               "weeks < 6",
               "6 < weeks",
               "weeks <= 6",
               "6 <= weeks",
               "weeks == 6",
               "weeks != 6",
               "weeks > 6 && pain >= 4",
               "6 > weeks || 4 >= pain",
               "weeks in [1, 2, 9]",
               "!(weeks in [1, 2, 9])",
               "birth in ['a', 'c']",
               "birth != 'b'",
               "fever ? weeks < 3 : pain > 5",
               "(weeks < 3 || fever) == true",
               "weeks < 6 && weeks > 8",
               "3 in [1, 3]"},
              0);
}

TEST(ConditionTable, LeavesWhatComparesTwoFactsToItsSteps) { expect_same({"weeks < pain", "weeks < 6"}, 1); }

TEST(ConditionTable, DecidesMoreTermsThanOneBlockHolds) {
  std::vector<std::string> texts;
  for (int weeks = 0; weeks <= 20; ++weeks) {
    for (int pain = 0; pain <= 10; ++pain) {
      texts.push_back("weeks >= " + std::to_string(weeks) + " && pain >= " + std::to_string(pain));
    }
  }
  expect_same({texts.begin(), texts.begin() + 30}, 0);
  std::vector<std::string> wide(texts.begin(), texts.end());
  ASSERT_LT(wide.size(), 256U);
  for (int i = 0; i < 60; ++i) wide.push_back("pain == " + std::to_string(i % 11) + " || fever");
  expect_same(wide, 0);
}

}  // namespace
}  // namespace realign
