// SPDX-License-Identifier: Apache-2.0
#include "cli/export_definitions.h"

#include "cli/context.h"
#include "fhir/cql_library.h"

namespace realign {

void add_export_cql(CLI::App& verb, Context& context) {
  CLI::App* cql = verb.add_subcommand("cql", "the rules of the protocol, for other programs");
  add_protocol_option(*cql, context);
  add_to_option(*cql, context);
  cql->footer("Example:\n  realign export cql --to rules.cql");
  cql->callback([&context] {
    const auto protocol = load_protocol(context);
    if (!protocol) return finish(context, protocol.error());
    finish(context, {exits::done, fhir::write_cql(*protocol), {}});
  });
}

}  // namespace realign
