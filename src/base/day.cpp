// SPDX-License-Identifier: Apache-2.0
#include "base/day.h"

#include <optional>

namespace realign {
namespace {

using namespace std::chrono;

constexpr int first_year = 1900;
constexpr int last_year = 2199;
constexpr int most_offset_hours = 14;
constexpr std::int64_t ms_per_minute = 60'000;
constexpr std::int64_t ms_per_hour = 60 * ms_per_minute;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Takes what it reads off the front of a text; once something does not fit, nothing does.
struct Scanner {
  std::string_view rest;
  bool ok = true;

  int digits(std::size_t count) {
    if (rest.size() < count) ok = false;
    int number = 0;
    for (std::size_t i = 0; ok && i < count; ++i) {
      ok = is_digit(rest[i]);
      number = number * 10 + (rest[i] - '0');
    }
    if (ok) rest.remove_prefix(count);
    return ok ? number : 0;
  }
  bool takes(char c) {
    if (!ok || rest.empty() || rest.front() != c) return false;
    rest.remove_prefix(1);
    return true;
  }
  void must_take(char c) { ok = takes(c); }
};

std::optional<Day> scan_day(Scanner& scanner) {
  const int y = scanner.digits(4);
  scanner.must_take('-');
  const int m = scanner.digits(2);
  scanner.must_take('-');
  const int d = scanner.digits(2);
  if (!scanner.ok || y < first_year || y > last_year) return std::nullopt;
  const year_month_day date{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
  if (!date.ok()) return std::nullopt;
  return sys_days(date);
}

// Milliseconds of the fraction after a whole second; further digits are cut off, not rounded, so that
// no instant moves into the next second.
int scan_fraction(Scanner& scanner) {
  if (!scanner.takes('.')) return 0;
  if (scanner.rest.empty() || !is_digit(scanner.rest.front())) scanner.ok = false;
  int ms = 0;
  for (int place = 100; !scanner.rest.empty() && is_digit(scanner.rest.front()); place /= 10) {
    ms += (scanner.rest.front() - '0') * place;
    scanner.rest.remove_prefix(1);
  }
  return ms;
}

std::optional<int> scan_offset(Scanner& scanner) {
  if (scanner.takes('Z') || scanner.takes('z')) return 0;
  const bool west = scanner.takes('-');
  if (!west) scanner.must_take('+');
  const int hours = scanner.digits(2);
  scanner.must_take(':');
  const int minutes = scanner.digits(2);
  const int offset = hours * 60 + minutes;
  if (!scanner.ok || minutes > 59 || offset > most_offset_hours * 60) return std::nullopt;
  return west ? -offset : offset;
}

struct ClockTime {
  int hour = 0, minute = 0, second = 0, ms = 0;
};

std::optional<ClockTime> scan_time(Scanner& scanner) {
  ClockTime time;
  time.hour = scanner.digits(2);
  scanner.must_take(':');
  time.minute = scanner.digits(2);
  scanner.must_take(':');
  time.second = scanner.digits(2);
  time.ms = scan_fraction(scanner);
  if (!scanner.ok || time.hour > 23 || time.minute > 59 || time.second > 60) return std::nullopt;
  return time;
}

std::optional<Instant> scan_instant(Scanner scanner) {
  const auto date = scan_day(scanner);
  if (!date || (!scanner.takes('T') && !scanner.takes('t'))) return std::nullopt;
  auto time = scan_time(scanner);
  if (!time) return std::nullopt;
  const auto offset = scan_offset(scanner);
  if (!offset || !scanner.rest.empty()) return std::nullopt;
  // A leap second has no moment of its own in a count of milliseconds: it is the end of the second before.
  const bool leap = time->second == 60;
  if (leap) *time = {time->hour, time->minute, 59, 999};
  const std::int64_t local = duration_cast<milliseconds>(date->time_since_epoch()).count() +
                             time->hour * ms_per_hour + time->minute * ms_per_minute + time->second * 1000 +
                             time->ms;
  const std::int64_t utc = local - *offset * ms_per_minute;
  constexpr std::int64_t ms_per_day = 24 * ms_per_hour;
  const bool ends_utc_day = ((utc + 1) % ms_per_day) == 0;
  if (leap && !ends_utc_day) return std::nullopt;
  return Instant{utc, static_cast<std::int16_t>(*offset)};
}

void append_padded(std::string& out, std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace

Result<Day> read_day(std::string_view text) {
  Scanner scanner{text};
  const auto date = scan_day(scanner);
  if (date && scanner.rest.empty()) return *date;
  return std::unexpected(Error{"", "\"" + std::string(text) + "\" is not a date",
                               "write a day that exists as 2026-10-12, from 1900 to 2199"});
}

Result<Instant> read_instant(std::string_view text) {
  if (const auto instant = scan_instant(Scanner{text})) return *instant;
  return std::unexpected(Error{"", "\"" + std::string(text) + "\" is not a time",
                               "write local time with its offset from UTC, as 2026-10-12T09:00:00-05:00"});
}

Day day_of(Instant at) {
  const milliseconds local(at.utc_ms + at.offset_min * ms_per_minute);
  return floor<days>(sys_time<milliseconds>(local) - hours(day_starts_at_hour));
}

int days_between(Day from, Day to) { return static_cast<int>((to - from).count()); }

std::string to_text(Day date) {
  const year_month_day parts(date);
  std::string text;
  append_padded(text, static_cast<int>(parts.year()), 4);
  text += '-';
  append_padded(text, static_cast<unsigned>(parts.month()), 2);
  text += '-';
  append_padded(text, static_cast<unsigned>(parts.day()), 2);
  return text;
}

std::string to_text(Instant at) {
  const sys_time<milliseconds> local(milliseconds(at.utc_ms + at.offset_min * ms_per_minute));
  const Day date = floor<days>(local);
  const std::int64_t ms = (local - date).count();
  std::string text = to_text(date) + 'T';
  append_padded(text, ms / ms_per_hour, 2);
  text += ':';
  append_padded(text, ms / ms_per_minute % 60, 2);
  text += ':';
  append_padded(text, ms / 1000 % 60, 2);
  if (ms % 1000 != 0) {
    text += '.';
    append_padded(text, ms % 1000, 3);
  }
  const int offset = at.offset_min < 0 ? -at.offset_min : at.offset_min;
  text += at.offset_min < 0 ? '-' : '+';
  append_padded(text, offset / 60, 2);
  text += ':';
  append_padded(text, offset % 60, 2);
  return text;
}

}  // namespace realign
