// SPDX-License-Identifier: Apache-2.0
//
// What the screens for an app are made of: words, lists, reasons down to the titles of their sources.
//
//   SOURCES  [{id, title, address}], the address whole, to be followed; empty where it is on paper only
//   REASONS  [{text, rule, facts, sources: SOURCES}]
//
// Nothing here can fail.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "base/json.h"
#include "engine/plan.h"
#include "faces/fill.h"

namespace realign {

struct ScreenParts {
  JsonWriter& json;
  const Protocol& protocol;

  std::string say(std::string_view key, std::initializer_list<Gap> gaps = {}) const {
    return realign::say(protocol, key, gaps);
  }

  template <class Items, class Write>
  void list(std::string_view name, const Items& items, Write write_item) {
    json.key(name).begin_array();
    for (const auto& item : items) write_item(item);
    json.end_array();
  }

  // Members of the open object.
  void words(std::string_view name, std::string_view key);  // what the key says
  void texts(std::string_view name, std::span<const std::string> texts);
  void range(std::string_view name, int low, int high);  // [low, high]
  void sources(const Evidence& evidence);
  void why(const Because& because);

  // Items of the open list.
  void reasons(const Because& because);

 private:
  void source_list(const Evidence* evidence);
};

}  // namespace realign
