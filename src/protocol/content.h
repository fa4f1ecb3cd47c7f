// SPDX-License-Identifier: Apache-2.0
//
// A whole protocol as trees, sorted by what they describe, while it is checked and compiled.
//
// Nothing here is checked beyond TOML: any field may be missing or of the wrong type. All pointers are into
// `files`, which is never changed after gather_content. Where a protocol has several files of a kind, what
// they hold is in the order of the files' names, then of the file.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "protocol/node.h"
#include "protocol/problem.h"
#include "protocol/shape.h"

namespace realign {

struct ContentFile {
  const ProtocolFile* file = nullptr;
  const FileShape* shape = nullptr;
  Node root;
};

struct Content {
  std::vector<ContentFile> files;
  std::string language;  // of the base words

  std::vector<const Node*> facts, definitions, questions, rules, modes;
  std::vector<const Node*> exercises;  // in the order of the programme: strengthening, stretches, the rest
  std::vector<const Node*> words;      // of the base language, each one key and its text

  // The file of that name; null where it is missing or was not readable.
  const Node* file(std::string_view name) const;
  // A table or list within it: named("stages.toml", "stage").
  const Node* named(std::string_view file_name, std::string_view member) const;
};

// Reads what can be read and adds a problem for each file that cannot, that is missing or not known.
Content gather_content(std::span<const ProtocolFile> files, Problems& problems);

// The words of an exercise in the base language; null where it has none.
const Node* words_of(const Node& exercise, const Content& content);

}  // namespace realign
