// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"

#include <algorithm>
#include <exception>
#include <span>
#include <sstream>

#include "base/nearest_name.h"
#include "cli/context.h"
#include "cli/version.h"

namespace realign {
namespace {

constexpr const char* about =
    "Realign: today's right amount of the right movement for a sore back after a birth.\n"
    "It works with no account and no network. Everything you tell it stays in one file of yours.\n"
    "It supports, it does not diagnose.";

constexpr const char* first_steps =
    "First steps:\n"
    "  realign check-in             a few questions, each with its reason\n"
    "  realign today                what is right today\n"
    "  realign explain today        why\n"
    "\n"
    "Exit status: 0 done, 2 usage, 3 the journal is refused, 4 the protocol is refused, 1 anything else.";

// Help without the notes that are for programmers: types, defaults of flags.
class PlainFormatter : public CLI::Formatter {
 public:
  std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
    std::string name = CLI::Formatter::make_option_name(option, is_positional);
    for (std::size_t at = 0; (at = name.find("{false}", at)) != name.npos;) name.erase(at, 7);
    return name;
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_positional() || option->get_type_size() == 0) return {};
    const std::string type = option->get_type_name();
    return " " + type.substr(0, type.find(':'));
  }
};

// The first word that should name a verb and does not.
std::optional<Error> unknown_verb(CLI::App& app, std::span<const std::string> arguments) {
  CLI::App* at = &app;
  for (const std::string& word : arguments) {
    const auto verbs = at->get_subcommands([](CLI::App*) { return true; });
    if (verbs.empty() || word.starts_with("-")) return std::nullopt;
    const auto found =
        std::ranges::find_if(verbs, [&](const CLI::App* each) { return each->get_name() == word; });
    CLI::App* verb = found == verbs.end() ? nullptr : *found;
    const auto is_positional = [](const CLI::Option* option) { return option->get_positional(); };
    if (verb == nullptr && !at->get_options(is_positional).empty()) return std::nullopt;  // a file, say
    if (verb == nullptr) {
      std::vector<std::string> names;
      names.reserve(verbs.size());
      for (const CLI::App* each : verbs) names.push_back(each->get_name());
      const std::vector<std::string_view> views(names.begin(), names.end());
      const std::string_view near = nearest_name(word, views);
      return Error{{},
                   at->get_name() + " has no \"" + word + "\"",
                   near.empty() ? at->get_name() + " --help lists what there is"
                                : "did you mean " + std::string(near) + "?"};
    }
    at = verb;
  }
  return std::nullopt;
}

std::string version_line(const Context& context) {
  const auto protocol = load_protocol(context);
  const std::string line = "realign " + std::string(version);
  if (!protocol) return line + "\n";
  return line + ", protocol " + protocol->id + " " + protocol->version + " (" +
         protocol->digest.substr(0, 12) + ")\n";
}

// Which verb the arguments were on, for a hint.
std::string hint_for(const CLI::App& app) {
  std::string words = "realign";
  const CLI::App* at = &app;
  for (auto chosen = at->get_subcommands(); !chosen.empty(); chosen = at->get_subcommands()) {
    at = chosen.front();
    words += " " + at->get_name();
  }
  return words + " --help tells more";
}

int parse(CLI::App& app, std::vector<std::string> arguments, Context& context) {
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::CallForVersion&) {
    finish(context, {exits::done, version_line(context), {}});
  } catch (const CLI::Success& help) {
    std::ostringstream text, none;
    app.exit(help, text, none);
    finish(context, {exits::done, text.str(), {}});
  } catch (const CLI::ParseError& error) {
    finish(context, refusal(exits::usage, Error{{}, error.what(), hint_for(app)}));
  }
  return context.exit;
}

}  // namespace

std::unique_ptr<CLI::App> command_line(Context& context) {
  auto app = std::make_unique<CLI::App>(about, "realign");
  app->footer(first_steps);
  app->require_subcommand(1);
  app->set_version_flag("--version", "", "version of the program and of the protocol built in");
  app->formatter(std::make_shared<PlainFormatter>());
  app->get_formatter()->column_width(32);
  add_today(*app, context);
  add_week(*app, context);
  add_script(*app, context);
  add_progress(*app, context);
  add_explain(*app, context);
  add_check_in(*app, context);
  add_exercise(*app, context);
  add_journal(*app, context);
  add_protocol(*app, context);
  add_simulate(*app, context);
  add_export(*app, context);
  add_import(*app, context);
  add_serve(*app, context);
  add_completions(*app, context);
  return app;
}

int run(std::vector<std::string> arguments, Io& io) {
  Context context{.io = io};
  const auto app = command_line(context);
  if (arguments.empty()) {
    io.err << app->help() << std::flush;
    return exits::usage;
  }
  if (const auto error = unknown_verb(*app, arguments)) {
    finish(context, refusal(exits::usage, *error));
    return context.exit;
  }
  try {
    return parse(*app, std::move(arguments), context);
  } catch (const std::exception& error) {
    io.err << "realign: " << error.what() << "\n" << std::flush;
    return exits::other;
  }
}

}  // namespace realign
