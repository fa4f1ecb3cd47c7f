// SPDX-License-Identifier: Apache-2.0
#include "fhir/definition_stages.h"

#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "fhir/cql_library.h"
#include "fhir/definition.h"
#include "fhir/definition_activities.h"
#include "fhir/definition_rules.h"

namespace realign::fhir {
namespace {

constexpr std::string_view walking = "walking";

class Programme {
 public:
  explicit Programme(const Protocol& protocol) : protocol_(protocol) {}

  std::vector<Json> write() const {
    std::vector<Json> plans{protocol_plan()};
    for (const StageSpec& stage : protocol_.stages) plans.push_back(this->stage(stage));
    plans.push_back(walks());
    return plans;
  }

 private:
  Members plan(std::string_view name, const std::string& title, std::string_view type) const {
    Members members = definition(protocol_, "PlanDefinition", name, title);
    add(members, "type",
        concept_of({}, {coding("http://terminology.hl7.org/CodeSystem/plan-definition-type", type)}));
    return members;
  }

  std::string stage_words(const StageSpec& stage, std::string_view what) const {
    return say(protocol_, key_of("stage.", stage.id, what));
  }

  Json leads_to(const std::string& title, std::string_view type, std::string_view name) const {
    Members action;
    add(action, "title", text(title));
    add(action, "definitionCanonical", canonical_of(protocol_, type, name));
    return {std::move(action)};
  }

  Json exercise(ExerciseIndex index) const {
    return leads_to(name_of(protocol_, index), "ActivityDefinition", protocol_.exercises[index].id);
  }

  static Json group(std::string_view title, std::string_view selection, Items actions) {
    Members group{{"title", text(title)}};
    add(group, "groupingBehavior", text("logical-group"));
    add(group, "selectionBehavior", text(selection));
    add(group, "action", {std::move(actions)});
    return {std::move(group)};
  }

  Items exercises(const std::vector<ExerciseIndex>& indexes) const {
    Items actions;
    for (const ExerciseIndex index : indexes) actions.push_back(exercise(index));
    return actions;
  }

  static Json items_of(const StageSpec& stage) {
    return extension(extension_url("items"),
                     Items{whole("low", stage.items_low), whole("high", stage.items_high)});
  }

  // Groups are called as in stages.toml. Of an empty one there is nothing to say.
  Json stage(const StageSpec& stage) const {
    Members members = plan(stage.id, stage_words(stage, ".name"), "workflow-definition");
    add(members, "description", text(stage_words(stage, ".what")));
    add(members, "relatedArtifact", {sources_of(protocol_, stage.evidence)});
    Items actions;
    if (!stage.warm_up.empty()) actions.push_back(group("warm_up", "all", exercises(stage.warm_up)));
    if (!stage.choose.empty()) {
      Json choose = group("choose", "any", exercises(stage.choose));
      actions.push_back(with(std::move(choose), "extension", {Items{items_of(stage)}}));
    }
    if (!stage.instead.empty()) actions.push_back(group("instead", "any", exercises(stage.instead)));
    Json session = group("session", "all", std::move(actions));
    Items all;
    all.push_back(
        with(std::move(session), "timingTiming", every(stage.sessions_per_week, stage.sessions_per_week, 7)));
    if (stage.id == id_of(StageId::program)) all.push_back(program());
    add(members, "action", {std::move(all)});
    return {std::move(members)};
  }

  Json program() const {
    Items weeks;
    for (std::size_t w = 0; w < protocol_.program.size(); ++w) weeks.push_back(program_week(w));
    return with(group("weeks", "all", std::move(weeks)), "condition",
                {Items{applies_if(protocol_, "the program may begin")}});
  }

  Json program_week(std::size_t number) const {
    const ProgramWeek& week = protocol_.program[number];
    Items days;
    for (const std::vector<ProgramItem>& day : week.days) {
      Items items;
      for (const ProgramItem& item : day) {
        Items only{variant_of(protocol_.exercises[item.exercise], item.variant)};
        items.push_back(with(exercise(item.exercise), "extension",
                             {Items{extension(extension_url("only"), std::move(only))}}));
      }
      days.push_back(group("day", "all", std::move(items)));
    }
    days.push_back(group("stretches", "any", exercises(week.stretches)));
    return with(group(std::to_string(number + 1), "all", std::move(days)), "description",
                text(dose_in_words(protocol_, week.by_sets)));
  }

