// SPDX-License-Identifier: Apache-2.0
#include "faces/screen_parts.h"

#include <algorithm>

#include "faces/reason_text.h"

namespace realign {

void ScreenParts::words(std::string_view name, std::string_view key) { json.member(name, say(key)); }

void ScreenParts::texts(std::string_view name, std::span<const std::string> texts) {
  list(name, texts, [this](const std::string& text) { json.value(text); });
}

void ScreenParts::range(std::string_view name, int low, int high) {
  json.key(name).begin_array().value(low).value(high).end_array();
}

void ScreenParts::source_list(const Evidence* evidence) {
  json.key("sources").begin_array();
  for (std::size_t i = 0; evidence != nullptr && i < evidence->sources.size(); ++i) {
    const std::string& id = evidence->sources[i];
    const auto found = std::ranges::find(protocol.sources, id, &Source::id);
    json.begin_object().member("id", id);
    if (found != protocol.sources.end()) {
      const std::string& address = found->address;
      json.member("title", found->title).member("address", address.empty() ? "" : "https://" + address);
    }
    json.end_object();
  }
  json.end_array();
}

void ScreenParts::sources(const Evidence& evidence) { source_list(&evidence); }

void ScreenParts::why(const Because& because) {
  json.key("why").begin_array();
  reasons(because);
  json.end_array();
}

void ScreenParts::reasons(const Because& because) {
  for (const Reason& reason : because) {
    json.begin_object().member("text", sentence_of(protocol, reason)).member("rule", reason.rule);
    json.member("facts", facts_in_words(protocol, reason.facts));
    source_list(reason.evidence);
    json.end_object();
  }
}

}  // namespace realign
