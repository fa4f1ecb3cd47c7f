// SPDX-License-Identifier: Apache-2.0
//
// The solver's view of a day against the engine's, on random days; and that what the proof finds is so.
#include <gtest/gtest.h>

#include <set>

#include "proof/diary.h"
#include "proof/mutate.h"
#include "proof/obligations.h"
#include "proof/plain_day.h"
#include "proof/random_facts.h"
#include "proof/report.h"
#include "protocol/embedded.h"

namespace realign {
namespace {

struct Given {
  Protocol protocol;
  Invariants invariants;
  Json json;
};

const Given& given() {
  static const Given all = [] {
    auto protocol = read_protocol(embedded_protocol(), "built in");
    auto invariants = read_invariants(embedded_protocol(), "built in", *protocol);
    return Given{std::move(*protocol), std::move(*invariants), *mutable_protocol(embedded_protocol())};
  }();
  return all;
}

void no_progress(std::size_t, std::size_t) {}

DayFound random_day(const Protocol& protocol, Chance& chance) {
  std::vector<const Condition*> conditions;
  conditions.reserve(protocol.rules.size());
  for (const Rule& rule : protocol.rules) conditions.push_back(&rule.when);
  DayFound day;
  day.facts.values = random_facts(protocol.facts, turning_points(conditions, protocol.facts), chance);
  // Most questions are answered with nothing wrong, or every day would be an emergency.
  for (const Question& question : protocol.questions) {
    if (!chance.one_in(30)) day.facts.values[question.fact] = question.clear;
  }
  day.facts.known.resize(protocol.facts.size(), true);
  for (std::size_t i = 0; i < protocol.rules.size() && is_stop(protocol.rules[i].layer); ++i) {
    day.facts.standing[i] = chance.one_in(200);
    day.facts.lifted[i] = chance.one_in(4);
  }
  day.facts.unanswered = chance.one_in(10);
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    day.prescribed.included[e] = chance.one_in(5);
    day.prescribed.excluded[e] = chance.one_in(10);
  }
  return day;
}

z3::model model_of(const Protocol& protocol, const Unknowns& unknowns, const DayFound& day,
                   z3::context& context) {
  z3::model model(context);
  const auto put = [&](const z3::expr& unknown, z3::expr value) {
    z3::func_decl declaration = unknown.decl();
    if (declaration.decl_kind() == Z3_OP_UNINTERPRETED) model.add_const_interp(declaration, value);
  };
  for (std::size_t i = 0; i < protocol.facts.size(); ++i)
    put(unknowns.facts[i], constant_of(protocol.facts[i], day.facts.values[i], context));
  for (std::size_t i = 0; i < protocol.rules.size(); ++i) {
    put(unknowns.standing[i], context.bool_val(day.facts.standing[i]));
    put(unknowns.lifted[i], context.bool_val(day.facts.lifted[i]));
  }
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    put(unknowns.included[e], context.bool_val(day.prescribed.included[e]));
    put(unknowns.excluded[e], context.bool_val(day.prescribed.excluded[e]));
  }
  put(unknowns.unanswered, context.bool_val(day.facts.unanswered));
  return model;
}

// Everything that an outcome is, asked of a day of either kind; `see` takes what it is called and the truth.
template <class Day, class See>
void ask_all(const Day& day, See see) {
  const Protocol& protocol = day.protocol();
  for (std::size_t i = 0; i < protocol.rules.size(); ++i)
    see("held " + protocol.rules[i].id, day.held(static_cast<RuleIndex>(i)));
  for (int i = 0; i < 6; ++i)
    see("as grave as " + std::to_string(i), day.as_grave_as(static_cast<Disposition>(i)));
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    const auto exercise = static_cast<ExerciseIndex>(e);
    see("eases " + protocol.exercises[e].id, day.eases(exercise));
    for (std::size_t v = 0; v < protocol.exercises[e].variants.size(); ++v)
      see("open " + protocol.exercises[e].id, day.is_open(exercise, static_cast<VariantIndex>(v)));
  }
  for (const int number : {0, 1, 2, 4, 9, 10, 49, 50}) {
    see("walk", day.walk_at_most(number));
    see("percent", day.walk_percent_at_most(number));
    see("sets", day.sets_at_most(number));
    see("stop", day.stop_at_pain_at_most(number));
  }
  see("domed", day.eases_domed());
  see("load", day.holds_load());
  see("rest", day.rest_day());
  for (const Avoid& avoid : protocol.avoid) see("avoid " + avoid.id, day.holds(avoid.when));
}

