// SPDX-License-Identifier: Apache-2.0
#include "cli/export_svg.h"

#include <memory>
#include <string>
#include <vector>

#include "cli/context.h"
#include "figure/library.h"
#include "protocol/compile.h"
#include "protocol/embedded.h"
#include "verbs/figure_request.h"

namespace realign {
namespace {

// As they were given. They are read where those of the browser are, so that both refuse alike.
using Words = std::vector<std::string>;
struct Asked {
  Words words, lacking;
};

std::expected<figure::Library, Outcome> load_poses(const Context& context) {
  std::string compiled;
  std::string_view json = embedded_poses();
  std::string name = "the poses built in";
  if (!context.protocol_folder.empty()) {
    name = context.protocol_folder;
    auto made = compile_protocol_folder(name, Extent::poses);
    if (!made) return std::unexpected(Outcome{exits::protocol, {}, text_of(made.error())});
    compiled = std::move(*made);
    json = compiled;
  }
  auto library = figure::read_library(json, name);
  if (!library) return std::unexpected(refusal(exits::protocol, library.error()));
  return std::move(*library);
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

// A value that lacks is found where the words are read: its option is then the last word.
void add_word(CLI::App& verb, const std::shared_ptr<Asked>& asked, const std::string& name, const char* type,
              const char* help) {
  const auto take = [asked, name](const Words& values) {
    if (values.empty() || values.front().empty()) return asked->lacking.push_back(name);
    asked->words.insert(asked->words.end(), {name, values.front()});
  };
  verb.add_option_function<Words>(name, take, help)->type_name(type)->expected(0, 1);
}

void add_flag(CLI::App& verb, const std::shared_ptr<Asked>& asked, const std::string& name,
              const char* help) {
  verb.add_flag_callback(name, [asked, name] { asked->words.push_back(name); }, help);
}

}  // namespace

void add_export_svg(CLI::App& verb, Context& context) {
  CLI::App* svg = verb.add_subcommand("svg", "the figure of an exercise, still or moving");
  const auto asked = std::make_shared<Asked>();
  const auto take = [asked](const std::string& exercise) { asked->words.push_back(exercise); };
  svg->add_option_function<std::string>("EXERCISE", take, "which, as realign exercise lists them")
      ->type_name("");
  add_word(*svg, asked, "--variant", "NAME", "which version (else base)");
  add_word(*svg, asked, "--at", "SECONDS", "so many seconds into a repetition (else where most has moved)");
  add_word(*svg, asked, "--frames", "N", "a strip of so many pictures, 1 to 24");
  add_flag(*svg, asked, "--animate", "a picture that moves by itself");
  add_flag(*svg, asked, "--sheet", "all exercises and pictures on one page, or all versions of one");
  add_word(*svg, asked, "--view", "N", "1 or 2: from another side, where there is one");
  add_flag(*svg, asked, "--night", "dark, and without blue");
  add_flag(*svg, asked, "--other-side", "left and right changed about");
  add_word(*svg, asked, "--build", "NAME", "slight, medium or full");
  add_word(*svg, asked, "--skin", "NAME", "light, tan, brown or dark");
  add_word(*svg, asked, "--hair", "NAME", "bun, short or covered");
  add_protocol_option(*svg, context);
  svg->allow_extras();
  svg->footer(
      "Examples:\n  realign export svg EXERCISE > figure.svg\n  realign export svg EXERCISE --variant NAME "
      "--animate > figure.svg\n  realign export svg --sheet > sheet.svg");
  svg->callback([&context, svg, asked] {
    Words words = asked->words;
    for (const Words& more : {svg->remaining(), asked->lacking})
      words.insert(words.end(), more.begin(), more.end());
    export_figure(context, words);
  });
}

}  // namespace realign
