// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"
#include "cli/export_definitions.h"
#include "cli/export_fhir.h"
#include "cli/export_svg.h"

namespace realign {

void add_export(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("export", "the journal in another form");
  verb->require_subcommand(1);
  CLI::App* csv = verb->add_subcommand("csv", "a table, one row for each entry that counts");
  add_journal_option(*csv, context);
  add_on_option(*csv, context);
  add_protocol_option(*csv, context);
  csv->footer("Example:\n  realign export csv > journal.csv");
  CLI::App* summary = verb->add_subcommand("summary", "one page to take to a clinician");
  add_journal_option(*summary, context);
  add_on_option(*summary, context);
  add_protocol_option(*summary, context);
  summary->footer("Example:\n  realign export summary --on 2026-11-22 > summary.txt");
  summary->callback([&context] { run_pure_verb(context, Verb::export_journal, "summary"); });
  add_export_fhir(*verb, context);
  add_export_cql(*verb, context);
  add_export_svg(*verb, context);
  verb->footer(
      "Examples:\n"
      "  realign export csv > journal.csv\n"
      "  realign export summary > summary.txt\n"
      "  realign export fhir --to bundle.json\n"
      "  realign export svg --sheet > figures.svg");
  csv->callback([&context] { run_pure_verb(context, Verb::export_journal, "csv"); });
}

}  // namespace realign
