// SPDX-License-Identifier: Apache-2.0
#include "fhir/definition_activities.h"

#include "faces/dose_text.h"
#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "fhir/definition.h"
#include "fhir/names.h"

namespace realign::fhir {
namespace {

// What every ActivityDefinition says: something a person does.
void add_kind(Members& members) {
  add(members, "kind", text("Task"));
  add(members, "intent", text("plan"));
}

std::string paragraph(const std::string& words) { return words.empty() ? words : words + "\n\n"; }

std::string numbered(const std::vector<std::string>& lines) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) text += std::to_string(i + 1) + ". " + lines[i] + "\n";
  return text;
}

std::string points(const Protocol& protocol, const Exercise& exercise, std::string_view list) {
  std::string text;
  for (const std::string& line : sentences(protocol, exercise.id, list)) text += "- " + line + "\n";
  if (text.empty()) return text;
  return "\n" + say(protocol, key_of("face.exercise.", list)) + "\n\n" + text;
}

// How it is done, as Markdown; and what each easier or harder version is.
std::string how_to(const Protocol& protocol, const Exercise& exercise) {
  const std::string key = key_of("exercise.", exercise.id, ".");
  std::string text = paragraph(say(protocol, key + "purpose")) + paragraph(say(protocol, key + "start")) +
                     numbered(sentences(protocol, exercise.id, "steps"));
  for (const std::string_view list : {"cues", "mistakes", "stop", "not_if"})
    text += points(protocol, exercise, list);
  text += "\n" + say(protocol, "face.exercise.variants") + "\n\n";
  for (std::size_t v = 1; v < exercise.variants.size(); ++v) {
    const std::string variant = key + "variant." + exercise.variants[v].id;
    text += "- " + say(protocol, variant + ".name") + ": " + say(protocol, variant + ".how") + "\n";
  }
  return text;
}

// FHIR's Timing has no sets: one set is told in it, all of the dose in words and in the extension.
Json timing_of(const Protocol& protocol, const Exercise& exercise) {
  const Dose& dose = exercise.dose;
  Members repeat;
  add(repeat, "count", number(dose.reps_high > 0 ? dose.reps_low : dose.sets));
  if (dose.reps_high > dose.reps_low) add(repeat, "countMax", number(dose.reps_high));
  const int seconds = dose.reps_high > 0 ? dose.rep_s : dose.hold_s;
  if (seconds > 0) {
    add(repeat, "duration", number(seconds));
    add(repeat, "durationUnit", text("s"));
  }
  Members timing;
  add(timing, "repeat", {std::move(repeat)});
  add(timing, "code", concept_of(dose_in_words(protocol, exercise)));
  return {std::move(timing)};
}

Json dose_of(const Exercise& exercise) {
  Items dose;
  const auto add_part = [&](std::string_view name, int value) {
    if (value > 0) dose.push_back(whole(name, value));
  };
  add_part("sets", exercise.dose.sets);
  add_part("reps-low", exercise.dose.reps_low);
  add_part("reps-high", exercise.dose.reps_high);
  add_part("hold-s", exercise.dose.hold_s);
  add_part("rest-s", exercise.dose.rest_s);
  add_part("stop-at-pain", exercise.dose.stop_at_pain);
  return extension(extension_url("dose"), std::move(dose));
}

Items muscles_of(const Protocol& protocol, const Exercise& exercise) {
  Items sites;
  for (std::size_t m = 0; m < protocol.muscles.size(); ++m) {
    if ((exercise.muscles >> m & 1U) != 0)
      sites.push_back(concept_of(say(protocol, key_of("muscle.", protocol.muscles[m].id))));
  }
  return sites;
}

Json exercise_definition(const Protocol& protocol, ExerciseIndex index) {
  const Exercise& exercise = protocol.exercises[index];
  const std::string name = name_of(protocol, index);
  Members members = definition(protocol, "ActivityDefinition", exercise.id, name);
  add(members, "extension", {Items{dose_of(exercise)}});
  add(members, "description", text(how_to(protocol, exercise)));
  add(members, "relatedArtifact", {sources_of(protocol, exercise.evidence)});
  add_kind(members);
  add(members, "code", concept_of(name, {own_coding("exercise", exercise.id, name)}));
  add(members, "doNotPerform", Json{false});
  add(members, "timingTiming", timing_of(protocol, exercise));
  add(members, "bodySite", {muscles_of(protocol, exercise)});
  return {std::move(members)};
}

Json avoid_definition_of(const Protocol& protocol, const Avoid& avoid) {
  const std::string words = say(protocol, key_of("avoid.", avoid.id));
  Members members = definition(protocol, "ActivityDefinition", avoid_definition(avoid.id), words);
  add(members, "description", text(say(protocol, avoid.why_words)));
  add(members, "relatedArtifact", {sources_of(protocol, avoid.evidence)});
  add_kind(members);
  add(members, "code", concept_of(words, {own_coding("movement", avoid.id, words)}));
  add(members, "doNotPerform", Json{true});
  return {std::move(members)};
}

Json coded(std::string_view code, std::string_view display, Items inner = {}) {
  Members members{{"code", text(code)}};
  add(members, "display", text(display));
  add(members, "concept", {std::move(inner)});
  return {std::move(members)};
}

Json code_system(const Protocol& protocol, std::string_view name, Items concepts) {
  Members members = definition(protocol, "CodeSystem", name, name);
  add(members, "caseSensitive", Json{true});
  add(members, "content", text("complete"));
  add(members, "concept", {std::move(concepts)});
  return {std::move(members)};
}

}  // namespace

std::string avoid_definition(std::string_view movement) { return "avoid-" + std::string(movement); }

std::vector<Json> activity_definitions(const Protocol& protocol) {
  std::vector<Json> all;
  all.reserve(protocol.exercises.size() + protocol.avoid.size());
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i)
    all.push_back(exercise_definition(protocol, static_cast<ExerciseIndex>(i)));
  for (const Avoid& avoid : protocol.avoid) all.push_back(avoid_definition_of(protocol, avoid));
  return all;
}

std::vector<Json> code_systems(const Protocol& protocol) {
  Items exercises, movements, rules;
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i) {
    const Exercise& exercise = protocol.exercises[i];
    const auto index = static_cast<ExerciseIndex>(i);
    Items variants;
    for (std::size_t v = 0; v < exercise.variants.size(); ++v)
      variants.push_back(coded(exercise.id + "/" + exercise.variants[v].id,
                               name_of(protocol, index, static_cast<VariantIndex>(v))));
    exercises.push_back(coded(exercise.id, name_of(protocol, index), std::move(variants)));
  }
  for (const Avoid& avoid : protocol.avoid)
    movements.push_back(coded(avoid.id, say(protocol, key_of("avoid.", avoid.id))));
  for (const Rule& rule : protocol.rules) rules.push_back(coded(rule.id, say(protocol, rule.words)));
  std::vector<Json> all;
  all.push_back(code_system(protocol, "exercise", std::move(exercises)));
  all.push_back(code_system(protocol, "movement", std::move(movements)));
  all.push_back(code_system(protocol, "rule", std::move(rules)));
  return all;
}

}  // namespace realign::fhir
