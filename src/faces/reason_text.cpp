// SPDX-License-Identifier: Apache-2.0
#include "faces/reason_text.h"

#include <algorithm>

#include "faces/fill.h"
#include "faces/names.h"

namespace realign {

std::string sentence_of(const Protocol& protocol, const Reason& reason) {
  return say(protocol, reason.words);
}

std::string sentences_of(const Protocol& protocol, const Because& because) {
  std::string sentences;
  for (const Reason& reason : because)
    sentences += (sentences.empty() ? "" : " ") + sentence_of(protocol, reason);
  return sentences;
}

std::string facts_in_words(const Protocol& protocol, std::span<const FactUsed> facts) {
  std::string text;
  for (const FactUsed& used : facts) {
    if (!text.empty()) text += "; ";
    // What follows from other answers cannot be answered itself.
    const bool stands_in = used.assumed && !protocol.facts[used.fact].ask.empty();
    text += say(protocol, stands_in ? "face.fact.assumed" : "face.fact",
                {{"fact", fact_in_words(protocol, used.fact)},
                 {"value", value_in_words(protocol, used.fact, used.value)}});
  }
  return text;
}

std::string sources_in_words(const Protocol& protocol, const Evidence* evidence) {
  std::string text;
  if (evidence == nullptr) return text;
  for (const std::string& id : evidence->sources) {
    const auto source = std::ranges::find(protocol.sources, id, &Source::id);
    if (!text.empty()) text += "; ";
    text += source == protocol.sources.end() ? id : source->title;
  }
  return text;
}

void add_reasons(Page& page, const Protocol& protocol, const Because& because, int indent) {
  for (const Reason& reason : because) {
    page.paragraph(sentence_of(protocol, reason), indent);
    const std::string facts = facts_in_words(protocol, reason.facts);
    const std::string note = say(protocol, facts.empty() ? "face.why.rule" : "face.why.rule-facts",
                                 {{"rule", reason.rule}, {"facts", facts}});
    page.paragraph(note, indent + 2, Tone::quiet, 2);
    const std::string sources = sources_in_words(protocol, reason.evidence);
    if (!sources.empty()) {
      page.paragraph(say(protocol, "face.why.sources", {{"sources", sources}}), indent + 2, Tone::quiet, 2);
    }
  }
}

std::string until_in_words(const Protocol& protocol, const Until& until) {
  if (until.on) return say(protocol, "face.until.date", {{"date", day_in_words(protocol, *until.on)}});
  return say(protocol, until.words);
}

std::string end_in_words(const Protocol& protocol, const Until& until) {
  const std::string words = until_in_words(protocol, until);
  return until.on || words.empty() ? words : say(protocol, "face.until.words", {{"what", words}});
}

}  // namespace realign
