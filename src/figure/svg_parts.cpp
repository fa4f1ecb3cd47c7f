// SPDX-License-Identifier: Apache-2.0
#include "figure/svg_parts.h"

#include <initializer_list>

#include "figure/palette.h"
#include "figure/svg_path.h"

namespace realign::figure {
namespace {

bool is_muscle(Ink ink) { return ink == Ink::works || ink == Ink::stretches; }

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
  if (is_muscle(part.ink))
    add_shape("fill=\"url(#" + style.prefix + (part.ink == Ink::works ? "lines" : "dots") + ")\"", part.path);
  if (part.clip >= 0) text += "</g>";
  if (!has_light(part, style)) return;
  add({"<g clip-path=\"url(#", id, "c)\"><use href=\"#", id, "\" class=\"", style.prefix, "0\"/></g>"});
}

}  // namespace

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
    if (has_light(part, style)) used_again[i] = true;
  }
  Writer writer{text, style, own};
  for (std::size_t i = 0; i < count; ++i) writer.add_part(drawing.parts[i], i, used_again[i]);
}

}  // namespace realign::figure
