// SPDX-License-Identifier: Apache-2.0
#include "fhir/response.h"

#include "engine/entry_id.h"
#include "engine/questionnaires.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "fhir/definition.h"

namespace realign::fhir {
namespace {

// What the screening is called: a questionnaire like the forms.
constexpr std::string_view screening = "screening";

std::string item_of(const FormSpec& form, std::size_t number) {
  return form.id + ".item." + std::to_string(number);
}

// One of the answers of a form that has words for each: how another system calls it, else its number.
Json answer_coding(const Protocol& protocol, const FormSpec& form, int answer) {
  const std::string name = form.id + ".answer." + std::to_string(answer);
  const std::string words = say(protocol, key_of("form.", name));
  Items codings = codings_of(protocol, name);
  if (codings.empty()) return own_coding("answer", name, words);
  codings.front() =
      coding(*codings.front().find("system")->text(), *codings.front().find("code")->text(), words);
  return std::move(codings.front());
}

bool has_answer_words(const Protocol& protocol, const FormSpec& form) {
  return has_words(protocol, key_of("form.", form.id, ".answer.0"));
}

Json asked(std::string_view link, std::string_view words, std::string_view type, Items options = {},
           Items codings = {}) {
  Members item{{"linkId", text(link)}};
  add(item, "code", {std::move(codings)});
  add(item, "text", text(words));
  add(item, "type", text(type));
  add(item, "answerOption", {std::move(options)});
  return {std::move(item)};
}

Json option(Json coding) { return {Members{{"valueCoding", std::move(coding)}}}; }

Json choice_coding(const Protocol& protocol, const Question& question, std::size_t choice) {
  return own_coding("answer", question.choices[choice],
                    value_in_words(protocol, question.fact, static_cast<Value>(choice)));
}

Json question_item(const Protocol& protocol, const Question& question) {
  const std::string words = say(protocol, key_of("question.", question.id, ".ask"));
  if (question.type == FactType::boolean) return asked(question.id, words, "boolean");
  if (question.choices.empty()) return asked(question.id, words, "integer");
  Items options;
  for (std::size_t i = 0; i < question.choices.size(); ++i)
    options.push_back(option(choice_coding(protocol, question, i)));
  return asked(question.id, words, "choice", std::move(options));
}

Items form_items(const Protocol& protocol, const FormSpec& form) {
  Items items;
  if (form.own_items) {
    Json group = asked("activity", say(protocol, key_of("form.", form.id, ".item")), "group");
    auto* members = std::get_if<Members>(&group.value);
    add(*members, "repeats", Json{true});
    add(*members, "item", {Items{asked("name", "", "string"), asked("rating", "", "integer")}});
    items.push_back(std::move(group));
    return items;
  }
  const bool has_options = has_answer_words(protocol, form);
  for (int i = 1; i <= form.items_high; ++i) {
    const std::string item = item_of(form, static_cast<std::size_t>(i));
    Items options;
    for (int answer = 0; has_options && answer <= form.answer_high; ++answer)
      options.push_back(option(answer_coding(protocol, form, answer)));
    items.push_back(asked(std::to_string(i), say(protocol, key_of("form.", item)),
                          has_options ? "choice" : "boolean", std::move(options),
                          codings_of(protocol, item)));
  }
  return items;
}

Json questionnaire(const Protocol& protocol, std::string_view name, std::string_view title,
                   std::string_view intro, Items items) {
  Members members = definition(protocol, "Questionnaire", name, title);
  add(members, "subjectType", {Items{text("Patient")}});
  add(members, "description", text(intro));
  add(members, "code", {codings_of(protocol, name)});
  add(members, "item", {std::move(items)});
  return {std::move(members)};
}

Json answered(std::string_view link, std::string_view words, std::string_view type, Json value) {
  Members item{{"linkId", text(link)}};
  add(item, "text", text(words));
  Members answer;
  add(answer, type, std::move(value));
  if (!answer.empty()) add(item, "answer", list_of({std::move(answer)}));
  return {std::move(item)};
}

Json answered(const Protocol& protocol, const Answer& answer) {
  const Question& question = protocol.questions[answer.question];
  const std::string words = say(protocol, key_of("question.", question.id, ".ask"));
  if (question.type == FactType::boolean)
    return answered(question.id, words, "valueBoolean", Json{answer.value != 0});
  if (question.choices.empty()) return answered(question.id, words, "valueInteger", number(answer.value));
  return answered(question.id, words, "valueCoding",
                  choice_coding(protocol, question, static_cast<std::size_t>(answer.value)));
}

Items answers_of(const Protocol& protocol, const Questionnaire& given) {
  const FormSpec& form = protocol.forms[static_cast<std::size_t>(given.form)];
  const bool has_options = has_answer_words(protocol, form);
  Items items;
  for (std::size_t i = 0; i < given.answers.size(); ++i) {
    if (form.own_items) {
      Members group{{"linkId", text("activity")}};
      add(group, "item",
          {Items{answered("name", "", "valueString", text(given.activities[i])),
                 answered("rating", "", "valueInteger", number(given.answers[i]))}});
      items.emplace_back(std::move(group));
      continue;
    }
    const std::string words = say(protocol, key_of("form.", item_of(form, i + 1)));
    items.push_back(
        has_options ? answered(std::to_string(i + 1), words, "valueCoding",
                               answer_coding(protocol, form, given.answers[i]))
                    : answered(std::to_string(i + 1), words, "valueBoolean", Json{given.answers[i] != 0}));
  }
  return items;
}

}  // namespace

std::vector<Json> questionnaires_of(const Protocol& protocol) {
  Items questions;
  for (const Question& question : protocol.questions) questions.push_back(question_item(protocol, question));
  std::vector<Json> all;
  all.push_back(
      questionnaire(protocol, screening, say(protocol, "face.summary.answers"), "", std::move(questions)));
  for (const FormSpec& form : protocol.forms) {
    all.push_back(questionnaire(protocol, form.id, say(protocol, key_of("form.", form.id, ".name")),
                                say(protocol, key_of("form.", form.id, ".intro")),
                                form_items(protocol, form)));
  }
  return all;
}

void add_answers(Members& response, const Teller& teller, const Entry& entry) {
  const Protocol& protocol = teller.protocol;
  std::string_view name = screening;
  Items items;
  if (const auto* given = std::get_if<Questionnaire>(&entry.body)) {
    name = protocol.forms[static_cast<std::size_t>(given->form)].id;
    items = answers_of(protocol, *given);
  } else if (const auto* told = std::get_if<Screening>(&entry.body)) {
    for (const Answer& answer : told->answers) items.push_back(answered(protocol, answer));
  }
  add(response, "questionnaire", canonical_of(protocol, "Questionnaire", name));
  add(response, "item", {std::move(items)});
}

Json score_observation(const Teller& teller, const Entry& entry, const Questionnaire& form) {
  const FormSpec& spec = teller.protocol.forms[static_cast<std::size_t>(form.form)];
  const int score = score_of(spec, form);
  Members members = resource("Observation", uuid_of("score of " + to_text(entry.id)));
  add(members, "status", text(status_of(teller, entry, "final")));
  Items codings = codings_of(teller.protocol, spec.id + ".total");
  codings.push_back(own_coding("score", spec.id));
  add(members, "code",
      concept_of(say(teller.protocol, key_of("face.summary.form.", spec.id)), std::move(codings)));
  add(members, "subject", reference_to(teller.patient));
  add(members, "effectiveDateTime", text(to_text(entry.at)));
  if (spec.is_mean)
    add(members, "valueQuantity", {Members{{"value", Json{score / 100.0}}}});
  else
    add(members, "valueInteger", number(score / 100));
  add(members, "derivedFrom", list_of(reference_to(to_text(entry.id))));
  return {std::move(members)};
}

}  // namespace realign::fhir
