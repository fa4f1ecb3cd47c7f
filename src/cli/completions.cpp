// SPDX-License-Identifier: Apache-2.0
//
// Completion scripts for the shells, made from the command line itself, so that no verb can be missing.
#include <span>

#include "cli/command.h"
#include "cli/context.h"

namespace realign {
namespace {

// One place in the tree of verbs: the words that lead there and what may follow.
struct Branch {
  std::string path;  // "realign journal"
  std::vector<const CLI::App*> verbs;
  std::vector<std::string> options;  // --journal
};

std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

void walk(const CLI::App& app, const std::string& path, std::vector<Branch>& places) {
  const auto verbs = app.get_subcommands([](const CLI::App*) { return true; });
  places.push_back({path, verbs, options_of(app)});
  for (const CLI::App* verb : verbs) walk(*verb, path + " " + verb->get_name(), places);
}

std::string words_after(const Branch& place) {
  std::string words;
  for (const CLI::App* verb : place.verbs) words += verb->get_name() + " ";
  for (const std::string& option : place.options) words += option + " ";
  if (!words.empty()) words.pop_back();
  return words;
}

// The words before the cursor without options are the place; a file name follows where nothing fits.
std::string bash(std::span<const Branch> places) {
  std::string text =
      "# realign: source this, or save it as realign in the folder of bash completions\n"
      "_realign() {\n"
      "  local word path=realign i words=\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    word=${COMP_WORDS[i]}\n"
      "    case \"$path $word\" in\n";
  for (const Branch& place : places.subspan(1))
    text += "      '" + place.path + "') path='" + place.path + "' ;;\n";
  text +=
      "    esac\n"
      "  done\n"
      "  case \"$path\" in\n";
  for (const Branch& place : places)
    text += "    '" + place.path + "') words='" + words_after(place) + "' ;;\n";
  return text +
         "  esac\n"
         "  COMPREPLY=($(compgen -W \"$words\" -- \"${COMP_WORDS[COMP_CWORD]}\"))\n"
         "}\n"
         "complete -o default -F _realign realign\n";
}

std::string zsh(std::span<const Branch> places) {
  return "#compdef realign\n"
         "# realign: save it as _realign in a folder of $fpath\n"
         "autoload -U +X bashcompinit && bashcompinit\n" +
         bash(places);
}

std::string quoted(std::string text) {
  for (std::size_t at = 0; (at = text.find('\'', at)) != text.npos; at += 2) text.insert(at, "\\");
  return "'" + text + "'";
}

std::string fish(std::span<const Branch> places) {
  std::string text = "# realign: save it as ~/.config/fish/completions/realign.fish\n";
  for (const Branch& place : places) {
    std::string when = "__fish_use_subcommand";
    for (std::size_t at = place.path.find(' '); at != place.path.npos;) {
      const auto next = place.path.find(' ', at + 1);
      const std::string word = place.path.substr(at + 1, next == place.path.npos ? next : next - at - 1);
      when = when == "__fish_use_subcommand" ? "" : when.append("; and ");
      when.append("__fish_seen_subcommand_from ").append(word);
      at = next;
    }
    const std::string start = "complete -c realign -n " + quoted(when);
    for (const CLI::App* verb : place.verbs) {
      text += start + " -f -a " + verb->get_name() + " -d " + quoted(verb->get_description()) + "\n";
    }
    for (const std::string& option : place.options) text += start + " -l " + option.substr(2) + "\n";
  }
  return text;
}

}  // namespace

void add_completions(CLI::App& app, Context& context) {
  CLI::App* verb = app.add_subcommand("completions", "completion for a shell, printed");
  const auto shell = std::make_shared<std::string>();
  verb->add_option("SHELL", *shell)
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}))
      ->description("bash, zsh or fish");
  verb->footer("Example:\n  realign completions bash > ~/.local/share/bash-completion/completions/realign");
  verb->callback([&app, &context, shell] {
    std::vector<Branch> places;
    walk(app, "realign", places);
    finish(context, {exits::done,
                     *shell == "bash"  ? bash(places)
                     : *shell == "zsh" ? zsh(places)
                                       : fish(places),
                     {}});
  });
}

}  // namespace realign
