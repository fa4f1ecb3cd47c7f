// SPDX-License-Identifier: Apache-2.0
#include "cli/export_ics.h"

#include <memory>
#include <string>

#include "cli/time_zone.h"
#include "verbs/calendar_verb.h"

namespace realign {
namespace {

struct Asked {
  std::string weeks = "1", at = "10:00";
  std::optional<std::string> zone;
};

// An event that she moves to a later day is still by the right clock.
constexpr std::chrono::days zone_known_for{400};

Result<Request> request_of(const Context& context, const Asked& asked, Day on) {
  Request request{.verb = Verb::export_journal, .item = "ics", .on = on};
  for (const auto& [name, value] : {std::pair("--weeks", asked.weeks), {"--at", asked.at}}) {
    const auto read = read_calendar_option(name, value, request.calendar);
    if (!read) return std::unexpected(read.error());
  }
  const auto name = asked.zone ? *asked.zone : local_zone_name(context.io.environment);
  if (!name) return std::unexpected(name.error());
  auto zone = find_zone(*name, on, on + zone_known_for, context.io.environment);
  if (!zone) return std::unexpected(zone.error());
  request.calendar.zone = std::move(*zone);
  return request;
}

void export_ics(Context& context, const Asked& asked) {
  const auto loaded = load_day(context);
  if (!loaded) return finish(context, loaded.error());
  const auto request = request_of(context, asked, loaded->on);
  if (!request) return finish(context, refusal(exits::usage, request.error()));
  finish(context, run_verb(*request, loaded->protocol, loaded->journal, journal_path(context)));
}

}  // namespace

void add_export_ics(CLI::App& verb, Context& context) {
  CLI::App* ics = verb.add_subcommand("ics", "the days ahead for a calendar");
  const auto asked = std::make_shared<Asked>();
  ics->add_option("--weeks", asked->weeks, "how far ahead, 1 to 12 (else 1); sessions and walks are 7 days")
      ->type_name("N");
  ics->add_option("--at", asked->at, "when a session begins, as 09:30 (else 10:00)")->type_name("TIME");
  ics->add_option("--zone", asked->zone, "your time zone, as Europe/Berlin (else this system's)")
      ->type_name("AREA/CITY");
  add_to_option(*ics, context);
  add_journal_option(*ics, context);
  add_on_option(*ics, context);
  add_protocol_option(*ics, context);
  ics->footer(
      "Import it again after a few days: what is in your calendar is changed, and nothing stands there "
      "twice.\n"
      "Examples:\n"
      "  realign export ics --to week.ics\n"
      "  realign export ics --weeks 4 --at 09:30 --zone Europe/Berlin > weeks.ics");
  ics->callback([&context, asked] { export_ics(context, *asked); });
}

}  // namespace realign
