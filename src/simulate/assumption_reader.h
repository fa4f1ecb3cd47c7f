// SPDX-License-Identifier: Apache-2.0
//
// Assumptions as they are typed: `--pain 6@3-4`, `--missed 2w@5`, `--answer wrist-pain=3@2`.
//
//   WHEN    5 (all of week 5) · 3-4 · 5.2 (its second day) · 5.2-6.1 · several, with commas between
//   SCORE   6 · 6@WHEN                 a number; without WHEN on every day
//   LENGTH  2w · 10d · 2w@5 · 10d@5.3  so long, from the start of a week or from a day of it; without a
//                                      start from the middle of the run
//   SIGN    WHEN · EXERCISE@WHEN       with every movement, or with one
//   ANSWER  QUESTION@WHEN (yes) · QUESTION=VALUE@WHEN
//
// Weeks and days count from the first day of the run, from 1. An error names the option as it was typed,
// what is wrong with it and what would be right: `--pain 14@3: the score is 14; it must be 0 to 10`.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "simulate/assumptions.h"

namespace realign {

// One option as given, without its dashes: {"pain", "6@3-4"}.
struct Given {
  std::string name, value;
  bool operator==(const Given&) const = default;
};

struct AssumptionOption {
  std::string_view name;  // without its dashes
  std::string_view takes;  // SCORE
  std::string_view help;
};

// Every option, in the order in which help tells them.
std::span<const AssumptionOption> assumption_options();

// All problems at once.
std::expected<Assumptions, Errors> read_assumptions(const Protocol& protocol, std::span<const Given> given);

}  // namespace realign
