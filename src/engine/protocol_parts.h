// SPDX-License-Identifier: Apache-2.0
//
// The parts of a compiled protocol, each read from its place in the JSON. They fill `protocol` in this order,
// since later ones name what earlier ones defined. Whatever is wrong goes to the Reading behind `root`.
#pragma once

#include "engine/object_reader.h"
#include "engine/protocol.h"

namespace realign {

void read_facts(const ObjectReader& root, Protocol& protocol);  // facts, definitions, sources, muscles
void read_questions(const ObjectReader& root, Protocol& protocol);
void read_exercises(const ObjectReader& root, Protocol& protocol);
void read_rules(const ObjectReader& root, Protocol& protocol);  // modes too
void read_stages(const ObjectReader& root, Protocol& protocol);  // dosing and program too
void read_habits(const ObjectReader& root, Protocol& protocol);  // walking, movements to avoid
void read_library(const ObjectReader& root, Protocol& protocol);  // self-check, postures, what to expect
void read_forms(const ObjectReader& root, Protocol& protocol);  // questionnaires
void read_outcomes(const ObjectReader& root, Protocol& protocol);  // impact and routines too
void read_words(const ObjectReader& root, Protocol& protocol);  // the engine's own reasons too

// Shared by them.
Evidence read_evidence(const ObjectReader& object, const Protocol& protocol,
                       std::string_view sources = "sources", std::string_view strength = "strength");
Condition read_condition_at(const ObjectReader& object, std::string_view name, const Protocol& protocol);
FactIndex read_fact_at(const ObjectReader& object, std::string_view name, const Protocol& protocol);
std::vector<ExerciseIndex> read_exercise_ids(const ObjectReader& object, std::string_view name,
                                             const Protocol& protocol);

// What `exercise` or `exercise/variant` names: the exercise, and one variant or all.
struct Named {
  ExerciseIndex exercise = 0;
  VariantMask variants = 0;
};
std::optional<Named> find_named(const Protocol& protocol, std::string_view text);

// All variants of an exercise.
VariantMask all_variants(const Exercise& exercise);

}  // namespace realign
