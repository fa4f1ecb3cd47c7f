// SPDX-License-Identifier: Apache-2.0
//
// The words of what is there to read or to fill in, whatever the day.
#include <algorithm>
#include <array>

#include "protocol/words_check.h"

namespace realign {
namespace {

// A form's frame, its items and its answers, and the words of each band.
void need_forms(WordsCheck& words, const Content& content) {
  const Node* forms = content.named("questionnaires.toml", "form");
  if (!forms) return;
  const auto whole = [](const Node& form, std::string_view name) {
    const Node* number = form.find(name);
    return number ? std::min<std::int64_t>(number->number, 24) : 0;
  };
  for (const Node& form : forms->items) {
    const std::string key = "form." + std::string(id_of(form));
    const auto need = [&](const std::string& more) {
      words.need(place_of(form), name_of(form, "form"), key + more);
    };
    for (const std::string_view suffix : {".name", ".why", ".intro", ".means", ".not"})
      need(std::string(suffix));
    for (const Node& band : form.items_at("band")) need(".band." + std::string(id_of(band)));
    if (form.truth_at("own_items")) {
      need(".item"), need(".rate");
      continue;
    }
    for (std::int64_t i = 1; i <= whole(form, "items_high"); ++i) need(".item." + std::to_string(i));
    const std::int64_t highest = whole(form, "answer_high");
    for (std::int64_t i = 0; highest > 1 && i <= highest; ++i) need(".answer." + std::to_string(i));
  }
}

void need_impact(WordsCheck& words, const Content& content) {
  const Node* impact = content.named("impact.toml", "impact");
  if (!impact) return;
  for (const Node& condition : impact->items_at("condition")) {
    const std::string key = "impact.condition." + std::string(id_of(condition));
    words.need(place_of(condition), name_of(condition, "condition"), key);
    words.need(place_of(condition), name_of(condition, "condition"), key + ".not");
  }
  for (const Node& test : impact->items_at("test")) {
    words.need(place_of(test), name_of(test, "test"), "impact.test." + std::string(id_of(test)));
  }
}

void need_routines(WordsCheck& words, const Content& content) {
  const Node* routines = content.named("routines.toml", "routine");
  if (!routines) return;
  for (const std::string_view id : {"session", "core", "stretches", "walk"}) {
    for (const std::string_view suffix : {"", ".why"})
      words.need(place_of(*routines), "routines", "routine." + std::string(id) + std::string(suffix));
  }
  const Node* walk = routines->find("walk");
  if (!walk) return;
  for (const Node& move : walk->items_at("move")) {
    for (const std::string_view suffix : {"", ".how", ".easier"}) {
      const std::string key = "routine.move." + std::string(id_of(move)) + std::string(suffix);
      words.need(place_of(move), name_of(move, "move"), key);
    }
  }
}

// KIND.step.1 and on, as many as the table says, and KIND.MORE of each of `more`.
void need_steps(WordsCheck& words, const Node* table, const std::string& kind, Suffixes more) {
  if (!table) return;
  const Spot where = place_of(*table);
  const Node* steps = table->find("steps");
  const std::int64_t count = steps ? std::min<std::int64_t>(steps->number, 12) : 0;
  for (std::int64_t i = 1; i <= count; ++i) words.need(where, kind, kind + ".step." + std::to_string(i));
  for (const std::string_view one : more) words.need(where, kind, kind + std::string(one));
}

// What is there to read whatever the day.
void need_library(WordsCheck& words, const Content& content) {
  static constexpr std::array<std::string_view, 9> of_self_check = {
      ".title",  ".error",        ".bands",        ".when",        ".finger",
      ".doming", ".tension.firm", ".tension.soft", ".tension.deep"};
  static constexpr std::array<std::string_view, 2> of_wall_check = {".title", ".text"};
  need_steps(words, content.named("self-check.toml", "self_check"), "self-check", of_self_check);
  need_steps(words, content.named("habits.toml", "wall_check"), "wall-check", of_wall_check);
  if (const Node* habits = content.named("habits.toml", "habit")) {
    for (const Node& habit : habits->items) {
      for (const Node& event : habit.items_at("events"))
        words.need(event.place, name_of(habit, "habit"), "event." + event.text);
    }
  }
  if (const Node* walking = content.named("walking.toml", "walking")) {
    for (const std::string_view key :
         {"ask", "easy", "easy.means", "some", "some.means", "none", "none.means"})
      words.need(place_of(*walking), "walking", "talk-test." + std::string(key));
  }
  if (const Node* program = content.named("stages.toml", "program")) {
    static constexpr std::array<std::string_view, 10> said = {
        "repeat",    "on",       "chosen",     "open",        "not-yet",
        "next.week", "next.end", "next.start", "next.begins", "next.wait"};
    for (const std::string_view key : said)
      words.need(place_of(*program), "program", "program." + std::string(key));
    for (const Node& condition : program->items_at("condition")) {
      words.need(place_of(condition), name_of(condition, "condition"),
                 "program.condition." + std::string(id_of(condition)));
    }
  }
  if (const Node* expectations = content.named("expectations.toml", "expectation"))
    words.need(expectations->place, "", "expectation.physician");
}

}  // namespace

void need_forms_and_library(WordsCheck& words, const Content& content) {
  need_forms(words, content);
  need_impact(words, content);
  need_routines(words, content);
  need_library(words, content);
}

}  // namespace realign
