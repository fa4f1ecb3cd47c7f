// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"
#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"

namespace realign {
namespace {

void write_strings(JsonWriter& json, std::string_view name, const std::vector<std::string>& strings) {
  json.key(name).begin_array();
  for (const std::string& text : strings) json.value(text);
  json.end_array();
}

void write_week(JsonWriter& json, std::string_view birth, const GateWeek& week) {
  json.key(birth).begin_object().member("week", week.week).member("check", week.check).end_object();
}

void write_gates(JsonWriter& json, const std::vector<VariantGate>& gates, VariantIndex variant) {
  json.key("gates").begin_array();
  for (const VariantGate& each : gates) {
    if (each.variant != variant) continue;
    json.begin_object();
    write_week(json, "vaginal", each.gate.vaginal);
    write_week(json, "assisted", each.gate.assisted);
    write_week(json, "cesarean", each.gate.cesarean);
    json.end_object();
  }
  json.end_array();
}

void write_variant(JsonWriter& json, const Protocol& protocol, const Exercise& exercise, VariantIndex index) {
  const Variant& variant = exercise.variants[index];
  const std::string key = key_of("exercise.", exercise.id, ".variant.").append(variant.id);
  json.member("id", variant.id);
  if (index != 0)
    json.member("name", say(protocol, key + ".name")).member("how", say(protocol, key + ".how"));
  json.member("position", id_of(variant.position)).member("floor", variant.floor);
  json.member("hands", id_of(variant.hands)).key("equipment").begin_array();
  for (const std::string_view id : kit_ids(variant.equipment)) json.value(id);
  json.end_array().member("with_baby", variant.with_baby);
  const auto neighbour = [&](std::string_view name, std::optional<VariantIndex> other) {
    if (other) json.member(name, exercise.variants[*other].id);
  };
  neighbour("easier", variant.easier);
  neighbour("harder", variant.harder);
}

void write_exercise(JsonWriter& json, const Protocol& protocol, ExerciseIndex index, bool in_full) {
  const Exercise& exercise = protocol.exercises[index];
  const auto words = [&](std::string_view what) {
    return say(protocol, key_of("exercise.", exercise.id, ".").append(what));
  };
  json.begin_object().member("id", exercise.id).member("name", words("name"));
  json.member("kind", id_of(exercise.kind)).member("number", exercise.number);
  json.member("purpose", words("purpose"));
  if (!in_full) {
    json.end_object();
    return;
  }
  json.member("start", words("start"));
  for (const std::string_view list : {"steps", "cues", "mistakes", "stop", "not_if"}) {
    write_strings(json, list, sentences(protocol, exercise.id, list));
  }
  json.member("sides", exercise.sides).key("dose").begin_object().member("sets", exercise.dose.sets);
  if (exercise.dose.reps_high > 0) {
    json.key("reps").begin_array().value(exercise.dose.reps_low).value(exercise.dose.reps_high).end_array();
  }
  json.member("hold_s", exercise.dose.hold_s).member("rep_s", exercise.dose.rep_s);
  json.member("rest_s", exercise.dose.rest_s).member("stop_at_pain", exercise.dose.stop_at_pain).end_object();
  json.key("muscles").begin_array();
  for (std::size_t i = 0; i < protocol.muscles.size(); ++i) {
    if ((exercise.muscles >> i & 1U) != 0) json.value(protocol.muscles[i].id);
  }
  json.end_array().key("variants").begin_array();
  const auto gates = gates_of(protocol, index);
  for (std::size_t i = 0; i < exercise.variants.size(); ++i) {
    json.begin_object();
    write_variant(json, protocol, exercise, static_cast<VariantIndex>(i));
    write_gates(json, gates, static_cast<VariantIndex>(i));
    json.end_object();
  }
  json.end_array();
  write_strings(json, "sources", exercise.evidence.sources);
  json.end_object();
}

}  // namespace

std::string library_json(const Protocol& protocol) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  json.begin_object().key("exercises").begin_array();
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i) {
    write_exercise(json, protocol, static_cast<ExerciseIndex>(i), false);
  }
  json.end_array().end_object();
  return text += '\n';
}

std::string exercise_json(const Protocol& protocol, ExerciseIndex exercise) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  write_exercise(json, protocol, exercise, true);
  return text += '\n';
}

}  // namespace realign
