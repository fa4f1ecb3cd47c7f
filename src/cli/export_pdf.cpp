// SPDX-License-Identifier: Apache-2.0
#include "cli/export_pdf.h"

#include <memory>
#include <utility>
#include <vector>

#include "cli/context.h"

namespace realign {
namespace {

constexpr const char* printer = "realign-print";

void export_pdf(Context& context, const PdfAsked& asked) {
  std::vector<std::string> arguments{asked.what, "--paper", asked.paper};
  for (const auto& [name, value] :
       {std::pair("--to", &context.to), std::pair("--on", &context.on),
        std::pair("--journal", &context.journal), std::pair("--protocol", &context.protocol_folder)}) {
    if (!value->empty()) arguments.insert(arguments.end(), {name, *value});
  }
  if (const auto status = context.io.run_beside(printer, arguments)) {
    context.exit = *status;
    return;
  }
  context.to.clear();
  finish(context, refusal(exits::other, Error{{},
                                              std::string("there is no ") + printer + " beside this program",
                                              "the package realign-print brings it; a build makes it where "
                                              "libcairo2-dev and libpango1.0-dev are"}));
}

}  // namespace

void add_pdf_options(CLI::App& verb, Context& context, PdfAsked& asked) {
  verb.add_option("WHAT", asked.what, "plan, stretches, walking, exercises or summary")
      ->type_name("")
      ->required()
      ->check(CLI::IsMember(std::vector<std::string>(pdf_names.begin(), pdf_names.end())));
  verb.add_option("--paper", asked.paper, "a4 or letter (else a4)")
      ->type_name("PAPER")
      ->check(CLI::IsMember({"a4", "letter"}));
  add_to_option(verb, context);
  add_on_option(verb, context);
  add_journal_option(verb, context);
  add_protocol_option(verb, context);
}

void add_export_pdf(CLI::App& verb, Context& context) {
  CLI::App* pdf = verb.add_subcommand("pdf", "on paper: the week, the stretches, a page for a clinician");
  const auto asked = std::make_shared<PdfAsked>();
  add_pdf_options(*pdf, context, *asked);
  pdf->footer(
      "plan       the week with boxes to tick, when to stop and whom to call\n"
      "stretches  all of them on one page\n"
      "walking    the walking plan, and where you are in it\n"
      "exercises  how to do what is open to you\n"
      "summary    one page to take to a clinician\n"
      "\nExamples:\n"
      "  realign export pdf stretches --to stretches.pdf\n"
      "  realign export pdf summary --paper letter --to summary.pdf");
  pdf->callback([&context, asked] { export_pdf(context, *asked); });
}

}  // namespace realign
