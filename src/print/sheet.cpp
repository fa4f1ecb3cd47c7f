// SPDX-License-Identifier: Apache-2.0
#include "print/sheet.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

#include "print/finish.h"
#include "print/painter.h"

namespace realign::print {
namespace {

cairo_status_t take(void* bytes, const unsigned char* data, unsigned int size) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), size);
  return CAIRO_STATUS_SUCCESS;
}

void set_colour(cairo_t* cairo, const Colour& colour) {
  cairo_set_source_rgb(cairo, colour.red / 255.0, colour.green / 255.0, colour.blue / 255.0);
}

void describe(cairo_surface_t* surface, const About& about) {
  const std::string day = to_text(about.day) + "T00:00:00";
  const auto set = [&](cairo_pdf_metadata_t what, const std::string& words) {
    cairo_pdf_surface_set_metadata(surface, what, words.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, about.title);
  set(CAIRO_PDF_METADATA_SUBJECT, about.subject);
  set(CAIRO_PDF_METADATA_KEYWORDS, about.keywords);
  set(CAIRO_PDF_METADATA_CREATOR, "Realign");
  set(CAIRO_PDF_METADATA_CREATE_DATE, day);
  set(CAIRO_PDF_METADATA_MOD_DATE, day);
}

void round_corners(cairo_t* cairo, Place at, double wide, double high, double round) {
  cairo_new_sub_path(cairo);
  cairo_arc(cairo, at.x + wide - round, at.y + round, round, -M_PI / 2, 0);
  cairo_arc(cairo, at.x + wide - round, at.y + high - round, round, 0, M_PI / 2);
  cairo_arc(cairo, at.x + round, at.y + high - round, round, M_PI / 2, M_PI);
  cairo_arc(cairo, at.x + round, at.y + round, round, M_PI, 1.5 * M_PI);
  cairo_close_path(cairo);
}

// Letters stand where their outlines want them, not on the dots of a screen; what is drawn as one letter is
// read as the letters it is of.
PangoContext* context_for(PangoFontMap* fonts, cairo_t* cairo, const std::string& language) {
  PangoContext* context = pango_font_map_create_context(fonts);
  cairo_font_options_t* options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_cairo_update_context(cairo, context);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_language(context, pango_language_from_string(language.c_str()));
  return context;
}

PangoLayout* new_layout(PangoContext* context, const Type& type) {
  PangoLayout* layout = pango_layout_new(context);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  PangoAttrList* attributes = pango_attr_list_new();
  pango_attr_list_insert(attributes, pango_attr_font_features_new("calt=0, liga=0"));
  pango_layout_set_attributes(layout, attributes);
  pango_attr_list_unref(attributes);
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, "Inter");
  pango_font_description_set_weight(
      font, type.weight == Weight::strong ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font, type.size * PANGO_SCALE);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  return layout;
}

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

}  // namespace

Sheet::Sheet(const Typeface& typeface, const Paper& paper, About about)
    : paper_(paper),
      about_(std::move(about)),
      surface_(cairo_pdf_surface_create_for_stream(take, &bytes_, paper.width, paper.height),
               cairo_surface_destroy),
      cairo_(cairo_create(surface_.get()), cairo_destroy),
      context_(context_for(typeface.fonts(), cairo_.get(), about_.language), g_object_unref) {
  describe(surface_.get(), about_);
  open("Document");
}

Sheet::~Sheet() = default;

PangoLayout* Sheet::layout(std::string_view text, const Type& type, double width) {
  const int wide = width < 0 ? -1 : static_cast<int>(width * PANGO_SCALE);
  const auto [known, is_new] =
      layouts_.try_emplace({std::string(text), type.size, type.weight, wide}, nullptr, g_object_unref);
  Layout& layout = known->second;
  if (is_new) {
    layout.reset(new_layout(context_.get(), type));
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    pango_layout_set_width(layout.get(), wide);
  }
  return layout.get();
}

double Sheet::height_of(std::string_view text, const Type& type, double width) {
  if (text.empty()) return 0;
  return pango_layout_get_line_count(layout(text, type, width)) * type.size * type.leading;
}

double Sheet::width_of(std::string_view text, const Type& type) {
  int wide = 0;
  pango_layout_get_size(layout(text, type, -1), &wide, nullptr);
  return points(wide);
}

std::vector<std::string> Sheet::pieces_of(std::string_view text, const Type& type, double width, int lines) {
  PangoLayout* whole = layout(text, type, width);
  std::vector<std::string> pieces;
  const int count = pango_layout_get_line_count(whole);
  const auto start = [&](int at) {
    if (at >= count) return text.size();
    const PangoLayoutLine* one = pango_layout_get_line_readonly(whole, at);
    return static_cast<std::size_t>(one->start_index);
  };
  for (int first = 0; first < count;) {
    const bool would_leave_one = count - first - lines == 1;
    const int next = first + lines + (would_leave_one ? 1 : 0);
    pieces.emplace_back(text.substr(start(first), start(next) - start(first)));
    first = next;
  }
  return pieces;
}

