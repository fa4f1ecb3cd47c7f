// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"

namespace realign {

void add_today(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("today", "what is right today, and what waits");
  add_journal_option(*verb, context);
  add_on_option(*verb, context);
  add_format_option(*verb, context, {"screen"});
  add_protocol_option(*verb, context);
  verb->add_flag("--why", context.why, "with every line its reasons and their sources");
  verb->footer(
      "Examples:\n"
      "  realign today\n"
      "  realign today --why\n"
      "  realign today --on 2026-11-22 --format json");
  verb->callback([&context] { run_pure_verb(context, Verb::today); });
}

}  // namespace realign
