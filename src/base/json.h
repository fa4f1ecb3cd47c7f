// SPDX-License-Identifier: Apache-2.0
//
// The one door between JSON text and values, the same in the native and the WebAssembly build.
//
// Three ways through it, for three needs. JsonReader turns a text into a flat list of tokens that it
// uses again for the next text: the journal is read that way, a line at a time, without building a
// tree. read_json builds a tree, for what is read once. JsonWriter appends text to a string.
//
// Text is strict JSON (RFC 8259) in UTF-8, nested at most `json_depth` deep. A number that is written
// as a whole one and fits 64 bits stays whole; every other is a double, exact for up to 15 digits.
// Errors carry no `where` (only the caller knows the file) but name the line and column in `what`.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"

namespace realign {

inline constexpr std::size_t json_depth = 32;

// One event of a text, in its order. An object or array is followed by what it holds; `skip` leads past it.
struct JsonToken {
  enum class Type : std::uint8_t { null, boolean, whole, real, text, key, array, object };

  Type type = Type::null;
  std::uint32_t size = 0;  // bytes of a text or key; members of an object; items of an array
  std::uint32_t skip = 1;  // tokens from this one to the next of the same parent
  union {
    bool boolean;
    std::int64_t whole = 0;
    double real;
    const char* bytes;  // of a text or key
  };

  std::string_view text() const { return {bytes, size}; }
};

// What kept a text from being read.
enum class JsonTrouble : std::uint8_t { none, incomplete, malformed, not_utf8, too_deep };

class JsonReader {
 public:
  JsonReader();
  ~JsonReader();
  JsonReader(JsonReader&&) noexcept;
  JsonReader& operator=(JsonReader&&) noexcept;

  // Reads one text: a single value with white space around it. Does not look for keys given twice.
  // The tokens, and what they point to, hold until the next read and while `text` does.
  JsonTrouble read(std::string_view text);
  std::span<const JsonToken> tokens() const;

  // Why the last read failed, in words; only after trouble.
  Error error() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A value as a tree. Members keep the order of the text.
struct Json {
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;
  std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, Array, Object> value = nullptr;

  // Each is the value where it is of that type, else null or nothing.
  const bool* boolean() const { return std::get_if<bool>(&value); }
  const std::int64_t* whole() const { return std::get_if<std::int64_t>(&value); }
  const std::string* text() const { return std::get_if<std::string>(&value); }
  const Array* array() const { return std::get_if<Array>(&value); }
  const Object* object() const { return std::get_if<Object>(&value); }
  bool is_null() const { return std::holds_alternative<std::nullptr_t>(value); }
  std::optional<double> number() const;  // whole or not

  // The member of that name; null where this is no object or has none.
  const Json* find(std::string_view name) const;

  bool operator==(const Json&) const;
};

// A whole text as a tree. Refuses a key given twice in one object.
Result<Json> read_json(std::string_view text);

enum class JsonStyle : std::uint8_t {
  compact,  // {"a":[1,2]}
  line,     // {"a": [1, 2]}
  pretty,   // a line per member and item, two spaces deeper each level
};

// Appends JSON to a string. The caller opens and closes in step and writes a key before each member's
// value. Text must be valid UTF-8. The same calls give the same bytes everywhere.
class JsonWriter {
 public:
  explicit JsonWriter(std::string& out, JsonStyle style = JsonStyle::compact) : out_(out), style_(style) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }
  JsonWriter& key(std::string_view name);
  JsonWriter& null();

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(std::same_as<bool> auto truth) { return raw(truth ? "true" : "false"); }
  JsonWriter& value(std::integral auto number)
    requires(!std::same_as<decltype(number), bool>)
  {
    return whole(static_cast<std::int64_t>(number));
  }
  // As short as it can be: 2, 0.5. Nine decimals at most; below 2^53 in size, finite.
  JsonWriter& value(double number);
  JsonWriter& value(const Json& tree);
  // Text that is JSON already, taken as it stands.
  JsonWriter& raw(std::string_view json);

  template <class T>
  JsonWriter& member(std::string_view name, const T& content) {
    return key(name).value(content);
  }

 private:
  JsonWriter& open(char bracket);
  JsonWriter& close(char bracket);
  JsonWriter& whole(std::int64_t number);
  void separate();
  void new_line();

  std::string& out_;
  JsonStyle style_;
  int depth_ = 0;
  bool first_ = true;       // nothing written yet in the innermost object or array
  bool after_key_ = false;  // the next value follows its key
};

// A text as a JSON string, quotes and all.
void append_json_text(std::string& out, std::string_view text);

std::string write_json(const Json& tree, JsonStyle style = JsonStyle::compact);

}  // namespace realign
