// SPDX-License-Identifier: Apache-2.0
//
// The library: what there is, and one exercise with everything there is to know about it. It does not depend
// on the day: what is open today is the plan's to say. Nothing here can fail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/protocol.h"
#include "faces/page.h"

namespace realign {

std::string library_text(const Protocol& protocol, Style style);
std::string library_json(const Protocol& protocol);

std::string exercise_text(const Protocol& protocol, ExerciseIndex exercise, Style style);
std::string exercise_json(const Protocol& protocol, ExerciseIndex exercise);

// The sentences of a list of words: exercise.ID.steps.1, .2, … until one is missing.
std::vector<std::string> sentences(const Protocol& protocol, std::string_view exercise,
                                   std::string_view list);

// Lying, on the floor, both hands free, with a mat.
std::string needs_of(const Protocol& protocol, const Variant& variant);

// From which week a variant may be done.
struct VariantGate {
  VariantIndex variant = 0;
  Gate gate;
};
std::vector<VariantGate> gates_of(const Protocol& protocol, ExerciseIndex exercise);

}  // namespace realign
