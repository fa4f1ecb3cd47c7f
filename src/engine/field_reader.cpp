// SPDX-License-Identifier: Apache-2.0
#include "engine/field_reader.h"

#include <algorithm>
#include <cmath>

#include "base/nearest_name.h"
#include "base/utf8.h"
#include "engine/entry_id.h"

namespace realign {
namespace {

using Type = JsonToken::Type;

bool is(const Field& field, Type type) { return field.present() && field.tokens[0].type == type; }

// A name asked for is mostly the very literal of the list, which needs no look at its letters.
bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && (a.data() == b.data() || a == b);
}

std::string range(int min, int max) { return std::to_string(min) + " to " + std::to_string(max); }

std::optional<double> number_in(const Field& field) {
  if (is(field, Type::whole)) return static_cast<double>(field.tokens[0].whole);
  if (is(field, Type::real)) return field.tokens[0].real;
  return std::nullopt;
}

std::string number_text(double number) {
  constexpr double longest = 1e15;
  if (std::abs(number) >= longest) return "a number too large";
  std::string text;
  JsonWriter(text).value(number);
  return text;
}

}  // namespace

void LineProblems::add(std::string what, std::string hint) {
  problems.push_back({std::string(file) + ":" + std::to_string(line), std::move(what), std::move(hint)});
}

std::string FieldPath::text() const {
  const std::string before = parent == nullptr ? "" : parent->text();
  if (name.empty()) return before + "[" + std::to_string(index) + "]";
  return before.empty() ? std::string(name) : before + "." + std::string(name);
}

std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 40;
  const std::string_view start = first_characters(text, longest);
  std::string out;
  append_json_text(out, start);
  if (start.size() < text.size()) out.insert(out.size() - 1, "…");
  return out;
}

std::string shown(std::span<const JsonToken> tokens) {
  const JsonToken& token = tokens[0];
  switch (token.type) {
    case Type::null:
      return "null";
    case Type::boolean:
      return token.boolean ? "true" : "false";
    case Type::whole:
      return std::to_string(token.whole);
    case Type::real:
      return number_text(token.real);
    case Type::text:
    case Type::key:
      return quoted(token.text());
    case Type::array:
      return "a list of " + std::to_string(token.size);
    case Type::object:
      return "an object";
  }
  return {};
}

std::string list_of(std::span<const std::string_view> words, std::string_view last_joint) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? last_joint : std::string_view(", ");
    list += words[i];
  }
  return list;
}

std::string names_hint(std::string_view name, const NameIndex& names) {
  const std::string_view nearest = nearest_name(name, names.names());
  if (!nearest.empty()) return "did you mean " + quoted(nearest) + "?";
  return "it must be " + list_of(names.names());
}

void Field::refuse(std::string_view allowed) const {
  if (!present() && !required) return;
  const std::string what = path.text() + (present() ? " is " + shown(tokens) : " is missing");
  line->add(what, "it must be " + std::string(allowed));
}

// Writers keep to the contract's order, so a name is looked for first after the one found before it.
std::size_t Fields::place_of(std::string_view name, std::size_t& next) const {
  for (std::size_t tried = 0; tried < allowed_.size(); ++tried) {
    const std::size_t place = next;
    next = next + 1 < allowed_.size() ? next + 1 : 0;
    if (same_name(allowed_[place], name)) return place;
  }
  return allowed_.size();
}

Fields::Fields(LineProblems& line, const FieldPath* path, std::span<const JsonToken> object,
               std::span<const std::string_view> allowed, std::string_view owner,
               std::span<const std::string_view> passed_over)
    : line_(line), path_(path), allowed_(allowed) {
  std::size_t next = 0;
  for (std::size_t i = 1; i < object[0].skip; i += 1 + object[i + 1].skip) {
    const std::string_view name = object[i].text();
    if (std::ranges::find(passed_over, name) != passed_over.end()) continue;
    const std::size_t place = place_of(name, next);
    if (place == allowed.size()) {
      refuse_unknown(name, owner);
    } else if (!found_[place].empty()) {
      line.add(FieldPath{path, name}.text() + " is given twice", "give it once");
    } else {
      found_[place] = object.subspan(i + 1, object[i + 1].skip);
    }
  }
}

