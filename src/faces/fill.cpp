// SPDX-License-Identifier: Apache-2.0
#include "faces/fill.h"

#include <algorithm>

namespace realign {

std::string fill(std::string_view form, std::initializer_list<Gap> gaps) {
  std::string text;
  text.reserve(form.size() + 32);
  while (!form.empty()) {
    const auto open = form.find('{');
    const auto close = open == form.npos ? form.npos : form.find('}', open);
    if (close == form.npos) break;
    const std::string_view name = form.substr(open + 1, close - open - 1);
    const auto* gap = std::ranges::find(gaps, name, &Gap::first);
    text += form.substr(0, open);
    text += gap == gaps.end() ? form.substr(open, close - open + 1) : gap->second;
    form.remove_prefix(close + 1);
  }
  text += form;
  return text;
}

std::string say(const Protocol& protocol, std::string_view key, std::initializer_list<Gap> gaps) {
  return fill(protocol.say(key), gaps);
}

bool has_words(const Protocol& protocol, std::string_view key) {
  return protocol.words.find(key) != protocol.words.end();
}

std::vector<std::string> say_all(const Protocol& protocol, std::string prefix) {
  std::vector<std::string> all;
  const std::size_t length = prefix.size();
  for (int i = 1; has_words(protocol, prefix += std::to_string(i)); ++i) {
    all.push_back(say(protocol, prefix));
    prefix.resize(length);
  }
  return all;
}

std::string key_of(std::string_view prefix, std::string_view id, std::string_view suffix) {
  return std::string(prefix).append(id).append(suffix);
}

}  // namespace realign
