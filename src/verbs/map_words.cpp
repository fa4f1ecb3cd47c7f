// SPDX-License-Identifier: Apache-2.0
#include "verbs/map_words.h"

#include <algorithm>

#include "base/nearest_name.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "figure/muscle_map.h"

namespace realign {
namespace {

std::optional<figure::Place> place_of(std::string_view muscle) {
  for (const figure::Place place : figure::mapped_places) {
    if (figure::place_names[static_cast<std::size_t>(place)] == muscle) return place;
  }
  return std::nullopt;
}

bool is_tight(const figure::Marking& marking, figure::Place place) {
  return std::ranges::find(marking.tight, place) != marking.tight.end();
}

}  // namespace

bool is_muscle_map(const figure::Movement& movement) {
  return movement.scene &&
         std::ranges::find(movement.scene->extras, figure::Extra::muscles) != movement.scene->extras.end();
}

std::optional<Error> wrong_muscle(const FigureRequest& request, const Protocol& protocol,
                                  const figure::Movement& movement) {
  if (request.muscle.empty()) return std::nullopt;
  if (!is_muscle_map(movement))
    return Error{{}, "the figure of " + movement.exercise + " is no muscle map", "leave out --muscle"};
  std::vector<std::string_view> names;
  for (const Muscle& muscle : protocol.muscles) {
    if (!place_of(muscle.id)) continue;
    if (muscle.id == request.muscle) return std::nullopt;
    names.push_back(muscle.id);
  }
  const std::string_view near = nearest_name(request.muscle, names);
  std::string all;
  for (const std::string_view name : names) all += (all.empty() ? "" : ", ") + std::string(name);
  return Error{{},
               "there is no muscle \"" + request.muscle + "\" on the map",
               near.empty() ? "there are " + all : "did you mean " + std::string(near) + "?"};
}

figure::Marking marking_of(const Protocol& protocol, const std::string& chosen) {
  figure::Marking marking;
  for (const Muscle& muscle : protocol.muscles) {
    const auto place = place_of(muscle.id);
    if (place && muscle.tight) marking.tight.push_back(*place);
  }
  marking.chosen = place_of(chosen);
  return marking;
}

std::string map_sentences(const Protocol& protocol) {
  std::vector<std::string> tight, weak;
  for (const Muscle& muscle : protocol.muscles)
    (muscle.tight ? tight : weak).push_back(say(protocol, "face.figure.muscle." + muscle.id));
  return say(protocol, "face.figure.map.all",
             {{"tight", list_in_words(protocol, tight)}, {"weak", list_in_words(protocol, weak)}});
}

std::vector<figure::Swatch> map_legend(const Protocol& protocol, const figure::Marking& marking) {
  using figure::Ink;
  const bool tight_is_loud = !marking.chosen || is_tight(marking, *marking.chosen);
  const bool weak_is_loud = !marking.chosen || !tight_is_loud;
  return {{say(protocol, "face.figure.map.tight"), tight_is_loud ? Ink::stretches : Ink::stretches_quiet},
          {say(protocol, "face.figure.map.weak"), weak_is_loud ? Ink::works : Ink::works_quiet}};
}

void add_chosen(FigureText& text, const Protocol& protocol, const std::string& chosen) {
  if (chosen.empty()) return;
  text.title = say(protocol, "face.figure.map.of", {{"muscle", say(protocol, "muscle." + chosen)}});
  text.description = say(protocol, "muscle." + chosen + ".why") + " " + text.description;
}

}  // namespace realign
