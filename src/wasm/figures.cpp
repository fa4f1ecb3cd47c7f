// SPDX-License-Identifier: Apache-2.0
#include "wasm/figures.h"

#include <array>
#include <optional>

#include "figure/library.h"
#include "protocol/embedded.h"
#include "verbs/figure_request.h"
#include "verbs/open_figure.h"

namespace realign {
namespace {

std::array<std::optional<ShownFigure>, figure_places>& places() {
  static std::array<std::optional<ShownFigure>, figure_places> all;
  return all;
}

// Ids of the first place are those of `export svg`.
std::string ids_of(std::size_t place) { return place == 0 ? std::string() : std::to_string(place) + "_"; }

}  // namespace

// Read at the first figure, so that no plan waits for it.
const Result<figure::Library>& built_in_poses() {
  static const Result<figure::Library> library = figure::read_library(embedded_poses(), "the poses built in");
  return library;
}

Outcome draw_figure(std::span<const std::string> words, const Protocol& protocol) {
  const auto request = read_figure_request(words);
  if (!request) return refusal(exits::usage, request.error());
  const auto& library = built_in_poses();
  if (!library) return refusal(exits::protocol, library.error());
  return export_svg(*request, protocol, *library);
}

Outcome open_figure_in(std::size_t place, std::span<const std::string> words, const Protocol& protocol) {
  const auto request = read_figure_request(words);
  if (!request) return refusal(exits::usage, request.error());
  const auto& library = built_in_poses();
  if (!library) return refusal(exits::protocol, library.error());
  auto open = open_figure(*request, protocol, *library, ids_of(place));
  if (!open) return open.error();
  places()[place] = std::move(*open);
  return {exits::done, opening_json(*places()[place]), {}};
}

bool add_frame(std::string& text, std::size_t place, double milliseconds) {
  if (place >= figure_places || !places()[place]) return false;
  add_moment(text, *places()[place], milliseconds);
  return true;
}

}  // namespace realign
