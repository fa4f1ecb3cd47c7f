// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <limits>
#include <memory>

#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_contacts.h"
#include "faces/plan_text.h"
#include "faces/plan_waiting.h"
#include "faces/reason_text.h"
#include "print/stationery.h"
#include "print/week_rows.h"

namespace realign::print {
namespace {

constexpr double day_wide = 30, box_share = .95;

// The first letters of a weekday, as many as a column takes.
std::string short_weekday(const Protocol& protocol, Day day) {
  const auto weekday = std::chrono::weekday(day).iso_encoding();
  const std::string name = say(protocol, "face.weekday." + std::to_string(weekday));
  std::size_t end = 0;
  for (int letters = 0; end < name.size() && letters < 3; ++letters) {
    ++end;
    while (end < name.size() && (name[end] & 0xC0) == 0x80) ++end;
  }
  return name.substr(0, end);
}

std::string number_of(Day day) {
  return std::to_string(static_cast<unsigned>(std::chrono::year_month_day(day).day()));
}

// The week as a table: what is to be done, and a box for each day on which it is.
class WeekTable {
 public:
  WeekTable(Story& story, const Protocol& protocol, std::span<const Plan> week)
      : story_(story), protocol_(protocol), week_(week) {}

  void tell() const {
    story_.open("Table");
    head();
    pain();
    group({}, moves_of(protocol_, week_));
    group(say(protocol_, "face.stretches"), stretches_of(protocol_, week_));
    group(say(protocol_, "face.print.choose"), others_of(protocol_, week_));
    story_.close("Table");
  }

 private:
  double label_wide() const { return story_.width() - day_wide * static_cast<double>(week_.size()); }
  double x_of(Place at, std::size_t day) const {
    return at.x + label_wide() + day_wide * (static_cast<double>(day) + .5);
  }
  double line_high() const { return story_.size() * story_.leading(); }
  Type small(Weight weight = Weight::regular) const {
    return {std::max(9.0, story_.size() * .9), weight, weight == Weight::strong ? ink : quiet};
  }

  void centred(const std::string& words, const Type& type, double x, double y) const {
    story_.sheet().write(words, type, {x - story_.sheet().width_of(words, type) / 2, y}, -1);
  }

  // The days, and below them how long the movements of each take.
  void head() const {
    story_.block(3 * line_high() + 3, 0, [this_table = *this](Place at) { this_table.put_head(at); }, true);
  }
  void put_head(Place at) const {
    const Tag row(story_.sheet(), "TR");
    {
      const Tag label(story_.sheet(), "TH");
      story_.sheet().write(say(protocol_, "face.column.minutes"), small(), {at.x, at.y + 2 * line_high()},
                           label_wide());
    }
    for (std::size_t day = 0; day < week_.size(); ++day) {
      const Tag cell(story_.sheet(), "TH");
      centred(short_weekday(protocol_, week_[day].date), small(Weight::strong), x_of(at, day), at.y);
      centred(number_of(week_[day].date), small(Weight::strong), x_of(at, day), at.y + line_high());
      const auto& session = week_[day].session;
      const int minutes = session ? session->minutes : 0;
      if (minutes > 0) centred(std::to_string(minutes), small(), x_of(at, day), at.y + 2 * line_high());
    }
    rule(at, 3 * line_high() + 2, edge);
  }

  void rule(Place at, double below, const Colour& colour) const {
    story_.sheet().rule({at.x, at.y + below}, {at.x + story_.width(), at.y + below}, colour, .5);
  }

  // A score to write down each morning.
  void pain() const {
    const double high = line_high() + 5.5;
    story_.block(high, 0, [this_table = *this, high](Place at) {
      Sheet& sheet = this_table.story_.sheet();
      const Tag row(sheet, "TR");
      {
        const Tag label(sheet, "TH");
        sheet.write(say(this_table.protocol_, "face.progress.pain"), this_table.story_.type(),
                    {at.x, at.y + 3}, this_table.label_wide());
      }
      for (std::size_t day = 0; day < this_table.week_.size(); ++day)
        sheet.frame({this_table.x_of(at, day) - 11, at.y + 3}, 22, this_table.line_high(), edge, .7, 2);
      this_table.rule(at, high, line);
    });
  }

  void group(const std::string& name, const std::vector<Row>& rows) const {
    if (rows.empty()) return;
    if (!name.empty()) group_name(name);
    for (const Row& each : rows) row(each);
  }

  void group_name(const std::string& name) const {
    const Type type = story_.type(Weight::strong, quiet);
    story_.block(
        line_high(), 5,
        [&story = story_, name, type](Place at) {
          const Tag row(story.sheet(), "TR");
          const Tag label(story.sheet(), "TH");
          story.sheet().write(name, type, at, story.width());
        },
        true);
  }

