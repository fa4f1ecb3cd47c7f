// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"

namespace realign {

void add_week(CLI::App& app, Context& context) {
  CLI::App* verb =
      app.add_subcommand("week", "the next seven days, each as if the days before went as planned");
  add_journal_option(*verb, context);
  add_on_option(*verb, context);
  add_format_option(*verb, context);
  add_protocol_option(*verb, context);
  verb->footer(
      "Examples:\n"
      "  realign week\n"
      "  realign week --on 2026-11-22 --format json");
  verb->callback([&context] { run_pure_verb(context, Verb::week); });
}

}  // namespace realign
