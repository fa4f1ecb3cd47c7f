// SPDX-License-Identifier: Apache-2.0
#include "base/json.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace realign {

std::optional<double> Json::number() const {
  if (const std::int64_t* whole_number = whole()) return static_cast<double>(*whole_number);
  if (const double* real = std::get_if<double>(&value)) return *real;
  return std::nullopt;
}

const Json* Json::find(std::string_view name) const {
  const Object* members = object();
  if (members == nullptr) return nullptr;
  const auto found = std::ranges::find(*members, name, &Object::value_type::first);
  return found == members->end() ? nullptr : &found->second;
}

bool Json::operator==(const Json&) const = default;

namespace {

Json tree_from(std::span<const JsonToken> tokens);

Json::Object members_from(std::span<const JsonToken> tokens) {
  Json::Object members;
  members.reserve(tokens[0].size);
  for (std::size_t i = 1; i < tokens[0].skip; i += 1 + tokens[i + 1].skip) {
    members.emplace_back(tokens[i].text(), tree_from(tokens.subspan(i + 1)));
  }
  return members;
}

Json::Array items_from(std::span<const JsonToken> tokens) {
  Json::Array items;
  items.reserve(tokens[0].size);
  for (std::size_t i = 1; i < tokens[0].skip; i += tokens[i].skip) {
    items.push_back(tree_from(tokens.subspan(i)));
  }
  return items;
}

// As deep as the text is nested, which the reader has limited.
Json tree_from(std::span<const JsonToken> tokens) {
  const JsonToken& token = tokens[0];
  switch (token.type) {
    case JsonToken::Type::boolean:
      return {token.boolean};
    case JsonToken::Type::whole:
      return {token.whole};
    case JsonToken::Type::real:
      return {token.real};
    case JsonToken::Type::text:
      return {std::string(token.text())};
    case JsonToken::Type::array:
      return {items_from(tokens)};
    case JsonToken::Type::object:
      return {members_from(tokens)};
    case JsonToken::Type::null:
    case JsonToken::Type::key:
      break;
  }
  return {};
}

// A key that some object of the text gives twice.
std::optional<std::string_view> key_given_twice(std::span<const JsonToken> tokens) {
  std::vector<std::string_view> keys;
  for (std::size_t start = 0; start < tokens.size(); ++start) {
    if (tokens[start].type != JsonToken::Type::object) continue;
    keys.clear();
    for (std::size_t i = start + 1; i < start + tokens[start].skip; i += 1 + tokens[i + 1].skip) {
      keys.push_back(tokens[i].text());
    }
    std::ranges::sort(keys);
    const auto twice = std::ranges::adjacent_find(keys);
    if (twice != keys.end()) return *twice;
  }
  return std::nullopt;
}

}  // namespace

Result<Json> read_json(std::string_view text) {
  JsonReader reader;
  if (reader.read(text) != JsonTrouble::none) return std::unexpected(reader.error());
  if (const auto twice = key_given_twice(reader.tokens())) {
    std::string what;
    append_json_text(what, *twice);
    return std::unexpected(Error{"", what + " is given twice in one object", "give it once"});
  }
  return tree_from(reader.tokens());
}

void append_json_text(std::string& out, std::string_view text) {
  constexpr std::string_view short_escapes = "btn-fr";  // after \ for 0x08 to 0x0D; 0x0B has none
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte >= 0x20 && byte != 0x7F) {
      out += c;
    } else if (byte >= 0x08 && byte <= 0x0D && byte != 0x0B) {
      out += '\\';
      out += short_escapes[byte - 0x08U];
    } else {
      out += "\\u00";
      out += hex[byte >> 4U];
      out += hex[byte & 0xFU];
    }
  }
  out += '"';
}

JsonWriter& JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  ++depth_;
  first_ = true;
  return *this;
}

JsonWriter& JsonWriter::close(char bracket) {
  --depth_;
  if (!first_ && style_ == JsonStyle::pretty) new_line();
  out_ += bracket;
  first_ = false;
  return *this;
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

// What stands between this value or key and what came before it.
void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (!first_) out_ += style_ == JsonStyle::line ? ", " : ",";
  if (depth_ > 0 && style_ == JsonStyle::pretty) new_line();
  first_ = false;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  append_json_text(out_, name);
  out_ += style_ == JsonStyle::compact ? ":" : ": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
  return *this;
}

JsonWriter& JsonWriter::null() { return raw("null"); }

JsonWriter& JsonWriter::value(std::string_view text) {
  separate();
  append_json_text(out_, text);
  return *this;
}

JsonWriter& JsonWriter::whole(std::int64_t number) {
  std::array<char, 24> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  return raw({digits.data(), end});
}

// std::to_chars would bring its tables for every double into the WebAssembly module; what is written
// here is angles, loads and shares, so the fewest decimals that read back as the same number will do.
JsonWriter& JsonWriter::value(double number) {
  constexpr double exact_limit = 9007199254740992.0;  // 2^53
  constexpr std::size_t most_decimals = 9;
  double power = 1;
  std::size_t decimals = 0;
  while (decimals < most_decimals && std::round(number * power) / power != number) {
    if (std::abs(number) * power * 10 >= exact_limit) break;
    power *= 10;
    ++decimals;
  }
  auto scaled = static_cast<std::int64_t>(std::round(number * power));
  for (; decimals > 0 && scaled % 10 == 0; scaled /= 10) --decimals;
  std::string digits = std::to_string(scaled < 0 ? -scaled : scaled);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  if (scaled < 0) digits.insert(0, 1, '-');
  return raw(digits);
}

JsonWriter& JsonWriter::value(const Json& tree) {
  if (const Json::Object* members = tree.object()) {
    begin_object();
    for (const auto& [name, content] : *members) key(name).value(content);
    return end_object();
  }
  if (const Json::Array* items = tree.array()) {
    begin_array();
    for (const Json& each : *items) value(each);
    return end_array();
  }
  if (const std::string* text = tree.text()) return value(std::string_view(*text));
  if (const bool* truth = tree.boolean()) return value(*truth);
  if (const std::int64_t* number = tree.whole()) return whole(*number);
  if (const auto number = tree.number()) return value(*number);
  return null();
}

std::string write_json(const Json& tree, JsonStyle style) {
  std::string out;
  JsonWriter(out, style).value(tree);
  return out;
}

}  // namespace realign
