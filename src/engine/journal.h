// SPDX-License-Identifier: Apache-2.0
//
// A journal as a set of entries, and what may be done with one: read it, merge two, set damage aside.
//
// The text is JSON Lines in UTF-8; a byte order mark, CRLF and blank lines are accepted. Entries are a set
// keyed by id: the order of the lines means nothing, and the same id twice with equal values is one entry.
// All functions are pure; a text is read whole or refused with everything that is wrong with it.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.h"
#include "base/result.h"
#include "engine/entry.h"
#include "engine/vocabulary.h"

namespace realign {

inline constexpr std::size_t longest_line = 1'000'000;  // bytes; an entry at its largest is a tenth of that

// Reading stops at so many problems.
inline constexpr std::size_t most_problems = 1000;

struct Journal {
  std::vector<Entry> entries;  // by moment, then id; retractions and what they retract are all here
  Errors warnings;  // what was set aside in reading: a last line torn by a crash
};

// `name` stands in the messages, as in `journal.jsonl:17: …`.
std::expected<Journal, Errors> read_journal(std::string_view bytes, std::string_view name,
                                            const Vocabulary& vocabulary);

// The entries that count on a Day, by moment, then id: none from later Days, none that is retracted, and no
// retractions. A retraction counts from its own Day on and may itself be retracted, which undoes it; of an
// id that is not here it does nothing. The pointers hold as long as the journal does.
std::vector<const Entry*> live_entries(const Journal& journal, Day on);

// Two journals as one.
struct Merged {
  std::string text;  // the whole lines of A, then those of B whose ids A has not, verbatim
  std::string added;  // the second part alone: what to append to A
  std::size_t count = 0;  // entries added
  Errors warnings;  // torn last lines, left out
};

// Refuses where either cannot be read, or where an id has other values in B than in A.
std::expected<Merged, Errors> merge_journals(std::string_view a, std::string_view name_a, std::string_view b,
                                             std::string_view name_b, const Vocabulary& vocabulary);

// A damaged journal, parted. Lines are verbatim but for their endings.
struct Repaired {
  std::string keep;  // every line that is whole JSON
  std::string aside;  // every line that is not
  std::size_t count = 0;  // lines set aside
  Errors account;  // which were set aside and why, at most most_problems of them
  Errors remaining;  // what is still wrong with `keep` (by its lines) and nobody but she can decide
};

// A line that is whole JSON stays even if it is not understood: a newer version may have written it, and
// leaving it out could hide an answer that stops everything.
Repaired repair_journal(std::string_view bytes, std::string_view name, const Vocabulary& vocabulary);

}  // namespace realign
