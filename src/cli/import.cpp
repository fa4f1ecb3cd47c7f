// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/import_fhir.h"

namespace realign {

void add_import(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("import", "add what another file holds: shown first, nothing twice");
  verb->require_subcommand(1);
  add_import_fhir(*verb, context);
  verb->footer("Example:\n  realign import fhir bundle.json");
}

}  // namespace realign
