// SPDX-License-Identifier: Apache-2.0
#include "imports/feeds.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "imports/values.h"
#include "imports/xml_characters.h"

namespace realign::imports {
namespace {

constexpr std::string_view wanted_column = "start";
// Tables of sleep and of pumping have a start too; this one only feeds have.
constexpr std::string_view column_of_feeds = "method";
constexpr std::size_t longest_field = 65'536, most_columns = 100;

std::unexpected<Error> wrong(std::size_t line, std::string_view what) {
  return std::unexpected(Error{{},
                               "line " + std::to_string(line) + ": " + std::string(what),
                               "export the feedings again, as CSV, in Baby Buddy's Database Admin"});
}

// `2026-10-12 09:00:00`, with a T, a fraction or an offset where a version writes them: what the wall clock
// showed.
std::optional<Feed> feed_at(std::string_view text) {
  constexpr std::size_t date = 10, to_minutes = 16;
  if (text.size() < to_minutes || (text[date] != ' ' && text[date] != 'T')) return std::nullopt;
  std::string whole(text);
  whole[date] = 'T';
  if (whole.size() == to_minutes) whole += ":00";
  const auto time = read_file_time(whole);
  const auto day = read_day(text.substr(0, date));
  if (!time || !day) return std::nullopt;
  const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
  return Feed{*day, number(date + 1) * 60 + number(date + 4)};
}

class Feeds final : public FileReader {
 public:
  Feeds() { found_.kind = FileKind::baby_buddy; }

  Result<void> feed(std::string_view chunk) override {
    if (!utf8_.accepts(chunk)) return wrong(line_, "it is not written in UTF-8");
    for (const char c : chunk) {
      if (const auto taken = take(c); !taken) return taken;
    }
    return {};
  }

  Result<Found> finish() override {
    if (state_ == State::quoted) return wrong(line_, "the file is cut off: a quote is not closed");
    if (!field_.empty() || column_ > 0 || state_ == State::after_quote) {
      if (const auto ended = end_row(); !ended) return std::unexpected(ended.error());
    }
    if (!place_) return wrong(1, "there is no header");
    return std::move(found_);
  }

 private:
  enum class State : std::uint8_t { start, plain, quoted, after_quote };

  Result<void> take(char c) {
    if (c == '\0') return wrong(line_, "there is a byte that is no text");
    if (state_ == State::quoted) {
      if (c == '"')
        state_ = State::after_quote;
      else
        field_ += c;
      if (c == '\n') ++line_;
      return field_.size() <= longest_field ? Result<void>() : wrong(line_, "a field is longer than any is");
    }
    if (c == '\r') return {};
    if (c == ',') return end_field();
    if (c == '\n') {
      const auto ended = end_row();
      ++line_;
      return ended;
    }
    if (state_ == State::after_quote && c != '"') return wrong(line_, "something follows on a closed quote");
    if (state_ == State::plain && c == '"') return wrong(line_, "a quote stands in the middle of a field");
    const bool doubled = state_ == State::after_quote;
    const bool opens = state_ == State::start && c == '"';
    state_ = doubled || opens ? State::quoted : State::plain;
    if (!opens) field_ += c;
    return field_.size() <= longest_field ? Result<void>() : wrong(line_, "a field is longer than any is");
  }

  Result<void> end_field() {
    if (names_ == 0 && field_ == wanted_column) place_ = column_;
    if (names_ == 0 && field_ == column_of_feeds) is_of_feeds_ = true;
    if (names_ != 0 && column_ == place_) start_ = field_;
    field_.clear();
    state_ = State::start;
    return ++column_ <= most_columns ? Result<void>() : wrong(line_, "it has more columns than any export");
  }

  Result<void> end_row() {
    const bool is_blank = column_ == 0 && field_.empty() && state_ == State::start;
    if (is_blank) return {};
    if (const auto ended = end_field(); !ended) return ended;
    const std::size_t columns = std::exchange(column_, 0);
    if (names_ == 0) {
      names_ = columns;
      if (place_ && is_of_feeds_) return {};
      return wrong(
          line_, "the columns \"start\" and \"method\" are not both there: these are no feeds of Baby Buddy");
    }
    if (columns != names_) return wrong(line_, "this row has not as many fields as the header");
    const auto feed = feed_at(start_);
    if (!feed) return wrong(line_, "\"" + start_.substr(0, 40) + "\" is no time");
    if (found_.feeds.size() == most_found) return wrong(line_, "there are more feeds than any baby has");
    found_.feeds.push_back(*feed);
    return {};
  }

  Found found_;
  Utf8Watch utf8_;
  State state_ = State::start;
  std::string field_, start_;
  std::size_t line_ = 1, column_ = 0, names_ = 0;
  std::optional<std::size_t> place_;  // of the column that is wanted
  bool is_of_feeds_ = false;
};

}  // namespace

std::unique_ptr<FileReader> feeds_reader() { return std::make_unique<Feeds>(); }

bool begins_a_table(std::string_view beginning) {
  const std::string_view header = beginning.substr(0, beginning.find('\n'));
  return header.find(',') != std::string_view::npos && header.find('\0') == std::string_view::npos &&
         std::ranges::all_of(
             header, [](char c) { return static_cast<unsigned char>(c) >= ' ' || c == '\r' || c == '\t'; });
}

}  // namespace realign::imports
