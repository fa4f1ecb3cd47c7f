// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "engine/comparison.h"

namespace realign {
namespace {

std::string_view id_in(const Json& item) {
  const Json* id = item.find("id");
  return id != nullptr && id->text() != nullptr ? std::string_view(*id->text()) : std::string_view();
}

// Members of a list of things, each with an id of its own.
bool is_list_of_things(const Json* json) {
  return json != nullptr && json->array() != nullptr &&
         std::ranges::all_of(*json->array(), [](const Json& item) { return !id_in(item).empty(); });
}

const Json* thing_called(const Json* list, std::string_view id) {
  if (list == nullptr || list->array() == nullptr) return nullptr;
  for (const Json& item : *list->array()) {
    if (id_in(item) == id) return &item;
  }
  return nullptr;
}

// The names of the members that are not the same, each once.
std::vector<std::string> fields_that_differ(const Json& a, const Json& b) {
  std::vector<std::string> fields;
  const auto look = [&](const Json& from, const Json& in) {
    if (from.object() == nullptr) return;
    for (const auto& [name, value] : *from.object()) {
      const Json* other = in.find(name);
      const bool is_same = other != nullptr && *other == value;
      if (!is_same && std::ranges::find(fields, name) == fields.end()) fields.push_back(name);
    }
  };
  look(a, b);
  look(b, a);
  std::ranges::sort(fields);
  return fields;
}

void compare_things(const std::string& section, const Json* a, const Json* b,
                    std::vector<ProtocolChange>& changes) {
  const auto items = [](const Json* list) {
    return list != nullptr && list->array() != nullptr ? std::span<const Json>(*list->array())
                                                       : std::span<const Json>();
  };
  for (const Json& item : items(a)) {
    const std::string id(id_in(item));
    const Json* other = thing_called(b, id);
    if (other == nullptr) {
      changes.push_back({section, id, Difference::removed, {}});
    } else if (!(item == *other)) {
      changes.push_back({section, id, Difference::changed, fields_that_differ(item, *other)});
    }
  }
  for (const Json& item : items(b)) {
    const std::string id(id_in(item));
    if (thing_called(a, id) == nullptr) changes.push_back({section, id, Difference::added, {}});
  }
}

void compare_section(const std::string& section, const Json* a, const Json* b,
                     std::vector<ProtocolChange>& changes) {
  if (a != nullptr && b != nullptr && *a == *b) return;
  const bool are_things = (a == nullptr || is_list_of_things(a)) && (b == nullptr || is_list_of_things(b));
  const std::size_t before = changes.size();
  if (are_things) {
    compare_things(section, a, b, changes);
    if (changes.size() == before) changes.push_back({section, "", Difference::changed, {"order"}});
    return;
  }
  const Json nothing;
  const auto fields = fields_that_differ(a != nullptr ? *a : nothing, b != nullptr ? *b : nothing);
  changes.push_back({section, "", Difference::changed, fields});
}

}  // namespace

std::vector<ProtocolChange> changes_of_protocol(const Json& a, const Json& b) {
  std::vector<ProtocolChange> changes;
  for (const std::string& section : fields_that_differ(a, b))
    compare_section(section, a.find(section), b.find(section), changes);
  return changes;
}

}  // namespace realign
