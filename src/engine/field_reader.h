// SPDX-License-Identifier: Apache-2.0
//
// Taking typed fields out of one JSON object, with a message for each that is not as it must be.
//
// Every read_… function gives nothing where the field is absent or wrong, and has then noted the problem
// in the LineProblems of the line, with the field's path and what is allowed. So a reader goes through
// all its fields without looking back, and the line is refused at the end if it has any problem.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/json.h"
#include "base/result.h"
#include "engine/entry.h"
#include "engine/vocabulary.h"

namespace realign {

inline constexpr std::size_t longest_text = 4000;  // characters

// Where the line stands and what is wrong with it.
struct LineProblems {
  std::string_view file;
  std::size_t line = 0;
  Errors& problems;

  void add(std::string what, std::string hint);
};

// How to get to a value: `session.items[2].exercise`. Put into words only when something is wrong.
struct FieldPath {
  const FieldPath* parent = nullptr;
  std::string_view name;     // of a member
  std::size_t index = 0;     // of an item, where `name` is empty
  std::string text() const;
};

// One field: its value's tokens, where it has any.
struct Field {
  LineProblems* line = nullptr;
  FieldPath path;
  std::span<const JsonToken> tokens;  // empty: absent
  bool required = true;

  bool present() const { return !tokens.empty(); }
  // Notes that the field is missing (if it is required) or is not what is allowed: "it must be <allowed>".
  void refuse(std::string_view allowed) const;
};

// The members of an object, sorted out by the names that are allowed in it.
class Fields {
 public:
  static constexpr std::size_t most = 18;

  // Notes members that are given twice or not known: "<owner> has <allowed>". Names in `passed_over` are
  // someone else's to read. `allowed`, `path` and the tokens must outlive this.
  Fields(LineProblems& line, const FieldPath* path, std::span<const JsonToken> object,
         std::span<const std::string_view> allowed, std::string_view owner,
         std::span<const std::string_view> passed_over = {});

  // Both take a name from `allowed`; quickest in its order.
  Field need(std::string_view name) { return field(name, true); }
  Field may(std::string_view name) { return field(name, false); }

 private:
  std::size_t place_of(std::string_view name, std::size_t& next) const;
  void refuse_unknown(std::string_view name, std::string_view owner);
  Field field(std::string_view name, bool required);

  LineProblems& line_;
  const FieldPath* path_;
  std::span<const std::string_view> allowed_;
  std::array<std::span<const JsonToken>, most> found_{};
  std::size_t asked_ = 0;
};

std::optional<bool> read_truth(const Field& field);
std::optional<int> read_whole(const Field& field, int min, int max);  // 8.0 is 8
std::optional<double> read_number(const Field& field, double min, double max, std::string_view allowed);
std::optional<std::string> read_text(const Field& field);  // up to longest_text characters
std::optional<Day> read_date(const Field& field);
std::optional<EntryId> read_id(const Field& field);
// The place of a name; `called` is what it names: "exercise".
std::optional<std::uint8_t> read_name(const Field& field, const NameIndex& names, std::string_view called);
std::optional<std::size_t> read_word(const Field& field, std::span<const std::string_view> words);

template <class Enum>
std::optional<Enum> read_word_as(const Field& field, std::span<const std::string_view> words) {
  const auto place = read_word(field, words);
  return place ? std::optional(static_cast<Enum>(*place)) : std::nullopt;
}

// Whether the field is a list of min to max items; refuses it if not.
bool is_list(const Field& field, std::size_t min, std::size_t max, std::string_view allowed);

// Hands each item of a list to `take` as a field of its own.
template <class Take>
void for_each_item(const Field& list, Take take) {
  std::size_t place = 0;
  for (std::size_t i = 1; i < list.tokens[0].skip; i += list.tokens[i].skip) {
    take(Field{list.line, {&list.path, {}, place++}, list.tokens.subspan(i, list.tokens[i].skip)});
  }
}

// `a, b or c`.
std::string list_of(std::span<const std::string_view> words, std::string_view last_joint = " or ");

// A value as a message shows it: short, quoted, without control characters.
std::string shown(std::span<const JsonToken> tokens);
std::string quoted(std::string_view text);

// What to write in place of a name that is not among these: the nearest, or all of them.
std::string names_hint(std::string_view name, const NameIndex& names);

}  // namespace realign
