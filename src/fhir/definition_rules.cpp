// SPDX-License-Identifier: Apache-2.0
#include "fhir/definition_rules.h"

#include "engine/ruling.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "fhir/cql_library.h"
#include "fhir/definition.h"

namespace realign::fhir {
namespace {

constexpr std::string_view action_types = "http://terminology.hl7.org/CodeSystem/action-type";

Json effect_of(const Rule& rule) {
  Items effect{code("layer", id_of(rule.layer)), truth("closes-all-else", rule.closes_all_else)};
  const auto limit = [&](std::string_view name, const std::optional<int>& value) {
    if (value) effect.push_back(whole(name, *value));
  };
  const auto flag = [&](std::string_view name, bool is_set) {
    if (is_set) effect.push_back(truth(name, true));
  };
  limit("sets-at-most", rule.sets_at_most);
  limit("stop-at-pain-at-most", rule.stop_at_pain_at_most);
  limit("walk-minutes-at-most", rule.walk_minutes_at_most);
  limit("walk-percent-at-most", rule.walk_percent_at_most);
  flag("hold-load", rule.hold_load);
  flag("rest-day", rule.rest_day);
  flag("ease-domed", rule.ease_domed);
  return extension(extension_url("effect"), std::move(effect));
}

class Rules {
 public:
  explicit Rules(const Protocol& protocol) : protocol_(protocol) {}

  Items layers() const {
    Items groups;
    for (int layer = 0; layer < layer_count; ++layer) {
      Items actions;
      for (const Rule& rule : protocol_.rules) {
        if (rule.layer == static_cast<Layer>(layer)) actions.push_back(action(rule));
      }
      if (actions.empty()) continue;
      Members group{{"title", text(id_of(static_cast<Layer>(layer)))}};
      add(group, "trigger",
          {Items{{Members{{"type", text("named-event")}, {"name", text("plan-of-a-day")}}}}});
      add(group, "groupingBehavior", text("logical-group"));
      add(group, "selectionBehavior", text("any"));
      add(group, "action", {std::move(actions)});
      groups.emplace_back(std::move(group));
    }
    return groups;
  }

 private:
  Json action(const Rule& rule) const {
    const std::string words = say(protocol_, rule.words);
    Members action;
    add(action, "extension", {Items{effect_of(rule)}});
    add(action, "prefix", text(rule.row));
    add(action, "title", text(rule.id));
    add(action, "description",
        text(rule.contact.empty() ? words : say(protocol_, key_of("contact.", rule.contact))));
    if (!rule.until_words.empty()) add(action, "textEquivalent", text(say(protocol_, rule.until_words)));
    add(action, "priority", text(priority_of(rule.layer)));
    add(action, "code", {Items{concept_of(rule.id, {own_coding("rule", rule.id)})}});
    add(action, "reason", {Items{concept_of(words)}});
    add(action, "documentation", {sources_of(protocol_, rule.evidence)});
    add(action, "condition", {Items{applies_if(protocol_, name_of_rule(rule.id))}});
    add(action, "action", {effects(rule)});
    return {std::move(action)};
  }

  // What a rule names: what it withholds (remove), what it leaves open in some variants only, and what it
  // makes easier (update).
  Items effects(const Rule& rule) const {
    Items actions;
    for (const Restriction& restriction : rule.restrictions) {
      const Exercise& exercise = protocol_.exercises[restriction.exercise];
      Items only;
      for (std::size_t v = 0; v < exercise.variants.size(); ++v) {
        if ((restriction.keep >> v & 1U) != 0) only.push_back(variant_of(exercise, v));
      }
      const std::string_view type = only.empty() ? "remove" : "update";
      actions.push_back(on_exercise(restriction.exercise, type, "only", std::move(only)));
    }
    for (const ExerciseIndex exercise : rule.ease)
      actions.push_back(on_exercise(exercise, "update", "ease", {whole("steps", 1)}));
    return actions;
  }

  Json on_exercise(ExerciseIndex exercise, std::string_view type, std::string_view name, Items inner) const {
    const std::string& id = protocol_.exercises[exercise].id;
    Members action;
    if (!inner.empty()) add(action, "extension", {Items{extension(extension_url(name), std::move(inner))}});
    add(action, "title", text(name_of(protocol_, exercise)));
    add(action, "type", concept_of({}, {coding(action_types, type)}));
    add(action, "definitionCanonical", canonical_of(protocol_, "ActivityDefinition", id));
    return {std::move(action)};
  }

  const Protocol& protocol_;
};

}  // namespace

Json rules_plan(const Protocol& protocol) {
  Members members = definition(protocol, "PlanDefinition", rules_definition, rules_definition);
  add(members, "type",
      concept_of({}, {coding("http://terminology.hl7.org/CodeSystem/plan-definition-type", "eca-rule")}));
  add(members, "library", {Items{canonical_of(protocol, "Library", library_name(protocol))}});
  add(members, "action", {Rules(protocol).layers()});
  return {std::move(members)};
}

}  // namespace realign::fhir
