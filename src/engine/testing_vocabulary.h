// SPDX-License-Identifier: Apache-2.0
//
// For tests only: the contract's names, so that journals can be read without the protocol's files.
// Variants are a few made-up ones; a real protocol has its own.
#pragma once

#include <string_view>
#include <vector>

#include "engine/vocabulary.h"

namespace realign {

inline Vocabulary testing_vocabulary() {
  using Type = Vocabulary::Question::Type;
  Vocabulary vocabulary;
  for (const char* id : {"vacuum", "pelvic-tilt", "chin-retraction", "birddog", "reverse-fly",
                         "glute-kickback", "glute-bridge", "hip-abduction", "clam-shell", "overhead-reach",
                         "wall-pectoral", "neck-rolls", "trapezius", "child-pose", "cat-cow",
                         "runners-stretch", "lying-quad", "supine-hamstring", "pelvic-floor"}) {
    vocabulary.exercises.push_back({id, {"base", "half-height", "standing"}});
  }
  const auto yes_no = [&](std::initializer_list<const char*> ids) {
    for (const char* id : ids) vocabulary.questions.push_back({id, Type::yes_no, 0, 1, {}});
  };
  yes_no({"chest-pain-or-breathless", "seizure-or-fainting", "severe-headache-or-vision"});
  vocabulary.questions.push_back({"systolic", Type::number, 60, 260, {}});
  vocabulary.questions.push_back({"diastolic", Type::number, 30, 160, {}});
  yes_no({"headache-when-upright",
          "heavy-bleeding",
          "bleeding-up-after-activity",
          "leg-swelling",
          "fever",
          "foul-discharge",
          "epidural-site-problem",
          "self-harm-thoughts",
          "confused-or-hallucinating",
          "severe-belly-pain",
          "saddle-numbness",
          "bladder-or-bowel-change",
          "both-legs",
          "leg-numbness-stable",
          "serious-fall",
          "sudden-spine-pain",
          "sacral-pain-on-weight",
          "weight-loss-or-cancer",
          "morning-stiffness",
          "wound-problem",
          "scar-lump",
          "leak-with-effort",
          "bowel-leak",
          "dizzy-in-session",
          "heart-kidney-eating",
          "exhaustion",
          "pregnant-again",
          "flare"});
  vocabulary.questions.push_back({"leg-weakness", Type::choice, 0, 0, {"none", "one", "both"}});
  vocabulary.questions.push_back({"wound-pulling", Type::number, 0, 10, {}});
  vocabulary.questions.push_back({"heaviness", Type::choice, 0, 0, {"none", "after-activity", "constant"}});
  vocabulary.questions.push_back({"pelvic-girdle-pain", Type::number, 0, 10, {}});
  vocabulary.questions.push_back({"wrist-pain", Type::number, 0, 10, {}});
  vocabulary.questions.push_back({"lochia", Type::choice, 0, 0, {"none", "brown", "pink", "red"}});
  vocabulary.habits = {"feeding", "carrying", "lifting", "changing", "pram"};
  return vocabulary;
}

}  // namespace realign
