// SPDX-License-Identifier: Apache-2.0
//
// What each kind of protocol file may hold: which fields, of what type and range, which must be there, and
// what they refer to. protocol/README.md says the same in words; the tables in shapes.cpp are what the
// checker goes by, so that a field is described in one place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace realign {

// The kinds of things that have ids.
enum class IdKind : std::uint8_t {
  none,
  source,
  fact,
  definition,
  muscle,
  equipment,
  question,
  rule,
  mode,
  exercise,
  stage,
  habit,
  avoid,
  contact,
  expectation,
  conflict,
  reason,
  form,
  invariant,
  tag,
  variant,
};
inline constexpr std::size_t id_kind_count = 21;

// "an exercise" is called by this word in messages.
std::string_view id_kind_name(IdKind kind);

enum class FieldKind : std::uint8_t {
  text,        // words, not empty
  free_text,   // words, may be empty
  id,          // its own id: letters, digits and -
  fact_name,   // its own id, with _ instead of -
  whole,       // low to high
  truth,
  one_of,      // one of `allowed`
  some_of,     // a list of them
  value,       // a text, a whole number or a truth; what is right depends on other fields
  condition,
  reference,   // an id of kind `refers`
  references,  // a list of them
  texts,       // low to high texts, none of them empty
  range,       // [least, most], both low to high
  table,       // one table of `shape`
  tables,      // a list of at least `low` tables of `shape`
  keyed,       // a table of tables of `shape`, each under its id
  limits,      // a table: exercise id → list of its variants
  days,        // a list of lists of references
};

struct Shape;

struct Field {
  std::string_view name;
  FieldKind kind{};
  bool required = false;
  int low = 0, high = 0;
  IdKind refers = IdKind::none;
  std::span<const std::string_view> allowed{};
  const Shape* shape = nullptr;
};

struct Shape {
  std::string_view noun;  // what messages call such a table: "rule"
  std::span<const Field> fields;
  IdKind defines = IdKind::none;  // the kind of thing its id names
};

// The files of a protocol. A name that ends in `/*` stands for every file in that folder.
struct FileShape {
  std::string_view name;
  const Shape* shape = nullptr;  // null: words, or a file that another program reads
  bool required = true;
};

std::span<const FileShape> file_shapes();

// The shape of a file by its name within the protocol; null where no protocol has such a file.
const FileShape* find_file_shape(std::string_view name);

}  // namespace realign
