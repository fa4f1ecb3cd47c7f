// SPDX-License-Identifier: Apache-2.0
#include "engine/object_reader.h"

#include <algorithm>
#include <cstdint>

namespace realign {

void Reading::fail(std::string_view path, std::string_view what) {
  if (error) return;
  error = Error{file, std::string(path) + " " + std::string(what), "compile the protocol again"};
}

ObjectReader::ObjectReader(Reading& reading, const Json* json, std::string path)
    : reading_(&reading), json_(json), path_(std::move(path)) {
  if (json_ && !json_->object()) reading_->fail(path_, "is not an object");
}

void ObjectReader::fail(std::string_view name, std::string_view what) const {
  if (reading_->failed()) return;
  reading_->fail(path_.empty() ? std::string(name) : path_ + "." + std::string(name), what);
}

bool ObjectReader::has(std::string_view name) const { return json_ && json_->find(name) != nullptr; }

const Json* ObjectReader::member(std::string_view name) const {
  const Json* found = json_ ? json_->find(name) : nullptr;
  if (!found) fail(name, "is missing");
  return reading_->failed() ? nullptr : found;
}

std::string ObjectReader::text(std::string_view name) const {
  const Json* found = member(name);
  if (!found) return "";
  if (const std::string* text = found->text()) return *text;
  fail(name, "is not a text");
  return "";
}

int ObjectReader::whole(std::string_view name, int low, int high) const {
  const Json* found = member(name);
  if (!found) return low;
  const std::int64_t* number = found->whole();
  if (number && *number >= low && *number <= high) return static_cast<int>(*number);
  fail(name, "is not a whole number within its range");
  return low;
}

std::vector<std::string> ObjectReader::texts(std::string_view name) const {
  std::vector<std::string> texts;
  const Json* found = member(name);
  if (!found) return texts;
  const Json::Array* array = found->array();
  if (!array) {
    fail(name, "is not a list");
    return texts;
  }
  for (const Json& item : *array) {
    if (!item.text()) {
      fail(name, "holds something that is not a text");
      return {};
    }
    texts.push_back(*item.text());
  }
  return texts;
}

ObjectReader ObjectReader::object(std::string_view name) const {
  return {*reading_, member(name), path_.empty() ? std::string(name) : path_ + "." + std::string(name)};
}

std::vector<ObjectReader> ObjectReader::objects(std::string_view name) const {
  std::vector<ObjectReader> objects;
  const Json* found = member(name);
  if (!found) return objects;
  const Json::Array* array = found->array();
  if (!array) {
    fail(name, "is not a list");
    return objects;
  }
  const std::string path = path_.empty() ? std::string(name) : path_ + "." + std::string(name);
  objects.reserve(array->size());
  for (std::size_t i = 0; i < array->size(); ++i) {
    objects.emplace_back(*reading_, &(*array)[i], path + "[" + std::to_string(i) + "]");
  }
  return objects;
}

std::size_t ObjectReader::one_of(std::string_view name, std::span<const std::string_view> allowed) const {
  const std::string found = text(name);
  const auto at = std::ranges::find(allowed, found);
  if (at != allowed.end()) return static_cast<std::size_t>(at - allowed.begin());
  fail(name, "is '" + found + "', which it cannot be");
  return 0;
}

bool ObjectReader::truth_or_false(std::string_view name) const {
  if (!has(name)) return false;
  if (const bool* truth = json_->find(name)->boolean()) return *truth;
  fail(name, "is not true or false");
  return false;
}

std::string ObjectReader::text_or_empty(std::string_view name) const { return has(name) ? text(name) : ""; }

std::optional<int> ObjectReader::whole_if_any(std::string_view name, int low, int high) const {
  if (!has(name)) return std::nullopt;
  return whole(name, low, high);
}

std::vector<std::string> ObjectReader::texts_or_none(std::string_view name) const {
  return has(name) ? texts(name) : std::vector<std::string>{};
}

}  // namespace realign
