// SPDX-License-Identifier: Apache-2.0
//
// What an entry says beyond its id, time and kind: one reader for each kind of the contract.
//
// Problems go to the line's list; what comes back is meaningful only if there were none.
#pragma once

#include <cstddef>
#include <span>

#include "base/json.h"
#include "engine/entry.h"
#include "engine/field_reader.h"
#include "engine/vocabulary.h"

namespace realign {

// A line to read from: its object's tokens and the names that may occur in it.
struct LineSource {
  LineProblems& line;
  std::span<const JsonToken> object;
  const Vocabulary& vocabulary;
  const VocabularyIndex& names;
  FieldPath kind;  // the kind's word, with which every field's path begins
};

// `kind` is the place in entry_words::kind, which is that of the alternative in Body.
Body read_body(std::size_t kind, const LineSource& from);

}  // namespace realign
