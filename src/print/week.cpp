// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
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

constexpr double day_wide = 33, box_share = .95;

// The first letters of a weekday, as many as a column takes, and the number of the day.
std::string short_day(const Protocol& protocol, Day day) {
  const auto weekday = std::chrono::weekday(day).iso_encoding();
  const std::string name = say(protocol, "face.weekday." + std::to_string(weekday));
  std::size_t end = 0;
  for (int letters = 0; end < name.size() && letters < 3; ++letters) {
    ++end;
    while (end < name.size() && (name[end] & 0xC0) == 0x80) ++end;
  }
  const std::chrono::year_month_day date(day);
  return name.substr(0, end) + " " + std::to_string(static_cast<unsigned>(date.day()));
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
    return {std::max(8.5, story_.size() * .9), weight, weight == Weight::strong ? ink : quiet};
  }

  void centred(const std::string& words, const Type& type, double x, double y) const {
    story_.sheet().write(words, type, {x - story_.sheet().width_of(words, type) / 2, y}, -1);
  }

  // The days, and below them how long the movements of each take.
  void head() const {
    story_.block(2 * line_high() + 5, 0, [this_table = *this](Place at) { this_table.put_head(at); }, true);
  }
  void put_head(Place at) const {
    const Tag row(story_.sheet(), "TR");
    {
      const Tag label(story_.sheet(), "TH");
      story_.sheet().write(say(protocol_, "face.column.minutes"), small(), {at.x, at.y + line_high()},
                           label_wide());
    }
    for (std::size_t day = 0; day < week_.size(); ++day) {
      const Tag cell(story_.sheet(), "TH");
      centred(short_day(protocol_, week_[day].date), small(Weight::strong), x_of(at, day), at.y);
      const auto& session = week_[day].session;
      const int minutes = session ? session->minutes : 0;
      if (minutes > 0) centred(std::to_string(minutes), small(), x_of(at, day), at.y + line_high());
    }
    rule(at, 2 * line_high() + 3, edge);
  }

  void rule(Place at, double below, const Colour& colour) const {
    story_.sheet().rule({at.x, at.y + below}, {at.x + story_.width(), at.y + below}, colour, .5);
  }

  // A score to write down each morning.
  void pain() const {
    const double high = line_high() + 7;
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
    const double high = (beside ? name_high : name_high + sheet.height_of(row.amount, small(), wide)) + 3;
    story_.block(high, 0, [this_table = *this, row, beside, name_wide, name_high, wide, high](Place at) {
      const Story& story = this_table.story_;
      const Tag tag(story.sheet(), "TR");
      {
        const Tag label(story.sheet(), "TH");
        story.sheet().write(row.name, story.type(Weight::strong), {at.x, at.y + 1.5}, wide);
        const Place amount = beside ? Place{at.x + name_wide, at.y + 1.5 + story.size() * .07}
                                    : Place{at.x, at.y + 1.5 + name_high};
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
      story_.sheet().frame({x_of(at, day) - box / 2, at.y + 1.5 + story_.size() * .2}, box, box,
                           row.may_choose ? line : edge, row.may_choose ? .7 : .9, 1.5);
      story_.sheet().close("Figure");
    }
  }

  Story& story_;
  const Protocol& protocol_;
  std::span<const Plan> week_;
};

// The short words of what can stop her so gravely, but for what a graver layer or a lighter one names too:
// there the numbers decide, and those are asked, not read.
std::string signs_of(const Protocol& protocol, Layer layer) {
  std::vector<QuestionIndex> told;
  for (const Rule& rule : protocol.rules) {
    if (rule.layer != layer || !rule.question) continue;
    const Question& question = protocol.questions[*rule.question];
    const bool elsewhere =
        layer == Layer::emergency && std::ranges::any_of(protocol.rules, [&](const Rule& other) {
          return other.layer == Layer::urgent && other.question == rule.question;
        });
    const bool is_number = question.type == FactType::integer;
    if (elsewhere || is_number || std::ranges::find(told, *rule.question) != told.end()) continue;
    told.push_back(*rule.question);
  }
  std::string text;
  for (const QuestionIndex index : told) {
    const Question& question = protocol.questions[index];
    const std::string key = key_of("question.", question.id, ".short");
    text += (text.empty() ? "" : "; ") +
            (has_words(protocol, key) ? say(protocol, key) : fact_in_words(protocol, question.fact));
  }
  return text.empty() ? text : text + ".";
}

void tell_signs(Story& story, const Protocol& protocol, const Plan& plan) {
  story.heading(say(protocol, "face.print.signs"));
  int lowest = 11;
  if (plan.session) {
    for (const Item& item : plan.session->items) lowest = std::min(lowest, item.stop_at_pain);
  }
  if (lowest <= 10)
    story.paragraph(say(protocol, "face.session.stop-at-pain", {{"pain", std::to_string(lowest)}}));
  const auto told = [&](Layer layer, Disposition disposition, std::string_view contact) {
    story.paragraph(say(protocol, key_of("disposition.", id_of(disposition))),
                    story.type(Weight::strong, layer == Layer::emergency ? stop : ink), 5);
    story.paragraph(signs_of(protocol, layer), story.type(), 1);
    story.paragraph(say(protocol, contact), story.type(Weight::regular, quiet), 1);
  };
  told(Layer::emergency, Disposition::emergency, "contact.emergency");
  told(Layer::urgent, Disposition::urgent, "contact.same-day");
}

void tell_limits(Story& story, const Protocol& protocol, const Plan& plan) {
  const std::vector<WaitingGroup> groups = waiting_groups(protocol, plan);
  if (!groups.empty()) story.heading(say(protocol, "face.waiting"));
  for (const WaitingGroup& group : groups) {
    story.paragraph(list_in_words(protocol, group.names), story.type(Weight::strong), 3);
    story.paragraph(group.until, story.type(Weight::regular, quiet), 0);
  }
  if (!plan.avoid.empty()) story.heading(say(protocol, "face.avoid"));
  for (const AvoidLine& each : plan.avoid)
    story.point(say(protocol, key_of("avoid.", protocol.avoid[each.movement].id)));
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
constexpr double foot_gutter = 18;

// In columns beside each other, as one block; over pages only where one has no room for it.
void tell_columns(Story& story, double most, const std::function<void(Story&)>& tell) {
  const double wide = (story.width() - (foot_columns - 1) * foot_gutter) / foot_columns;
  const auto foot = std::make_shared<Story>(story.sheet(), wide, 9, story.leading());
  tell(*foot);
  const std::vector<BlockSize> sizes = foot->sizes();
  const std::vector<Spot> spots = balanced(sizes, {0, most, foot_columns, 0});
  if (pages_of(spots) > 1) return tell(story);
  double high = 0;
  for (std::size_t i = 0; i < spots.size(); ++i) high = std::max(high, spots[i].y + sizes[i].height);
  story.block(high, 9, [foot, spots, wide](Place at) {
    for (std::size_t i = 0; i < spots.size(); ++i)
      foot->draw(i, {at.x + spots[i].column * (wide + foot_gutter), at.y + spots[i].y});
  });
}

// When to get help, and below it what is limited and how far ahead a week can be known.
void tell_foot(Story& story, const Protocol& protocol, const Plan& plan, double most) {
  tell_columns(story, most, [&](Story& it) { tell_signs(it, protocol, plan); });
  tell_columns(story, most, [&](Story& it) {
    tell_limits(it, protocol, plan);
    it.paragraph(say(protocol, "face.week.depends"), it.type(Weight::regular, quiet), 8);
  });
}

bool opens_anything(const Plan& plan) {
  const bool moves = plan.session && !plan.session->items.empty();
  const bool walks = plan.walk && plan.walk->minutes_high > 0;
  return moves || walks || !plan.stretches.empty();
}

}  // namespace

std::string print_plan(const Printing& printing, std::span<const Plan> week) {
  const Protocol& protocol = printing.protocol;
  const Plan& first = week.front();
  Begun begun = begin(printing, say(protocol, "face.print.plan"), below_title(protocol, first), first.date);
  double top = begun.top;
  const double high = put_stop(*begun.sheet, protocol, first, top);
  if (high > 0) top += high + 6;
  const bool shows_week = high == 0;
  // What a rule leaves open until somebody has looked at her is told for the one day.
  const bool shows_day =
      !shows_week && first.disposition == Disposition::clinician_first && opens_anything(first);
  const double most = printing.paper.height - 2 * margin - foot_height;
  pour(*begun.sheet, protocol, {.top = top, .largest = 9.5}, [&](Story& story) {
    if (shows_week || shows_day) tell_notices(story, protocol, first);
    if (shows_week || shows_day) WeekTable(story, protocol, shows_week ? week : week.first(1)).tell();
    if (shows_week || shows_day) tell_foot(story, protocol, first, most);
    if (!shows_week && !shows_day && !first.paused) tell_signs(story, protocol, first);
  });
  return std::move(*begun.sheet).bytes();
}

}  // namespace realign::print
