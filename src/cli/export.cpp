// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"

namespace realign {

void add_export(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("export", "the journal in another form");
  verb->require_subcommand(1);
  CLI::App* csv = verb->add_subcommand("csv", "a table, one row for each entry that counts");
  add_journal_option(*csv, context);
  add_on_option(*csv, context);
  add_protocol_option(*csv, context);
  csv->footer("Example:\n  realign export csv > journal.csv");
  verb->footer("Example:\n  realign export csv > journal.csv");
  csv->callback([&context] { run_pure_verb(context, Verb::export_journal, "csv"); });
}

}  // namespace realign
