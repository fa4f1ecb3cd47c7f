// SPDX-License-Identifier: Apache-2.0
//
// Sentences from the protocol's words with what belongs into their gaps: "{sets} sets of {reps}".
//
// No sentence is put together in the code. A gap that nobody fills stays as it is, so a test sees it; a key
// without words comes back in brackets (Protocol::say). Nothing here can fail.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/protocol.h"

namespace realign {

using Gap = std::pair<std::string_view, std::string_view>;  // its name, and what fills it

std::string fill(std::string_view form, std::initializer_list<Gap> gaps);

// The words for a key, filled.
std::string say(const Protocol& protocol, std::string_view key, std::initializer_list<Gap> gaps = {});

// Whether the protocol has words for a key.
bool has_words(const Protocol& protocol, std::string_view key);

// The words for prefix1, prefix2, … until one is missing.
std::vector<std::string> say_all(const Protocol& protocol, std::string prefix);

// `prefix` + `id` + `suffix` as a key: question.fever.ask
std::string key_of(std::string_view prefix, std::string_view id, std::string_view suffix = {});

}  // namespace realign
