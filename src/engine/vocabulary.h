// SPDX-License-Identifier: Apache-2.0
//
// The names a journal may use: what the protocol calls its exercises, questions and habits.
//
// A journal can be read with nothing else of the protocol. The place of a name in its list is the index
// that an Entry holds, so the lists must be in the protocol's order and hold at most 256 names each.
// Every list may be empty. No errors: what cannot be found is nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace realign {

struct Vocabulary {
  struct Exercise {
    std::string id;
    std::vector<std::string> variants;
  };
  struct Question {
    enum class Type : std::uint8_t { yes_no, number, choice };
    std::string id;
    Type type = Type::yes_no;
    int min = 0, max = 0;              // of a number, both included; within 16 bits
    std::vector<std::string> choices;  // of a choice
  };
  std::vector<Exercise> exercises;
  std::vector<Question> questions;
  std::vector<std::string> habits;
};

// Names sorted for looking up; it refers to the vocabulary it was made from, which must outlive it.
class NameIndex {
 public:
  NameIndex() = default;
  explicit NameIndex(std::vector<std::string_view> names);

  // The place of a name in the list it was made from.
  std::optional<std::uint8_t> find(std::string_view name) const;
  // The names in their own order.
  std::span<const std::string_view> names() const { return names_; }

 private:
  std::vector<std::string_view> names_;
  std::vector<std::uint8_t> sorted_;
};

// Everything in a vocabulary that a reader looks up.
struct VocabularyIndex {
  NameIndex exercises, questions, habits;
  std::vector<NameIndex> variants;  // one for each exercise
};

VocabularyIndex index_of(const Vocabulary& vocabulary);

}  // namespace realign
