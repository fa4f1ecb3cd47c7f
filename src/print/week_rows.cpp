// SPDX-License-Identifier: Apache-2.0
#include "print/week_rows.h"

#include <algorithm>

#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"

namespace realign::print {
namespace {

// The rest between sets is told on the sheet of exercises.
Item without_rest(Item item) {
  item.rest_s = 0;
  return item;
}

class Rows {
 public:
  explicit Rows(std::size_t days) : days_(days) {}

  void add(std::size_t day, std::string name, std::string amount, bool may_choose = false) {
    auto row = std::ranges::find_if(
        rows_, [&](const Row& each) { return each.name == name && each.amount == amount; });
    if (row == rows_.end()) {
      // Beside what has the same name.
      const auto same = std::ranges::find(rows_.rbegin(), rows_.rend(), name, &Row::name).base();
      row = rows_.insert(same == rows_.begin() ? rows_.end() : same,
                         {std::move(name), std::move(amount), std::vector<bool>(days_), may_choose});
    }
    row->on[day] = true;
  }
  std::vector<Row> take() && { return std::move(rows_); }

 private:
  std::size_t days_;
  std::vector<Row> rows_;
};

}  // namespace

std::vector<Row> moves_of(const Protocol& protocol, std::span<const Plan> week) {
  Rows rows(week.size());
  for (std::size_t day = 0; day < week.size(); ++day) {
    const auto& session = week[day].session;
    if (!session) continue;
    for (const Item& item : session->items)
      rows.add(day, name_of(protocol, item.exercise, item.variant),
               dose_in_words(protocol, without_rest(item)));
  }
  return std::move(rows).take();
}

std::vector<Row> stretches_of(const Protocol& protocol, std::span<const Plan> week) {
  Rows rows(week.size());
  for (std::size_t day = 0; day < week.size(); ++day) {
    for (const Stretch& each : week[day].stretches)
      rows.add(day, name_of(protocol, each.exercise, each.variant), dose_in_words(protocol, each));
  }
  return std::move(rows).take();
}

std::vector<Row> others_of(const Protocol& protocol, std::span<const Plan> week) {
  Rows rows(week.size());
  for (std::size_t day = 0; day < week.size(); ++day) {
    const Plan& plan = week[day];
    if (plan.walk && plan.walk->minutes_high > 0)
      rows.add(day, say(protocol, "face.walk"), walk_in_words(protocol, *plan.walk), true);
    if (plan.core && plan.core->due) rows.add(day, say(protocol, "routine.core"), {}, true);
    if (plan.self_check && plan.self_check->due) rows.add(day, say(protocol, "self-check.title"), {}, true);
  }
  return std::move(rows).take();
}

}  // namespace realign::print
