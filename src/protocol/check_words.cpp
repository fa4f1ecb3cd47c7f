// SPDX-License-Identifier: Apache-2.0
//
// Words: each key that something needs is there, and each key that belongs to a thing has that thing.
// Keys that only faces use (face.…) are theirs to check.
#include <algorithm>
#include <array>

#include "protocol/words.h"
#include "protocol/words_check.h"

namespace realign {
namespace {

constexpr std::array<std::string_view, 6> dispositions = {"emergency",  "urgent",     "clinician-first",
                                                          "unscreened", "refer-soon", "go"};
constexpr std::array<std::string_view, 5> decisions = {"progress", "hold", "regress", "restart", "none"};

constexpr std::array<std::string_view, 7> headlines = {"paused",    "waits",     "worse", "better",
                                                       "no-change", "too-early", "begin"};

bool is_stop_layer(std::string_view layer) {
  static constexpr std::array<std::string_view, 3> stops = {"emergency", "urgent", "clinician-first"};
  return std::ranges::find(stops, layer) != stops.end();
}

// Whether a rule holds something back from her that she will want to have again.
bool keeps_back(const Node& rule) {
  static constexpr std::array<std::string_view, 5> effects = {"only", "withhold", "limit", "withhold_tagged",
                                                              "walk"};
  if (is_stop_layer(rule.text_at("layer"))) return true;
  return std::ranges::any_of(effects, [&](std::string_view name) { return rule.find(name) != nullptr; });
}

// For each thing the words KIND.ID and those with a suffix.
void need_all(WordsCheck& words, const Node* things, std::string_view kind, Suffixes suffixes) {
  if (!things) return;
  for (const Node& thing : things->items) {
    const std::string key = std::string(kind) + "." + std::string(id_of(thing));
    for (const std::string_view suffix : suffixes) {
      words.need(place_of(thing), name_of(thing, kind), key + std::string(suffix));
    }
  }
}

// Read in a list of signs: part of the short screen, or what a stop is about.
bool is_warning_sign(const Content& content, const Node& question) {
  if (question.truth_at("short")) return true;
  return std::ranges::any_of(content.rules, [&](const Node* rule) {
    return is_stop_layer(rule->text_at("layer")) && rule->text_at("question") == id_of(question);
  });
}

void need_questions(WordsCheck& words, const Content& content) {
  for (const Node* question : content.questions) {
    const std::string key = "question." + std::string(id_of(*question));
    const std::string who = name_of(*question, "question");
    words.need(place_of(*question), who, key + ".ask");
    words.need(place_of(*question), who, key + ".why");
    if (is_warning_sign(content, *question)) {
      words.need(place_of(*question), who, key + ".short");
    } else {
      words.allow(key + ".short");
    }
    for (const Node& choice : question->items_at("choices")) {
      words.need(choice.place, who, key + ".choice." + choice.text);
    }
  }
}

void need_rules(WordsCheck& words, const Content& content) {
  for (const Node* rule : content.rules) {
    const std::string key = "rule." + std::string(id_of(*rule));
    const std::string who = name_of(*rule, "rule");
    words.need(place_of(*rule), who, key);
    if (keeps_back(*rule)) {
      words.need(place_of(*rule), who, key + ".until");
    } else {
      words.allow(key + ".until");
    }
  }
  for (const Node* mode : content.modes) {
    words.need(place_of(*mode), name_of(*mode, "mode"), "mode." + std::string(id_of(*mode)));
  }
}

// A picture of each version has a name and says what it shows.
void need_pictures(WordsCheck& words, const Content& content) {
  for (const ContentFile& file : content.files) {
    const Node* id = file.file->name.starts_with("poses/") ? file.root.find("picture") : nullptr;
    if (id == nullptr) continue;
    for (const Node& movement : file.root.items_at("movement")) {
      for (const Node& variant : movement.items_at("variants")) {
        const std::string key = "picture." + id->text + "." + variant.text;
        words.need(variant.place, "picture " + id->text, key + ".name");
        words.need(variant.place, "picture " + id->text, key + ".text");
      }
    }
  }
}

// What a plan says in any case, whatever the content.
void need_plan(WordsCheck& words, const Content& content) {
  const Node* protocol = content.file("protocol.toml");
  const Spot where = protocol ? protocol->place : Spot{};
  for (const std::string_view disposition : dispositions) {
    words.need(where, "", "disposition." + std::string(disposition));
    words.need(where, "", "disposition." + std::string(disposition) + ".next");
  }
  for (const std::string_view decision : decisions)
    words.need(where, "", "decision." + std::string(decision));
  for (const std::string_view key : gate_templates) words.need(where, "", std::string(key));
  for (const std::string_view headline : headlines)
    words.need(where, "", "headline." + std::string(headline));
  words.need(where, "", "not-diagnosis");
  words.need(where, "", "paused.help");
  for (const Node* fact : content.facts) {
    if (const Node* ask = fact->find("ask")) words.need(ask->place, "fact " + fact->key, "ask." + ask->text);
  }
}

// A template without its hole would say the same of every week.
void check_holes(Check& check) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 8> holes = {
      {{"gate.because", "{exercise}"},
       {"gate.variants", "{variants}"},
       {"gate.birth.any", "{when}"},
       {"gate.birth.vaginal", "{when}"},
       {"gate.birth.assisted", "{when}"},
       {"gate.birth.cesarean", "{when}"},
       {"gate.when.week", "{week}"},
       {"gate.when.week-and-check", "{week}"}}};
  for (const Node* word : check.content.words) {
    for (const auto& [key, hole] : holes) {
      if (word->key != key || word->text.find(hole) != std::string::npos) continue;
      check.report(word->place, "", "the words '" + word->key + "' need " + std::string(hole));
    }
  }
}

}  // namespace

void check_words(Check& check) {
  static constexpr std::array<std::string_view, 1> plain = {""};
  static constexpr std::array<std::string_view, 4> of_habit = {".name", ".cue", ".move", ".why"};
  static constexpr std::array<std::string_view, 3> of_avoid = {"", ".why", ".until"};
  static constexpr std::array<std::string_view, 2> of_stage = {".name", ".what"};
  static constexpr std::array<std::string_view, 2> of_muscle = {"", ".why"};
  const Content& content = check.content;
  WordsCheck words(check);
  need_questions(words, content);
  need_rules(words, content);
  need_all(words, content.named("habits.toml", "habit"), "habit", of_habit);
  need_all(words, content.named("avoid.toml", "avoid"), "avoid", of_avoid);
  need_all(words, content.named("stages.toml", "stage"), "stage", of_stage);
  need_all(words, content.named("contacts.toml", "contact"), "contact", plain);
  need_all(words, content.named("expectations.toml", "expectation"), "expectation", plain);
  need_all(words, content.named("muscles.toml", "muscle"), "muscle", of_muscle);
  need_all(words, content.named("equipment.toml", "equipment"), "equipment", plain);
  need_all(words, content.named("reasons.toml", "reason"), "reason", plain);
  need_forms_and_library(words, content);
  need_plan(words, content);
  need_pictures(words, content);
  words.finish();
  check_holes(check);
}

}  // namespace realign
