// SPDX-License-Identifier: Apache-2.0
#include "verbs/figure_verb.h"

#include <algorithm>

#include "base/nearest_name.h"
#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "figure/figure.h"
#include "figure/svg.h"
#include "verbs/map_words.h"

namespace realign {
namespace {

using figure::Camera;
using figure::Drawing;
using figure::Movement;
using figure::Show;

// Short, and another for every movement: FNV-1a of its name, in letters.
std::string id_prefix(const Movement& movement) {
  std::uint32_t hash = 2166136261U;
  for (const char letter : movement.exercise + "/" + movement.variant) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 16777619U;
  }
  std::string prefix = "f";
  for (int i = 0; i < 4; ++i, hash /= 26) prefix += static_cast<char>('a' + hash % 26);
  return prefix;
}

Outcome no_such_figure(const FigureRequest& request, const figure::Library& library) {
  std::vector<std::string_view> exercises, variants;
  for (const Movement& it : library.movements) {
    exercises.push_back(it.exercise);
    if (it.exercise == request.exercise) variants.push_back(it.variant);
  }
  const bool knows = !variants.empty();
  const std::string name = knows ? request.variant : request.exercise;
  const std::string_view near = nearest_name(name, knows ? variants : exercises);
  return refusal(exits::usage,
                 Error{{},
                       knows ? "there is no figure of " + request.exercise + " in a variant \"" + name + "\""
                             : "there is no figure of \"" + name + "\"",
                       near.empty() ? "realign exercise lists what there is"
                                    : "did you mean " + std::string(near) + "?"});
}

std::vector<figure::Swatch> legend_of(const Protocol& protocol, const Movement& movement,
                                      const FigureText& text, const figure::Marking& marking) {
  if (is_muscle_map(movement)) return map_legend(protocol, marking);
  if (text.muscles.empty()) return {};
  return {{text.muscles, movement.stretched ? figure::Ink::stretches : figure::Ink::works}};
}

figure::SvgStyle style_of(const FigureRequest& request, const FigureText& text, const Movement& movement,
                          std::vector<figure::Swatch> legend) {
  return {.prefix = id_prefix(movement),
          .skin = request.look.skin,
          .night = request.night,
          .title = text.title,
          .description = text.description,
          .legend = std::move(legend),
          .judgement = text.judgement};
}

// A film of a movement: pictures at equal steps of time on every way, the held ones once.
struct Film {
  std::vector<Drawing> pictures;
  std::vector<figure::Showing> order;
};

constexpr std::size_t pictures_on_way = 10;

// Pictures of the way from one pose to the next. They are taken at the same shares on every way, so that
// going back over a way needs none of its own.
void add_way(Film& film, const Show& show, const figure::Pose& from, const figure::Pose& to) {
  for (std::size_t i = 0; i <= pictures_on_way; ++i) {
    const double time = static_cast<double>(i) / pictures_on_way;
    film.pictures.push_back(figure::draw(show, figure::on_way(from, to, time)));
  }
}

Film film_of(const Show& show, const Movement& movement) {
  Film film;
  const auto& poses = movement.poses;
  const double whole = figure::duration_of(movement);
  double at = poses.front().holds;
  const auto show_way = [&](std::size_t first, bool backwards, double takes) {
    for (std::size_t i = 0; i <= pictures_on_way; ++i) {
      const double when = at + takes * (static_cast<double>(i) - .5) / pictures_on_way;
      const std::size_t picture = first + (backwards ? pictures_on_way - i : i);
      film.order.push_back({std::max(0, static_cast<int>(1000 * when / whole)), picture});
    }
    at += takes;
  };
  for (std::size_t next = 1; next < poses.size(); ++next) {
    const std::size_t first = film.pictures.size();
    add_way(film, show, poses[next - 1], poses[next]);
    show_way(first, false, poses[next].takes);
    at += poses[next].holds;
  }
  const std::size_t first = poses.size() == 2 ? 0 : film.pictures.size();
  if (poses.size() != 2) add_way(film, show, poses.back(), poses.front());
  show_way(first, poses.size() == 2, movement.back);
  film.order.front().from = 0;
  return film;
}

std::string film(const Show& show, const Movement& movement, const figure::SvgStyle& style) {
  const Film it = film_of(show, movement);
  const Drawing still = figure::draw(show, figure::telling_moment(movement));
  return figure::moving_svg(it.pictures, it.order, figure::duration_of(movement), still, style);
}

std::string strip(const Show& show, const Movement& movement, int frames, const figure::SvgStyle& style) {
  std::vector<Drawing> drawings;
  drawings.reserve(static_cast<std::size_t>(frames));
  const double end = figure::telling_moment(movement);
  for (int i = 0; i < frames; ++i) {
    drawings.push_back(figure::draw(show, frames == 1 ? end : end * i / (frames - 1)));
  }
  return figure::strip_svg(drawings, style);
}

// A moment after the repetition's end would be one of the next, which is not what was asked for.
Outcome beyond_repetition(const Movement& movement) {
  const std::string whole = std::to_string(static_cast<int>(figure::duration_of(movement)));
  return refusal(exits::usage, Error{{},
                                     "a repetition of " + movement.exercise + " takes " + whole + " seconds",
                                     "--at must be from 0 to " + whole});
}

constexpr std::string_view of_pictures = "pictures";

Outcome sheet(const FigureRequest& request, const Protocol& protocol, const figure::Library& library) {
  std::vector<figure::Card> cards;
  const auto add = [&](const Movement& movement) {
    Show show = figure::prepare_show(library, movement, request.look, movement.camera, request.mirrored);
    show.marking = marking_of(protocol, {});
    FigureText text = figure_text(protocol, movement);
    cards.push_back({std::move(text.title), std::move(text.judgement),
                     figure::draw(show, figure::telling_moment(movement))});
  };
  // Exercises in the order of the programme, and below them what is no exercise.
  for (const Exercise& exercise : protocol.exercises) {
    for (const Variant& variant : exercise.variants) {
      const bool wanted = request.exercise.empty() ? variant.id == "base" : exercise.id == request.exercise;
      const Movement* movement = library.find(exercise.id, variant.id);
      if (wanted && movement != nullptr) add(*movement);
    }
  }
  for (const Movement& movement : library.movements) {
    const bool wanted =
        request.exercise.empty() || request.exercise == of_pictures || request.exercise == movement.exercise;
    if (movement.scene && wanted) add(movement);
  }
  if (cards.empty()) return no_such_figure(request, library);
  const std::string name = say(protocol, "face.figure.sheet");
  return {exits::done,
          figure::sheet_svg(cards, 4,
                            {.prefix = "sheet-",
                             .skin = request.look.skin,
                             .night = request.night,
                             .title = name,
                             .description = name}),
          {}};
}

// The judgement stands in words too: its sign is no more than a shape.
FigureText picture_text(const Protocol& protocol, const Movement& movement) {
  const std::string key = "picture." + movement.exercise + "." + movement.variant;
  FigureText text{say(protocol, key + ".name"), say(protocol, key + ".text")};
  if (is_muscle_map(movement)) {
    text.muscles = map_sentences(protocol);
    text.description += " " + text.muscles;
  }
  const figure::Sign sign = movement.scene ? movement.scene->sign : figure::Sign::none;
  if (sign == figure::Sign::none) return text;
  text.judgement =
      say(protocol, "face.figure.sign." + std::string(figure::sign_names[static_cast<std::size_t>(sign)]));
  text.description = text.judgement + ". " + text.description;
  return text;
}

}  // namespace

