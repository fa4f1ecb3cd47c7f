// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "cli/command.h"
#include "cli/context.h"
#include "cli/import_fhir.h"
#include "cli/import_files.h"

namespace realign {
namespace {

void add_kind(CLI::App& verb, Context& context, const std::shared_ptr<ImportArguments>& arguments,
              imports::FileKind kind, const std::string& what) {
  const std::string name(imports::name_of(kind));
  CLI::App* only = verb.add_subcommand(name, what);
  only->fallthrough();
  only->add_option("FILES", arguments->files)
      ->required()
      ->description("the files, which must be of this kind");
  only->footer("Example:\n  realign import " + name + " FILE");
  only->callback([&context, arguments, kind] {
    arguments->kind = kind;
    import_files(context, *arguments);
  });
}

}  // namespace

void add_import(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("import", "take in what another program wrote");
  const auto arguments = std::make_shared<ImportArguments>();
  verb->require_subcommand(0, 1);
  add_journal_option(*verb, context);
  add_protocol_option(*verb, context);
  verb->add_option("FILES", arguments->files)->description("what each is, shows in what it holds");
  verb->add_flag("--yes", arguments->yes, "add what is shown, without asking");
  verb->add_flag("--all", arguments->all, "also what a file does not say to be a walk");
  verb->footer(
      "It shows what it would add, and adds it when you say so. Nothing is added twice.\n"
      "\n"
      "Examples:\n"
      "  realign import walk.gpx\n"
      "  realign import apple export.zip --yes");
  add_kind(*verb, context, arguments, imports::FileKind::gpx, "walks from GPX, which most apps write");
  add_kind(*verb, context, arguments, imports::FileKind::tcx, "walks from TCX");
  add_kind(*verb, context, arguments, imports::FileKind::fit, "walks from FIT, the files of watches");
  add_kind(*verb, context, arguments, imports::FileKind::apple,
           "walks from Apple Health's export.zip, or the export.xml in it");
  add_kind(*verb, context, arguments, imports::FileKind::baby_buddy,
           "feeds from Baby Buddy's CSV: when a habit could be noticed");
  add_import_fhir(*verb, context);
  verb->callback([&context, verb, arguments] {
    if (!verb->get_subcommands().empty()) return;
    if (!arguments->files.empty()) return import_files(context, *arguments);
    finish(context, refusal(exits::usage, Error{{}, "no file is named", "realign import --help tells more"}));
  });
}

}  // namespace realign
