// SPDX-License-Identifier: Apache-2.0
//
// export svg: figures as text, from the poses and the protocol's own words.
#pragma once

#include <optional>
#include <string>

#include "figure/figure.h"
#include "figure/svg.h"
#include "verbs/verbs.h"

namespace realign {

struct FigureRequest {
  std::string exercise, variant = "base";
  std::string muscle;        // of the muscle map: the one that is looked at; empty for all alike
  std::optional<double> at;  // seconds into a repetition
  int frames = 0;            // a strip of so many, 0 for none
  bool animate = false, sheet = false, night = false, mirrored = false;
  int view = 1;              // 2: the second view, where there is one
  figure::Look look;
};

Outcome export_svg(const FigureRequest& request, const Protocol& protocol, const figure::Library& library);

// One movement ready to be drawn, as a request wants it: from which side, with which looks and words.
struct ShownFigure {
  const figure::Movement* movement = nullptr;
  figure::Show show;
  figure::SvgStyle style;
  std::string muscles;  // which are shown, in words
};
// The library must outlive it. A movement or a muscle that there is not is a refusal.
std::expected<ShownFigure, Outcome> show_figure(const FigureRequest& request, const Protocol& protocol,
                                                const figure::Library& library);

// A figure's name and what it shows, in the words of the exercise: for whoever hears it rather than sees it.
struct FigureText {
  std::string title, description;
  std::string muscles{};  // what works or is stretched
  std::string judgement{};  // of a picture: whether it eases the back or tires it
};
FigureText figure_text(const Protocol& protocol, const figure::Movement& movement);

}  // namespace realign
