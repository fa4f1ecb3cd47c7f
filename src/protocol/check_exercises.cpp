// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <tuple>

#include "protocol/check.h"

namespace realign {
namespace {

constexpr std::size_t most_variants = 32;
constexpr std::size_t most_exercises = 32;

bool contains(std::span<const std::string> list, std::string_view text) {
  return std::ranges::find(list, text) != list.end();
}

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('/') + 1); }

// A file is found by the exercise's id, and its folder says whether it stretches.
void check_file(Check& check, const ContentFile& file, const std::string& who) {
  const std::string_view id = id_of(file.root);
  if (!id.empty() && last_part(file.file->name) != std::string(id) + ".toml") {
    check.report(place_of(file.root), who, "its file must have its name", std::string(id) + ".toml");
  }
  const Node* kind = file.root.find("kind");
  if (!kind || (kind->text == "stretch") == file.file->name.starts_with("stretches/")) return;
  check.report(kind->place, who, "this folder is not for a " + kind->text,
               "stretches are in stretches/, everything else in exercises/");
}

void check_variant_ids(Check& check, const Node& exercise, const std::string& who) {
  const std::vector<Node>& variants = exercise.items_at("variant");
  if (!variants.empty() && variants[0].text_at("id") != "base") {
    check.report(place_of(variants[0]), who, "the first variant must be 'base'", "the full version");
  }
  if (variants.size() > most_variants) {
    check.report(place_of(variants[most_variants]), who, "there are more than 32 variants");
  }
  std::vector<std::string> seen;
  for (const Node& variant : variants) {
    const std::string id(variant.text_at("id"));
    if (contains(seen, id)) {
      check.report(place_of(variant), who, "there is already a variant '" + id + "'");
    }
    seen.push_back(id);
  }
}

const Node* find_variant(const Node& exercise, std::string_view id) {
  for (const Node& variant : exercise.items_at("variant")) {
    if (variant.text_at("id") == id) return &variant;
  }
  return nullptr;
}

// Going on to ever easier (or harder) variants must come to an end.
void check_chain(Check& check, const Node& exercise, std::string_view way, const std::string& who) {
  for (const Node& start : exercise.items_at("variant")) {
    const Node* step = start.find(way);
    if (!step) continue;
    const std::string own = who + ": variant " + std::string(start.text_at("id"));
    if (!find_variant(exercise, step->text)) {
      const auto known = check.variants.find(id_of(exercise));
      check.report(step->place, own, "there is no variant '" + step->text + "'",
                   known == check.variants.end() ? "" : suggestion(step->text, known->second));
      continue;
    }
    std::size_t steps = 0;
    const Node* at = &start;
    do {
      const Node* next = at->find(way);
      at = next ? find_variant(exercise, next->text) : nullptr;
      ++steps;
    } while (at && at != &start && steps <= most_variants);
    if (at == &start) check.report(step->place, own, "'" + std::string(way) + "' leads back to this variant");
  }
}

void check_dose(Check& check, const Node& exercise, const std::string& who) {
  const Node* dose = exercise.find("dose");
  if (!dose) return;
  const std::string own = who + ": dose";
  const Node* reps = dose->find("reps");
  const Node* hold = dose->find("hold_s");
  if (!reps && hold && hold->number == 0) {
    check.report(hold->place, own, "it has neither repetitions nor a hold",
                 "give it 'reps', or seconds in 'hold_s'");
  }
  if (reps && !dose->find("rep_s")) {
    check.report(reps->key_place, own, "'rep_s' is missing", "how long one repetition takes, all in");
  }
  if (exercise.text_at("kind") != "strength" && !dose->find("sets")) {
    check.report(place_of(*dose), own, "'sets' is missing", "only strengthening takes them from the ladder");
  }
}

void check_gates(Check& check, const Node& exercise, const std::string& who) {
  const auto known = check.variants.find(id_of(exercise));
  if (known == check.variants.end() || !exercise.find("gate")) return;
  std::vector<std::string> covered;
  int number = 0;
  for (const Node& gate : exercise.items_at("gate")) {
    ++number;
    const Node* variants = gate.find("variants");
    if (!variants) covered = known->second;
    for (const Node& variant : gate.items_at("variants")) {
      covered.push_back(variant.text);
      if (contains(known->second, variant.text)) continue;
      check.report(variant.place, who + ": gate " + std::to_string(number),
                   "there is no variant '" + variant.text + "'", suggestion(variant.text, known->second));
    }
  }
  for (const Node& variant : exercise.items_at("variant")) {
    if (contains(covered, variant.text_at("id"))) continue;
    check.report(place_of(variant), who,
                 "no gate covers the variant '" + std::string(variant.text_at("id")) + "'",
                 "say from which week it is open, even if that is week 0");
  }
}

void check_numbers(Check& check) {
  std::map<std::pair<std::string_view, std::int64_t>, const Node*> seen;
  for (const Node* exercise : check.content.exercises) {
    const Node* number = exercise->find("number");
    if (!number || number->kind != Node::Kind::whole) continue;
    const auto [other, is_new] = seen.try_emplace({exercise->text_at("kind"), number->number}, exercise);
    if (is_new) continue;
    check.report(number->place, name_of(*exercise, "exercise"),
                 "its number is that of " + std::string(id_of(*other->second)));
  }
  if (check.content.exercises.size() > most_exercises) {
    check.report(place_of(*check.content.exercises[most_exercises]), "", "there are more than 32 exercises");
  }
}

void check_own_words(Check& check, const Node& exercise, const std::string& who) {
  const Node* words = words_of(exercise, check.content);
  if (!words) {
    const Node* any = exercise.find("words");
    if (any) check.report(any->place, who, "it has no words in '" + check.content.language + "'");
    return;
  }
  const Node* of_variants = words->find("variant");
  for (const Node& variant : exercise.items_at("variant")) {
    const std::string_view id = variant.text_at("id");
    if (id == "base" || (of_variants && of_variants->find(id))) continue;
    check.report(place_of(variant), who, "the variant '" + std::string(id) + "' has no words",
                 "add [words." + check.content.language + ".variant." + std::string(id) + "]");
  }
  for (const Node& own : words->items_at("variant")) {
    if (find_variant(exercise, own.key)) continue;
    const auto known = check.variants.find(id_of(exercise));
    check.report(own.key_place, who, "words for a variant '" + own.key + "' that there is not",
                 known == check.variants.end() ? "" : suggestion(own.key, known->second));
  }
}

}  // namespace

void check_exercises(Check& check) {
  for (const ContentFile& file : check.content.files) {
    if (file.shape->shape == nullptr || file.shape->shape->defines != IdKind::exercise) continue;
    const Node& exercise = file.root;
    const std::string who = name_of(exercise, "exercise");
    check_file(check, file, who);
    check_variant_ids(check, exercise, who);
    check_chain(check, exercise, "easier", who);
    check_chain(check, exercise, "harder", who);
    check_dose(check, exercise, who);
    check_gates(check, exercise, who);
    check_own_words(check, exercise, who);
  }
  check_numbers(check);
}

}  // namespace realign
