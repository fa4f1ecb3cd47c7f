// SPDX-License-Identifier: Apache-2.0
//
// The door of the second WebAssembly module, build/wasm/realign-imports.wasm: it reads files that other
// programs wrote (src/imports/). It is a module of its own so that nobody who never brings a file has to load
// it first.
//
//   imports_room(size) → a place of that many bytes, for what is handed over next; it is used again each time
//   imports_open()       forgets the file before and begins another
//   imports_feed(size)   takes that many bytes of the file from the room; 0: more may follow, 1: enough
//   imports_finish(size) takes what the journal says from the room and answers: four bytes of length
//                        (little-endian), then JSON. The answer holds until the next call
//
// What the journal says, a line each, in any order:
//
//   now 2026-11-22T09:00:00+01:00
//   birth 2026-08-30
//   walk 2026-11-20T16:00:00+01:00 12        each walk that counts: when it was written down, its minutes
//   back 01a13069-c300-7001-8001-…           the id of each walk that was taken back
//   feeds 14 7 50 60                         when a time of feeding is usual: FeedingRule, in its order
//   all                                      also what the file does not say to be a walk
//
// The answer is {"error": "…"} or
//
//   {"kind": "gpx", "others": 1, "without_time": 0,
//    "add": [{"id", "at", "start", "minutes", "place"}],     place only where the file knows it
//    "left_out": [{"start", "minutes", "why"}],              why: proposal.h
//    "feeds": 120, "usual": ["03:10", …]}                    where it is a table of feeds
//
// The page gives one function, `realign.offset_at(milliseconds)`: how far her clock is from UTC then, in
// minutes.
#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "engine/entry_id.h"
#include "engine/entry_words.h"
#include "imports/feeding_times.h"
#include "imports/found.h"
#include "imports/proposal.h"

extern "C" __attribute__((import_module("realign"), import_name("offset_at"))) std::int32_t realign_offset_at(
    double utc_ms);

namespace {

using namespace realign;
using namespace realign::imports;

struct Open {
  std::unique_ptr<FileReader> reader;
  std::string error;  // why it cannot be read, once that is known
};

Open& opened() {
  static Open open;
  return open;
}

std::vector<char>& room() {
  static std::vector<char> bytes;
  return bytes;
}

// The first word of a text, which is taken off it.
std::string_view word_off(std::string_view& text) {
  const auto end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

struct Told {
  JournalSide journal;
  FeedingRule feeding;
  bool all = false, has_now = false, has_birth = false;
};

bool take_number(std::string_view& text, int& number) {
  const std::string_view word = word_off(text);
  constexpr std::size_t most_digits = 4;
  if (word.empty() || word.size() > most_digits) return false;
  number = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return false;
    number = number * 10 + (c - '0');
  }
  return true;
}

bool take_line(std::string_view line, Told& told) {
  const std::string_view what = word_off(line);
  if (what == "all") return told.all = true;
  if (what == "birth") {
    const auto day = read_day(line);
    if (day) told.journal.birth = *day;
    return told.has_birth = day.has_value();
  }
  if (what == "back") {
    const auto id = read_entry_id(line);
    if (id) told.journal.taken_back.push_back(*id);
    return id.has_value();
  }
  if (what == "feeds") {
    FeedingRule& rule = told.feeding;
    return take_number(line, rule.days) && take_number(line, rule.least_days) &&
           take_number(line, rule.share) && take_number(line, rule.window) && line.empty();
  }
  const auto at = read_instant(word_off(line));
  if (!at || (what != "now" && what != "walk")) return false;
  if (what == "now") {
    told.journal.now = *at;
    return told.has_now = true;
  }
  int minutes = 0;
  if (!take_number(line, minutes) || !line.empty()) return false;
  told.journal.walks.push_back(known_walk(*at, minutes));
  return true;
}

Result<Told> read_told(std::string_view text) {
  Told told;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (!take_line(text.substr(0, end), told))
      return std::unexpected(Error{{}, "the journal's side cannot be read", {}});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (told.has_now && told.has_birth) return told;
  return std::unexpected(Error{{}, "neither now nor the birth may be left out", {}});
}

void write(JsonWriter& json, const Addition& added) {
  const auto& walk = std::get<Walk>(added.entry.body);
  json.begin_object().member("id", to_text(added.entry.id)).member("at", to_text(added.entry.at));
  json.member("start", to_text(added.start)).member("minutes", walk.minutes);
  if (walk.place) json.member("place", entry_words::place[static_cast<std::size_t>(*walk.place)]);
  json.end_object();
}

void write(JsonWriter& json, const Found& found, const Told& told, const Proposal& proposal) {
  json.begin_object().member("kind", name_of(found.kind));
  json.member("others", found.others).member("without_time", found.without_time).key("add").begin_array();
  for (const Addition& added : proposal.add) write(json, added);
  json.end_array().key("left_out").begin_array();
  for (const LeftOut& left : proposal.left_out) {
    json.begin_object().member("start", to_text(left.start)).member("minutes", left.minutes);
    json.member("why", name_of(left.why)).end_object();
  }
  json.end_array().member("feeds", found.feeds.size()).key("usual").begin_array();
  for (const int minute : usual_feeding_times(found.feeds, told.journal.now, told.feeding)) {
    json.value(clock_text(minute));
  }
  json.end_array().end_object();
}

Result<std::string> answer(std::string_view told_text) {
  Open& open = opened();
  if (open.reader == nullptr || !open.error.empty()) return std::unexpected(Error{{}, open.error, {}});
  const auto told = read_told(told_text);
  if (!told) return std::unexpected(told.error());
  const auto found = open.reader->finish();
  if (!found) return std::unexpected(found.error());
  const auto proposal =
      propose(found->walks, told->journal,
              [](std::int64_t utc_ms) {
                return static_cast<std::int16_t>(realign_offset_at(static_cast<double>(utc_ms)));
              },
              {.take_unknown = told->all});
  std::string text;
  JsonWriter json(text);
  write(json, *found, *told, proposal);
  return text;
}

}  // namespace

extern "C" {

__attribute__((export_name("imports_room"))) void* imports_room(std::uint32_t size) {
  room().resize(size);
  return room().data();
}

__attribute__((export_name("imports_open"))) void imports_open() { opened() = {make_reader(), {}}; }

__attribute__((export_name("imports_feed"))) std::uint32_t imports_feed(std::uint32_t size) {
  Open& open = opened();
  if (open.reader == nullptr || !open.error.empty()) return 1;
  const auto fed = open.reader->feed({room().data(), size});
  if (!fed) open.error = message(fed.error());
  return fed && !open.reader->is_done() ? 0 : 1;
}

__attribute__((export_name("imports_finish"))) const void* imports_finish(std::uint32_t size) {
  static std::string text;
  text.assign(sizeof(std::uint32_t), '\0');
  const auto answered = answer({room().data(), size});
  if (answered) {
    text += *answered;
  } else {
    JsonWriter(text).begin_object().member("error", message(answered.error())).end_object();
  }
  opened() = {};
  const auto length = static_cast<std::uint32_t>(text.size() - sizeof(std::uint32_t));
  std::memcpy(text.data(), &length, sizeof length);
  return text.data();
}

}  // extern "C"
