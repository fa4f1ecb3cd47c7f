// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/population.h"

namespace realign {

void add_simulate(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("simulate", "many patients made up at random: what comes out for them");
  const auto options = std::make_shared<PopulationOptions>();
  add_population_options(*verb, *options);
  add_format_option(*verb, context);
  add_protocol_option(*verb, context);
  verb->footer(
      "Examples:\n"
      "  realign simulate --population 1000000 --seed 7\n"
      "  realign simulate --journals 1000 --days 365");
  verb->callback([&context, options] { run_population(context, *options); });
}

}  // namespace realign
