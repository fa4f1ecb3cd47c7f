// SPDX-License-Identifier: Apache-2.0
//
// The library: each picture that something names is drawn and judged as it says, and one expectation says
// when to see a physician.
#include <algorithm>
#include <array>
#include <optional>

#include "figure/scene.h"
#include "protocol/check.h"

namespace realign {
namespace {

// Says where `picture` or its `variant` is not there; else gives what it holds.
const figure::Scene* find_picture(Check& check, const Node& named, std::string_view variant,
                                  const std::string& who) {
  std::vector<std::string> pictures, variants;
  for (const figure::Movement& movement : check.library.movements) {
    if (!movement.scene) continue;
    if (movement.exercise == named.text && movement.variant == variant) return &*movement.scene;
    if (movement.exercise == named.text) variants.push_back(movement.variant);
    pictures.push_back(movement.exercise);
  }
  if (variants.empty()) {
    check.report(named.place, who, "there is no picture '" + named.text + "'",
                 suggestion(named.text, pictures));
  } else {
    check.report(named.place, who,
                 "the picture '" + named.text + "' has no variant '" + std::string(variant) + "'",
                 suggestion(variant, variants));
  }
  return nullptr;
}

void check_postures(Check& check) {
  const Node* postures = check.content.named("habits.toml", "posture");
  if (!postures) return;
  for (const Node& posture : postures->items) {
    const Node* picture = posture.find("picture");
    if (!picture) continue;
    const std::string who = "posture " + picture->text;
    const figure::Scene* scene = find_picture(check, *picture, posture.text_at("variant"), who);
    if (!scene) continue;
    const bool eases = scene->sign == figure::Sign::eases;
    const bool tires = scene->sign == figure::Sign::tires;
    if (posture.truth_at("eases") ? eases : tires) continue;
    check.report(picture->place, who, "its picture is not marked so",
                 "the sign in the pose file is 'eases' or 'tires'");
  }
}

void check_habits(Check& check) {
  const Node* habits = check.content.named("habits.toml", "habit");
  if (!habits) return;
  for (const Node& habit : habits->items) {
    const Node *picture = habit.find("picture"), *tires = habit.find("tires");
    const std::string who = name_of(habit, "habit");
    if (!picture && tires) check.report(tires->place, who, "has no picture that could show how not", "");
    if (!picture || !find_picture(check, *picture, "base", who) || !tires) continue;
    const figure::Scene* scene = find_picture(check, *picture, tires->text, who);
    if (scene && scene->sign != figure::Sign::tires)
      check.report(tires->place, who, "its picture is not marked so", "the sign in the pose file is 'tires'");
  }
}

void check_self_check(Check& check) {
  const Node* self_check = check.content.named("self-check.toml", "self_check");
  const Node* picture = self_check ? self_check->find("picture") : nullptr;
  if (!picture) return;
  for (const Node& place : self_check->items_at("place"))
    find_picture(check, *picture, place.text_at("variant"), "self-check");
}

void check_physician(Check& check) {
  const Node* list = check.content.named("expectations.toml", "expectation");
  if (!list) return;
  const auto count =
      std::ranges::count_if(list->items, [](const Node& each) { return each.truth_at("physician"); });
  if (count != 1)
    check.report(list->place, "", "one expectation must say when to see a physician", "physician = true");
}

void check_ask_after(Check& check) {
  const Node* routines = check.content.named("routines.toml", "routine");
  if (!routines) return;
  for (const Node& asked : routines->items_at("ask_after")) {
    const auto question = std::ranges::find_if(check.content.questions,
                                               [&](const Node* each) { return id_of(*each) == asked.text; });
    if (question == check.content.questions.end() || (*question)->text_at("type") == "yes-no") continue;
    check.report(asked.place, "routines", "'" + asked.text + "' is no yes-or-no question",
                 "it is answered with one tap");
  }
}

}  // namespace

void check_library(Check& check) {
  check_habits(check);
  check_postures(check);
  check_self_check(check);
  check_physician(check);
  check_ask_after(check);
}

}  // namespace realign
