// SPDX-License-Identifier: Apache-2.0
//
// What was found, in words. The same findings give the same text; how long it took is for whoever watches.
#pragma once

#include <string>
#include <vector>

#include "proof/prove.h"

namespace realign {

// A journal that leads to a day which breaks an invariant.
struct Story {
  std::string name;     // the invariant's id: a name for the file
  std::string journal;  // its lines
};

struct ProofReport {
  std::string text;
  std::vector<Story> stories;
  bool is_proved = false;
};

// How `realign today` shows what a journal leads to.
struct Replay {
  std::string protocol;  // its folder; empty: the one built in
  std::string journals;  // the folder that the journals are written to; empty: they are not
};

ProofReport report_of(const Protocol& protocol, const Invariants& invariants,
                      const std::vector<Finding>& findings, const Replay& replay);

// What of a day is not as on a good day, in one line.
std::string facts_text(const Protocol& protocol, const DayFound& day);

// A value as conditions write it: true, 12, 'cesarean'.
std::string value_text(const FactSpec& fact, Value value);

std::string counted(std::size_t count, const std::string& one, const std::string& many);

// A text in lines of at most so many characters, each behind an indent.
std::string wrapped(const std::string& text, const std::string& indent);

}  // namespace realign