  // The amount beside the name where both fit, else below it.
  void row(const Row& row) const {
    Sheet& sheet = story_.sheet();
    const double wide = label_wide() - 8;
    const double name_wide = sheet.width_of(row.name, story_.type(Weight::strong)) + 7;
    const bool beside = name_wide + sheet.width_of(row.amount, small()) <= wide;
    const double name_high = sheet.height_of(row.name, story_.type(Weight::strong), wide);
    const double high = (beside ? name_high : name_high + sheet.height_of(row.amount, small(), wide)) + 1.5;
    story_.block(high, 0, [this_table = *this, row, beside, name_wide, name_high, wide, high](Place at) {
      const Story& story = this_table.story_;
      const Tag tag(story.sheet(), "TR");
      {
        const Tag label(story.sheet(), "TH");
        story.sheet().write(row.name, story.type(Weight::strong), {at.x, at.y + .75}, wide);
        const Place amount = beside ? Place{at.x + name_wide, at.y + .75 + story.size() * .07}
                                    : Place{at.x, at.y + .75 + name_high};
        story.sheet().write(row.amount, this_table.small(), amount, beside ? -1 : wide);
      }
      this_table.put_boxes(row, at);
      this_table.rule(at, high, line);
    });
  }

  void put_boxes(const Row& row, Place at) const {
    const double box = story_.size() * box_share;
    for (std::size_t day = 0; day < week_.size(); ++day) {
      if (!row.on[day]) continue;
      story_.sheet().open_figure(day_in_words(protocol_, week_[day].date));
      story_.sheet().frame({x_of(at, day) - box / 2, at.y + .75 + story_.size() * .2}, box, box,
                           row.may_choose ? line : edge, row.may_choose ? .7 : .9, 1.5);
      story_.sheet().close("Figure");
    }
  }

  Story& story_;
  const Protocol& protocol_;
  std::span<const Plan> week_;
};

std::string list_of(const Protocol& protocol, std::span<const QuestionIndex> signs) {
  std::string text;
  for (const QuestionIndex index : signs) {
    const Question& question = protocol.questions[index];
    const std::string key = key_of("question.", question.id, ".short");
    text += (text.empty() ? "" : "; ") +
            (has_words(protocol, key) ? say(protocol, key) : fact_in_words(protocol, question.fact));
  }
  return text.empty() ? text : text + ".";
}

// The signs of one gravity, and whom to call.
void tell_level(Story& story, const Protocol& protocol, Disposition level, const std::string& signs,
                std::string_view contact) {
  const bool is_emergency = level == Disposition::emergency;
  story.paragraph(say(protocol, key_of("disposition.", id_of(level))),
                  story.type(Weight::strong, is_emergency ? stop : ink), 5);
  story.paragraph(signs, story.type(), 1);
  story.paragraph(say(protocol, contact), story.type(is_emergency ? Weight::strong : Weight::regular), 2);
}

// A story within another: its blocks, where they stand.
struct Inset {
  std::shared_ptr<Story> story;
  std::vector<Spot> spots;

