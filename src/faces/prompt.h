// SPDX-License-Identifier: Apache-2.0
//
// One question as it is put to her, in a terminal or on a screen: its words, why it is asked, and what an
// answer may be. Whether an answer is right is for the journal's reader to say. Nothing here can fail.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/plan.h"

namespace realign {

struct Prompt {
  enum class Kind { yes_no, number, choice, several, text };
  struct Choice {
    std::string id, words;
  };
  std::string field;  // of the journal
  std::string text, why;
  std::string how;  // to write it down, where that is not plain; or empty
  Kind kind{};
  std::vector<Choice> choices;
  int low = 0, high = 0;  // of a number
};

Prompt health_prompt(const Protocol& protocol, const Question& question);
Prompt profile_prompt(const Protocol& protocol, std::string_view field, std::string_view why);
// What the plan asks for, as a question: "Is there a fever?"
std::string ask_in_words(const Protocol& protocol, const Ask& ask);

Prompt pain_prompt(const Protocol& protocol, std::string_view why);
// One statement of a form, from 1.
Prompt form_prompt(const Protocol& protocol, const FormSpec& form, int number);
// All of them; where she names the items herself, how to ask for one and for its rate, with its gap
// {activity}.
std::vector<Prompt> form_prompts(const Protocol& protocol, const FormSpec& form);
std::vector<Prompt> separation_prompts(const Protocol& protocol, std::string_view why);

}  // namespace realign
