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
}

}  // namespace realign
