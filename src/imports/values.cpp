// SPDX-License-Identifier: Apache-2.0
#include "imports/values.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/day.h"

namespace realign::imports {
namespace {

constexpr std::size_t longest_shown = 60;

std::unexpected<Error> no_time(std::string_view text) {
  return std::unexpected(
      Error{{}, "\"" + std::string(text.substr(0, longest_shown)) + "\" is no time", "the file is damaged"});
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where the zone begins in what follows the date.
bool has_zone(std::string_view text) {
  constexpr std::size_t date = 10;
  return text.size() > date && text.find_first_of("Zz+-", date) != std::string_view::npos;
}

constexpr std::array<std::string_view, 6> walking{"walk", "walking", "walks", "hike", "hiking", "hikes"};
constexpr std::array<std::string_view, 5> saying_nothing{"other", "unknown", "generic", "default",
                                                         "activity"};

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

Result<FileTime> read_file_time(std::string_view text) {
  const auto at = read_instant(has_zone(text) ? std::string(text) : std::string(text) + "Z");
  if (!at) return no_time(text);
  FileTime time{at->utc_ms, std::nullopt};
  if (at->offset_min != 0) time.offset_min = at->offset_min;
  return time;
}

Result<FileTime> read_apple_time(std::string_view text) {
  constexpr std::size_t length = 25, date = 10, clock = 19;
  if (text.size() != length || text[date] != ' ' || text[clock] != ' ') return no_time(text);
  std::string standard(text.substr(0, date));
  standard += 'T';
  standard += text.substr(date + 1, clock - date - 1);
  standard += text.substr(clock + 1, 3);
  standard += ':';
  standard += text.substr(clock + 4);
  const auto at = read_instant(standard);
  if (!at) return no_time(text);
  return FileTime{at->utc_ms, at->offset_min};
}

Result<double> read_amount(std::string_view text) {
  double amount = 0, place = 0;
  bool has_digit = false;
  for (const char c : text) {
    if (c == '.' && place == 0) {
      place = 1;
      continue;
    }
    has_digit = is_digit(c) && amount < 1e9;
    if (!has_digit) break;
    if (place == 0) amount = amount * 10 + (c - '0');
    if (place > 0) amount += (c - '0') * (place /= 10);
  }
  if (has_digit && amount < 1e9) return amount;
  return std::unexpected(Error{{},
                               "\"" + std::string(text.substr(0, longest_shown)) + "\" is no length of time",
                               "the file is damaged"});
}

std::string lowered(std::string_view text) {
  std::string small(text);
  for (char& c : small) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return small;
}

Activity activity_named(std::string_view name) {
  bool says_something = false;
  std::string word;
  for (const char c : lowered(name) + ' ') {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
      word += c;
      continue;
    }
    if (is_one_of(word, walking)) return Activity::walk;
    says_something = says_something || (!word.empty() && !is_one_of(word, saying_nothing));
    word.clear();
  }
  return says_something ? Activity::other : Activity::unknown;
}

}  // namespace realign::imports
