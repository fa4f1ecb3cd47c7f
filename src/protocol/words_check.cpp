// SPDX-License-Identifier: Apache-2.0
#include "protocol/words_check.h"

#include <algorithm>
#include <array>

namespace realign {
namespace {

// The first part of the keys that belong to things of the protocol or to values of a plan.
constexpr std::array<std::string_view, 25> owned = {
    "picture", "rule",        "mode",       "question",   "habit", "event",       "avoid",
    "contact", "expectation", "self-check", "wall-check", "stage", "disposition", "decision",
    "muscle",  "equipment",   "reason",     "gate",       "form",  "exercise",    "impact",
    "routine", "program",     "talk-test",  "headline"};

}  // namespace

WordsCheck::WordsCheck(Check& check) : check_(check) {
  for (const Node* word : check.content.words) {
    if (const auto [at, is_new] = present_.try_emplace(word->key, word); !is_new) {
      const Spot& first = at->second->key_place;
      check.report(word->key_place, "", "the words '" + word->key + "' are there twice",
                   "the others are at " + first.file->path + ":" + std::to_string(first.line));
    }
  }
}

void WordsCheck::need(const Spot& where, const std::string& who, const std::string& key) {
  wanted_.insert(key);
  if (present_.contains(key)) return;
  check_.report(where, who, "the words '" + key + "' are missing",
                "add them to words/" + check_.content.language);
}

void WordsCheck::finish() {
  const std::vector<std::string> wanted(wanted_.begin(), wanted_.end());
  for (const auto& [key, word] : present_) {
    if (word->kind != Node::Kind::text) {
      check_.report(word->key_place, "", "the words '" + key + "' must be a text",
                    word->kind == Node::Kind::table ? "write the whole key in quotes" : "");
    } else if (word->text.find_first_not_of(" \t\r\n") == std::string::npos) {
      check_.report(word->place, "", "the words '" + key + "' are empty");
    } else if (std::ranges::find(owned, key.substr(0, key.find('.'))) != owned.end() &&
               !wanted_.contains(key)) {
      check_.report(word->key_place, "", "nothing uses the words '" + key + "'", suggestion(key, wanted));
    }
  }
}

}  // namespace realign
