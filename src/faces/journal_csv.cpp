// SPDX-License-Identifier: Apache-2.0
#include "faces/journal_csv.h"

#include "base/day.h"
#include "faces/csv_cell.h"

namespace realign {
namespace {

std::string plain(const Json& value);

// 8,8: a list inside of another one.
std::string inner(const Json& value) {
  const auto* array = value.array();
  if (array == nullptr) return plain(value);
  std::string text;
  for (const Json& item : *array) {
    if (!text.empty()) text += ',';
    text += plain(item);
  }
  return text;
}

// exercise=birddog variant=base sets=8,8
std::string members(const Json::Object& object, std::string_view joint) {
  std::string text;
  for (const auto& [name, value] : object) {
    if (!text.empty()) text += joint;
    text.append(name).append("=").append(inner(value));
  }
  return text;
}

std::string plain(const Json& value) {
  if (const auto* text = value.text()) return *text;
  if (const auto* object = value.object()) return members(*object, "; ");
  const auto* array = value.array();
  if (array == nullptr) return value.is_null() ? "" : write_json(value);
  std::string text;
  for (const Json& item : *array) {
    if (!text.empty()) text += "; ";
    text += item.object() != nullptr ? members(*item.object(), " ") : plain(item);
  }
  return text;
}

std::string day_of_entry(const Json& entry) {
  const Json* at = entry.find("at");
  if (at == nullptr || at->text() == nullptr) return {};
  const auto instant = read_instant(*at->text());
  return instant ? to_text(day_of(*instant)) : std::string();
}

std::string field(const Json& entry, std::string_view name) {
  const Json* value = entry.find(name);
  return value == nullptr ? std::string() : plain(*value);
}

}  // namespace

std::string journal_csv(std::span<const Json> entries, std::span<const std::string_view> fields) {
  std::string out = "id,at,day,kind";
  for (const std::string_view name : fields) add_csv_cell(out += ',', name, false);
  out += "\r\n";
  for (const Json& entry : entries) {
    add_csv_cell(out, field(entry, "id"), false);
    add_csv_cell(out += ',', field(entry, "at"), false);
    add_csv_cell(out += ',', day_of_entry(entry), false);
    add_csv_cell(out += ',', field(entry, "kind"), false);
    for (const std::string_view name : fields) {
      const Json* value = entry.find(name);
      add_csv_cell(out += ',', value == nullptr ? "" : plain(*value),
                   value != nullptr && value->number() == std::nullopt);
    }
    out += "\r\n";
  }
  return out;
}

}  // namespace realign