void Fields::refuse_unknown(std::string_view name, std::string_view owner) {
  const std::string in = path_ == nullptr ? "" : path_->text() + ".";
  const std::string clean = quoted(name);
  line_.add(in + clean.substr(1, clean.size() - 2) + " is not known",
            std::string(owner) + " has " + list_of(allowed_, ", "));
}

Field Fields::field(std::string_view name, bool required) {
  return {&line_, {path_, name}, found_[place_of(name, asked_)], required};
}

std::optional<bool> read_truth(const Field& field) {
  if (is(field, Type::boolean)) return field.tokens[0].boolean;
  field.refuse("true or false");
  return std::nullopt;
}

std::optional<int> read_whole(const Field& field, int min, int max) {
  if (is(field, Type::whole) && field.tokens[0].whole >= min && field.tokens[0].whole <= max) {
    return static_cast<int>(field.tokens[0].whole);
  }
  const auto number = number_in(field);
  const bool whole = number && std::trunc(*number) == *number;
  if (whole && *number >= min && *number <= max) return static_cast<int>(*number);
  field.refuse(number && !whole ? "a whole number, " + range(min, max) : range(min, max));
  return std::nullopt;
}

std::optional<double> read_number(const Field& field, double min, double max, std::string_view allowed) {
  const auto number = number_in(field);
  if (number && *number >= min && *number <= max) return number;
  field.refuse(allowed);
  return std::nullopt;
}

std::optional<std::string> read_text(const Field& field) {
  if (!is(field, Type::text)) {
    field.refuse("text");
    return std::nullopt;
  }
  const std::string_view text = field.tokens[0].text();
  const std::size_t length = text.size() <= longest_text ? 0 : count_characters(text);
  if (length <= longest_text) return std::string(text);
  field.line->add(field.path.text() + " has " + std::to_string(length) + " characters",
                  "it may have " + std::to_string(longest_text));
  return std::nullopt;
}

std::optional<Day> read_date(const Field& field) {
  if (is(field, Type::text)) {
    if (const auto day = read_day(field.tokens[0].text())) return *day;
  }
  field.refuse("a day that exists, written as 2026-10-12");
  return std::nullopt;
}

std::optional<EntryId> read_id(const Field& field) {
  if (is(field, Type::text)) {
    if (const auto id = read_entry_id(field.tokens[0].text())) return id;
  }
  field.refuse("a UUID of version 7, as 01a13069-c300-7001-8001-000000000001");
  return std::nullopt;
}

std::optional<std::size_t> read_word(const Field& field, std::span<const std::string_view> words) {
  if (is(field, Type::text)) {
    const auto found = std::ranges::find(words, field.tokens[0].text());
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  }
  field.refuse(list_of(words));
  return std::nullopt;
}

std::optional<std::uint8_t> read_name(const Field& field, const NameIndex& names, std::string_view called) {
  if (!is(field, Type::text)) {
    field.refuse("the id of one " + std::string(called));
    return std::nullopt;
  }
  const std::string_view name = field.tokens[0].text();
  if (const auto place = names.find(name)) return place;
  const std::string what =
      field.path.text() + " is " + quoted(name) + ", no " + std::string(called) + " here";
  field.line->add(what, names_hint(name, names));
  return std::nullopt;
}

bool is_list(const Field& field, std::size_t min, std::size_t max, std::string_view allowed) {
  if (is(field, Type::array) && field.tokens[0].size >= min && field.tokens[0].size <= max) return true;
  field.refuse(allowed);
  return false;
}

}  // namespace realign
