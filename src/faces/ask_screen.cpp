// SPDX-License-Identifier: Apache-2.0
#include "faces/ask_screen.h"

#include <algorithm>
#include <array>

#include "faces/names.h"

namespace realign {
namespace {

// The gravest stop that a bad answer is.
std::string_view layer_of(const Protocol& protocol, std::string_view question) {
  const auto index = protocol.question(question);
  Layer gravest = Layer::refer;
  for (const Rule& rule : protocol.rules) {
    if (index && rule.question == index) gravest = std::min(gravest, rule.layer);
  }
  return is_stop(gravest) ? id_of(gravest) : "other";
}

void write_kind(ScreenParts& to, const Ask& ask) {
  constexpr std::string_view profile = "profile.";
  const Protocol& protocol = to.protocol;
  if (const auto question = protocol.question(ask.question)) {
    write_prompt(to, health_prompt(protocol, protocol.questions[*question]));
  } else if (ask.question.starts_with(profile)) {
    write_prompt(to, profile_prompt(protocol, std::string_view(ask.question).substr(profile.size()), {}));
  } else if (ask.question == "pain") {
    write_prompt(to, pain_prompt(protocol, {}));
  } else if (ask.question == "separation") {
    to.json.member("kind", "parts");
    to.list("parts", separation_prompts(protocol, {}), [&](const Prompt& part) {
      to.json.begin_object().member("field", part.field).member("ask", part.text);
      write_prompt(to, part);
      to.json.end_object();
    });
  } else {
    to.json.member("kind", "form");
  }
}

}  // namespace

void write_prompt(ScreenParts& to, const Prompt& prompt) {
  static constexpr std::array<std::string_view, 5> kinds{"yes-no", "number", "choice", "several", "text"};
  to.json.member("kind", kinds[static_cast<std::size_t>(prompt.kind)]);
  if (prompt.kind == Prompt::Kind::number) to.json.member("low", prompt.low).member("high", prompt.high);
  if (prompt.choices.empty()) return;
  to.list("choices", prompt.choices, [&](const Prompt::Choice& choice) {
    to.json.begin_object().member("value", choice.id).member("label", choice.words).end_object();
  });
}

void write_ask(ScreenParts& to, const Ask& ask) {
  const Protocol& protocol = to.protocol;
  const auto question = protocol.question(ask.question);
  to.json.begin_object().member("question", ask.question).member("ask", ask_in_words(protocol, ask));
  to.words("why", ask.words);
  to.json.member("again", ask.again);
  to.json.member("short", question && protocol.questions[*question].is_short);
  const std::string label = key_of("question.", ask.question, ".short");
  to.json.member("short_label", has_words(protocol, label) ? to.say(label) : std::string());
  to.json.member("layer", layer_of(protocol, ask.question));
  write_kind(to, ask);
  to.json.end_object();
}

}  // namespace realign
