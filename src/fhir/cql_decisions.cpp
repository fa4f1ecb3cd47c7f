// SPDX-License-Identifier: Apache-2.0
#include "fhir/cql_decisions.h"

#include <algorithm>

#include "engine/ruling.h"
#include "faces/names.h"
#include "fhir/cql_expression.h"
#include "fhir/cql_library.h"

namespace realign::fhir {
namespace {

constexpr std::string_view nothing_is_open = "nothing is open";

std::string rule_in_cql(const Rule& rule) { return cql_name(name_of_rule(rule.id)); }

template <class Fits>
CqlParts rules_that(const Protocol& protocol, Fits&& fits) {
  CqlParts rules;
  for (const Rule& rule : protocol.rules) {
    if (fits(rule)) rules.push_back(rule_in_cql(rule));
  }
  return rules;
}

void write_disposition(const Protocol& protocol, CqlWriter& cql) {
  const auto layer = [&](Layer wanted) {
    return any_of(rules_that(protocol, [&](const Rule& rule) { return rule.layer == wanted; }));
  };
  const auto one = [](Disposition disposition) { return cql_text(id_of(disposition)); };
  cql.define("disposition", CqlType::text,
             "if " + layer(Layer::emergency) + " then " + one(Disposition::emergency) + "\n  else if " +
                 layer(Layer::urgent) + " then " + one(Disposition::urgent) + "\n  else if " +
                 layer(Layer::clinician_first) + " then " + one(Disposition::clinician_first) +
                 "\n  else if " + cql_name(is_unanswered) + " then " + one(Disposition::unscreened) +
                 "\n  else if " + layer(Layer::refer) + " then " + one(Disposition::refer_soon) +
                 "\n  else " + one(Disposition::go));
  cql.define(nothing_is_open, CqlType::truth,
             cql_name("disposition") + " in { " + one(Disposition::emergency) + ", " +
                 one(Disposition::urgent) + " } or " + cql_name(is_unanswered));
}

std::string variant_name(const Exercise& exercise, VariantIndex variant) {
  return exercise.id + "/" + exercise.variants[variant].id;
}

std::string open_name(const Exercise& exercise, VariantIndex variant) {
  return cql_name("open " + variant_name(exercise, variant));
}

// The gravest rules are not named here: while one of them holds nothing is open at all.
std::string is_open(const Protocol& protocol, ExerciseIndex index, VariantIndex variant) {
  const auto closing = [&](bool passed_by) {
    return rules_that(protocol, [&](const Rule& rule) {
      const bool closes = (kept_by(rule, index) >> variant & 1U) == 0;
      return closes && rule.layer > Layer::urgent && is_passed_by(rule.layer) == passed_by;
    });
  };
  const std::string exercise = cql_text(protocol.exercises[index].id);
  std::string text = "not " + cql_name(nothing_is_open) + "\n    and not (" + exercise + " in " +
                     cql_name(excluded_exercises) + ")";
  if (const CqlParts firm = closing(false); !firm.empty()) text += "\n    and not " + any_of(firm);
  if (const CqlParts passable = closing(true); !passable.empty()) {
    text += "\n    and (" + exercise + " in " + cql_name(included_exercises) + " or not " + any_of(passable) +
            ")";
  }
  return text;
}

void write_exercises(const Protocol& protocol, CqlWriter& cql) {
  std::vector<TextIf> open, limited, withheld, eased;
  for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
    const Exercise& exercise = protocol.exercises[e];
    const auto index = static_cast<ExerciseIndex>(e);
    CqlParts variants;
    for (std::size_t v = 0; v < exercise.variants.size(); ++v) {
      const auto variant = static_cast<VariantIndex>(v);
      cql.define("open " + variant_name(exercise, variant), CqlType::truth,
                 is_open(protocol, index, variant));
      variants.push_back(open_name(exercise, variant));
      open.push_back({open_name(exercise, variant), variant_name(exercise, variant)});
    }
    const std::string any = any_of(variants);
    withheld.push_back({"not " + any, exercise.id});
    limited.push_back({any + " and not AllTrue(" + list_of_cql(variants) + ")", exercise.id});
    const CqlParts easing = rules_that(
        protocol, [&](const Rule& rule) { return std::ranges::find(rule.ease, index) != rule.ease.end(); });
    if (!easing.empty()) eased.push_back({any_of(easing), exercise.id});
  }
  cql.define("open", CqlType::texts, texts_that_hold(open));
  cql.define("limited", CqlType::texts, texts_that_hold(limited));
  cql.define("withheld", CqlType::texts, texts_that_hold(withheld));
  cql.define("eased", CqlType::texts, texts_that_hold(eased));
  cql.define("what domed is eased", CqlType::truth,
             any_of(rules_that(protocol, [](const Rule& rule) { return rule.ease_domed; })));
}

// The lowest of the limits of the rules that hold; nothing where none does.
std::string lowest(const Protocol& protocol, std::optional<int> Rule::* limit, std::string_view otherwise) {
  CqlParts limits{std::string(otherwise)};
  for (const Rule& rule : protocol.rules) {
    if (const std::optional<int>& value = rule.*limit)
      limits.push_back("if " + rule_in_cql(rule) + " then " + std::to_string(*value) + " else null");
  }
  return "Min(" + list_of_cql(limits) + ")";
}

void write_limits(const Protocol& protocol, CqlWriter& cql) {
  constexpr std::string_view none = "null as Integer";
  cql.define("sets at most", CqlType::number, lowest(protocol, &Rule::sets_at_most, none));
  cql.define("stop at pain at most", CqlType::number, lowest(protocol, &Rule::stop_at_pain_at_most, none));
  cql.define("walk minutes at most", CqlType::number,
             "if " + cql_name(nothing_is_open) + " then 0 else " +
                 lowest(protocol, &Rule::walk_minutes_at_most, none));
  cql.define("walk percent at most", CqlType::number, lowest(protocol, &Rule::walk_percent_at_most, "100"));
  cql.define("load is held", CqlType::truth,
             any_of(rules_that(protocol, [](const Rule& rule) { return rule.hold_load; })));
  cql.define("rest day", CqlType::truth,
             any_of(rules_that(protocol, [](const Rule& rule) { return rule.rest_day; })));
}

}  // namespace

void write_decisions(const Protocol& protocol, CqlWriter& cql) {
  cql.heading("What follows: the disposition, and what stays open.");
  write_disposition(protocol, cql);
  write_exercises(protocol, cql);
  cql.heading("Limits: the lowest of those that hold; null where there is none.");
  write_limits(protocol, cql);
}

}  // namespace realign::fhir
