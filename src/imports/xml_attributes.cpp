// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "imports/xml.h"
#include "imports/xml_characters.h"

namespace realign::imports {

Result<XmlAttributes> XmlAttributes::read(std::string_view raw) {
  XmlAttributes attributes;
  const auto wrong = [](std::string_view what) { return std::unexpected(Error{{}, std::string(what), {}}); };
  for (raw = trimmed(raw); !raw.empty(); raw = trimmed(raw)) {
    const std::string_view name = name_at_front(raw);
    if (name.empty()) return wrong("a tag has something in it that is no attribute");
    raw = trimmed(raw.substr(name.size()));
    if (!raw.starts_with('=')) return wrong("the attribute " + std::string(name) + " has no value");
    raw = trimmed(raw.substr(1));
    const char quote = raw.empty() ? ' ' : raw.front();
    const auto end = quote == '"' || quote == '\'' ? raw.find(quote, 1) : std::string_view::npos;
    if (end == std::string_view::npos) {
      return wrong("the value of " + std::string(name) + " has no quotes around it");
    }
    if (attributes.find(name) != nullptr)
      return wrong("the attribute " + std::string(name) + " is given twice");
    auto value = decoded(raw.substr(1, end - 1));
    if (!value) return std::unexpected(value.error());
    attributes.all_.emplace_back(name, std::move(*value));
    raw.remove_prefix(end + 1);
    if (!raw.empty() && !is_space(raw.front())) return wrong("two attributes stand without a space between");
  }
  return attributes;
}

const std::string* XmlAttributes::find(std::string_view name) const {
  const auto found = std::ranges::find(all_, name, &decltype(all_)::value_type::first);
  return found == all_.end() ? nullptr : &found->second;
}

}  // namespace realign::imports
