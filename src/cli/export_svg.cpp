// SPDX-License-Identifier: Apache-2.0
#include "cli/export_svg.h"

#include <memory>

#include "cli/context.h"
#include "figure/library.h"
#include "protocol/compile.h"
#include "protocol/embedded.h"
#include "verbs/figure_verb.h"

namespace realign {
namespace {

struct Asked {
  FigureRequest request;
  std::string build = "medium", skin = "tan", hair = "bun";
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

template <class Enum, std::size_t count>
Enum chosen(const std::string& name, const std::array<std::string_view, count>& names) {
  return static_cast<Enum>(std::ranges::find(names, name) - names.begin());
}

void export_figure(Context& context, Asked& asked) {
  if (asked.request.exercise.empty() && !asked.request.sheet) {
    return finish(context, refusal(exits::usage, Error{{},
                                                       "no exercise was named",
                                                       "realign exercise lists them; --sheet draws all"}));
  }
  const auto protocol = load_protocol(context);
  if (!protocol) return finish(context, protocol.error());
  const auto library = load_poses(context);
  if (!library) return finish(context, library.error());
  asked.request.look = {chosen<figure::Build>(asked.build, figure::build_names),
                        chosen<figure::Skin>(asked.skin, figure::skin_names),
                        chosen<figure::Hair>(asked.hair, figure::hair_names)};
  finish(context, export_svg(asked.request, *protocol, *library));
}

template <std::size_t count>
void add_choice(CLI::App& verb, const char* name, std::string& value, const char* help,
                const std::array<std::string_view, count>& names) {
  verb.add_option(name, value, help)
      ->type_name("NAME")
      ->check(CLI::IsMember(std::vector<std::string>(names.begin(), names.end())));
}

}  // namespace

void add_export_svg(CLI::App& verb, Context& context) {
  CLI::App* svg = verb.add_subcommand("svg", "the figure of an exercise, still or moving");
  const auto asked = std::make_shared<Asked>();
  FigureRequest& request = asked->request;
  svg->add_option("EXERCISE", request.exercise, "which, as realign exercise lists them");
  svg->add_option("--variant", request.variant, "which version (else base)")->type_name("NAME");
  svg->add_option("--at", request.at, "so many seconds into a repetition (else where most has moved)")
      ->type_name("SECONDS")
      ->check(CLI::Range(0.0, 600.0));
  svg->add_option("--frames", request.frames, "a strip of so many pictures")
      ->type_name("N")
      ->check(CLI::Range(1, 24));
  svg->add_flag("--animate", request.animate, "a picture that moves by itself");
  svg->add_flag("--sheet", request.sheet, "all exercises and pictures on one page, or all versions of one");
  svg->add_option("--view", request.view, "1 or 2: from another side, where there is one")
      ->type_name("N")
      ->check(CLI::Range(1, 2));
  svg->add_flag("--night", request.night, "dark, and without blue");
  svg->add_flag("--other-side", request.mirrored, "left and right changed about");
  add_choice(*svg, "--build", asked->build, "slight, medium or full", figure::build_names);
  add_choice(*svg, "--skin", asked->skin, "light, tan, brown or dark", figure::skin_names);
  add_choice(*svg, "--hair", asked->hair, "bun, short or covered", figure::hair_names);
  add_protocol_option(*svg, context);
  svg->footer(
      "Examples:\n  realign export svg EXERCISE > figure.svg\n  realign export svg EXERCISE --variant NAME "
      "--animate > figure.svg\n  realign export svg --sheet > sheet.svg");
  svg->callback([&context, asked] { export_figure(context, *asked); });
}

}  // namespace realign