  Json walk(const WalkRow& row, int weeks) const {
    Members repeat{{"boundsDuration", Json{Members{{"value", number(weeks)},
                                                   {"unit", text("wk")},
                                                   {"system", text("http://unitsofmeasure.org")},
                                                   {"code", text("wk")}}}}};
    add_minutes(repeat, row.minutes_low, row.minutes_high);
    add_times(repeat, row.days_low, row.days_high, 7);
    Members action;
    add(action, "title", text(minutes_in_words(protocol_, row.minutes_low, row.minutes_high)));
    add(action, "description", text(days_a_week_in_words(protocol_, row.days_low, row.days_high)));
    add(action, "timingTiming", {Members{{"repeat", Json{std::move(repeat)}}}});
    return {std::move(action)};
  }

  Json track(std::string_view title, const std::vector<WalkRow>& rows, const Evidence& evidence) const {
    Items actions;
    for (const WalkRow& row : rows) actions.push_back(walk(row, protocol_.walking.weeks_per_row));
    return with(group(title, "all", std::move(actions)), "documentation", {sources_of(protocol_, evidence)});
  }

  Json walks() const {
    const Walking& of = protocol_.walking;
    Members members = plan(walking, say(protocol_, "face.walk"), "workflow-definition");
    Json text_track = with(track("text", of.text, of.text_evidence), "condition",
                           {Items{applies_if(protocol_, "the faster walking track")}});
    add(members, "library", {Items{canonical_of(protocol_, "Library", library_name(protocol_))}});
    add(members, "action", {Items{track("table", of.table, of.evidence), std::move(text_track)}});
    return {std::move(members)};
  }

  Json forms() const {
    Items actions;
    for (const FormSpec& form : protocol_.forms) {
      Json action = leads_to(say(protocol_, key_of("form.", form.id, ".name")), "Questionnaire", form.id);
      actions.push_back(with(std::move(action), "timingTiming", every(1, 1, form.every_days)));
    }
    return group("questionnaires", "all", std::move(actions));
  }

  Json stretches() const {
    std::vector<ExerciseIndex> indexes;
    for (std::size_t i = 0; i < protocol_.exercises.size(); ++i) {
      if (protocol_.exercises[i].kind == ExerciseKind::stretch)
        indexes.push_back(static_cast<ExerciseIndex>(i));
    }
    return group("stretches", "any", exercises(indexes));
  }

  Json avoided() const {
    Items actions;
    for (const Avoid& avoid : protocol_.avoid) {
      Json action = leads_to(say(protocol_, key_of("avoid.", avoid.id)), "ActivityDefinition",
                             avoid_definition(avoid.id));
      action = with(std::move(action), "textEquivalent", text(say(protocol_, avoid.until_words)));
      actions.push_back(
          with(std::move(action), "condition", {Items{applies_if(protocol_, name_of_movement(avoid.id))}}));
    }
    return group("movements-to-avoid", "all", std::move(actions));
  }

  Json protocol_plan() const {
    Members members = plan(protocol_.id, protocol_.id, "clinical-protocol");
    add(members, "library", {Items{canonical_of(protocol_, "Library", library_name(protocol_))}});
    Items stages;
    for (const StageSpec& stage : protocol_.stages)
      stages.push_back(leads_to(stage_words(stage, ".name"), "PlanDefinition", stage.id));
    Items actions{leads_to("screening", "Questionnaire", "screening"),
                  leads_to("rules", "PlanDefinition", rules_definition),
                  group("stages", "exactly-one", std::move(stages)),
                  stretches(),
                  leads_to(say(protocol_, "face.walk"), "PlanDefinition", walking),
                  forms(),
                  avoided()};
    add(members, "action", {std::move(actions)});
    return {std::move(members)};
  }

  const Protocol& protocol_;
};

}  // namespace

std::vector<Json> programme_plans(const Protocol& protocol) { return Programme(protocol).write(); }

}  // namespace realign::fhir
