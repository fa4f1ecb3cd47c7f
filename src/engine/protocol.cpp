// SPDX-License-Identifier: Apache-2.0
#include "engine/protocol.h"

#include <algorithm>

namespace realign {
namespace {

template <class Index, class Things>
std::optional<Index> place_of(const Things& things, std::string_view id) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    if (things[i].id == id) return static_cast<Index>(i);
  }
  return std::nullopt;
}

Vocabulary::Question::Type type_of(FactType type) {
  using Type = Vocabulary::Question::Type;
  switch (type) {
    case FactType::integer:
      return Type::number;
    case FactType::choice:
      return Type::choice;
    case FactType::boolean:
      break;
  }
  return Type::yes_no;
}

}  // namespace

std::string_view Protocol::say(std::string_view key) const {
  const auto found = words.find(key);
  return found == words.end() ? key : std::string_view(found->second);
}

std::string_view Protocol::key(std::string_view text) const {
  const auto found = words.find(text);
  return found == words.end() ? std::string_view() : std::string_view(found->first);
}

std::optional<FactIndex> Protocol::fact(std::string_view fact_id) const {
  return place_of<FactIndex>(facts, fact_id);
}

std::optional<ExerciseIndex> Protocol::exercise(std::string_view exercise_id) const {
  return place_of<ExerciseIndex>(exercises, exercise_id);
}

std::optional<QuestionIndex> Protocol::question(std::string_view question_id) const {
  return place_of<QuestionIndex>(questions, question_id);
}

Vocabulary vocabulary(const Protocol& protocol) {
  Vocabulary names;
  for (const Exercise& exercise : protocol.exercises) {
    Vocabulary::Exercise& to = names.exercises.emplace_back();
    to.id = exercise.id;
    for (const Variant& variant : exercise.variants) to.variants.push_back(variant.id);
  }
  for (const Question& question : protocol.questions) {
    names.questions.push_back({.id = question.id,
                               .type = type_of(question.type),
                               .min = question.min,
                               .max = question.max,
                               .choices = question.choices});
  }
  for (const Habit& habit : protocol.habits) names.habits.push_back(habit.id);
  return names;
}

}  // namespace realign
