// SPDX-License-Identifier: Apache-2.0
#include "fhir/cql_library.h"

#include <algorithm>
#include <vector>

#include "engine/facts.h"
#include "faces/names.h"
#include "fhir/cql_decisions.h"
#include "fhir/cql_expression.h"
#include "fhir/cql_writer.h"
#include "fhir/definition.h"

namespace realign::fhir {
namespace {

constexpr FactIndex open_stop = static_cast<FactIndex>(Derived::open_stop);
constexpr FactIndex open_referral = static_cast<FactIndex>(Derived::open_referral);

class Library {
 public:
  explicit Library(const Protocol& protocol) : protocol_(protocol) {
    for (const FactSpec& fact : protocol.facts) names_.push_back(cql_name(fact.id));
  }

  CqlLibrary write() && {
    write_head();
    write_parameters();
    cql_.line("");
    cql_.line("context Unfiltered");
    write_ranges();
    write_modes();
    cql_.heading("The rules, the gravest first. A rule only ever takes away.");
    for (std::size_t i = 0; i < protocol_.rules.size(); ++i) write_rule(i);
    if (protocol_.rules.empty() || protocol_.rules.back().layer <= Layer::refer) write_found();
    write_decisions(protocol_, cql_);
    write_conditions();
    return std::move(cql_).take();
  }

 private:
  std::string condition(const Condition& condition) const {
    return cql_of(condition, protocol_.facts, names_);
  }

  void write_head() {
    cql_.comment("SPDX-License-Identifier: Apache-2.0");
    cql_.comment("Written by realign export cql from the protocol " + protocol_.id + ", version " +
                 protocol_.version + ", digest " + protocol_.digest + ".");
    cql_.line("library " + library_name(protocol_) + " version " + cql_text(protocol_.version));
  }

  // What the rules find out themselves is no parameter.
  bool is_found(FactIndex fact) const {
    if (fact == open_stop || fact == open_referral) return true;
    return std::ranges::any_of(protocol_.modes,
                               [&](const Mode& mode) { return mode.fact == fact && mode.when.has_value(); });
  }

  static CqlType type_of(const FactSpec& fact) {
    switch (fact.type) {
      case FactType::boolean:
        return CqlType::truth;
      case FactType::integer:
        return CqlType::number;
      case FactType::choice:
        break;
    }
    return CqlType::text;
  }

  void write_parameters() {
    cql_.heading("Facts of the day. Where one is not given its cautious value stands in.");
    for (std::size_t i = 0; i < protocol_.facts.size(); ++i) {
      const auto index = static_cast<FactIndex>(i);
      const FactSpec& fact = protocol_.facts[i];
      if (is_found(index)) continue;
      cql_.comment(fact_in_words(protocol_, index));
      cql_.parameter(fact.id, type_of(fact), cql_value(fact, fact.assumed));
    }
    cql_.heading("What the journal says beside facts.");
    cql_.comment("a question that can stop her has no answer, or one that is too old");
    cql_.parameter(is_unanswered, CqlType::truth, "true");
    cql_.comment("ids of the stops that held once and that no clinician has lifted");
    cql_.parameter(standing_stops, CqlType::texts, "{}");
    cql_.comment("ids of the stops that a clinician has lifted, though their answer may still be there");
    cql_.parameter(lifted_stops, CqlType::texts, "{}");
    cql_.comment(
        "ids of the exercises that a clinician's prescription includes: they pass week gates and modes");
    cql_.parameter(included_exercises, CqlType::texts, "{}");
    cql_.comment("ids of the exercises that it excludes");
    cql_.parameter(excluded_exercises, CqlType::texts, "{}");
  }

  static std::string range_of(const FactSpec& fact) {
    const std::string name = cql_name(fact.id);
    std::string range = name + " is not null";
    if (fact.type == FactType::integer) {
      range += " and " + name + " >= " + std::to_string(fact.min) + " and " + name +
               " <= " + std::to_string(fact.max);
    }
    if (fact.type == FactType::choice) {
      CqlParts choices;
      for (const std::string& choice : fact.choices) choices.push_back(cql_text(choice));
      range += " and " + name + " in " + list_of_cql(choices);
    }
    return range;
  }

  void write_ranges() {
    cql_.heading(
        "Whether every fact is one that can be. Where this is false, nothing else here may be used.");
    CqlParts ranges;
    for (std::size_t i = 0; i < protocol_.facts.size(); ++i) {
      if (!is_found(static_cast<FactIndex>(i))) ranges.push_back(range_of(protocol_.facts[i]));
    }
    cql_.define("facts are in range", CqlType::truth, "AllTrue(" + list_of_cql(ranges) + ")");
  }

