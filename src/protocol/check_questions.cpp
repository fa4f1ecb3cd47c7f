// SPDX-License-Identifier: Apache-2.0
#include "protocol/check.h"

namespace realign {
namespace {

constexpr std::size_t most_questions = 255;

// A field that the type of the question gives no meaning.
void refuse(Check& check, const Node& question, std::string_view name) {
  const Node* field = question.find(name);
  if (!field) return;
  check.report(field->key_place, name_of(question, "question"),
               "a " + std::string(question.text_at("type")) + " question has no '" + std::string(name) + "'");
}

}  // namespace

void check_questions(Check& check) {
  for (const Node* question : check.content.questions) {
    const std::string_view type = question->text_at("type");
    if (type == "yes-no" || type == "number") refuse(check, *question, "choices");
    if (type == "yes-no" || type == "choice") {
      refuse(check, *question, "min");
      refuse(check, *question, "max");
    }
    if (type == "yes-no") refuse(check, *question, "rise_fact");
  }
  if (check.content.questions.size() > most_questions) {
    check.report(place_of(*check.content.questions[most_questions]), "", "there are more than 255 questions");
  }
}

}  // namespace realign
