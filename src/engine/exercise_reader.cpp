// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bit>

#include "engine/protocol_parts.h"

namespace realign {
namespace {

constexpr std::size_t most_variants = 32;
constexpr std::size_t most_questions = 255;

Value clear_of(const Question& question) { return question.type == FactType::integer ? question.min : 0; }

Question read_question(const ObjectReader& object, const Protocol& protocol) {
  Question question;
  question.id = object.text("id");
  question.row = object.text("row");
  question.fact = read_fact_at(object, "fact", protocol);
  if (object.reading().failed()) return question;
  const FactSpec& fact = protocol.facts[question.fact];
  question.type = fact.type;
  question.min = fact.min;
  question.max = fact.max;
  question.choices = fact.choices;
  question.required = object.truth_or_false("required");
  question.fresh_days = object.whole("fresh_days", 1, 3650);
  question.stale_closes = object.truth_or_false("stale_closes");
  question.is_short = object.truth_or_false("short");
  question.clear = clear_of(question);
  const auto over_time = [&](std::string_view name) {
    return object.has(name) ? read_fact_at(object, name, protocol) : Question::no_fact;
  };
  question.pain = over_time("pain_fact");
  question.ago = over_time("ago_fact");
  question.hours = over_time("hours_fact");
  question.days = over_time("days_fact");
  question.rise = over_time("rise_fact");
  question.evidence = read_evidence(object, protocol);
  return question;
}

KitSet read_equipment(const ObjectReader& object) {
  static constexpr std::array<std::string_view, 7> kit = {"mat",  "chair",   "wall",  "strap",
                                                          "band", "weights", "pillow"};
  unsigned set = 0;
  for (const std::string& id : object.texts_or_none("equipment")) {
    const auto found = std::ranges::find(kit, id);
    if (found == kit.end()) {
      object.fail("equipment", "holds '" + id + "', which is no kit");
    } else {
      set |= 1U << static_cast<unsigned>(found - kit.begin());
    }
  }
  return static_cast<KitSet>(set);
}

Variant read_variant(const ObjectReader& object) {
  static constexpr std::string_view positions[] = {"lying", "side-lying", "kneeling",
                                                   "prone", "sitting",    "standing"};
  static constexpr std::string_view hands[] = {"both", "one", "none"};
  Variant variant;
  variant.id = object.text("id");
  variant.position = static_cast<Position>(object.one_of("position", positions));
  variant.floor = object.truth_or_false("floor");
  variant.hands = static_cast<Hands>(object.one_of("hands", hands));
  variant.equipment = read_equipment(object);
  variant.with_baby = object.truth_or_false("with_baby");
  variant.load_g = object.whole_if_any("load_g", 1, 50'000).value_or(0);
  variant.tags = object.texts_or_none("tags");
  return variant;
}

std::optional<VariantIndex> read_step(const ObjectReader& object, std::string_view name,
                                      const Exercise& exercise) {
  if (!object.has(name)) return std::nullopt;
  const auto found = std::ranges::find(exercise.variants, object.text(name), &Variant::id);
  if (found != exercise.variants.end()) return static_cast<VariantIndex>(found - exercise.variants.begin());
  object.fail(name, "names no variant");
  return std::nullopt;
}

void read_variants(const ObjectReader& object, Exercise& exercise) {
  const std::vector<ObjectReader> variants = object.objects("variant");
  for (const ObjectReader& variant : variants) exercise.variants.push_back(read_variant(variant));
  if (exercise.variants.empty() || exercise.variants.size() > most_variants) {
    object.fail("variant", "must hold 1 to 32 variants");
    return;
  }
  for (std::size_t i = 0; i < variants.size(); ++i) {
    exercise.variants[i].easier = read_step(variants[i], "easier", exercise);
    exercise.variants[i].harder = read_step(variants[i], "harder", exercise);
  }
}

void read_reps(const ObjectReader& object, Dose& dose) {
  if (!object.has("reps")) return;
  const Json* member = object.member("reps");
  const Json::Array* range = member ? member->array() : nullptr;
  const bool is_pair = range && range->size() == 2 && (*range)[0].whole() && (*range)[1].whole();
  if (!is_pair) return object.fail("reps", "is not two whole numbers");
  const std::int64_t low = *(*range)[0].whole(), high = *(*range)[1].whole();
  if (low < 1 || high < low || high > 30) return object.fail("reps", "is out of range");
  dose.reps_low = static_cast<int>(low);
  dose.reps_high = static_cast<int>(high);
}

Dose read_dose(const ObjectReader& object) {
  Dose dose;
  read_reps(object, dose);
  dose.sets = object.whole_if_any("sets", 1, 10).value_or(dose.sets);
  dose.hold_s = object.whole("hold_s", 0, 60);
  dose.rep_s = object.whole_if_any("rep_s", 1, 60).value_or(0);
  dose.rest_s = object.whole("rest_s", 0, 300);
  dose.stop_at_pain = object.whole("stop_at_pain", 1, 10);
  return dose;
}

MuscleMask read_muscle_ids(const ObjectReader& object, const Protocol& protocol) {
  MuscleMask mask = 0;
  for (const std::string& id : object.texts("muscles")) {
    const auto found = std::ranges::find(protocol.muscles, id, &Muscle::id);
    if (found == protocol.muscles.end()) {
      object.fail("muscles", "holds '" + id + "', which is no muscle");
    } else {
      mask |= MuscleMask{1} << static_cast<unsigned>(found - protocol.muscles.begin());
    }
  }
  return mask;
}

Exercise read_exercise(const ObjectReader& object, const Protocol& protocol) {
  static constexpr std::string_view kinds[] = {"strength", "stretch", "pelvic-floor"};
  Exercise exercise;
  exercise.id = object.text("id");
  exercise.number = object.whole("number", 1, 255);
  exercise.kind = static_cast<ExerciseKind>(object.one_of("kind", kinds));
  exercise.loaded = object.truth_or_false("loaded");
  exercise.deep_core = object.truth_or_false("deep_core");
  exercise.sides = object.truth_or_false("sides");
  exercise.alternates = object.truth_or_false("alternates");
  exercise.muscles = read_muscle_ids(object, protocol);
  read_variants(object, exercise);
  exercise.dose = read_dose(object.object("dose"));
  exercise.evidence = read_evidence(object, protocol);
  return exercise;
}

}  // namespace

void read_questions(const ObjectReader& root, Protocol& protocol) {
  for (const ObjectReader& object : root.objects("questions")) {
    if (root.reading().failed()) return;
    protocol.questions.push_back(read_question(object, protocol));
  }
  if (protocol.questions.size() > most_questions) root.fail("questions", "are more than 32");
}

void read_exercises(const ObjectReader& root, Protocol& protocol) {
  for (const ObjectReader& object : root.objects("exercises")) {
    if (root.reading().failed()) return;
    protocol.exercises.push_back(read_exercise(object, protocol));
  }
  if (protocol.exercises.size() > most_exercises) root.fail("exercises", "are more than 32");
}

VariantMask all_variants(const Exercise& exercise) {
  return exercise.variants.size() >= most_variants ? ~VariantMask{0}
                                                   : (VariantMask{1} << exercise.variants.size()) - 1;
}

std::optional<Named> find_named(const Protocol& protocol, std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::optional<ExerciseIndex> exercise = protocol.exercise(text.substr(0, slash));
  if (!exercise) return std::nullopt;
  const std::vector<Variant>& variants = protocol.exercises[*exercise].variants;
  if (slash == std::string_view::npos) return Named{*exercise, all_variants(protocol.exercises[*exercise])};
  const auto found = std::ranges::find(variants, text.substr(slash + 1), &Variant::id);
  if (found == variants.end()) return std::nullopt;
  return Named{*exercise, VariantMask{1} << static_cast<unsigned>(found - variants.begin())};
}

std::vector<ExerciseIndex> read_exercise_ids(const ObjectReader& object, std::string_view name,
                                             const Protocol& protocol) {
  std::vector<ExerciseIndex> indexes;
  for (const std::string& id : object.texts(name)) {
    if (const std::optional<ExerciseIndex> exercise = protocol.exercise(id)) {
      indexes.push_back(*exercise);
    } else {
      object.fail(name, "holds '" + id + "', which is no exercise");
    }
  }
  return indexes;
}

}  // namespace realign
