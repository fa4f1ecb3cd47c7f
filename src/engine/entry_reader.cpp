// SPDX-License-Identifier: Apache-2.0
#include "engine/entry_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "engine/body_reader.h"
#include "engine/entry_words.h"
#include "engine/field_reader.h"

namespace realign {
namespace {

namespace words = entry_words;

std::optional<Instant> read_time(const Field& field) {
  if (field.present() && field.tokens[0].type == JsonToken::Type::text) {
    if (const auto instant = read_instant(field.tokens[0].text())) return *instant;
  }
  field.refuse("local time with its offset from UTC, as 2026-10-12T09:00:00-05:00");
  return std::nullopt;
}

void check_birth_date(const Entry& entry, LineProblems& line) {
  const auto* profile = std::get_if<Profile>(&entry.body);
  if (profile == nullptr || !profile->birth_date || *profile->birth_date <= day_of(entry.at)) return;
  line.add("profile.birth_date is " + to_text(*profile->birth_date) + ", after the entry's own day",
           "it must be " + to_text(day_of(entry.at)) + " or before");
}

// The first member of that name, wherever it stands; Fields notices a second.
std::span<const JsonToken> member(std::span<const JsonToken> object, std::string_view name) {
  for (std::size_t i = 1; i < object[0].skip; i += 1 + object[i + 1].skip) {
    if (object[i].text() == name) return object.subspan(i + 1, object[i + 1].skip);
  }
  return {};
}

void check_given_once(std::span<const JsonToken> object, LineProblems& line) {
  std::array<int, words::entry_fields.size()> given{};
  for (std::size_t i = 1; i < object[0].skip; i += 1 + object[i + 1].skip) {
    const auto found = std::ranges::find(words::entry_fields, object[i].text());
    if (found == words::entry_fields.end()) continue;
    if (++given[static_cast<std::size_t>(found - words::entry_fields.begin())] == 2) {
      line.add(std::string(*found) + " is given twice", "give it once");
    }
  }
}

}  // namespace

EntryReader::EntryReader(const Vocabulary& vocabulary)
    : vocabulary_(vocabulary), names_(index_of(vocabulary)) {}

std::expected<Entry, Errors> EntryReader::read(std::string_view text, std::string_view file,
                                               std::size_t number) {
  Errors problems;
  LineProblems line{file, number, problems};
  trouble_ = json_.read(text);
  if (trouble_ != JsonTrouble::none) {
    const Error error = json_.error();
    line.add(error.what, error.hint.empty() ? "an entry is one JSON object on one line" : error.hint);
    return std::unexpected(std::move(problems));
  }
  const std::span<const JsonToken> object = json_.tokens();
  if (object[0].type != JsonToken::Type::object) {
    line.add("the line is " + shown(object), "an entry is one JSON object on one line");
    return std::unexpected(std::move(problems));
  }
  const auto field = [&](std::string_view name) {
    return Field{&line, {nullptr, name}, member(object, name)};
  };
  check_given_once(object, line);
  const auto id = read_id(field("id"));
  const auto at = read_time(field("at"));
  const auto kind = read_word(field("kind"), words::kind);
  if (!kind) return std::unexpected(std::move(problems));
  Entry entry{id.value_or(EntryId{}), at.value_or(Instant{}),
              read_body(*kind, {line, object, vocabulary_, names_, {nullptr, words::kind[*kind]}})};
  if (at) check_birth_date(entry, line);
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return entry;
}

}  // namespace realign
