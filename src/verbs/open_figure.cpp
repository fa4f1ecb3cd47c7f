// SPDX-License-Identifier: Apache-2.0
#include "verbs/open_figure.h"

#include <cmath>

#include "base/json.h"
#include "figure/cues.h"
#include "figure/library_names.h"
#include "figure/muscle_map.h"
#include "figure/svg_parts.h"
#include "figure/svg_path.h"
#include "verbs/map_words.h"

namespace realign {
namespace {

int in_ms(double seconds) { return static_cast<int>(std::floor(seconds * 1000 + .5)); }

void write_cues(JsonWriter& json, const figure::Movement& movement) {
  json.key("cues").begin_array();
  for (const figure::Cue& cue : figure::cues_of(movement)) {
    json.begin_object().member("from", in_ms(cue.from)).member("to", in_ms(cue.to));
    json.member("breath", figure::breath_names[static_cast<std::size_t>(cue.breath)])
        .member("holds", cue.holds)
        .end_object();
  }
  json.end_array();
}

void write_box(JsonWriter& json, std::string_view key, const figure::Box& box) {
  json.key(key).begin_array();
  for (const int it : {box.left, box.top, box.right - box.left, box.bottom - box.top}) json.value(it / 10.0);
  json.end_array();
}

void write_map(JsonWriter& json, const ShownFigure& open) {
  json.key("muscles_at").begin_array();
  for (const figure::MuscleAt& it : figure::muscles_on_map(open.show)) {
    json.begin_object().member("id", figure::place_names[static_cast<std::size_t>(it.place)]);
    json.member("view", it.from_back ? "back" : "front");
    write_box(json, "box", it.box);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::expected<ShownFigure, Outcome> open_figure(const FigureRequest& request, const Protocol& protocol,
                                                const figure::Library& library, std::string_view more) {
  if (request.at || request.frames > 0 || request.animate || request.sheet) {
    return std::unexpected(
        refusal(exits::usage, Error{{},
                                    "one movement is opened, and its moments are asked for",
                                    "leave out --at, --frames, --animate and --sheet"}));
  }
  auto open = show_figure(request, protocol, library);
  if (open) open->style.prefix += more;
  return open;
}

std::string opening_json(const ShownFigure& open) {
  const figure::Movement& movement = *open.movement;
  const double telling = figure::telling_moment(movement);
  std::string text;
  JsonWriter json(text);
  json.begin_object().member("title", open.style.title).member("description", open.style.description);
  json.member("muscles", open.muscles).member("duration", in_ms(figure::duration_of(movement)));
  json.member("telling", in_ms(telling)).member("views", movement.second ? 2 : 1);
  json.member("sides", movement.has_sides);
  write_box(json, "box", open.show.box);
  if (is_muscle_map(movement)) write_map(json, open);
  write_cues(json, movement);
  json.member("svg", figure::live_svg(figure::draw(open.show, telling), open.style)).end_object();
  return text;
}

void add_moment(std::string& text, const ShownFigure& open, double milliseconds) {
  constexpr double longest = 1e12;  // thirty years
  const bool is_one = milliseconds > -longest && milliseconds < longest;
  const figure::Drawing drawing = figure::draw(open.show, is_one ? milliseconds / 1000 : 0);
  figure::add_parts(text, drawing, open.style, open.style.prefix);
}

}  // namespace realign
