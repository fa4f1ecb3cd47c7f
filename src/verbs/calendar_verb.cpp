// SPDX-License-Identifier: Apache-2.0
#include "verbs/calendar_verb.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <variant>

#include "engine/engine.h"
#include "engine/entry_id.h"

namespace realign {
namespace {

constexpr std::int64_t ms = 1000;
constexpr std::size_t most_observances = 100;
constexpr std::size_t longest_name = 64;
constexpr int most_offset = 24 * 60;

std::unexpected<Error> refused(std::string what, std::string hint) {
  return std::unexpected(Error{{}, std::move(what), std::move(hint)});
}

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (trouble != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The text up to a sign; takes it and the sign off the rest.
std::string_view cut(std::string_view& rest, char sign) {
  const std::size_t at = std::min(rest.find(sign), rest.size());
  const std::string_view first = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return first;
}

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= longest_name && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("/_+-").contains(c);
  });
}

std::optional<Observance> observance_in(std::string_view text) {
  const auto at = number_in(cut(text, ','));
  const auto before = number_in(cut(text, ',')), after = number_in(cut(text, ','));
  const bool is_whole = at && before && after && is_name(text);
  if (!is_whole || std::abs(*before) > most_offset || std::abs(*after) > most_offset) return std::nullopt;
  if (*at < 0 || *at > std::int64_t{7'258'118'400}) return std::nullopt;  // up to the year 2200
  return Observance{*at, static_cast<int>(*before), static_cast<int>(*after), std::string(text)};
}

Result<void> read_observances(std::string_view text, Zone& zone) {
  zone.observances.clear();
  while (!text.empty()) {
    const auto one = observance_in(cut(text, ';'));
    const bool is_later = zone.observances.empty() || (one && one->at > zone.observances.back().at);
    if (!one || !is_later || zone.observances.size() == most_observances)
      return refused("--observances cannot be read", "each is SECONDS,BEFORE,AFTER,NAME, the earliest first");
    zone.observances.push_back(*one);
  }
  return {};
}

// Her own word: of the first entry that says who she is, since that stays when others are added before it.
std::string owner_of(const Journal& journal) {
  for (const Entry& entry : journal.entries) {
    if (!std::holds_alternative<Profile>(entry.body)) continue;
    const std::string id = to_text(entry.id);
    return id.substr(id.rfind('-') + 1);
  }
  return "nobody";
}

// A journal only grows, and days only follow each other: both count, so that a later edition is a higher one.
CalendarEdition edition_of(const Journal& journal, Day on) {
  CalendarEdition edition{.owner = owner_of(journal)};
  std::int64_t made_at = std::chrono::sys_seconds(on).time_since_epoch().count();
  for (const Entry& entry : journal.entries) {
    if (day_of(entry.at) > on) continue;
    ++edition.number;
    made_at = std::max(made_at, entry.at.utc_ms / ms);
  }
  edition.number += std::max(0, days_between(std::chrono::year(2020) / 1 / 1, on));
  edition.made_at = made_at;
  return edition;
}

}  // namespace

Result<int> read_clock(std::string_view text) {
  const auto hours = text.size() == 5 ? number_in(text.substr(0, 2)) : std::nullopt;
  const auto minutes = text.size() == 5 ? number_in(text.substr(3)) : std::nullopt;
  const bool is_clock = hours && minutes && text[2] == ':' && *hours >= 0 && *minutes >= 0;
  if (!is_clock || *hours > 23 || *minutes > 59)
    return refused("--at is \"" + std::string(text) + "\"", "it must be a time of day, as 10:00");
  return static_cast<int>(*hours * 60 + *minutes);
}

bool is_calendar_option(std::string_view name) {
  constexpr std::array<std::string_view, 4> names{"--weeks", "--at", "--zone", "--observances"};
  return std::ranges::find(names, name) != names.end();
}

Result<void> read_calendar_option(std::string_view name, const std::string& value, CalendarWish& wish) {
  if (name == "--at") {
    const auto minutes = read_clock(value);
    if (!minutes) return std::unexpected(minutes.error());
    wish.at_min = *minutes;
    return {};
  }
  if (name == "--weeks") {
    const auto weeks = number_in(value);
    if (!weeks || *weeks < 1 || *weeks > 12)
      return refused("--weeks is \"" + value + "\"", "it must be 1 to 12");
    wish.weeks = static_cast<int>(*weeks);
    return {};
  }
  if (name == "--observances") return read_observances(value, wish.zone);
  if (!is_name(value)) return refused("--zone is \"" + value + "\"", "it must be a name as Europe/Berlin");
  wish.zone.name = value;
  return {};
}

Outcome export_calendar(const Request& request, const Protocol& protocol, const Journal& journal, Day on) {
  if (request.calendar.zone.name.empty() || request.calendar.zone.observances.empty())
    return refusal(exits::usage, Error{{}, "the time zone is missing", "name it, as --zone Europe/Berlin"});
  const auto summary = make_summary(protocol, journal, on);
  if (!summary) return refusal(exits::usage, summary.error());
  const auto days = make_week(protocol, journal, on);
  if (!days) return refusal(exits::usage, days.error());
  return {
      exits::done, calendar_ics(protocol, *summary, *days, request.calendar, edition_of(journal, on)), {}};
}

}  // namespace realign
