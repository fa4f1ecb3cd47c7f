// SPDX-License-Identifier: Apache-2.0
#include "proof/comparison.h"

#include <ostream>

#include "base/json.h"
#include "proof/formula.h"
#include "proof/named_conditions.h"
#include "proof/random_facts.h"
#include "proof/unknowns.h"

namespace realign {
namespace {

std::vector<Named> conditions_of(const Protocol& protocol, const Invariants& invariants) {
  std::vector<Named> all = conditions_of_ruling(protocol);
  for (const Named& other : other_conditions(protocol)) all.push_back(other);
  for (const Condition& part : invariants.well) all.push_back({"a good day", &part});
  for (const Invariant& invariant : invariants.all) {
    if (invariant.when) all.push_back({"invariant " + invariant.id, &*invariant.when});
  }
  return all;
}

class Comparison {
 public:
  Comparison(const Protocol& protocol, std::ostream& out)
      : protocol_(protocol), out_(out), unknowns_(unknowns_of(protocol, context_)) {}

  void write(const std::vector<Named>& conditions, std::size_t days, Chance& chance) {
    write_head(conditions);
    std::vector<Named> all;
    all.reserve(protocol_.definitions.size() + conditions.size());
    for (const NamedCondition& definition : protocol_.definitions)
      all.push_back({definition.id, &definition.condition});
    all.insert(all.end(), conditions.begin(), conditions.end());
    const std::vector<const Condition*> read = without_names(all);
    std::vector<z3::expr> formulas;
    formulas.reserve(read.size());
    for (const Condition* one : read) formulas.push_back(formula_of(*one, unknowns_.facts, context_));
    const auto points = turning_points(read, protocol_.facts);
    for (std::size_t day = 0; day < days; ++day)
      write_day(read, formulas, random_facts(protocol_.facts, points, chance));
  }

 private:
  void write_head(const std::vector<Named>& conditions) {
    std::string line;
    JsonWriter json(line);
    json.begin_object().key("facts").begin_array();
    for (const FactSpec& fact : protocol_.facts) json.value(fact.id);
    json.end_array().key("definitions").begin_array();
    for (const NamedCondition& one : protocol_.definitions)
      json.begin_array().value(one.id).value(one.condition.text).end_array();
    json.end_array().key("conditions").begin_array();
    for (const Named& one : conditions)
      json.begin_array().value(one.name).value(one.condition->text).end_array();
    json.end_array().end_object();
    out_ << line << "\n";
  }

  void write_day(const std::vector<const Condition*>& conditions, const std::vector<z3::expr>& formulas,
                 const std::vector<Value>& values) {
    z3::model model(context_);
    for (std::size_t i = 0; i < values.size(); ++i) {
      z3::func_decl fact = unknowns_.facts[i].decl();
      z3::expr value = constant_of(protocol_.facts[i], values[i], context_);
      model.add_const_interp(fact, value);
    }
    std::string engine, solver;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
      engine += holds(*conditions[i], values) ? '1' : '0';
      solver += model.eval(formulas[i], true).is_true() ? '1' : '0';
    }
    std::string line;
    JsonWriter json(line);
    json.begin_object().key("values").begin_array();
    for (std::size_t i = 0; i < values.size(); ++i) write_value(protocol_.facts[i], values[i], json);
    json.end_array().member("engine", engine).member("solver", solver).end_object();
    out_ << line << "\n";
  }

  const Protocol& protocol_;
  std::ostream& out_;
  z3::context context_;
  Unknowns unknowns_;
};

}  // namespace

void write_comparison(const Protocol& protocol, const Invariants& invariants, HowMany how_many,
                      std::uint64_t seed, std::ostream& out) {
  constexpr int deepest = 4;
  Chance chance(seed);
  Comparison comparison(protocol, out);
  comparison.write(conditions_of(protocol, invariants), how_many.days, chance);
  std::vector<Condition> random;
  while (random.size() < how_many.conditions) {
    const std::string text =
        random_condition(protocol.facts, 1 + static_cast<int>(chance.below(deepest)), chance);
    auto condition = read_condition(text, Names{protocol.facts, protocol.definitions});
    if (condition) random.push_back(std::move(*condition));  // some are too long for our own limits
  }
  std::vector<Named> compared;
  compared.reserve(random.size());
  for (const Condition& condition : random) compared.push_back({"a random condition", &condition});
  comparison.write(compared, how_many.days_each, chance);
}

}  // namespace realign