FigureText figure_text(const Protocol& protocol, const Movement& movement) {
  FigureText text;
  if (movement.scene) return picture_text(protocol, movement);
  const auto index = protocol.exercise(movement.exercise);
  if (!index) return text;
  const std::string key = "exercise." + movement.exercise;
  const auto& variants = protocol.exercises[*index].variants;
  const auto variant = std::ranges::find(variants, movement.variant, &Variant::id);
  text.title = name_of(protocol, *index, static_cast<VariantIndex>(variant - variants.begin()));
  text.description = say(protocol, key + ".start");
  if (movement.variant != "base")
    text.description += " " + say(protocol, key + ".variant." + movement.variant + ".how");
  for (const std::string& step : sentences(protocol, movement.exercise, "steps")) {
    if (movement.variant == "base") text.description += " " + step;
  }
  std::vector<std::string> muscles;
  muscles.reserve(movement.shown.size());
  for (const figure::Place place : movement.shown) {
    muscles.push_back(say(
        protocol, "face.figure.muscle." + std::string(figure::place_names[static_cast<std::size_t>(place)])));
  }
  const std::string what = movement.stretched ? "face.figure.stretches" : "face.figure.works";
  if (!muscles.empty()) text.muscles = say(protocol, what, {{"muscles", list_in_words(protocol, muscles)}});
  text.description += " " + text.muscles;
  return text;
}

std::expected<ShownFigure, Outcome> show_figure(const FigureRequest& request, const Protocol& protocol,
                                                const figure::Library& library) {
  const Movement* movement = library.find(request.exercise, request.variant);
  if (movement == nullptr) return std::unexpected(no_such_figure(request, library));
  if (const auto wrong = wrong_muscle(request, protocol, *movement))
    return std::unexpected(refusal(exits::usage, *wrong));
  const Camera camera = request.view == 2 ? movement->second.value_or(movement->camera) : movement->camera;
  Show show = figure::prepare_show(library, *movement, request.look, camera, request.mirrored);
  show.marking = marking_of(protocol, request.muscle);
  FigureText text = figure_text(protocol, *movement);
  add_chosen(text, protocol, request.muscle);
  auto style = style_of(request, text, *movement, legend_of(protocol, *movement, text, show.marking));
  return ShownFigure{movement, std::move(show), std::move(style), std::move(text.muscles)};
}

Outcome export_svg(const FigureRequest& request, const Protocol& protocol, const figure::Library& library) {
  if (request.sheet) return sheet(request, protocol, library);
  const auto shown = show_figure(request, protocol, library);
  if (!shown) return shown.error();
  const auto& [movement, show, style, muscles] = *shown;
  if (request.animate) return {exits::done, film(show, *movement, style), {}};
  if (request.frames > 0) return {exits::done, strip(show, *movement, request.frames, style), {}};
  if (request.at && *request.at > figure::duration_of(*movement)) return beyond_repetition(*movement);
  const double at = request.at.value_or(figure::telling_moment(*movement));
  return {exits::done, figure::still_svg(figure::draw(show, at), style), {}};
}

}  // namespace realign
