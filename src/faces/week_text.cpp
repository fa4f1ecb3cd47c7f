// SPDX-License-Identifier: Apache-2.0
#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_contacts.h"
#include "faces/plan_text.h"

namespace realign {
namespace {

constexpr int day_column = 26;

// What is done on a day, shortest first: the movements, the stretches, the walk.
void add_day(Page& page, const Protocol& protocol, const Plan& day) {
  page.row(day_in_words(protocol, day.date), headline(protocol, day, HeadlineOf::some_day), 0, day_column,
           Tone::strong);
  if (day.session && !day.session->items.empty()) {
    std::vector<std::string> names;
    for (const Item& item : day.session->items)
      names.push_back(name_of(protocol, item.exercise, item.variant));
    page.paragraph(list_in_words(protocol, names), 4, Tone::plain, 2);
  }
  if (!day.stretches.empty()) {
    std::vector<std::string> names;
    names.reserve(day.stretches.size());
    for (const Stretch& stretch : day.stretches) names.push_back(name_of(protocol, stretch.exercise));
    page.paragraph(say(protocol, "face.week.stretches", {{"list", list_in_words(protocol, names)}}), 4,
                   Tone::plain, 2);
  }
}

std::string walk_of(const Protocol& protocol, const Plan& day) {
  return day.walk && day.walk->minutes_high > 0 ? walk_in_words(protocol, *day.walk) : std::string();
}

}  // namespace

// A stop on the first day is a stop for all of them; then that is what the week says.
std::string week_text(const Protocol& protocol, std::span<const Plan> days, Style style) {
  if (days.empty()) return {};
  const bool nothing_opens = days.front().disposition <= Disposition::unscreened;
  if (nothing_opens || days.front().paused) return plan_text(protocol, days.front(), style);
  Page page(style);
  std::string walk;
  for (const Plan& day : days) {
    add_day(page, protocol, day);
    // The walks are so many a week: told once, and again where that changes.
    if (std::string now = walk_of(protocol, day); now != walk) {
      walk = std::move(now);
      page.paragraph(walk.empty() ? say(protocol, "face.week.no-walk")
                                  : say(protocol, "face.week.walk", {{"walk", walk}}),
                     4, Tone::plain, 2);
    }
    page.gap();
  }
  page.paragraph(say(protocol, "face.week.depends"), 0, Tone::quiet);
  page.gap().paragraph(say(protocol, "not-diagnosis"), 0, Tone::quiet);
  return std::move(page).text();
}

}  // namespace realign
