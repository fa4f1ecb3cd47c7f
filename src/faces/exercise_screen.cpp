// SPDX-License-Identifier: Apache-2.0
#include "faces/exercise_screen.h"

#include "faces/dose_text.h"
#include "faces/exercise_text.h"
#include "faces/names.h"

namespace realign {
namespace {

// When the gates of a variant open it, in the words that a plan has for it.
std::string from_in_words(const Protocol& protocol, ExerciseIndex index, VariantIndex variant) {
  std::string text;
  for (const Rule& rule : protocol.rules) {
    if (rule.layer != Layer::gate || !rule.gate) continue;
    for (const Restriction& restriction : rule.restrictions) {
      if (restriction.exercise != index || (restriction.keep >> variant & 1U) != 0) continue;
      if (!text.empty()) text += ' ';
      text += say(protocol, rule.until_words);
    }
  }
  return text;
}

void write_variant(ScreenParts& to, ExerciseIndex index, VariantIndex place) {
  const Exercise& exercise = to.protocol.exercises[index];
  const Variant& variant = exercise.variants[place];
  const std::string key = key_of("exercise.", exercise.id, ".variant.").append(variant.id);
  const bool is_full = place == 0;
  to.json.begin_object().member("id", variant.id);
  to.words("name", is_full ? "face.exercise.base" : key + ".name");
  to.json.member("how", is_full ? std::string() : to.say(key + ".how"));
  to.json.member("from", from_in_words(to.protocol, index, place));
  to.json.member("needs", needs_of(to.protocol, variant));
  const auto neighbour = [&](std::string_view name, std::optional<VariantIndex> other) {
    to.json.member(name, other ? exercise.variants[*other].id : std::string());
  };
  neighbour("easier", variant.easier);
  neighbour("harder", variant.harder);
  to.json.end_object();
}

void write_exercise(ScreenParts& to, ExerciseIndex index) {
  const Exercise& exercise = to.protocol.exercises[index];
  const std::string key = key_of("exercise.", exercise.id, ".");
  to.json.begin_object().member("id", exercise.id).member("name", name_of(to.protocol, index));
  to.json.member("kind", id_of(exercise.kind)).member("number", exercise.number);
  to.words("purpose", key + "purpose");
  to.words("start", key + "start");
  for (const std::string_view name : {"steps", "cues", "mistakes", "stop", "not_if"})
    to.texts(name, sentences(to.protocol, exercise.id, name));
  to.json.key("muscles").begin_array();
  for (std::size_t i = 0; i < to.protocol.muscles.size(); ++i) {
    if ((exercise.muscles >> i & 1U) != 0) to.json.value(to.protocol.muscles[i].id);
  }
  to.json.end_array().member("sides", exercise.sides);
  to.json.member("dose", dose_in_words(to.protocol, exercise));
  to.json.key("variants").begin_array();
  for (std::size_t i = 0; i < exercise.variants.size(); ++i)
    write_variant(to, index, static_cast<VariantIndex>(i));
  to.json.end_array();
  to.sources(exercise.evidence);
  to.json.end_object();
}

}  // namespace

void write_exercises(ScreenParts& to) {
  to.json.key("exercises").begin_array();
  for (std::size_t i = 0; i < to.protocol.exercises.size(); ++i)
    write_exercise(to, static_cast<ExerciseIndex>(i));
  to.json.end_array();
}

}  // namespace realign
