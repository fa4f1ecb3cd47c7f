// SPDX-License-Identifier: Apache-2.0
#include "figure/svg_parts.h"

#include <algorithm>
#include <initializer_list>

#include "figure/palette.h"
#include "figure/svg_path.h"

namespace realign::figure {
namespace {

bool is_muscle(Ink ink) { return std::ranges::find(muscle_inks, ink) != muscle_inks.end(); }

bool has_light(const Part& part, const SvgStyle& style) {
  return part.shaded && ink_style(part.ink, style.skin, style.night).is_lit;
}

struct Writer {
  std::string& text;
  const SvgStyle& style;
  std::string_view own;

  void add(std::initializer_list<std::string_view> pieces) {
    for (const std::string_view piece : pieces) text += piece;
  }
  void add_shape(std::string_view before, const Path& path) {
    add({"<path ", before, " d=\""});
    add_path(text, path);
    text += "\"/>";
  }
  void add_part(const Part& part, std::size_t index, bool is_used_again);
};

// A shape that is used more than once is written once, within its clip.
void Writer::add_part(const Part& part, std::size_t index, bool is_used_again) {
  const std::string id = std::string(own) + std::to_string(index), name = class_of(part.ink, style);
  if (is_used_again) {
    add({"<clipPath id=\"", id, "c\">"});
    add_shape("id=\"" + id + "\"", part.path);
    text += "</clipPath>";
  }
  const std::string pale =
      part.strength < 100 ? " opacity=\"" + tenths(part.strength / 10) + "\"" : std::string();
  if (part.clip >= 0) add({"<g clip-path=\"url(#", own, std::to_string(part.clip), "c)\"", pale, ">"});
  if (is_used_again)
    add({"<use href=\"#", id, "\" class=\"", name, "\"/>"});
  else
    add_shape("class=\"" + name + "\"", part.path);
  if (is_muscle(part.ink)) {
    const std::string over = "fill=\"url(#" + hatch_of(part.ink, style) + ")\"";
    if (is_used_again)
      add({"<use href=\"#", id, "\" ", over, "/>"});
    else
      add_shape(over, part.path);
  }
  if (part.clip >= 0) text += "</g>";
  if (!has_light(part, style)) return;
  add({"<g clip-path=\"url(#", id, "c)\"><use href=\"#", id, "\" class=\"", style.prefix, "0\"/></g>"});
}

}  // namespace

std::string hatch_of(Ink muscle, const SvgStyle& style) {
  const bool dotted = muscle == Ink::stretches || muscle == Ink::stretches_quiet;
  const bool quiet = muscle == Ink::works_quiet || muscle == Ink::stretches_quiet;
  return style.prefix + (dotted ? "dots" : "lines") + (quiet ? "2" : "");
}

std::string class_of(Ink ink, const SvgStyle& style) {
  return style.prefix + std::string(1, static_cast<char>('a' + static_cast<int>(ink) % 26)) +
         (static_cast<int>(ink) >= 26 ? "2" : "");
}

void add_parts(std::string& text, const Drawing& drawing, const SvgStyle& style, std::string_view own) {
  const std::size_t count = drawing.parts.size();
  std::vector<bool> used_again(count);
  for (std::size_t i = 0; i < count; ++i) {
    const Part& part = drawing.parts[i];
    if (part.clip >= 0) used_again[static_cast<std::size_t>(part.clip)] = true;
    if (has_light(part, style) || (part.muscle && is_muscle(part.ink))) used_again[i] = true;
  }
  Writer writer{text, style, own};
  for (std::size_t i = 0; i < count; ++i) {
    const std::optional<Place> muscle = drawing.parts[i].muscle;
    const bool begins = muscle && (i == 0 || drawing.parts[i - 1].muscle != muscle);
    const bool ends = muscle && (i + 1 == count || drawing.parts[i + 1].muscle != muscle);
    if (begins) writer.add({"<g data-muscle=\"", place_names[static_cast<std::size_t>(*muscle)], "\">"});
    writer.add_part(drawing.parts[i], i, used_again[i]);
    if (ends) text += "</g>";
  }
}

}  // namespace realign::figure
