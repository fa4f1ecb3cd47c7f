// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/population.h"
#include "verbs/simulation_verb.h"

namespace realign {
namespace {

constexpr const char* grammar =
    "How things are written:\n"
    "  WHEN    5 (all of week 5), 3-4, 5.2 (its second day), 5.2-6.1, several as 3,5\n"
    "  SCORE   6 (on every day), or 6@WHEN\n"
    "  LENGTH  2w or 10d, from the middle of the run; 2w@5 or 10d@5.3: from there\n"
    "  SIGN    WHEN (in every movement), or EXERCISE@WHEN\n"
    "  ANSWER  QUESTION@WHEN (yes), or QUESTION=VALUE@WHEN\n"
    "Weeks count from the first day of the run. Most options may be given more than once; the last one "
    "counts.\n"
    "\n"
    "Without --journal it is about a woman of whom only this is known, and --on is her first day. With\n"
    "--journal it begins on the day after --on. Nothing is ever written into a journal.\n"
    "\n"
    "Examples:\n"
    "  realign simulate --on 2026-10-12\n"
    "  realign simulate --on 2026-10-12 --birth cesarean --start-week 2 --weeks 16\n"
    "  realign simulate --on 2026-10-12 --missed 2w@5 --morning 6@3-4\n"
    "  realign simulate --journal journal.jsonl --weeks 4 --pain 1\n"
    "  realign simulate --population 1000000 --seed 7";

SimulationRequest request_of(const Context& context, Day on) {
  SimulationRequest request{.on = on};
  request.format = context.format == "json" ? Format::json : Format::text;
  request.print_journal = context.print_journal;
  request.style = context.io.style;
  for (const AssumptionOption& option : assumption_options()) {
    const auto given = context.assumed.find(std::string(option.name));
    if (given == context.assumed.end()) continue;
    for (const std::string& value : given->second) request.given.push_back({std::string(option.name), value});
  }
  return request;
}

void run_simulate(Context& context) {
  const auto on = asked_day(context);
  if (!on) return finish(context, refusal(exits::usage, on.error()));
  const auto protocol = load_protocol(context);
  if (!protocol) return finish(context, protocol.error());
  std::string journal;
  if (!context.journal.empty()) {
    auto bytes = load_journal(context);
    if (!bytes) return finish(context, bytes.error());
    journal = std::move(*bytes);
  }
  finish(context, simulation(request_of(context, *on), *protocol, journal, context.journal));
}

}  // namespace

void add_simulate(CLI::App& app, Context& context) {
  CLI::App* verb =
      app.add_subcommand("simulate", "weeks ahead on assumed inputs: how the dose moves, and why");
  for (const AssumptionOption& option : assumption_options()) {
    verb->add_option("--" + std::string(option.name), context.assumed[std::string(option.name)],
                     std::string(option.help))
        ->type_name(std::string(option.takes))
        ->allow_extra_args(false);
  }
  verb->add_flag("--print-journal", context.print_journal,
                 "print the journal that this makes, and nothing else");
  verb->add_option("--journal", context.journal, "start from this journal instead")->type_name("FILE");
  add_on_option(*verb, context);
  add_format_option(*verb, context);
  add_protocol_option(*verb, context);
  const auto population = std::make_shared<PopulationOptions>();
  add_population_options(*verb, *population);
  verb->footer(grammar);
  verb->callback([&context, population] {
    if (population->is_asked_for()) return run_population(context, *population);
    run_simulate(context);
  });
}

}  // namespace realign