double Sheet::write(std::string_view text, const Type& type, Place at, double width) {
  if (text.empty()) return 0;
  PangoLayout* whole = layout(text, type, width);
  set_colour(cairo_.get(), type.colour);
  const double step = type.size * type.leading;
  const int count = pango_layout_get_line_count(whole);
  for (int i = 0; i < count; ++i) {
    PangoLayoutLine* one = pango_layout_get_line_readonly(whole, i);
    PangoRectangle box;
    pango_layout_line_get_extents(one, nullptr, &box);
    const bool from_right = pango_layout_line_get_resolved_direction(one) == PANGO_DIRECTION_RTL;
    const double inset = from_right && width > 0 ? width - points(box.width) : 0;
    // The letters' own height in the middle of the line's.
    cairo_move_to(cairo_.get(), at.x + inset, at.y + i * step + step / 2 + type.size * .36);
    pango_cairo_show_layout_line(cairo_.get(), one);
  }
  return count * step;
}

void Sheet::write_right(std::string_view text, const Type& type, Place at, double width) {
  write(text, type, {at.x + width - width_of(text, type), at.y}, -1);
}

void Sheet::rule(Place from, Place to, const Colour& colour, double thick) {
  set_colour(cairo_.get(), colour);
  cairo_set_line_width(cairo_.get(), thick);
  cairo_move_to(cairo_.get(), from.x, from.y);
  cairo_line_to(cairo_.get(), to.x, to.y);
  cairo_stroke(cairo_.get());
}

void Sheet::fill(Place at, double wide, double high, const Colour& colour, double round) {
  set_colour(cairo_.get(), colour);
  round_corners(cairo_.get(), at, wide, high, round);
  cairo_fill(cairo_.get());
}

void Sheet::frame(Place at, double wide, double high, const Colour& colour, double thick, double round) {
  set_colour(cairo_.get(), colour);
  cairo_set_line_width(cairo_.get(), thick);
  round_corners(cairo_.get(), at, wide, high, round);
  cairo_stroke(cairo_.get());
}

void Sheet::dot(Place at, double radius, const Colour& colour, bool is_filled) {
  cairo_new_path(cairo_.get());
  cairo_arc(cairo_.get(), at.x, at.y, radius, 0, 2 * M_PI);
  set_colour(cairo_.get(), is_filled ? colour : white);
  cairo_fill_preserve(cairo_.get());
  set_colour(cairo_.get(), colour);
  cairo_set_line_width(cairo_.get(), .8);
  cairo_stroke(cairo_.get());
}

void Sheet::figure(const figure::Drawing& drawing, Place at, double wide, double high, std::string words) {
  const figure::Box& box = drawing.box;
  const double across = box.right - box.left, down = box.bottom - box.top;
  if (across <= 0 || down <= 0) return;
  const double scale = std::min(wide / across, high / down);
  open_figure(std::move(words));
  cairo_save(cairo_.get());
  cairo_translate(cairo_.get(), at.x + (wide - across * scale) / 2, at.y + (high - down * scale) / 2);
  cairo_scale(cairo_.get(), scale, scale);
  cairo_translate(cairo_.get(), -box.left, -box.top);
  cairo_rectangle(cairo_.get(), box.left, box.top, across, down);
  cairo_clip(cairo_.get());
  paint(cairo_.get(), drawing);
  cairo_restore(cairo_.get());
  close("Figure");
}

void Sheet::open(const char* tag) { cairo_tag_begin(cairo_.get(), tag, nullptr); }
void Sheet::close(const char* tag) { cairo_tag_end(cairo_.get(), tag); }

void Sheet::open_figure(std::string words) {
  figure_words_.push_back(std::move(words));
  open("Figure");
}

void Sheet::outline(const std::string& words, double y) {
  const std::string place =
      "page=" + std::to_string(page_) + " pos=[0 " + std::to_string(std::lround(y)) + "]";
  cairo_pdf_surface_add_outline(surface_.get(), CAIRO_PDF_OUTLINE_ROOT, words.c_str(), place.c_str(),
                                CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

void Sheet::next_page() {
  cairo_show_page(cairo_.get());
  ++page_;
}

std::string Sheet::bytes() && {
  close("Document");
  cairo_surface_finish(surface_.get());
  return finished(std::move(bytes_), about_.language, figure_words_);
}

}  // namespace realign::print
