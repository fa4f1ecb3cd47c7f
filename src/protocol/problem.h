// SPDX-License-Identifier: Apache-2.0
//
// What is wrong with a protocol, said to the person who edits it: where, what, and what would be right.
//
// A problem prints as a compiler's message does: the place and what is wrong, the line of the file, a caret
// under the exact column, and a hint where there is one. Lines and columns count from 1, columns in
// characters; line 0 is a file as a whole, which prints without line and caret. So does a line of more than
// 500 bytes, or a thousand problems on one endless line would hold it a thousand times.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace realign {

// One file of a protocol. `path` is how to name it to the reader; `name` is its place within the protocol,
// such as `rules/stops.toml`.
struct ProtocolFile {
  std::string path, name, text;
};

struct Spot {
  const ProtocolFile* file = nullptr;
  int line = 0, column = 0;
};

struct Problem {
  std::string path;
  int line = 0, column = 0;
  std::string what, hint;
  std::string source_line;
  bool is_shown = false;  // the line, with the caret under it

  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

Problem problem_at(const Spot& place, std::string what, std::string hint = "");

// The text of a line of a file, without its end; empty where there is no such line.
std::string_view line_of(const ProtocolFile& file, int line);

// By file, then by place; of the same problem said twice, one.
void sort_problems(Problems& problems);

// All of them as text, each as described above and ended by a line feed.
std::string text_of(std::span<const Problem> problems);

}  // namespace realign
