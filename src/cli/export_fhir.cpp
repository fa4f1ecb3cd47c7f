// SPDX-License-Identifier: Apache-2.0
#include "cli/export_fhir.h"

#include <algorithm>

#include "cli/context.h"
#include "cli/export_definitions.h"
#include "cli/version.h"
#include "engine/engine.h"
#include "fhir/bundle.h"

namespace realign {
namespace {

Outcome export_bundle(const Context& context) {
  const auto on = asked_day(context);
  if (!on) return refusal(exits::usage, on.error());
  const auto protocol = load_protocol(context);
  if (!protocol) return protocol.error();
  const auto bytes = load_journal(context);
  if (!bytes) return bytes.error();
  auto journal = read_journal(*bytes, journal_path(context), vocabulary(*protocol));
  if (!journal) return refusal(exits::journal, journal.error());
  const auto summary = make_summary(*protocol, *journal, *on);
  if (!summary) return refusal(exits::usage, summary.error());
  // Without a day it is all of the journal, as a table of it is; with one, what had been told by then.
  if (!context.on.empty())
    std::erase_if(journal->entries, [&](const Entry& entry) { return day_of(entry.at) > *on; });
  return {exits::done, fhir::write_bundle(*protocol, *journal, *summary, version),
          messages(journal->warnings)};
}

}  // namespace

void add_export_fhir(CLI::App& verb, Context& context) {
  CLI::App* fhir = verb.add_subcommand("fhir", "the journal and the day's plan as a FHIR R4 bundle");
  add_journal_option(*fhir, context);
  add_on_option(*fhir, context);
  add_to_option(*fhir, context);
  const auto wants_definitions = add_definitions_options(*fhir, context);
  fhir->footer(
      "Examples:\n"
      "  realign export fhir --to bundle.json\n"
      "  realign export fhir --protocol --to protocol.json");
  fhir->callback([&context, wants_definitions] {
    if (wants_definitions()) return export_definitions(context);
    finish(context, export_bundle(context));
  });
}

}  // namespace realign
