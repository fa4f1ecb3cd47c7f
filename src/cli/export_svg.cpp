// SPDX-License-Identifier: Apache-2.0
#include "cli/export_svg.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/context.h"
#include "cli/poses.h"
#include "verbs/figure_request.h"

namespace realign {
namespace {

// As it was given. It is read where what the browser gives is read, so that both refuse alike.
using Words = std::vector<std::string>;
struct Asked {
  std::string exercise;
  std::map<std::string, std::string> values;
  std::map<std::string, bool> flags;
};

// An option that lacks its value comes last, where it is found to lack it.
Words words_of(const Asked& asked, const CLI::App& svg) {
  Words words, lacking;
  if (!asked.exercise.empty()) words.push_back(asked.exercise);
  for (const auto& [name, is_given] : asked.flags) {
    if (is_given) words.push_back(name);
  }
  for (const auto& [name, value] : asked.values) {
    if (svg.count(name) == 0) continue;
    if (value.empty())
      lacking.push_back(name);
    else
      words.insert(words.end(), {name, value});
  }
  for (const Words& more : {svg.remaining(), lacking}) words.insert(words.end(), more.begin(), more.end());
  return words;
}

void export_figure(Context& context, const Words& words) {
  const auto request = read_figure_request(words);
  if (!request) return finish(context, refusal(exits::usage, request.error()));
  const auto protocol = load_protocol(context);
  if (!protocol) return finish(context, protocol.error());
  const auto library = load_poses(context);
  if (!library) return finish(context, library.error());
  finish(context, export_svg(*request, *protocol, *library));
}

}  // namespace

void add_export_svg(CLI::App& verb, Context& context) {
  CLI::App* svg = verb.add_subcommand("svg", "the figure of an exercise, still or moving");
  const auto asked = std::make_shared<Asked>();
  const auto option = [&](const char* name, const char* type, const char* help) {
    svg->add_option(name, asked->values[name], help)->type_name(type)->expected(0, 1);
  };
  const auto flag = [&](const char* name, const char* help) {
    svg->add_flag(name, asked->flags[name], help);
  };
  svg->add_option("EXERCISE", asked->exercise, "which, as realign exercise lists them")->type_name("");
  option("--variant", "NAME", "which version (else base)");
  option("--at", "SECONDS", "so many seconds into a repetition (else where most has moved)");
  option("--frames", "N", "a strip of so many pictures, 1 to 24");
  flag("--animate", "a picture that moves by itself");
  flag("--sheet", "all exercises and pictures on one page, or all versions of one");
  option("--view", "N", "1 or 2: from another side, where there is one");
  option("--muscle", "ID", "of the muscle map: the one that stands out");
  flag("--night", "dark, and without blue");
  flag("--other-side", "left and right changed about");
  option("--build", "NAME", "slight, medium or full");
  option("--skin", "NAME", "light, tan, brown or dark");
  option("--hair", "NAME", "bun, short or covered");
  add_protocol_option(*svg, context);
  svg->allow_extras();
  svg->footer(
      "Examples:\n  realign export svg EXERCISE > figure.svg\n  realign export svg EXERCISE --variant NAME "
      "--animate > figure.svg\n  realign export svg --sheet > sheet.svg");
  svg->callback([&context, svg, asked] { export_figure(context, words_of(*asked, *svg)); });
}

}  // namespace realign
