// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "faces/dose_text.h"
#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_text.h"
#include "faces/plan_waiting.h"
#include "faces/reason_text.h"
#include "print/stationery.h"

namespace realign::print {
namespace {

constexpr double date_share = .2, column_gap = 14;

// Name, and how much of it. The rest between sets is told on the sheet of exercises.
std::string line_of(const Protocol& protocol, const Item& item) {
  Item without_rest = item;
  without_rest.rest_s = 0;
  return name_of(protocol, item.exercise, item.variant) + ": " + dose_in_words(protocol, without_rest);
}

std::string line_of(const Protocol& protocol, const Stretch& stretch) {
  return name_of(protocol, stretch.exercise, stretch.variant) + ": " + dose_in_words(protocol, stretch);
}

std::string walk_of(const Protocol& protocol, const Plan& day) {
  return day.walk && day.walk->minutes_high > 0 ? walk_in_words(protocol, *day.walk) : std::string();
}

// Blocks of a story of its own, one below the other: for what stands beside something else.
struct Beside {
  std::shared_ptr<Story> story;
  std::vector<Spot> spots;
  double height = 0;
};

Beside stacked(Story& whole, double wide, const std::function<void(Story&)>& tell) {
  auto story = std::make_shared<Story>(whole.sheet(), wide, whole.size());
  tell(*story);
  const auto sizes = story->sizes();
  auto spots = places_of(sizes, {0, 1e9, 1, 0});
  const double height = sizes.empty() ? 0 : spots.back().y + sizes.back().height;
  return {std::move(story), std::move(spots), height};
}

void put(const Beside& it, Place at) {
  for (std::size_t i = 0; i < it.spots.size(); ++i) it.story->draw(i, {at.x, at.y + it.spots[i].y});
}

void tell_walk(Story& story, const Protocol& protocol, const Plan& day) {
  const std::string words = walk_of(protocol, day);
  if (words.empty()) return story.paragraph(say(protocol, "face.week.no-walk"));
  const int boxes = day.walk->days_high;
  const double box = story.size() * .9, room = boxes * (box + 5) + 6;
  const std::string text = say(protocol, "face.week.walk", {{"walk", words}});
  const double high = story.sheet().height_of(text, story.type(Weight::strong), story.width() - room);
  story.block(high + 4, 4, [&story, text, boxes, box, room](Place at) {
    const Tag tag(story.sheet(), "P");
    for (int i = 0; i < boxes; ++i)
      story.sheet().frame({at.x + i * (box + 5), at.y + story.size() * .24}, box, box, edge, .8, 1.5);
    story.sheet().write(text, story.type(Weight::strong), {at.x + room, at.y}, story.width() - room);
  });
}

void tell_moves(Story& story, const Protocol& protocol, const Plan& day) {
  if (!day.session || day.session->items.empty())
    return story.paragraph(headline(protocol, day, HeadlineOf::some_day), story.type(Weight::regular, quiet),
                           0);
  for (const Item& item : day.session->items) story.tick(line_of(protocol, item));
}

void tell_beside(Story& story, const Protocol& protocol, const Plan& day) {
  for (const Stretch& stretch : day.stretches) story.tick(line_of(protocol, stretch));
  if (day.core && day.core->due) story.tick(say(protocol, "routine.core"));
  if (day.self_check && day.self_check->due) story.tick(say(protocol, "self-check.title"));
}

void tell_day(Story& story, const Protocol& protocol, const Plan& day) {
  const double wide = story.width(), date_wide = wide * date_share;
  const double each = (wide - date_wide - column_gap) / 2;
  const Beside moves = stacked(story, each, [&](Story& it) { tell_moves(it, protocol, day); });
  const Beside stretches = stacked(story, each, [&](Story& it) { tell_beside(it, protocol, day); });
  const std::string date = day_in_words(protocol, day.date);
  const std::string pain = say(protocol, "face.progress.pain");
  const Type small{std::max(8.5, story.size() * .88), Weight::regular, quiet};
  const double least = story.size() * 1.36 * 3 + 2;
  const double high = std::max({moves.height, stretches.height, least}) + 9;
  story.block(high, 0, [&story, moves, stretches, date, pain, small, date_wide, each, high](Place at) {
    Sheet& sheet = story.sheet();
    sheet.rule(at, {at.x + story.width(), at.y}, line);
    const double top = at.y + 4;
    const Tag section(sheet, "Sect");
    double y = top;
    {
      const Tag tag(sheet, "H3");
      y += sheet.write(date, story.type(Weight::strong), {at.x, y}, date_wide - 6);
    }
    {
      const Tag tag(sheet, "P");
      sheet.write(pain, small, {at.x, y}, date_wide - 30);
      sheet.frame({at.x + date_wide - 28, y + 2}, 18, story.size() * 1.15, edge, .7, 2);
    }
    put(moves, {at.x + date_wide, top});
    put(stretches, {at.x + date_wide + each + column_gap, top});
  });
}

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
    const bool pressing = notice.level == NoticeLevel::caution;
    if (notice.level == NoticeLevel::stop) continue;
    story.paragraph(say(protocol, notice.words, {{"detail", notice.detail}}),
                    story.type(pressing ? Weight::strong : Weight::regular, pressing ? ink : quiet), 2);
  }
}

// Signs and limits beside each other, at the foot of the week.
void tell_foot(Story& story, const Protocol& protocol, const Plan& plan, double most) {
  const double wide = (story.width() - 22) / 2;
  const Beside signs = stacked(story, wide, [&](Story& it) { tell_signs(it, protocol, plan); });
  const Beside limits = stacked(story, wide, [&](Story& it) { tell_limits(it, protocol, plan); });
  const double high = std::max(signs.height, limits.height);
  if (high > most) {
    tell_signs(story, protocol, plan);
    return tell_limits(story, protocol, plan);
  }
  story.block(high, 10, [&story, signs, limits, wide](Place at) {
    story.sheet().rule({at.x, at.y - 5}, {at.x + story.width(), at.y - 5}, line);
    put(signs, at);
    put(limits, {at.x + wide + 22, at.y});
  });
}

}  // namespace

std::string print_plan(const Printing& printing, std::span<const Plan> week) {
  const Protocol& protocol = printing.protocol;
  const Plan& first = week.front();
  Begun begun = begin(printing, say(protocol, "face.print.plan"), where_she_is(protocol, first), first.date);
  double top = begun.top;
  const double high = put_stop(*begun.sheet, protocol, first, top);
  if (high > 0) top += high + 6;
  const double most = printing.paper.height - 2 * margin - foot_height;
  pour(*begun.sheet, protocol, {.top = top, .largest = 9.5}, [&](Story& story) {
    if (high == 0) {
      tell_notices(story, protocol, first);
      std::string walk;
      for (const Plan& day : week) {
        if (std::string now = walk_of(protocol, day); now != walk || &day == &first) {
          walk = std::move(now);
          tell_walk(story, protocol, day);
        }
        tell_day(story, protocol, day);
      }
    }
    tell_foot(story, protocol, first, most);
    if (high == 0) story.paragraph(say(protocol, "face.week.depends"), story.type(Weight::regular, quiet), 8);
  });
  return std::move(*begun.sheet).bytes();
}

}  // namespace realign::print
