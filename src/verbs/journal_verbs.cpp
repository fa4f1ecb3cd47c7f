// SPDX-License-Identifier: Apache-2.0
#include "verbs/journal_verbs.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/json.h"
#include "engine/entry_reader.h"
#include "engine/entry_words.h"
#include "faces/journal_csv.h"

namespace realign {
namespace {

struct Account {
  std::array<std::size_t, entry_words::kind.size()> kinds{};
  std::size_t entries = 0, live = 0;
  std::string from, to;  // days; empty where there are no entries
};

Account account_of(const Journal& journal) {
  Account account;
  account.entries = journal.entries.size();
  const auto live = live_entries(journal, end_of_days());
  account.live = live.size();
  for (const Entry* entry : live) ++account.kinds[entry->body.index()];
  if (!journal.entries.empty()) {
    account.from = to_text(day_of(journal.entries.front().at));
    account.to = to_text(day_of(journal.entries.back().at));
  }
  return account;
}

std::string account_json(const Account& account) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  json.begin_object().member("entries", account.entries).member("counting", account.live);
  if (!account.from.empty()) json.member("from", account.from).member("to", account.to);
  json.key("kinds").begin_object();
  for (std::size_t i = 0; i < account.kinds.size(); ++i) {
    if (account.kinds[i] != 0) json.member(entry_words::kind[i], account.kinds[i]);
  }
  json.end_object().end_object();
  return text += '\n';
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count).append(" ").append(count == 1 ? one : many);
}

std::string account_text(const Account& account, std::string_view file_name, Style style) {
  Page page(style);
  std::string first = std::string(file_name) + ": " + counted(account.entries, "entry", "entries");
  if (!account.from.empty()) first += ", from " + account.from + " to " + account.to;
  page.paragraph(first + ".");
  const std::size_t silent = account.entries - account.live;
  if (silent != 0) {
    page.paragraph("Of these " + std::to_string(silent) + " were taken back, or take one back.");
  }
  for (std::size_t i = 0; i < account.kinds.size(); ++i) {
    if (account.kinds[i] != 0) page.row(entry_words::kind[i], std::to_string(account.kinds[i]), 2, 18);
  }
  page.paragraph("All of it can be read.");
  return std::move(page).text();
}

// Every field of every kind, each name once, in the order of the contract.
std::vector<std::string_view> every_field() {
  namespace words = entry_words;
  std::vector<std::string_view> fields;
  const auto add = [&](const auto& more) {
    for (const std::string_view name : more) {
      if (std::ranges::find(fields, name) == fields.end()) fields.push_back(name);
    }
  };
  add(words::profile_fields), add(words::today_fields), add(words::screening_fields);
  add(words::clearance_fields), add(words::separation_fields), add(words::pain_fields);
  add(words::session_fields), add(words::walk_fields), add(words::posture_fields);
  add(words::questionnaire_fields), add(words::prescription_fields), add(words::note_fields);
  return fields;
}

}  // namespace

Day end_of_days() { return std::chrono::sys_days(std::chrono::year(2199) / 12 / 31); }

Outcome describe_journal(const Request& request, const Journal& journal, std::string_view file_name) {
  const Account account = account_of(journal);
  const bool as_json = request.format == Format::json;
  return {exits::done, as_json ? account_json(account) : account_text(account, file_name, request.style), {}};
}

Outcome export_journal(const Request& request, const Protocol& protocol, const Journal& journal) {
  const Vocabulary names = vocabulary(protocol);
  std::vector<Json> rows;
  for (const Entry* entry : live_entries(journal, request.on.value_or(end_of_days()))) {
    auto row = read_json(write_entry(*entry, names));
    if (!row) return refusal(exits::other, row.error());
    rows.push_back(std::move(*row));
  }
  return {exits::done, journal_csv(rows, every_field()), {}};
}

}  // namespace realign
