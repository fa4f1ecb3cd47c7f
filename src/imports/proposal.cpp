// SPDX-License-Identifier: Apache-2.0
#include "imports/proposal.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "engine/entry_id.h"

namespace realign::imports {
namespace {

constexpr std::int64_t ms_per_minute = 60'000;
constexpr int most_minutes = 300;  // what a walk entry takes
// An entry has whole minutes, so two walks may seem to overlap by this much and have been one after the
// other.
constexpr std::int64_t rounding_ms = ms_per_minute / 2;
// No walk that counts is spread over more than this, pauses and all.
constexpr std::int64_t longest_span_ms = 24 * 60 * ms_per_minute;

std::int64_t rounded_minutes(std::int64_t seconds) { return seconds < 0 ? 0 : (seconds + 30) / 60; }

std::uint64_t mixed(std::uint64_t bits) {
  bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
  bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
  return bits ^ (bits >> 31U);
}

EntryId id_of(const FoundWalk& walk, Instant at, const Walk& said) {
  const std::array<std::uint64_t, 5> values{
      static_cast<std::uint64_t>(walk.start_ms), static_cast<std::uint64_t>(at.utc_ms),
      static_cast<std::uint64_t>(std::int64_t{at.offset_min}), static_cast<std::uint64_t>(said.minutes),
      said.place ? static_cast<std::uint64_t>(*said.place) + 1 : 0};
  std::array<std::uint64_t, 2> sums{0x9E3779B97F4A7C15U, 0xD1B54A32D192ED03U};
  for (const std::uint64_t value : values) {
    for (std::uint64_t& sum : sums) sum = mixed(sum + value + 0x9E3779B97F4A7C15U);
  }
  std::array<std::uint8_t, 10> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    bytes[i] = static_cast<std::uint8_t>(sums[i / 8] >> (8 * (i % 8)));
  }
  return make_id(walk.start_ms, bytes);
}

// When something began, when it ended, and its place in a list. There is one order for all lists here, for
// each kind of sorting is code that an app has to load.
using Span = std::array<std::int64_t, 3>;
enum Part : std::size_t { begin = 0, end = 1, index = 2 };

// Walks by when they began, to find those that overlap another.
class Calendar {
 public:
  explicit Calendar(std::span<const KnownWalk> walks) {
    spans_.reserve(walks.size());
    for (const KnownWalk& walk : walks) spans_.push_back({walk.start_ms, walk.end_ms, 0});
    std::ranges::sort(spans_);
  }
  bool overlaps(const KnownWalk& walk) const {
    const std::int64_t allowed = std::min(rounding_ms, (walk.end_ms - walk.start_ms) / 2);
    auto at = std::ranges::lower_bound(spans_, Span{walk.start_ms - longest_span_ms, 0, 0});
    for (; at != spans_.end() && (*at)[begin] < walk.end_ms; ++at) {
      if (std::min((*at)[end], walk.end_ms) - std::max((*at)[begin], walk.start_ms) > allowed) return true;
    }
    return false;
  }
  // Not earlier than any that is there.
  void add_last(const KnownWalk& walk) { spans_.push_back({walk.start_ms, walk.end_ms, 0}); }

 private:
  std::vector<Span> spans_;
};

class Choosing {
 public:
  Choosing(JournalSide journal, const OffsetAt& offset_at, Choices choices)
      : journal_(std::move(journal)),
        offset_at_(offset_at),
        choices_(choices),
        there_(journal_.walks),
        here_({}) {}

  void look_at(const FoundWalk& walk, Proposal& proposal) {
    const auto offset = walk.offset_min ? *walk.offset_min : offset_at_(walk.start_ms);
    const Instant start{walk.start_ms, offset};
    const Entry entry = entry_of(walk, offset);
    if (const auto why = reason_against(walk, start, entry)) {
      proposal.left_out.push_back({start, rounded_minutes(walk.seconds), *why});
      return;
    }
    here_.add_last({walk.start_ms, walk.end_ms});
    proposal.add.push_back({start, entry});
  }

 private:
  static Entry entry_of(const FoundWalk& walk, std::int16_t offset) {
    Entry entry;
    entry.at = {walk.end_ms / 1000 * 1000, offset};
    const Walk said{
        .minutes = static_cast<int>(std::min<std::int64_t>(rounded_minutes(walk.seconds), most_minutes)),
        .place = walk.place};
    entry.id = id_of(walk, entry.at, said);
    entry.body = said;
    return entry;
  }

  std::optional<Leaving> reason_against(const FoundWalk& walk, Instant start, const Entry& entry) const {
    const std::int64_t minutes = rounded_minutes(walk.seconds);
    if (walk.times_run_backwards || walk.end_ms < walk.start_ms) return Leaving::times_run_backwards;
    if (day_of(start) < journal_.birth) return Leaving::before_the_birth;
    if (walk.end_ms > journal_.now.utc_ms) return Leaving::in_the_future;
    if (minutes < 1) return Leaving::too_short;
    if (minutes > most_minutes || walk.end_ms - walk.start_ms > longest_span_ms) return Leaving::too_long;
    if (!walk.is_surely_a_walk && !choices_.take_unknown) return Leaving::not_said_to_be_a_walk;
    if (std::ranges::find(journal_.taken_back, entry.id) != journal_.taken_back.end())
      return Leaving::taken_back;
    if (there_.overlaps({walk.start_ms, walk.end_ms})) return Leaving::already_there;
    if (here_.overlaps({walk.start_ms, walk.end_ms})) return Leaving::twice_here;
    return std::nullopt;
  }

  JournalSide journal_;
  const OffsetAt& offset_at_;
  Choices choices_;
  Calendar there_, here_;
};

}  // namespace

std::string_view name_of(Leaving why) {
  constexpr std::array<std::string_view, leavings> names{
      "not-said-to-be-a-walk", "before-the-birth", "in-the-future", "too-short", "too-long",
      "times-run-backwards",   "already-there",    "twice-here",    "taken-back"};
  return names[static_cast<std::size_t>(why)];
}

KnownWalk known_walk(Instant at, int minutes) { return {at.utc_ms - minutes * ms_per_minute, at.utc_ms}; }

Proposal propose(std::span<const FoundWalk> found, JournalSide journal, const OffsetAt& offset_at,
                 Choices choices) {
  std::vector<Span> order;
  order.reserve(found.size());
  // Of two that began together the longer one is the whole.
  for (std::size_t i = 0; i < found.size(); ++i) {
    order.push_back({found[i].start_ms, -found[i].seconds, static_cast<std::int64_t>(i)});
  }
  std::ranges::sort(order);
  Proposal proposal;
  Choosing choosing(std::move(journal), offset_at, choices);
  for (const Span& each : order) choosing.look_at(found[static_cast<std::size_t>(each[index])], proposal);
  return proposal;
}

}  // namespace realign::imports
