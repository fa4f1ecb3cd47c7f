// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "cli/context.h"
#include "cli/protocol_diff.h"
#include "protocol/compile.h"

namespace realign {
namespace {

std::string counted(std::size_t count, const char* one, const char* many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

Outcome check(const std::string& folder) {
  const auto json = compile_protocol_folder(folder);
  if (!json) {
    const std::string total = counted(json.error().size(), "problem", "problems");
    return {exits::protocol, {}, text_of(json.error()) + total + "\n"};
  }
  const auto protocol = read_protocol(*json, folder);
  if (!protocol) return refusal(exits::protocol, protocol.error());
  return {exits::done,
          folder + ": " + protocol->id + " " + protocol->version + ", " +
              counted(protocol->exercises.size(), "exercise", "exercises") + ", " +
              counted(protocol->questions.size(), "question", "questions") + ", " +
              counted(protocol->rules.size(), "rule", "rules") + ", no problems\n",
          {}};
}

constexpr const char* prover = "realign-prove";

// What the prover is asked; it says for itself what it found.
struct Proving {
  std::string folder, journals, format = "text";
  bool mutate = false;
};

void prove(Context& context, const Proving& asked) {
  std::vector<std::string> arguments{"--format", asked.format};
  if (!asked.folder.empty()) arguments.push_back(asked.folder);
  if (!asked.journals.empty()) arguments.insert(arguments.end(), {"--journals", asked.journals});
  if (asked.mutate) arguments.emplace_back("--mutate");
  const auto status = context.io.run_beside(prover, arguments);
  if (status) {
    context.exit = *status;
    return;
  }
  finish(context,
         refusal(exits::other, Error{{},
                                     std::string("there is no ") + prover + " beside this program",
                                     "it is built where the Debian package libz3-dev is installed"}));
}

void add_prove(CLI::App& verb, Context& context) {
  CLI::App* proving = verb.add_subcommand("prove", "that no answers open what must stay closed");
  const auto asked = std::make_shared<Proving>();
  proving->add_option("FOLDER", asked->folder, "the protocol (else the one built in)");
  proving->add_flag("--mutate", asked->mutate, "change each rule in turn: which invariant notices?");
  proving->add_option("--format", asked->format, "text or markdown (else text)")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "markdown"}));
  proving->add_option("--journals", asked->journals, "where to put the journals that break an invariant")
      ->type_name("FOLDER");
  proving->footer(
      "Every invariant of invariants.toml is proved for all facts that can be, or a journal that breaks it "
      "is shown.\n"
      "\nExample:\n  realign protocol prove protocol");
  proving->callback([&context, asked] { prove(context, *asked); });
}

}  // namespace

void add_protocol(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("protocol", "the clinical content");
  verb->require_subcommand(1);
  CLI::App* checking = verb->add_subcommand("check", "every problem of a protocol at once, with its place");
  const auto folder = std::make_shared<std::string>();
  checking->add_option("FOLDER", *folder)->required()->description("the protocol, a folder of TOML files");
  checking->footer("Example:\n  realign protocol check protocol");
  verb->footer("Examples:\n  realign protocol check protocol\n  realign protocol diff built-in protocol");
  checking->callback([&context, folder] { finish(context, check(*folder)); });
  add_protocol_diff(*verb, context);
  add_prove(*verb, context);
}

}  // namespace realign
