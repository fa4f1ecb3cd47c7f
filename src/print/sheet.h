// SPDX-License-Identifier: Apache-2.0
//
// A document in the making: pages of one paper, on which text, lines and figures are put, each within the tag
// that says what it is. All lengths are points from the left upper corner, y down.
//
// What is drawn first is read first. Tags must be closed on the page on which they were opened.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/day.h"
#include "figure/drawing.h"
#include "print/look.h"
#include "print/paper.h"
#include "print/typeface.h"

typedef struct _cairo cairo_t;
typedef struct _cairo_surface cairo_surface_t;
typedef struct _PangoContext PangoContext;
typedef struct _PangoLayout PangoLayout;

namespace realign::print {

// What a reader's window and search say of the document.
struct About {
  std::string title, subject, keywords, language;
  Day day{};  // of the plan: it is dated so, whenever it is made
};

struct Place {
  double x = 0, y = 0;
};

class Sheet {
 public:
  Sheet(const Typeface& typeface, const Paper& paper, About about);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;

  const Paper& paper() const { return paper_; }
  double width() const { return paper_.width - 2 * margin; }

  // Height that a text takes when it is broken to a width; its pieces of at most so many lines.
  double height_of(std::string_view text, const Type& type, double width);
  double width_of(std::string_view text, const Type& type);
  std::vector<std::string> pieces_of(std::string_view text, const Type& type, double width, int lines);

  // The left upper corner; gives the height it took.
  double write(std::string_view text, const Type& type, Place at, double width);
  void write_right(std::string_view text, const Type& type, Place at, double width);

  void rule(Place from, Place to, const Colour& colour, double thick = .6);
  void fill(Place at, double wide, double high, const Colour& colour, double round = 0);
  void frame(Place at, double wide, double high, const Colour& colour, double thick, double round = 0);
  void dot(Place at, double radius, const Colour& colour, bool is_filled);

  // As large as it fits and in the middle; `words` say it to whoever hears it.
  void figure(const figure::Drawing& drawing, Place at, double wide, double high, std::string words);

  void open(const char* tag);
  void close(const char* tag);
  // What stands within says `words` in its place: of a chart.
  void open_figure(std::string words);

  void outline(const std::string& words, double y);
  void next_page();

  std::string bytes() &&;

 private:
  // What was measured is drawn as it was measured: letters are placed once for a text, a size and a width.
  PangoLayout* layout(std::string_view text, const Type& type, double width);

  Paper paper_;
  About about_;
  std::string bytes_;
  std::vector<std::string> figure_words_;
  int page_ = 1;
  std::unique_ptr<cairo_surface_t, void (*)(cairo_surface_t*)> surface_;
  std::unique_ptr<cairo_t, void (*)(cairo_t*)> cairo_;
  std::unique_ptr<PangoContext, void (*)(void*)> context_;
  using Layout = std::unique_ptr<PangoLayout, void (*)(void*)>;
  std::map<std::tuple<std::string, double, Weight, int>, Layout> layouts_;
};

// Opens a tag and closes it at the end of its scope.
class Tag {
 public:
  Tag(Sheet& sheet, const char* name) : sheet_(sheet), name_(name) { sheet_.open(name_); }
  ~Tag() { sheet_.close(name_); }
  Tag(const Tag&) = delete;
  Tag& operator=(const Tag&) = delete;

 private:
  Sheet& sheet_;
  const char* name_;
};

}  // namespace realign::print
