// SPDX-License-Identifier: Apache-2.0
#include "cli/export_definitions.h"

#include <memory>

#include "cli/context.h"
#include "fhir/cql_library.h"
#include "fhir/definition_bundle.h"

namespace realign {

std::function<bool()> add_definitions_options(CLI::App& fhir, Context& context) {
  const auto is_asked = std::make_shared<bool>(false);
  fhir.add_flag("--definitions", *is_asked, "the protocol itself instead, with its rules as CQL");
  fhir.add_option("--protocol", context.protocol_folder,
                  "a protocol to use instead of the one built in; without FOLDER as --definitions")
      ->type_name("FOLDER")
      ->expected(0, 1);
  return [is_asked, &fhir, &context] {
    return *is_asked || (fhir.count("--protocol") > 0 && context.protocol_folder.empty());
  };
}

void export_definitions(Context& context) {
  if (!context.journal.empty() || !context.on.empty()) {
    const Error error{{},
                      "the definitions of a protocol are of no journal and of no day",
                      "leave out --journal and --on, or name the protocol's folder: --protocol FOLDER"};
    return finish(context, refusal(exits::usage, error));
  }
  const auto protocol = load_protocol(context);
  if (!protocol) return finish(context, protocol.error());
  finish(context, {exits::done, fhir::write_definitions(*protocol), {}});
}

void add_export_cql(CLI::App& verb, Context& context) {
  CLI::App* cql = verb.add_subcommand("cql", "the rules of the protocol, for other programs");
  add_protocol_option(*cql, context);
  add_to_option(*cql, context);
  cql->footer("Example:\n  realign export cql --to rules.cql");
  cql->callback([&context] {
    const auto protocol = load_protocol(context);
    if (!protocol) return finish(context, protocol.error());
    finish(context, {exits::done, fhir::write_cql(*protocol).text, {}});
  });
}

}  // namespace realign
