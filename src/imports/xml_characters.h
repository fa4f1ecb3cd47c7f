// SPDX-License-Identifier: Apache-2.0
//
// What XML is made of below its tags: names, white space, references, and the bytes of characters.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace realign::imports {

bool is_space(char c);

// The name that a text begins with; empty where it begins with none.
std::string_view name_at_front(std::string_view text);

// Without white space around it.
std::string_view trimmed(std::string_view text);

// Text with its references resolved. Refuses what refers to anything but one of the five characters that XML
// names, or a character by its number.
Result<std::string> decoded(std::string_view raw);

// Whether bytes that come in pieces are UTF-8.
class Utf8Watch {
 public:
  bool accepts(std::string_view chunk);

 private:
  std::string begun_;  // of a character whose end has not come yet
};

}  // namespace realign::imports
