// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"
#include "cli/poses.h"
#include "verbs/script_verb.h"

namespace realign {
namespace {

struct Asked {
  std::string routine = "session";
  std::optional<int> minutes;
  std::vector<std::string> swaps;
};

void print_script(Context& context, const Asked& asked) {
  const auto routine = read_routine(asked.routine);
  if (!routine) return finish(context, refusal(exits::usage, routine.error()));
  const auto loaded = load_day(context);
  if (!loaded) return finish(context, loaded.error());
  const auto library = load_poses(context);
  if (!library) return finish(context, library.error());
  ScriptRequest request{.routine = *routine,
                        .on = loaded->on,
                        .minutes = asked.minutes,
                        .swaps = {},
                        .format = context.format == "json" ? Format::json : Format::text,
                        .style = context.io.style};
  for (const std::string& words : asked.swaps) {
    auto swap = read_swap(words);
    if (!swap) return finish(context, refusal(exits::usage, swap.error()));
    request.swaps.push_back(*std::move(swap));
  }
  finish(context, run_script(request, loaded->protocol, *library, loaded->journal, journal_path(context)));
}

}  // namespace

void add_script(CLI::App& app, Context& context) {
  CLI::App* verb =
      app.add_subcommand("script", "a routine as a timeline: what to do and say, second by second");
  const auto asked = std::make_shared<Asked>();
  verb->add_option("ROUTINE", asked->routine, "session (else this), core, stretches or walk");
  verb->add_option("--minutes", asked->minutes, "how long a walk indoors is to last, as far as today allows")
      ->type_name("N")
      ->check(CLI::Range(1, 300));
  verb->add_option("--swap", asked->swaps, "another exercise of the session instead, where today offers it")
      ->type_name("OUT=IN");
  add_journal_option(*verb, context);
  add_on_option(*verb, context);
  add_format_option(*verb, context);
  add_protocol_option(*verb, context);
  verb->footer(
      "Examples:\n"
      "  realign script\n"
      "  realign script core\n"
      "  realign script walk --minutes 10 --format json");
  verb->callback([&context, asked] { print_script(context, *asked); });
}

}  // namespace realign
