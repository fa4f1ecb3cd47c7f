// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"

namespace realign {

void add_progress(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("progress", "how it goes: pain, sessions, gap, walks, questionnaires");
  add_journal_option(*verb, context);
  add_on_option(*verb, context);
  add_format_option(*verb, context, {"screen"});
  add_protocol_option(*verb, context);
  verb->footer(
      "Nothing is said before enough is known, and chance is not called a change.\n"
      "Examples:\n"
      "  realign progress\n"
      "  realign progress --on 2026-11-22 --format json");
  verb->callback([&context] { run_pure_verb(context, Verb::progress); });
}

}  // namespace realign
