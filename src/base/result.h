// SPDX-License-Identifier: Apache-2.0
//
// How anything that can fail says so: with a value, never an exception.
//
// An Error tells a person three things: where it is, what is wrong there, and what would be right.
// It prints as one line, `journal.jsonl:17: pain.score is 14; it must be 0 to 10`.
#pragma once

#include <expected>
#include <string>
#include <vector>

namespace realign {

struct Error {
  std::string where;  // "journal.jsonl:17", "protocol/rules/stops.toml:12:8", or empty
  std::string what;   // what is wrong: "pain.score is 14"
  std::string hint;   // what is allowed, or what to do: "it must be 0 to 10"; may be empty

  bool operator==(const Error&) const = default;
};

template <class T>
using Result = std::expected<T, Error>;

// Readers that can go on after a problem collect all of them before they refuse.
using Errors = std::vector<Error>;

// `where: what; hint`, leaving out what is empty.
inline std::string message(const Error& error) {
  std::string text = error.where.empty() ? "" : error.where + ": ";
  text += error.what;
  if (!error.hint.empty()) text += "; " + error.hint;
  return text;
}

}  // namespace realign
