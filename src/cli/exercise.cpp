// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"

namespace realign {

void add_exercise(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("exercise", "the library: how each one is done, and when not");
  const auto item = std::make_shared<std::string>();
  verb->add_option("ID", *item)->description("which one; all of them in a list if left out");
  add_format_option(*verb, context, {"screen"});
  add_protocol_option(*verb, context);
  verb->footer(
      "Examples:\n"
      "  realign exercise\n"
      "  realign exercise pelvic-tilt");
  verb->callback([&context, item] { run_pure_verb(context, Verb::exercise, *item); });
}

}  // namespace realign
