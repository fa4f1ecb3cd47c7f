// SPDX-License-Identifier: Apache-2.0
#include "simulate/span_reader.h"

#include <algorithm>
#include <charconv>
#include <string>

namespace realign {
namespace {

constexpr int days_in_a_week = 7;
constexpr std::size_t most_digits = 4;

std::unexpected<Error> wrong(std::string what, std::string hint) {
  return std::unexpected(Error{{}, std::move(what), std::move(hint)});
}

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

// `5` is a whole week, `5.2` one day of it.
Result<DaySpan> read_point(std::string_view text, int weeks) {
  const std::size_t dot = text.find('.');
  const auto week = read_count(text.substr(0, dot));
  if (!week) return wrong(quoted(text) + " is no week", "write a week as 5, or a day of it as 5.2");
  if (*week < 1 || *week > weeks) {
    return wrong("week " + std::to_string(*week) + " is not in the run",
                 "it has the weeks 1 to " + std::to_string(weeks));
  }
  const int first = (*week - 1) * days_in_a_week;
  if (dot == text.npos) return DaySpan{first, first + days_in_a_week - 1};
  const auto day = read_count(text.substr(dot + 1));
  if (!day || *day < 1 || *day > days_in_a_week)
    return wrong(quoted(text) + " has no such day", "the days of a week are 1 to 7, as in 5.2");
  return DaySpan{first + *day - 1, first + *day - 1};
}

Result<DaySpan> read_span(std::string_view text, int weeks) {
  const std::size_t dash = text.find('-');
  auto from = read_point(text.substr(0, dash), weeks);
  if (!from || dash == text.npos) return from;
  const auto to = read_point(text.substr(dash + 1), weeks);
  if (!to) return to;
  if (to->from < from->from)
    return wrong(quoted(text) + " ends before it begins", "the earlier one comes first");
  return DaySpan{from->from, to->to};
}

}  // namespace

std::optional<int> read_count(std::string_view text) {
  const bool is_digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (text.empty() || text.size() > most_digits || !is_digits) return std::nullopt;
  int number = 0;
  for (const char digit : text) number = number * 10 + (digit - '0');
  return number;
}

Result<When> read_when(std::string_view text, int weeks) {
  When when;
  for (std::size_t from = 0;;) {
    const std::size_t comma = text.find(',', from);
    const auto span = read_span(text.substr(from, comma - from), weeks);
    if (!span) return std::unexpected(span.error());
    when.push_back(*span);
    if (comma == text.npos) return when;
    from = comma + 1;
  }
}

Result<DaySpan> read_length(std::string_view text, int weeks) {
  const std::size_t at = text.find('@');
  const std::string_view length = text.substr(0, at);
  const auto number = read_count(length.substr(0, length.empty() ? 0 : length.size() - 1));
  const char unit = length.empty() ? ' ' : length.back();
  if (!number || *number == 0 || (unit != 'w' && unit != 'd'))
    return wrong(quoted(length) + " is no length of time", "write weeks as 2w, or days as 10d");
  int from = weeks / 2 * days_in_a_week;
  if (at != text.npos) {
    const auto start = read_point(text.substr(at + 1), weeks);
    if (!start) return start;
    from = start->from;
  }
  const int lasts = unit == 'w' ? *number * days_in_a_week : *number;
  return DaySpan{from, std::min(from + lasts, weeks * days_in_a_week) - 1};
}

}  // namespace realign
