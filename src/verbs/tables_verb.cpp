// SPDX-License-Identifier: Apache-2.0
#include "verbs/tables_verb.h"

#include <algorithm>

#include "base/nearest_name.h"
#include "base/zip_writer.h"
#include "engine/entry_reader.h"
#include "faces/journal_tables.h"
#include "faces/plan_json.h"
#include "faces/summary_json.h"
#include "faces/summary_tables.h"
#include "verbs/hand_over.h"

namespace realign {
namespace {

std::vector<Table> tables_of(const Protocol& protocol, const HandOver& known) {
  const auto live = live_entries(known.journal, known.summary.plan.date);
  std::vector<Table> tables = journal_tables(protocol, live);
  for (Table& table : summary_tables(protocol, known.summary)) tables.push_back(std::move(table));
  return tables;
}

// Every entry as it was written, also what was taken back: nothing is lost.
std::string journal_lines(const Protocol& protocol, const Journal& journal) {
  const Vocabulary names = vocabulary(protocol);
  std::string lines;
  for (const Entry& entry : journal.entries) lines += write_entry(entry, names) + "\n";
  return lines;
}

std::string read_me(const Protocol& protocol, const HandOver& known, std::span<const Table> tables) {
  std::string text = "Realign: what you have said, and your plan of " + to_text(known.summary.plan.date) +
                     "\nProtocol " + protocol.id + " " + protocol.version + ", " + protocol.digest +
                     "\n\n"
                     "journal.jsonl  everything, one entry a line; Realign can read it again\n"
                     "plan.json      the plan of that day\n"
                     "summary.json   the page for a clinician\n"
                     "Their fields are described in docs/schema of the project.\n\n"
                     "The tables are CSV (RFC 4180, UTF-8). Units stand in the header, in []. A row is one\n"
                     "observation. What is not known is empty. Days run from 4 in the morning. Text that a\n"
                     "spreadsheet would take for a formula has an apostrophe before it. What was taken back\n"
                     "is in journal.jsonl only.\n\n";
  for (const Table& table : tables) {
    const std::size_t rows = table.rows.size();
    text += table.name + ".csv: " + table.about + " (" + std::to_string(rows) +
            (rows == 1 ? " row)" : " rows)") + "\n";
  }
  return text;
}

Outcome done(const HandOver& known, std::string out) {
  return {exits::done, std::move(out), messages(known.journal.warnings)};
}

}  // namespace

Outcome export_table(const Protocol& protocol, std::string_view journal_bytes, std::string_view file_name,
                     Day on, std::string_view table) {
  const auto known = read_hand_over(protocol, journal_bytes, file_name, on);
  if (!known) return known.error();
  const auto tables = tables_of(protocol, *known);
  const auto found = std::ranges::find(tables, table, &Table::name);
  if (found != tables.end()) return done(*known, table_csv(*found));
  std::vector<std::string_view> names;
  std::string all;
  for (const Table& one : tables) {
    names.push_back(one.name);
    all += (all.empty() ? "" : ", ") + one.name;
  }
  const std::string_view near = nearest_name(table, names);
  return refusal(exits::usage,
                 Error{{},
                       "there is no table \"" + std::string(table) + "\"",
                       near.empty() ? "there are all, " + all : "did you mean " + std::string(near) + "?"});
}

Outcome export_tables(const Protocol& protocol, std::string_view journal_bytes, std::string_view file_name,
                      Day on) {
  const auto known = read_hand_over(protocol, journal_bytes, file_name, on);
  if (!known) return known.error();
  const auto tables = tables_of(protocol, *known);
  ZipWriter zip;
  zip.add("README.txt", read_me(protocol, *known, tables));
  zip.add("journal.jsonl", journal_lines(protocol, known->journal));
  zip.add("plan.json", plan_json(protocol, known->summary.plan));
  zip.add("summary.json", summary_json(protocol, known->summary));
  for (const Table& table : tables) zip.add(table.name + ".csv", table_csv(table));
  return done(*known, std::move(zip).bytes());
}

Outcome export_json(const Protocol& protocol, std::string_view journal_bytes, std::string_view file_name,
                    Day on) {
  const auto known = read_hand_over(protocol, journal_bytes, file_name, on);
  if (!known) return known.error();
  return done(*known, summary_json(protocol, known->summary));
}

}  // namespace realign
