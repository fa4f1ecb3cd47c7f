// SPDX-License-Identifier: Apache-2.0
//
// One line of a journal as an Entry, and back.
//
// Reading is strict: an unknown kind, field, exercise or question, a wrong type or a number out of range
// is a problem, because in a safety system what is not understood must not be passed over. All problems of
// a line are reported, each as `FILE:LINE: what is wrong; what is allowed`. Fields may come in any order.
//
// Choices the contract leaves open: a profile or an entry for today may be empty; a prescribed `cap` needs
// `sets`, `reps` or both, and an `exclude` or `include` may carry them too, as the same ceiling; a load is
// kept to the gram; a text that may be left out and is empty counts as left out.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"
#include "engine/entry.h"
#include "engine/vocabulary.h"

namespace realign {

// Reads line after line with the same working memory. The vocabulary must outlive it.
class EntryReader {
 public:
  explicit EntryReader(const Vocabulary& vocabulary);

  // The entry on a line, or everything that is wrong with it.
  std::expected<Entry, Errors> read(std::string_view text, std::string_view file, std::size_t line);

  // Whether the last line was JSON at all: a torn line is `incomplete` or worse.
  JsonTrouble trouble() const { return trouble_; }

 private:
  const Vocabulary& vocabulary_;
  VocabularyIndex names_;
  JsonReader json_;
  JsonTrouble trouble_ = JsonTrouble::none;
};

// The entry as one line without its newline, fields in the contract's order; reading it gives an equal entry.
std::string write_entry(const Entry& entry, const Vocabulary& vocabulary);

}  // namespace realign
