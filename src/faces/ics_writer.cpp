// SPDX-License-Identifier: Apache-2.0
#include "faces/ics_writer.h"

#include <cstdlib>

namespace realign {
namespace {

constexpr std::size_t longest_line = 75;  // octets, the line break not counted
constexpr int minutes_in_a_day = 24 * 60;

bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// +0100
std::string offset(int minutes) {
  const int size = std::abs(minutes);
  return (minutes < 0 ? "-" : "+") + two(size / 60) + two(size % 60);
}

std::string clock(int minutes) { return "T" + two(minutes / 60) + two(minutes % 60) + "00"; }

// What has a meaning in TEXT, and what has no place in it.
std::string escaped(std::string_view words) {
  std::string text;
  for (const char c : words) {
    if (c == '\n') {
      text += "\\n";
    } else if (c == '\\' || c == ';' || c == ',') {
      (text += '\\') += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      text += c == '\r' ? "" : " ";
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

std::string ics_date(Day day) {
  std::string text = to_text(day);
  std::erase(text, '-');
  return text;
}

std::string ics_local_time(Day day, int minutes) {
  return ics_date(day + std::chrono::days(minutes / minutes_in_a_day)) + clock(minutes % minutes_in_a_day);
}

std::string ics_utc_time(std::int64_t seconds) {
  const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
  const Day day = std::chrono::floor<std::chrono::days>(moment);
  const auto of_day = static_cast<int>((moment - day).count());
  return ics_date(day) + "T" + two(of_day / 3600) + two(of_day / 60 % 60) + two(of_day % 60) + "Z";
}

IcsWriter& IcsWriter::line(std::string_view name, std::string_view value) {
  std::string whole(name);
  whole += ':';
  whole += value;
  std::size_t room = longest_line;
  for (std::string_view rest = whole; !rest.empty();) {
    std::size_t count = rest.size();
    if (count > room) {
      count = room;
      while (goes_on(rest[count])) --count;
    }
    out_.append(rest.substr(0, count)).append("\r\n");
    rest.remove_prefix(count);
    if (!rest.empty()) out_ += ' ';
    room = longest_line - 1;
  }
  return *this;
}

IcsWriter& IcsWriter::text(std::string_view name, std::string_view words) {
  return line(name, escaped(words));
}

IcsWriter& IcsWriter::zone(const Zone& zone) {
  line("BEGIN", "VTIMEZONE").line("TZID", zone.name);
  for (const Observance& one : zone.observances) {
    const std::string_view kind = one.after_min > one.before_min ? "DAYLIGHT" : "STANDARD";
    // It begins by the clock that was right until then.
    std::string begins = ics_utc_time(one.at + std::int64_t{one.before_min} * 60);
    begins.pop_back();
    line("BEGIN", kind).line("DTSTART", begins);
    line("TZOFFSETFROM", offset(one.before_min)).line("TZOFFSETTO", offset(one.after_min));
    text("TZNAME", one.abbreviation).line("END", kind);
  }
  return line("END", "VTIMEZONE");
}

}  // namespace realign
