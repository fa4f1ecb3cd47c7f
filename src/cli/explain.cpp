// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"

namespace realign {

void add_explain(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand(
      "explain", "the rules, facts and sources behind something, and what would change it");
  const auto item = std::make_shared<std::string>("today");
  verb->add_option("ITEM", *item)
      ->description(
          "an exercise, rule, mode, question or movement to avoid; or today, which it is if left out");
  add_journal_option(*verb, context);
  add_on_option(*verb, context);
  add_format_option(*verb, context);
  add_protocol_option(*verb, context);
  verb->footer(
      "Examples:\n"
      "  realign explain today\n"
      "  realign explain birddog\n"
      "  realign explain R08-fever --format json");
  verb->callback([&context, item] { run_pure_verb(context, Verb::explain, *item); });
}

}  // namespace realign
