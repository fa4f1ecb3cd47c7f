// SPDX-License-Identifier: Apache-2.0
//
// What of the walks that were found is to be added to her journal, and why not the others.
//
// A walk counts if it was between the birth and now and from half a minute to 300 minutes long. It is already
// there if it, or one that overlaps it by more than rounding can, is in the journal, whoever wrote that one;
// and of two such in one import only the first counts. So importing again adds nothing, and neither does a
// second app that recorded the same walk.
//
// What is added is an entry whose id is made of the walk itself: its first half of the moment it began, its
// second of all that the entry says. The same walk gets the same id on every device, and the same id always
// means the same line, so that two journals into which the same file was read can be merged.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/entry.h"
#include "imports/found.h"

namespace realign::imports {

enum class Leaving : std::uint8_t {
  not_said_to_be_a_walk,
  before_the_birth,
  in_the_future,
  too_short,
  too_long,
  times_run_backwards,
  already_there,
  twice_here,
  taken_back
};
inline constexpr std::size_t leavings = 9;

// For data: not-said-to-be-a-walk, before-the-birth, …
std::string_view name_of(Leaving why);

// A walk that the journal has: when it began and ended, milliseconds since 1970, UTC.
struct KnownWalk {
  std::int64_t start_ms = 0, end_ms = 0;
};
// As a walk entry says it: it ends when it is written down.
KnownWalk known_walk(Instant at, int minutes);

struct JournalSide {
  Instant now;
  Day birth;
  std::vector<KnownWalk> walks;  // that count, in any order
  std::vector<EntryId> taken_back;  // ids of walks that were, in any order
};

struct LeftOut {
  Instant start;
  std::int64_t minutes = 0;
  Leaving why{};
};

struct Addition {
  Instant start;
  Entry entry;  // a Walk whose `at` is its end, to the second
};

struct Proposal {
  std::vector<Addition> add;  // by the moment they began
  std::vector<LeftOut> left_out;  // the same order
};

// The offset of her wall clock from UTC at a moment, in minutes: for walks whose file does not say it.
using OffsetAt = std::function<std::int16_t(std::int64_t utc_ms)>;

struct Choices {
  bool take_unknown = false;  // also what the file does not say to be a walk
};

Proposal propose(std::span<const FoundWalk> found, JournalSide journal, const OffsetAt& offset_at,
                 Choices choices);

}  // namespace realign::imports
