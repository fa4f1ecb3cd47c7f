// SPDX-License-Identifier: Apache-2.0
#include "cli/import_text.h"

#include <algorithm>
#include <array>

#include "engine/entry_words.h"
#include "faces/fill.h"
#include "imports/feeding_times.h"

namespace realign {
namespace {

using imports::Leaving;

constexpr std::size_t most_named = 10;  // of those left out for one reason

std::string counted(std::size_t count, std::string_view one, std::string_view other) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : other);
}

std::string padded(std::string text, std::size_t width) {
  if (text.size() < width) text.insert(0, width - text.size(), ' ');
  return text;
}

// `2026-11-20  09:00`, as her clock showed it.
std::string day_and_time(Instant at) {
  const std::string text = to_text(at);
  constexpr std::size_t date = 10, minutes = 5;
  return text.substr(0, date) + "  " + text.substr(date + 1, minutes);
}

std::string row(const imports::Addition& added) {
  const auto& walk = std::get<Walk>(added.entry.body);
  std::string place;
  if (walk.place) place = "  " + std::string(entry_words::place[static_cast<std::size_t>(*walk.place)]);
  return "  " + day_and_time(added.start) + "  " + padded(std::to_string(walk.minutes), 7) + place + "\n";
}

std::string_view reason(Leaving why) {
  switch (why) {
    case Leaving::not_said_to_be_a_walk:
      return "the file does not say what it was (--all takes it for a walk)";
    case Leaving::before_the_birth:
      return "before the birth";
    case Leaving::in_the_future:
      return "later than now: a clock was wrong";
    case Leaving::too_short:
      return "shorter than half a minute";
    case Leaving::too_long:
      return "longer than 300 minutes";
    case Leaving::times_run_backwards:
      return "its times run backwards";
    case Leaving::already_there:
      return "in your journal already";
    case Leaving::twice_here:
      return "the same walk as another one here";
    case Leaving::taken_back:
      return "taken back by you before";
  }
  return {};
}

std::string left_out_text(const imports::Proposal& proposal, Leaving why) {
  const auto is_so = [why](const imports::LeftOut& each) { return each.why == why; };
  const auto count = static_cast<std::size_t>(std::ranges::count_if(proposal.left_out, is_so));
  if (count == 0) return {};
  std::string text = "  " + counted(count, "walk", "walks") + ": " + std::string(reason(why)) + "\n";
  std::size_t named = 0;
  for (const imports::LeftOut& each : proposal.left_out) {
    if (!is_so(each) || named == most_named) continue;
    ++named;
    text += "    " + day_and_time(each.start) + "  " + padded(std::to_string(each.minutes), 7) + "\n";
  }
  if (count > named) text += "    and " + std::to_string(count - named) + " more\n";
  return text;
}

// The cue of each habit of an event.
std::string cues_of(const Protocol& protocol, const std::string& event) {
  std::string text;
  for (const Habit& habit : protocol.habits) {
    if (std::ranges::find(habit.events, event) == habit.events.end()) continue;
    text += "  " + say(protocol, key_of("habit.", habit.id, ".cue")) + "\n";
  }
  return text;
}

}  // namespace

std::string feeding_text(const Protocol& protocol, std::span<const imports::Feed> feeds, Instant now) {
  const FeedingTimes& rule = protocol.feeding_times;
  const auto times = imports::usual_feeding_times(
      feeds, now,
      {.days = rule.days, .least_days = rule.least_days, .share = rule.share, .window = rule.window});
  std::string text = counted(feeds.size(), "feed", "feeds") +
                     " read. Nothing of them goes into your journal: a feed does not say how you sat.\n\n";
  if (times.empty()) {
    return text + "No time of day is usual in the last " + std::to_string(rule.days) +
           " days: there were feeds on too few of them, or at ever other times.\n";
  }
  text += "Usual times of feeding in the last " + std::to_string(rule.days) + " days:\n ";
  for (const int minute : times) text += " " + imports::clock_text(minute);
  return text + "\n\nWhat you could notice then:\n" + cues_of(protocol, rule.event);
}

std::string counted_walks(std::size_t count) { return counted(count, "walk", "walks"); }

std::string proposal_text(const imports::Proposal& proposal, const ImportCounts& counts) {
  std::string text = proposal.add.empty() ? "There is no new walk to add.\n"
                                          : "To add:\n  day         time   minutes  place\n";
  for (const imports::Addition& added : proposal.add) text += row(added);
  std::string left;
  for (std::size_t i = 0; i < imports::leavings; ++i)
    left += left_out_text(proposal, static_cast<Leaving>(i));
  if (counts.without_time > 0)
    left += "  " + counted(counts.without_time, "track", "tracks") + " without times\n";
  if (counts.others > 0) {
    left += "  " + counted(counts.others, "other activity", "other activities") + " that " +
            (counts.others == 1 ? "is no walk" : "are no walks") + "\n";
  }
  if (!left.empty()) text += "\nLeft out:\n" + left;
  return text + "\n";
}

}  // namespace realign
