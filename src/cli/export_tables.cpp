// SPDX-License-Identifier: Apache-2.0
#include "cli/export_tables.h"

#include <memory>
#include <string>

#include "verbs/tables_verb.h"

namespace realign {
namespace {

constexpr const char* wide = "all";  // one table for all kinds, a column for each field

void add_options(CLI::App& verb, Context& context) {
  add_to_option(verb, context);
  add_journal_option(verb, context);
  add_on_option(verb, context);
  add_protocol_option(verb, context);
}

// Reads what every export needs, and hands over what `make` makes of it.
template <class Make>
Outcome made_of(Context& context, Make make) {
  const auto loaded = load_day(context);
  if (!loaded) return loaded.error();
  return make(loaded->protocol, loaded->journal, journal_path(context), loaded->on);
}

void export_csv(Context& context, const std::string& table) {
  const bool is_archive = context.to.ends_with(".zip");
  if (is_archive && table.empty()) return finish(context, made_of(context, export_tables));
  if (is_archive)
    return finish(context,
                  refusal(exits::usage,
                          Error{{},
                                "one table is no archive",
                                "leave \"" + table + "\" out, or name a file as --to " + table + ".csv"}));
  if (table.empty() || table == wide) return run_pure_verb(context, Verb::export_journal, "csv");
  finish(context,
         made_of(context, [&](const Protocol& protocol, std::string_view journal, std::string_view name,
                              Day on) { return export_table(protocol, journal, name, on, table); }));
}

}  // namespace

void add_export_csv(CLI::App& verb, Context& context) {
  CLI::App* csv = verb.add_subcommand("csv", "tables: what you have said, your plan, how it goes");
  const auto table = std::make_shared<std::string>();
  csv->add_option("TABLE", *table, "which, as walk, pain or plan-items (else all entries in one)")
      ->type_name("");
  add_options(*csv, context);
  csv->footer(
      "With --to FILE.zip and no TABLE: all tables, the journal, plan.json, summary.json, and a README.txt\n"
      "that says what they are.\n"
      "Examples:\n"
      "  realign export csv --to tables.zip\n"
      "  realign export csv walk > walks.csv\n"
      "  realign export csv > journal.csv");
  csv->callback([&context, table] { export_csv(context, *table); });
}

void add_export_json(CLI::App& verb, Context& context) {
  CLI::App* json = verb.add_subcommand("json", "the page for a clinician, for programs");
  add_options(*json, context);
  json->footer("Example:\n  realign export json --to summary.json");
  json->callback([&context] { finish(context, made_of(context, export_json)); });
}

void add_export_summary(CLI::App& verb, Context& context) {
  CLI::App* summary = verb.add_subcommand("summary", "one page to take to a clinician");
  add_options(*summary, context);
  add_format_option(*summary, context);
  summary->footer("Example:\n  realign export summary --on 2026-11-22 > summary.txt");
  summary->callback([&context] {
    if (context.format == "json") return finish(context, made_of(context, export_json));
    run_pure_verb(context, Verb::export_journal, "summary");
  });
}

}  // namespace realign
