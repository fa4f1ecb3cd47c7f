// SPDX-License-Identifier: Apache-2.0
//
// The lines of a journal, each read by itself: the step that reading, merging and repairing share.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/entry.h"
#include "engine/vocabulary.h"

namespace realign {

struct JournalLine {
  std::size_t number = 0;  // from 1
  std::string_view text;   // without its line ending
  bool ended = true;       // by a newline; false only for the last
};

// Takes the lines of a text one after the other, without blank ones and the byte order mark.
class LineCutter {
 public:
  explicit LineCutter(std::string_view bytes);
  bool next(JournalLine& line);  // false after the last

 private:
  std::string_view bytes_;
  std::size_t start_ = 0;
  std::size_t number_ = 0;
};

struct ReadLine {
  JournalLine line;
  Entry entry;
};

struct ReadLines {
  std::vector<ReadLine> lines;  // by moment, then id, then line; no id twice
  Errors problems;              // by line, then ids with different values; reading stops at most_problems
  Errors warnings;              // of a torn last line
};

ReadLines read_lines(std::string_view bytes, std::string_view name, const Vocabulary& vocabulary);

// `journal.jsonl:17`
std::string place_of(std::string_view name, const JournalLine& line);

}  // namespace realign
