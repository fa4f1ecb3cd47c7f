// SPDX-License-Identifier: Apache-2.0
//
// Which invariant notices each mutant. A mutant is caught where the solver finds a day that breaks an
// invariant under its rules; it is the same where no day that can be gets another plan; otherwise it is
// unguarded.
//
// Only days on which the changed condition comes out otherwise can tell a mutant from the protocol, so the
// solver is asked about those alone. The protocol itself must have been proved.
#pragma once

#include <string>
#include <vector>

#include "proof/mutant.h"
#include "proof/prove.h"

namespace realign {

enum class Fate : std::uint8_t {
  caught,
  refused,    // no protocol can hold it: the compiler notices
  same,       // every day that can be gets the same plan
  unguarded,
};

struct Trial {
  Mutant mutant;
  Fate fate{};
  std::size_t noticed_by = 0;           // caught: the first into Invariants::all that some day breaks
  std::optional<DayFound> day;          // unguarded: a day that gets another plan
};

std::vector<Trial> try_mutants(const Json& protocol_json, const Protocol& protocol,
                               const Invariants& invariants, unsigned threads, const Progress& progress);

// What was found, in words, and as the table of SAFETY.md.
std::string trials_text(const Protocol& protocol, const Invariants& invariants,
                        const std::vector<Trial>& trials);
std::string trials_markdown(const Invariants& invariants, const std::vector<Trial>& trials);

}  // namespace realign
