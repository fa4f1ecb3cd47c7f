// SPDX-License-Identifier: Apache-2.0
//
// realign-print: what `realign export pdf` runs. It reads what the command would read and prints with
// src/print.
#include <expected>
#include <filesystem>

#include "cli/context.h"
#include "cli/export_pdf.h"
#include "cli/poses.h"
#include "engine/engine.h"
#include "engine/journal.h"
#include "print/pages.h"
#include "verbs/before_birth.h"

namespace realign {
namespace {

using Printed = std::expected<std::string, Outcome>;

template <class Value>
std::expected<Value, Outcome> or_refusal(Result<Value> value, int exit) {
  if (value) return std::move(*value);
  return std::unexpected(refusal(exit, value.error()));
}

std::expected<Journal, Outcome> read_her_journal(const Context& context, const Protocol& protocol) {
  const auto bytes = load_journal(context);
  if (!bytes) return std::unexpected(bytes.error());
  auto journal = read_journal(*bytes, journal_path(context), vocabulary(protocol));
  if (!journal) return std::unexpected(refusal(exits::journal, journal.error()));
  context.io.err << messages(journal->warnings);
  return std::move(*journal);
}

Printed document(const std::string& what, const print::Printing& printing, const Journal& journal, Day on) {
  const Protocol& protocol = printing.protocol;
  const auto page = [](const auto& value, const auto& printer) -> Printed {
    if (!value) return std::unexpected(refusal(exits::usage, value.error()));
    return printer(*value);
  };
  if (what == "summary")
    return page(make_summary(protocol, journal, on),
                [&](const Summary& it) { return print::print_summary(printing, it); });
  if (what == "plan") {
    const auto signs = or_refusal(make_signs(protocol, journal, on), exits::usage);
    if (!signs) return std::unexpected(signs.error());
    return page(make_week(protocol, journal, on),
                [&](const std::vector<Plan>& it) { return print::print_plan(printing, it, *signs); });
  }
  const auto printer = what == "stretches" ? print::print_stretches
                       : what == "walking" ? print::print_walking
                                           : print::print_exercises;
  return page(make_plan(protocol, journal, on), [&](const Plan& it) { return printer(printing, it); });
}

// Fonts that lie beside the program come before the machine's.
std::string fonts_folder(const std::string& named) {
  if (!named.empty()) return named;
  std::error_code trouble;
  const auto self = std::filesystem::read_symlink("/proc/self/exe", trouble);
  const auto beside = self.parent_path() / "fonts";
  return !trouble && std::filesystem::is_directory(beside, trouble) ? beside.string() : print::usual_fonts;
}

Printed printed(const Context& context, const PdfAsked& asked, const std::string& fonts) {
  const auto on = or_refusal(asked_day(context), exits::usage);
  if (!on) return std::unexpected(on.error());
  const auto protocol = load_protocol(context);
  if (!protocol) return std::unexpected(protocol.error());
  const auto library = load_poses(context);
  if (!library) return std::unexpected(library.error());
  const auto journal = read_her_journal(context, *protocol);
  if (!journal) return std::unexpected(journal.error());
  if (const auto error = before_birth(*journal, *on)) return std::unexpected(refusal(exits::usage, *error));
  const auto typeface = or_refusal(print::open_typeface(fonts_folder(fonts)), exits::other);
  if (!typeface) return std::unexpected(typeface.error());
  const print::Paper paper = print::paper_named(asked.paper).value_or(print::papers[0]);
  return document(asked.what, {*typeface, paper, *protocol, *library}, *journal, *on);
}

int run(int count, char** arguments) {
  Io io = process_io();
  Context context{.io = io};
  PdfAsked asked;
  std::string fonts;
  CLI::App app("Prints what realign export pdf asks for", "realign-print");
  add_pdf_options(app, context, asked);
  app.add_option("--fonts", fonts, "where the typeface lies, if not where Debian puts it")
      ->type_name("FOLDER");
  try {
    app.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? exits::done : exits::usage;
  }
  Printed bytes = printed(context, asked, fonts);
  finish_with_bytes(context, bytes ? Outcome{exits::done, std::move(*bytes), {}} : bytes.error());
  return context.exit;
}

}  // namespace
}  // namespace realign

int main(int count, char** arguments) { return realign::run(count, arguments); }
