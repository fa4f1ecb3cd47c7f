// SPDX-License-Identifier: Apache-2.0
//
// What things are called: in JSON by the ids of the contract, to her by the protocol's words.
//
// Indexes come from a plan that the same protocol made. Nothing here can fail.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/plan.h"

namespace realign {

std::string_view id_of(Disposition disposition);  // clinician-first
std::string_view id_of(StageId stage);
std::string_view id_of(Decision decision);
std::string_view id_of(NoticeLevel level);
std::string_view id_of(Position position);        // side-lying
std::string_view id_of(ExerciseKind kind);        // pelvic-floor
std::string_view id_of(Layer layer);
std::string_view id_of(Hands hands);

// The ids of the pieces of kit, in the order of the contract.
std::vector<std::string_view> kit_ids(KitSet kit);

// Birddog; Birddog: leg slide
std::string name_of(const Protocol& protocol, ExerciseIndex exercise);
std::string name_of(const Protocol& protocol, ExerciseIndex exercise, VariantIndex variant);

// Sunday 22 November; with the year where `with_year`.
std::string day_in_words(const Protocol& protocol, Day day, bool with_year = false);

// A number as a headline writes it: nine; 21.
std::string number_in_words(const Protocol& protocol, int number);

// 45 seconds; 1 minute; 1 minute 30 seconds.
std::string time_in_words(const Protocol& protocol, int seconds);

// 8; 8 to 10.
std::string range_in_words(const Protocol& protocol, int low, int high);

// a, b and c.
std::string list_in_words(const Protocol& protocol, std::span<const std::string> words);

// The value of a fact as a person would say it: yes, 12, caesarean; as JSON or a condition writes it: true,
// 12, cesarean.
std::string value_in_words(const Protocol& protocol, FactIndex fact, Value value);
std::string value_as_written(const Protocol& protocol, FactIndex fact, Value value);

// What a fact is about: "weeks since the birth", or the question that it answers.
std::string fact_in_words(const Protocol& protocol, FactIndex fact);

// The first letter large; for a word of the Latin alphabet without accents.
std::string with_capital(std::string text);

}  // namespace realign
