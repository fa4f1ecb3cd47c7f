// SPDX-License-Identifier: Apache-2.0
//
// What the check of words keeps: which keys there are, and which something needs. Within check_words*.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "protocol/check.h"

namespace realign {

class WordsCheck {
 public:
  explicit WordsCheck(Check& check);

  void need(const Spot& where, const std::string& who, const std::string& key);
  void allow(const std::string& key) { wanted_.insert(key); }

  // What nobody asked for, and what is no text at all.
  void finish();

 private:
  Check& check_;
  std::map<std::string, const Node*, std::less<>> present_;
  std::set<std::string, std::less<>> wanted_;
};

using Suffixes = std::span<const std::string_view>;

// What forms, routines, the way to running and the library say.
void need_forms_and_library(WordsCheck& words, const Content& content);

}  // namespace realign
