// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"
#include "cli/export_definitions.h"
#include "cli/export_fhir.h"
#include "cli/export_ics.h"
#include "cli/export_pdf.h"
#include "cli/export_svg.h"
#include "cli/export_tables.h"

namespace realign {

void add_export(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("export", "the journal in another form");
  verb->require_subcommand(1);
  add_export_csv(*verb, context);
  add_export_json(*verb, context);
  add_export_summary(*verb, context);
  add_export_fhir(*verb, context);
  add_export_cql(*verb, context);
  add_export_pdf(*verb, context);
  add_export_svg(*verb, context);
  add_export_ics(*verb, context);
  verb->footer(
      "Examples:\n"
      "  realign export csv --to tables.zip\n"
      "  realign export summary > summary.txt\n"
      "  realign export pdf stretches --to stretches.pdf\n"
      "  realign export fhir --to bundle.json\n"
      "  realign export svg --sheet > figures.svg\n"
      "  realign export ics --to week.ics");
}

}  // namespace realign