TEST(SymbolicDay, RulesOnRandomDaysAsTheEngineDoes) {
  const Protocol& protocol = given().protocol;
  z3::context context;
  const Unknowns unknowns = unknowns_of(protocol, context);
  const SymbolicDay symbolic(protocol, unknowns);
  std::vector<std::pair<std::string, z3::expr>> formulas;
  ask_all(symbolic, [&](std::string name, const z3::expr& formula) {
    formulas.emplace_back(std::move(name), formula);
  });
  Chance chance(7);
  for (int i = 0; i < 200; ++i) {
    DayFound day = random_day(protocol, chance);
    const z3::model model = model_of(protocol, unknowns, day, context);
    const Ruling ruling = rule_on(protocol, day.prescribed, day.facts);
    const PlainDay plain(protocol, day.prescribed, day.facts, ruling);
    std::size_t at = 0;
    ask_all(plain, [&](const std::string& name, bool truth) {
      ASSERT_EQ(model.eval(formulas[at++].second, true).is_true(), truth) << name << " on day " << i;
    });
  }
}

TEST(Proof, EveryInvariantHoldsOnEveryDayThatCanBe) {
  for (const Finding& finding : prove(given().protocol, given().invariants, 2, no_progress))
    EXPECT_EQ(finding.verdict, Verdict::proved)
        << given().invariants.all[finding.invariant].id << finding.part;
}

TEST(Proof, AtLeastSixtyInvariantsAreStatedAndEachHasAnIdOfItsOwn) {
  std::set<std::string> ids;
  for (const Invariant& invariant : given().invariants.all) ids.insert(invariant.id);
  EXPECT_EQ(ids.size(), given().invariants.all.size());
  EXPECT_GE(ids.size(), 60U);
}

// A protocol whose rule about heavy bleeding asks for fever instead.
Protocol careless() {
  std::string text = write_json(given().json);
  const std::string right = R"("when":"heavy_bleeding")";
  text.replace(text.find(right), right.size(), R"("when":"heavy_bleeding && fever")");
  return *read_protocol(R"({"digest":"","protocol":)" + text + "}", "careless");
}

TEST(Proof, WhatBreaksAnInvariantIsToldAsAJournalThatReplays) {
  const Protocol protocol = careless();
  const auto findings = prove(protocol, given().invariants, 2, no_progress);
  std::vector<std::string> broken;
  for (const Finding& finding : findings) {
    if (finding.verdict != Verdict::broken) continue;
    const Invariant& invariant = given().invariants.all[finding.invariant];
    broken.push_back(invariant.id);
    EXPECT_TRUE(replays(invariant, given().invariants, protocol, diary_of(protocol, *finding.day)));
    EXPECT_FALSE(replays(invariant, given().invariants, given().protocol, diary_of(protocol, *finding.day)));
  }
  EXPECT_EQ(broken, std::vector<std::string>{"bleeding"});
}

TEST(Proof, AnInvariantThatNoDayMeetsSaysNothingAndThatIsSaid) {
  Invariants contradictory = given().invariants;
  Invariant& invariant = contradictory.all.front();
  invariant.when = *read_condition("weeks >= 5 && days < 35", Names{given().protocol.facts, {}});
  contradictory.all.resize(1);
  EXPECT_EQ(prove(given().protocol, contradictory, 1, no_progress).front().verdict, Verdict::says_nothing);
}

TEST(Mutants, EachRuleIsLeftOutOnceAndNumbersInNamesStay) {
  const auto mutants = mutants_of(given().json, given().protocol);
  std::size_t dropped = 0;
  for (const Mutant& mutant : mutants) {
    dropped += mutant.dropped ? 1 : 0;
    EXPECT_EQ(mutant.change.find("phq2 →"), std::string::npos) << mutant.change;
  }
  EXPECT_EQ(dropped, given().protocol.rules.size());
  EXPECT_GT(mutants.size(), 300U);
}

}  // namespace
}  // namespace realign
