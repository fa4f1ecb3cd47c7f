// SPDX-License-Identifier: Apache-2.0
#include "print/stationery.h"

#include <algorithm>

#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_contacts.h"
#include "faces/plan_text.h"
#include "figure/figure.h"
#include "verbs/figure_verb.h"

namespace realign::print {
namespace {

// The mark: a plumb line with an amber bob.
void put_mark(Sheet& sheet) {
  const double x = sheet.paper().width - margin - 5;
  sheet.rule({x, margin - 14}, {x, margin + 13}, quiet, .8);
  sheet.dot({x, margin + 17}, 3.6, Colour{0xc4, 0x70, 0x0c}, true);
}

}  // namespace

Begun begin(const Printing& printing, const std::string& title, const std::string& below, Day day) {
  const Protocol& protocol = printing.protocol;
  auto sheet = std::make_unique<Sheet>(
      printing.typeface, printing.paper,
      About{title, protocol.id + " " + protocol.version, protocol.digest, protocol.language, day});
  Type large{20, Weight::strong, ink, 1.15};
  constexpr Type small{10, Weight::regular, quiet};
  while (large.size > 15 && sheet->width_of(title, large) > sheet->width() - 30) large.size -= .5;
  put_mark(*sheet);
  sheet->outline(title, margin);
  double y = margin - 4;
  {
    const Tag tag(*sheet, "H1");
    y += sheet->write(title, large, {margin, y}, sheet->width() - 30);
  }
  if (!below.empty()) {
    const Tag tag(*sheet, "P");
    y += sheet->write(below, small, {margin, y + 2}, sheet->width() - 30) + 2;
  }
  return {std::move(sheet), y + 10};
}

std::string below_title(const Protocol& protocol, const Plan& plan) {
  const bool rests = plan.paused && !is_stop(plan);
  return rests ? day_in_words(protocol, plan.date, true) : where_she_is(protocol, plan);
}

void put_foot(Sheet& sheet, const Protocol& protocol, int page, int pages) {
  constexpr Type small{8, Weight::regular, quiet};
  const double y = sheet.paper().height - margin - small.size * 1.36 + 6;
  sheet.rule({margin, y - 6}, {margin + sheet.width(), y - 6}, line);
  const Tag tag(sheet, "P");
  sheet.write(say(protocol, "not-diagnosis"), small, {margin, y}, -1);
  std::string by = protocol.id + " " + protocol.version;
  if (pages > 1) by += "   " + std::to_string(page) + " / " + std::to_string(pages);
  sheet.write_right(by, small, {margin, y}, sheet.width());
}

bool is_stop(const Plan& plan) { return plan.disposition <= Disposition::clinician_first; }

double put_stop(Sheet& sheet, const Protocol& protocol, const Plan& plan, double y) {
  const bool is_quiet = plan.disposition >= Disposition::refer_soon && !plan.paused;
  if (is_quiet) return 0;
  const bool emergency = plan.disposition == Disposition::emergency;
  const Type strong{13, Weight::strong, emergency ? stop : ink}, plain{10.5};
  const double wide = sheet.width() - 32;
  std::vector<std::pair<std::string, Type>> lines{{headline(protocol, plan), strong}};
  const bool rests = plan.paused && !is_stop(plan);
  if (!rests)
    lines.emplace_back(say(protocol, key_of("disposition.", id_of(plan.disposition), ".next")), plain);
  for (const Notice& notice : plan.notices) {
    if (notice.level == NoticeLevel::stop && !rests)
      lines.emplace_back(say(protocol, notice.words, {{"detail", notice.detail}}), plain);
  }
  for (const std::string_view contact : contacts_of(plan)) {
    if (rests) break;
    lines.emplace_back(say(protocol, key_of("contact.", contact)),
                       Type{10.5, Weight::strong, emergency ? stop : ink});
  }
  double high = 20;
  for (const auto& [words, type] : lines) high += sheet.height_of(words, type, wide) + 4;
  sheet.fill({margin, y}, sheet.width(), high, emergency ? stop_soft : soft, 6);
  sheet.fill({margin, y}, 4, high, emergency ? stop : amber);
  double at = y + 10;
  for (const auto& [words, type] : lines) {
    const Tag tag(sheet, "P");
    at += sheet.write(words, type, {margin + 18, at}, wide) + 4;
  }
  return high;
}

void pour(Sheet& sheet, const Protocol& protocol, const Columns& columns,
          const std::function<void(Story&)>& tell) {
  const double wide = (sheet.width() - (columns.count - 1) * columns.gutter) / columns.count;
  const Frame frame{columns.top, sheet.paper().height - margin - foot_height, columns.count, margin};
  for (double size = columns.largest;; size -= .25) {
    Story story(sheet, wide, size);
    tell(story);
    const std::vector<BlockSize> sizes = story.sizes();
    const std::vector<Spot> spots = balanced(sizes, frame);
    const int pages = pages_of(spots);
    if (pages > 1 && size - .25 >= columns.smallest) continue;
    int page = 0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
      for (; page < spots[i].page; ++page) {
        put_foot(sheet, protocol, page + 1, pages);
        sheet.next_page();
      }
      story.draw(i, {margin + spots[i].column * (wide + columns.gutter), spots[i].y});
    }
    put_foot(sheet, protocol, page + 1, pages);
    return;
  }
}

std::optional<Still> still_of(const Printing& printing, ExerciseIndex exercise, VariantIndex variant) {
  const Exercise& known = printing.protocol.exercises[exercise];
  FigureRequest request;
  request.exercise = known.id;
  request.variant = known.variants[variant].id;
  const auto shown = show_figure(request, printing.protocol, printing.library);
  if (!shown) return std::nullopt;
  return Still{figure::draw(shown->show, figure::telling_moment(*shown->movement)),
               shown->style.title + ". " + shown->style.description};
}

}  // namespace realign::print