  double height() const {
    double high = 0;
    const std::vector<BlockSize> sizes = story->sizes();
    for (std::size_t i = 0; i < spots.size(); ++i) high = std::max(high, spots[i].y + sizes[i].height);
    return high;
  }
  void draw(Place at, double column_apart = 0) const {
    for (std::size_t i = 0; i < spots.size(); ++i)
      story->draw(i, {at.x + spots[i].column * column_apart, at.y + spots[i].y});
  }
};

constexpr double gutter = 18;

// Two columns as one block, the first as wide as its share of both.
void tell_beside(Story& story, double share, const std::function<void(Story&)>& left,
                 const std::function<void(Story&)>& right) {
  const double wide = (story.width() - gutter) * share;
  const auto column = [&](double column_wide, const std::function<void(Story&)>& tell) {
    Inset inset{std::make_shared<Story>(story.sheet(), column_wide, story.size(), story.leading()), {}};
    tell(*inset.story);
    inset.spots = places_of(inset.story->sizes(), {0, std::numeric_limits<double>::max(), 1, 0});
    return inset;
  };
  const Inset first = column(wide, left), second = column(story.width() - gutter - wide, right);
  story.block(std::max(first.height(), second.height()), 5, [first, second, wide](Place at) {
    first.draw(at);
    second.draw({at.x + wide + gutter, at.y});
  });
}

void tell_signs(Story& story, const Protocol& protocol, const Plan& plan, const Signs& signs) {
  story.heading(say(protocol, "face.print.signs"));
  int lowest = 11;
  if (plan.session) {
    for (const Item& item : plan.session->items) lowest = std::min(lowest, item.stop_at_pain);
  }
  if (lowest <= 10)
    story.paragraph(say(protocol, "face.session.stop-at-pain", {{"pain", std::to_string(lowest)}}),
                    story.type(), 3, 0, true);
  std::string grave = list_of(protocol, signs.emergency);
  for (const RuleIndex rule : signs.graver)
    grave += " " + say(protocol, key_of("rule.", protocol.rules[rule].id));
  tell_beside(
      story, .56,
      [&](Story& it) { tell_level(it, protocol, Disposition::emergency, grave, "contact.emergency"); },
      [&](Story& it) {
        tell_level(it, protocol, Disposition::urgent, list_of(protocol, signs.urgent), "contact.same-day");
      });
}

void tell_waiting(Story& story, const Protocol& protocol, std::span<const WaitingGroup> groups) {
  story.heading(say(protocol, "face.waiting"));
  for (const WaitingGroup& group : groups) {
    story.paragraph(list_in_words(protocol, group.names), story.type(Weight::strong), 3, 0, true);
    story.paragraph(group.until, story.type(Weight::regular, quiet), 0);
  }
}

void tell_avoid(Story& story, const Protocol& protocol, const Plan& plan) {
  if (plan.avoid.empty()) return;
  story.heading(say(protocol, "face.avoid"));
  std::string text;
  for (const AvoidLine& each : plan.avoid)
    text += (text.empty() ? "" : "; ") + say(protocol, key_of("avoid.", protocol.avoid[each.movement].id));
  story.paragraph(text + ".");
}

void tell_notices(Story& story, const Protocol& protocol, const Plan& plan) {
  for (const Notice& notice : plan.notices) {
    if (notice.level == NoticeLevel::stop || !tells_how_to_act(notice)) continue;
    const bool pressing = notice.level == NoticeLevel::caution;
    story.paragraph(say(protocol, notice.words, {{"detail", notice.detail}}),
                    story.type(Weight::regular, pressing ? ink : quiet), 2);
  }
}

constexpr int foot_columns = 3;

// In columns beside each other, as one block; over pages only where one has no room for it.
void tell_columns(Story& story, double most, const std::function<void(Story&)>& tell) {
  const double wide = (story.width() - (foot_columns - 1) * gutter) / foot_columns;
  Inset foot{std::make_shared<Story>(story.sheet(), wide, 9, story.leading()), {}};
  tell(*foot.story);
  foot.spots = balanced(foot.story->sizes(), {0, most, foot_columns, 0});
  if (pages_of(foot.spots) > 1) return tell(story);
  story.block(foot.height(), 9, [foot, wide](Place at) { foot.draw(at, wide + gutter); });
}

// When to get help, and below it what is limited and how far ahead a week can be known.
void tell_foot(Story& story, const Protocol& protocol, const Plan& plan, const Signs& signs, double most) {
  tell_signs(story, protocol, plan, signs);
  const std::vector<WaitingGroup> groups = waiting_groups(protocol, plan);
  if (!groups.empty()) tell_columns(story, most, [&](Story& it) { tell_waiting(it, protocol, groups); });
  tell_avoid(story, protocol, plan);
  story.paragraph(say(protocol, "face.week.depends"), story.type(Weight::regular, quiet), 5);
}

bool opens_anything(const Plan& plan) {
  const bool moves = plan.session && !plan.session->items.empty();
  const bool walks = plan.walk && plan.walk->minutes_high > 0;
  return moves || walks || !plan.stretches.empty();
}

}  // namespace

std::string print_plan(const Printing& printing, std::span<const Plan> week, const Signs& signs) {
  const Protocol& protocol = printing.protocol;
  const Plan& first = week.front();
  Begun begun = begin(printing, say(protocol, "face.print.plan"), below_title(protocol, first), first.date);
  double top = begun.top - 4;
  const double high = put_stop(*begun.sheet, protocol, first, top);
  if (high > 0) top += high + 6;
  const bool shows_week = high == 0;
  // What a rule leaves open until somebody has looked at her is told for the one day.
  const bool shows_day =
      !shows_week && first.disposition == Disposition::clinician_first && opens_anything(first);
  const double most = printing.paper.height - 2 * margin - foot_height;
  pour(*begun.sheet, protocol, {.top = top, .largest = shows_week ? 9.5 : 11}, [&](Story& story) {
    if (shows_week || shows_day) tell_notices(story, protocol, first);
    if (shows_week || shows_day) WeekTable(story, protocol, shows_week ? week : week.first(1)).tell();
    if (shows_week || shows_day) tell_foot(story, protocol, first, signs, most);
    if (!shows_week && !shows_day && !first.paused) tell_signs(story, protocol, first, signs);
  });
  return std::move(*begun.sheet).bytes();
}

}  // namespace realign::print
