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
    const auto signs = make_signs(protocol, journal, on);
    if (!signs) return std::unexpected(refusal(exits::usage, signs.error()));
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
  const auto day = load_day(context);
  if (!day) return std::unexpected(day.error());
  const auto library = load_poses(context);
  if (!library) return std::unexpected(library.error());
  const auto journal = read_journal(day->journal, journal_path(context), vocabulary(day->protocol));
  if (!journal) return std::unexpected(refusal(exits::journal, journal.error()));
  context.io.err << messages(journal->warnings);
  if (const auto error = before_birth(*journal, day->on))
    return std::unexpected(refusal(exits::usage, *error));
  const auto typeface = print::open_typeface(fonts_folder(fonts));
  if (!typeface) return std::unexpected(refusal(exits::other, typeface.error()));
  const print::Paper paper = print::paper_named(asked.paper).value_or(print::papers[0]);
  return document(asked.what, {*typeface, paper, day->protocol, *library}, *journal, day->on);
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
