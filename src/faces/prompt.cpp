// SPDX-License-Identifier: Apache-2.0
#include "faces/prompt.h"

#include <algorithm>
#include <array>
#include <span>

#include "engine/entry_words.h"
#include "faces/fill.h"

namespace realign {
namespace {

namespace words = entry_words;

Prompt with_choices(Prompt prompt, const Protocol& protocol, std::span<const std::string_view> ids,
                    std::string_view prefix) {
  for (const std::string_view id : ids) {
    const std::string key = key_of(prefix, id);
    prompt.choices.push_back(
        {std::string(id), has_words(protocol, key) ? say(protocol, key) : std::string(id)});
  }
  return prompt;
}

struct ProfileField {
  std::string_view name;
  Prompt::Kind kind;
  std::span<const std::string_view> choices;
  int low = 0, high = 0;
};

constexpr std::array<ProfileField, 13> profile_fields{{
    {"birth_date", Prompt::Kind::text, {}},
    {"birth", Prompt::Kind::choice, words::birth},
    {"tear", Prompt::Kind::choice, words::tear},
    {"epidural", Prompt::Kind::yes_no, {}},
    {"babies", Prompt::Kind::number, {}, 1, 6},
    {"feeding", Prompt::Kind::choice, words::feeding},
    {"active_before", Prompt::Kind::yes_no, {}},
    {"equipment", Prompt::Kind::several, words::kit},
    {"minutes", Prompt::Kind::number, {}, 3, 60},
    {"progress_by", Prompt::Kind::choice, words::progress_by},
    {"path", Prompt::Kind::choice, words::path},
    {"walk_track", Prompt::Kind::choice, words::walk_track},
    {"paused", Prompt::Kind::yes_no, {}},
}};

}  // namespace

Prompt health_prompt(const Protocol& protocol, const Question& question) {
  Prompt prompt;
  prompt.field = question.id;
  prompt.text = say(protocol, key_of("question.", question.id, ".ask"));
  prompt.why = say(protocol, key_of("question.", question.id, ".why"));
  prompt.low = question.min;
  prompt.high = question.max;
  if (question.type == FactType::boolean) return prompt;
  prompt.kind = question.type == FactType::integer ? Prompt::Kind::number : Prompt::Kind::choice;
  const std::vector<std::string_view> ids(question.choices.begin(), question.choices.end());
  return with_choices(prompt, protocol, ids, key_of("question.", question.id, ".choice."));
}

Prompt profile_prompt(const Protocol& protocol, std::string_view field, std::string_view why) {
  Prompt prompt;
  prompt.field = field;
  const std::string key = key_of("face.ask.profile.", field);
  prompt.text = say(protocol, key);
  if (has_words(protocol, key + ".how")) prompt.how = say(protocol, key + ".how");
  prompt.why = why;
  prompt.kind = Prompt::Kind::text;
  if (field == "avoid") {
    prompt.kind = Prompt::Kind::several;
    for (const Exercise& exercise : protocol.exercises)
      prompt.choices.push_back({exercise.id, say(protocol, key_of("exercise.", exercise.id, ".name"))});
    return prompt;
  }
  const auto known = std::ranges::find(profile_fields, field, &ProfileField::name);
  if (known == profile_fields.end()) return prompt;
  prompt.kind = known->kind;
  prompt.low = known->low;
  prompt.high = known->high;
  return with_choices(prompt, protocol, known->choices, key_of("face.choice.", field, "."));
}

std::string ask_in_words(const Protocol& protocol, const Ask& ask) {
  const std::string key = key_of("question.", ask.question, ".ask");
  if (has_words(protocol, key)) return say(protocol, key);
  const std::string own = key_of("face.ask.", ask.question);
  return say(protocol, has_words(protocol, own) ? std::string_view(own) : ask.words);
}

Prompt pain_prompt(const Protocol& protocol, std::string_view why) {
  Prompt prompt;
  prompt.field = "score";
  prompt.text = say(protocol, "face.ask.pain");
  prompt.why = why;
  prompt.kind = Prompt::Kind::number;
  prompt.high = 10;
  return prompt;
}

Prompt form_prompt(const Protocol& protocol, const FormSpec& form, int number) {
  Prompt prompt;
  prompt.field = "answers";
  prompt.text = say(protocol, key_of("form.", form.id, ".item." + std::to_string(number)));
  if (form.answer_high == 1) return prompt;
  prompt.kind = Prompt::Kind::choice;
  for (int value = 0; value <= form.answer_high; ++value) {
    const std::string id = std::to_string(value);
    prompt.choices.push_back({id, say(protocol, key_of("form.", form.id, ".answer." + id))});
  }
  return prompt;
}

std::vector<Prompt> form_prompts(const Protocol& protocol, const FormSpec& form) {
  std::vector<Prompt> prompts;
  for (int number = 1; !form.own_items && number <= form.items_high; ++number)
    prompts.push_back(form_prompt(protocol, form, number));
  if (!form.own_items) return prompts;
  prompts.resize(2);
  prompts[0].kind = Prompt::Kind::text;
  prompts[0].text = say(protocol, key_of("form.", form.id, ".item"));
  prompts[1].kind = Prompt::Kind::number;
  prompts[1].text = say(protocol, key_of("form.", form.id, ".rate"));
  prompts[1].high = form.answer_high;
  return prompts;
}

std::vector<Prompt> separation_prompts(const Protocol& protocol, std::string_view why) {
  std::vector<Prompt> prompts;
  for (const std::string_view field : words::separation_fields) {
    const auto kind = field == "tension"  ? Prompt::Kind::choice
                      : field == "doming" ? Prompt::Kind::yes_no
                                          : Prompt::Kind::number;
    Prompt prompt;
    prompt.field = field;
    prompt.text = say(protocol, key_of("face.ask.separation.", field));
    prompt.why = why;
    prompt.kind = kind;
    prompt.high = 8;
    if (kind == Prompt::Kind::choice) {
      prompt = with_choices(prompt, protocol, words::tension, "face.choice.tension.");
    }
    prompts.push_back(prompt);
  }
  return prompts;
}

}  // namespace realign
