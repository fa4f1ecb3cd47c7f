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
  constexpr Type small{9, Weight::regular, quiet};
  const double y = sheet.paper().height - margin - small.size * 1.36 + 8;
  sheet.rule({margin, y - 6}, {margin + sheet.width(), y - 6}, line);
  const Tag tag(sheet, "P");
  sheet.write(say(protocol, "not-diagnosis"), small, {margin, y}, -1);
  std::string by = protocol.id + " " + protocol.version;
  if (pages > 1) by += "   " + std::to_string(page) + " / " + std::to_string(pages);
  sheet.write_right(by, small, {margin, y}, sheet.width());
}

bool is_stop(const Plan& plan) { return plan.disposition <= Disposition::clinician_first; }
bool has_to_call(const Plan& plan) { return plan.disposition <= Disposition::urgent; }

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

namespace {

struct Setting {
  double size = 0, leading = 0;
};

std::vector<Setting> settings_of(const Columns& columns) {
  constexpr int least_with_air = 36;  // quarters of a point
  const auto quarters = [](double points) { return static_cast<int>(points * 4); };
  const int largest = quarters(columns.largest), smallest = quarters(columns.smallest);
  std::vector<Setting> all;
  for (int size = largest; size >= std::max(least_with_air, smallest); --size)
    all.push_back({size / 4.0, Type().leading});
  for (int size = std::min(least_with_air, largest); size >= smallest; --size)
    all.push_back({size / 4.0, 1.27});
  if (smallest < largest) all.push_back({columns.smallest, 1.2});
  return all;
}

constexpr Type every_page_type{9, Weight::strong};

// Draws the blocks of a story, page after page, each with what is at the end of it.
class Pouring {
 public:
  Pouring(Sheet& sheet, const Protocol& protocol, const Columns& columns)
      : sheet_(sheet),
        protocol_(protocol),
        columns_(columns),
        end_high_(columns.every_page.empty()
                      ? 0
                      : sheet.height_of(columns.every_page, every_page_type, sheet.width()) + 8) {}

  double column_wide() const {
    return (sheet_.width() - (columns_.count - 1) * columns_.gutter) / columns_.count;
  }
  Frame frame() const { return {columns_.top, bottom(), columns_.count, margin}; }

  void draw(const Story& story, std::span<const Spot> spots) {
    const int pages = pages_of(spots);
    int page = 0;
    for (std::size_t i = 0; i < spots.size(); ++i) {
      for (; page < spots[i].page; ++page) {
        end_page(page, pages);
        sheet_.next_page();
      }
      story.draw(i, {margin + spots[i].column * (column_wide() + columns_.gutter), spots[i].y});
    }
    end_page(page, pages);
  }

 private:
  double bottom() const { return sheet_.paper().height - margin - foot_height - end_high_; }
  void end_page(int page, int pages) {
    if (end_high_ > 0) {
      const Tag tag(sheet_, "P");
      sheet_.write(columns_.every_page, every_page_type, {margin, bottom() + 4}, sheet_.width());
    }
    put_foot(sheet_, protocol_, page + 1, pages);
  }

  Sheet& sheet_;
  const Protocol& protocol_;
  const Columns& columns_;
  double end_high_;
};

}  // namespace

void pour(Sheet& sheet, const Protocol& protocol, const Columns& columns,
          const std::function<void(Story&)>& tell) {
  Pouring pouring(sheet, protocol, columns);
  const std::vector<Setting> settings = settings_of(columns);
  for (std::size_t i = 0; i < settings.size(); ++i) {
    Story story(sheet, pouring.column_wide(), settings[i].size, settings[i].leading);
    tell(story);
    const std::vector<Spot> spots = balanced(story.sizes(), pouring.frame());
    const bool is_last = i + 1 == settings.size();
    if (pages_of(spots) > 1 && !is_last) continue;
    return pouring.draw(story, spots);
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
