// SPDX-License-Identifier: Apache-2.0
//
// Words: each key that something needs is there, and each key that belongs to a thing has that thing.
// Keys that only faces use (face.…) are theirs to check.
#include <algorithm>
#include <array>
#include <set>

#include "protocol/check.h"
#include "protocol/words.h"

namespace realign {
namespace {

// The first part of the keys that belong to things of the protocol or to values of a plan.
constexpr std::array<std::string_view, 25> owned = {
    "picture", "rule",        "mode",       "question",   "habit", "event",       "avoid",
    "contact", "expectation", "self-check", "wall-check", "stage", "disposition", "decision",
    "muscle",  "equipment",   "reason",     "gate",       "form",  "exercise",    "impact",
    "routine", "program",     "talk-test",  "headline"};

constexpr std::array<std::string_view, 6> dispositions = {"emergency",  "urgent",     "clinician-first",
                                                          "unscreened", "refer-soon", "go"};
constexpr std::array<std::string_view, 5> decisions = {"progress", "hold", "regress", "restart", "none"};

constexpr std::array<std::string_view, 7> headlines = {"paused",    "waits",     "worse", "better",
                                                       "no-change", "too-early", "begin"};

class WordsCheck {
 public:
  explicit WordsCheck(Check& check) : check_(check) {
    for (const Node* word : check.content.words) {
      if (const auto [at, is_new] = present_.try_emplace(word->key, word); !is_new) {
        const Spot& first = at->second->key_place;
        check.report(word->key_place, "", "the words '" + word->key + "' are there twice",
                     "the others are at " + first.file->path + ":" + std::to_string(first.line));
      }
    }
  }

  void need(const Spot& where, const std::string& who, const std::string& key) {
    wanted_.insert(key);
    if (present_.contains(key)) return;
    check_.report(where, who, "the words '" + key + "' are missing",
                  "add them to words/" + check_.content.language);
  }

  void allow(const std::string& key) { wanted_.insert(key); }

  // What nobody asked for, and what is no text at all.
  void finish() {
    const std::vector<std::string> wanted(wanted_.begin(), wanted_.end());
    for (const auto& [key, word] : present_) {
      if (word->kind != Node::Kind::text) {
        check_.report(word->key_place, "", "the words '" + key + "' must be a text",
                      word->kind == Node::Kind::table ? "write the whole key in quotes" : "");
      } else if (word->text.find_first_not_of(" \t\r\n") == std::string::npos) {
        check_.report(word->place, "", "the words '" + key + "' are empty");
      } else if (std::ranges::find(owned, key.substr(0, key.find('.'))) != owned.end() &&
                 !wanted_.contains(key)) {
        check_.report(word->key_place, "", "nothing uses the words '" + key + "'", suggestion(key, wanted));
      }
    }
  }

 private:
  Check& check_;
  std::map<std::string, const Node*, std::less<>> present_;
  std::set<std::string, std::less<>> wanted_;
};

// Whether a rule holds something back from her that she will want to have again.
bool keeps_back(const Node& rule) {
  static constexpr std::array<std::string_view, 3> stops = {"emergency", "urgent", "clinician-first"};
  static constexpr std::array<std::string_view, 5> effects = {"only", "withhold", "limit", "withhold_tagged",
                                                              "walk"};
  if (std::ranges::find(stops, rule.text_at("layer")) != stops.end()) return true;
  return std::ranges::any_of(effects, [&](std::string_view name) { return rule.find(name) != nullptr; });
}

using Suffixes = std::span<const std::string_view>;

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

void need_questions(WordsCheck& words, const Content& content) {
  for (const Node* question : content.questions) {
    const std::string key = "question." + std::string(id_of(*question));
    const std::string who = name_of(*question, "question");
    words.need(place_of(*question), who, key + ".ask");
    words.need(place_of(*question), who, key + ".why");
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
  if (const Node* program = content.named("stages.toml", "program"))
    words.need(place_of(*program), "program", "program.repeat");
  if (const Node* expectations = content.named("expectations.toml", "expectation"))
    words.need(expectations->place, "", "expectation.physician");
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
  need_library(words, content);
  need_forms(words, content);
  need_impact(words, content);
  need_routines(words, content);
  need_plan(words, content);
  need_pictures(words, content);
  words.finish();
  check_holes(check);
}

}  // namespace realign
