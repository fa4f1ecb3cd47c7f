// SPDX-License-Identifier: Apache-2.0
#include "fhir/difference.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/utf8.h"
#include "fhir/names.h"

namespace realign::fhir {
namespace {

constexpr std::size_t most_shown = 60;  // characters of a value

std::string shown(const Json& value) {
  const std::string text = write_json(value, JsonStyle::line);
  const std::string_view first = first_characters(text, most_shown);
  return first.size() == text.size() ? text : std::string(first) + "…";
}

bool is_foreign(const Json& extension) {
  const Json* url = extension.find("url");
  const std::string* text = url != nullptr ? url->text() : nullptr;
  return text == nullptr || (text->find("://") != text->npos && !text->starts_with(base));
}

std::string within(std::string_view place, std::string_view name) {
  return std::string(place).append(".").append(name);
}

class Comparison {
 public:
  explicit Comparison(bool words) : words_(words) {}

  std::optional<Difference> of(const Json& given, const Json& made, const std::string& place) const {
    if (given.object() != nullptr && made.object() != nullptr) return of_objects(given, made, place);
    if (given.array() != nullptr && made.array() != nullptr)
      return of_arrays(*given.array(), *made.array(), place);
    const auto number = given.number(), other = made.number();
    const bool is_same = number && other ? *number == *other : given == made;
    if (is_same) return std::nullopt;
    return Difference{place, shown(given), shown(made)};
  }

  // The members of a whole resource, or within one.
  std::optional<Difference> of_objects(const Json& given, const Json& made, const std::string& place,
                                       bool is_resource = false) const {
    for (const auto& [name, value] : *made.object()) {
      if (is_left_out(name, value, is_resource)) continue;
      const std::string inner = within(place, name);
      const Json* other = given.find(name);
      if (other == nullptr) return Difference{inner, {}, shown(value)};
      auto found = name == "extension" ? of(of_ours(*other), value, inner) : of(*other, value, inner);
      if (found) return found;
    }
    for (const auto& [name, value] : *given.object()) {
      if (is_left_out(name, value, is_resource) || made.find(name) != nullptr) continue;
      if (is_nothing_of_ours(name, value)) continue;
      return Difference{within(place, name), shown(value), {}};
    }
    return std::nullopt;
  }

 private:
  bool is_left_out(std::string_view name, const Json& value, bool is_resource) const {
    static constexpr std::array<std::string_view, 3> of_servers{"id", "meta", "text"};
    if (is_resource && std::ranges::find(of_servers, name) != of_servers.end()) return true;
    if (name == "reference") return true;
    const bool is_words = name == "text" || name == "display" || name == "title";
    return is_words && !words_ && value.text() != nullptr;
  }

  // Extensions without those of other bases.
  static Json of_ours(const Json& extensions) {
    Json ours = extensions;
    if (auto* array = std::get_if<Json::Array>(&ours.value)) std::erase_if(*array, is_foreign);
    return ours;
  }

  static bool is_nothing_of_ours(std::string_view name, const Json& value) {
    const auto* array = value.array();
    if (array == nullptr) return false;
    return array->empty() || (name == "extension" && std::ranges::all_of(*array, is_foreign));
  }

  std::optional<Difference> of_arrays(const Json::Array& given, const Json::Array& made,
                                      const std::string& place) const {
    for (std::size_t i = 0; i < std::max(given.size(), made.size()); ++i) {
      const std::string inner = place + "[" + std::to_string(i) + "]";
      if (i >= given.size()) return Difference{inner, {}, shown(made[i])};
      if (i >= made.size()) return Difference{inner, shown(given[i]), {}};
      if (auto found = of(given[i], made[i], inner)) return found;
    }
    return std::nullopt;
  }

  bool words_;
};

}  // namespace

std::optional<Difference> first_difference(const Json& given, const Json& made, bool words) {
  const std::string type = *made.find("resourceType")->text();
  if (given.object() == nullptr) return Difference{type, shown(given), {}};
  return Comparison(words).of_objects(given, made, type, true);
}

}  // namespace realign::fhir