  // A mode is decided before any rule, and before the modes behind it: what is not decided yet has its
  // cautious value, as in the engine.
  void write_modes() {
    cql_.heading("Modes: standing adjustments.");
    const std::vector<std::string> names = names_;
    const auto not_yet = [&](FactIndex fact) {
      names_[fact] = cql_value(protocol_.facts[fact], protocol_.facts[fact].assumed);
    };
    not_yet(open_stop);
    not_yet(open_referral);
    for (const Mode& mode : protocol_.modes) {
      if (mode.when) not_yet(mode.fact);
    }
    for (const Mode& mode : protocol_.modes) {
      if (!mode.when) continue;
      cql_.comment(std::string(protocol_.say("mode." + mode.id)));
      cql_.define(protocol_.facts[mode.fact].id, CqlType::truth, condition(*mode.when));
      names_[mode.fact] = names[mode.fact];
    }
    names_ = names;
  }

  CqlParts found_before(std::size_t end, const RuleSet& wanted) const {
    CqlParts found;
    for (std::size_t i = 0; i < end; ++i) {
      if (wanted[i]) found.push_back(cql_name(name_of_rule(protocol_.rules[i].id)));
    }
    return found;
  }

  std::string stop_found_before(std::size_t end) const {
    CqlParts found = found_before(end, protocol_.rule_table.stops);
    found.insert(found.begin(), cql_name(is_unanswered));
    return any_of(found);
  }

  // Facts to all rules behind stops and referrals.
  void write_found() {
    const std::size_t all = protocol_.rules.size();
    cql_.comment("something stops her, or a question that can is open");
    cql_.define(protocol_.facts[open_stop].id, CqlType::truth, stop_found_before(all));
    cql_.comment("something is to be seen by a clinician soon");
    cql_.define(protocol_.facts[open_referral].id, CqlType::truth,
                any_of(found_before(all, protocol_.rule_table.referrals)));
  }

  void write_rule(std::size_t index) {
    const Rule& rule = protocol_.rules[index];
    const bool is_first_behind =
        rule.layer > Layer::refer && (index == 0 || protocol_.rules[index - 1].layer <= Layer::refer);
    if (is_first_behind) write_found();
    cql_.comment(std::string(protocol_.say(rule.words)));
    std::string sources;
    for (const std::string& source : rule.evidence.sources) sources += (sources.empty() ? "" : ", ") + source;
    cql_.comment("[" + std::string(id_of(rule.layer)) + "; " + sources + "; " + rule.evidence.strength + "]");
    cql_.define(name_of_rule(rule.id), CqlType::truth, holds_of(rule, index));
  }

  // A stop that held once stands until it is lifted, whatever the facts say now. Stops and referrals are
  // told only what those before them found.
  std::string holds_of(const Rule& rule, std::size_t index) {
    const std::vector<std::string> names = names_;
    if (rule.layer <= Layer::refer) {
      names_[open_stop] = stop_found_before(index);
      names_[open_referral] = any_of(found_before(index, protocol_.rule_table.referrals));
    }
    std::string now = condition(rule.when);
    names_ = names;
    if (!is_stop(rule.layer)) return now;
    const std::string id = cql_text(rule.id);
    return id + " in " + cql_name(standing_stops) + " or (not (" + id + " in " + cql_name(lifted_stops) +
           ") and (" + now + "))";
  }

  void write_condition(const std::string& name, const Condition& of) {
    cql_.define(name, CqlType::truth, condition(of));
  }

  void write_conditions() {
    cql_.heading("Other conditions of the protocol.");
    std::vector<TextIf> avoided;
    for (const Avoid& avoid : protocol_.avoid) {
      cql_.comment(std::string(protocol_.say(avoid.why_words)));
      write_condition(name_of_movement(avoid.id), avoid.when);
      avoided.push_back({cql_name(name_of_movement(avoid.id)), avoid.id});
    }
    cql_.define("movements to avoid", CqlType::texts, texts_that_hold(avoided));
    for (const Signal& signal : protocol_.signals) write_condition("signal " + signal.id, signal.when);
    for (const ProgramCondition& one : protocol_.program_conditions)
      write_condition("before the program " + one.id, one.when);
    write_condition("the program may begin", protocol_.program_when);
    for (const ImpactCondition& one : protocol_.impact.conditions)
      write_condition("before impact " + one.id, one.when);
    write_condition("the faster walking track", protocol_.walking.text_when);
    write_condition("pain counts earlier", protocol_.dosing.sensitive_when);
    write_condition("a check of recovery is passed", protocol_.dosing.recovered_when);
    write_condition("maintenance ends", protocol_.dosing.relapse_when);
  }

  const Protocol& protocol_;
  std::vector<std::string> names_;  // what stands for each fact
  CqlWriter cql_;
};

}  // namespace

std::string library_name(const Protocol& protocol) { return name_for_programs(protocol.id); }
std::string name_of_rule(std::string_view rule) { return "rule " + std::string(rule); }
std::string name_of_movement(std::string_view movement) { return "movement " + std::string(movement); }

CqlLibrary write_cql(const Protocol& protocol) { return Library(protocol).write(); }

}  // namespace realign::fhir
