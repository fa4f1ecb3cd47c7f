// SPDX-License-Identifier: Apache-2.0
#include "engine/journal_lines.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>

#include "engine/entry_id.h"
#include "engine/entry_reader.h"
#include "engine/journal.h"

namespace realign {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r") == std::string_view::npos; }

bool comes_before(const ReadLine& a, const ReadLine& b) {
  return std::tie(a.entry.at.utc_ms, a.entry.id, a.line.number) <
         std::tie(b.entry.at.utc_ms, b.entry.id, b.line.number);
}

Error too_long(const JournalLine& line, std::string_view name) {
  return {place_of(name, line), "the line is longer than 1 MB",
          "an entry is one JSON object on one line, far shorter"};
}

Error torn(const JournalLine& line, std::string_view name) {
  return {place_of(name, line), "the last line was not written to its end and is set aside",
          "everything before it is kept"};
}

Error conflict(const ReadLine& kept, const ReadLine& other, std::string_view name) {
  return {place_of(name, other.line),
          "id " + to_text(other.entry.id) + " is already on line " + std::to_string(kept.line.number) +
              " with other values",
          "one id stands for one entry; nothing is edited, a correction is a new entry"};
}

// Leaves one of each entry that stands there more than once; notes an id that has different values.
void drop_doubles(ReadLines& read, std::string_view name) {
  std::vector<ReadLine>& lines = read.lines;
  std::vector<std::size_t> by_id(lines.size());
  std::iota(by_id.begin(), by_id.end(), std::size_t{0});
  const auto id_then_line = [&lines](std::size_t i) {
    return std::tie(lines[i].entry.id, lines[i].line.number);
  };
  if (!std::ranges::is_sorted(by_id, {}, id_then_line)) std::ranges::sort(by_id, {}, id_then_line);
  std::vector<bool> drop(lines.size());
  bool any = false;
  for (std::size_t i = 1, first = 0; i < by_id.size(); ++i) {
    const ReadLine& kept = lines[by_id[first]];
    const ReadLine& other = lines[by_id[i]];
    if (kept.entry.id != other.entry.id) {
      first = i;
      continue;
    }
    drop[by_id[i]] = any = true;
    if (kept.entry != other.entry) read.problems.push_back(conflict(kept, other, name));
  }
  std::size_t i = 0;
  if (any) std::erase_if(lines, [&](const ReadLine&) { return drop[i++]; });
}

}  // namespace

std::string place_of(std::string_view name, const JournalLine& line) {
  return std::string(name) + ":" + std::to_string(line.number);
}

LineCutter::LineCutter(std::string_view bytes)
    : bytes_(bytes), start_(bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0) {}

bool LineCutter::next(JournalLine& line) {
  while (start_ < bytes_.size()) {
    const std::size_t newline = bytes_.find('\n', start_);
    const bool ended = newline != std::string_view::npos;
    const std::size_t end = ended ? newline : bytes_.size();
    line = {++number_, bytes_.substr(start_, end - start_), ended};
    start_ = end + 1;
    if (line.text.ends_with('\r')) line.text.remove_suffix(1);
    if (!is_blank(line.text)) return true;
  }
  return false;
}

ReadLines read_lines(std::string_view bytes, std::string_view name, const Vocabulary& vocabulary) {
  ReadLines read;
  EntryReader reader(vocabulary);
  constexpr std::size_t usual_line = 250;
  read.lines.reserve(bytes.size() / usual_line + 1);
  LineCutter lines(bytes);
  for (JournalLine line; lines.next(line);) {
    if (read.problems.size() >= most_problems) {
      read.problems.push_back({place_of(name, line), "reading stops here, after so many problems", ""});
      break;
    }
    if (line.text.size() > longest_line) {
      read.problems.push_back(too_long(line, name));
      continue;
    }
    auto entry = reader.read(line.text, name, line.number);
    if (entry) {
      read.lines.push_back({line, *std::move(entry)});
    } else if (reader.trouble() != JsonTrouble::none && !line.ended) {
      read.warnings.push_back(torn(line, name));
    } else {
      read.problems.insert(read.problems.end(), entry.error().begin(), entry.error().end());
    }
  }
  if (!std::ranges::is_sorted(read.lines, comes_before)) std::ranges::sort(read.lines, comes_before);
  drop_doubles(read, name);
  return read;
}

}  // namespace realign
