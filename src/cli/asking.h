// SPDX-License-Identifier: Apache-2.0
//
// One question in a terminal, and what an answer to it becomes.
//
// Answers are taken as people give them: y or yes, a number, a choice by its name, its beginning or its
// place in the list. What is no answer is asked again; there is no limit to trying.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/json.h"
#include "cli/context.h"
#include "faces/prompt.h"

namespace realign {

// What a line answers: nothing where it is no answer; null where she leaves the question out.
std::optional<Json> read_answer(const Prompt& prompt, std::string_view line);

class Asking {
 public:
  explicit Asking(Context& context) : context_(context) {}

  // Nothing at the end of the input; null where she leaves the question out.
  std::optional<Json> ask(const Prompt& prompt);

 private:
  void say(std::string_view text, int indent = 0, Tone tone = Tone::plain);

  Context& context_;
};

// Whether she says yes to a question; anything else, and an end of the input, is no yes.
bool agrees(Context& context, std::string question);

}  // namespace realign
