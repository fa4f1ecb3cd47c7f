// SPDX-License-Identifier: Apache-2.0
#include "print/pain_chart.h"

#include <algorithm>
#include <optional>

#include "faces/names.h"

namespace realign::print {
namespace {

constexpr double high = 62, left = 18, below = 14, most = 10;
constexpr Type small{9, Weight::regular, quiet};

struct Scale {
  Place at;
  double wide = 0;
  Day from{}, to{};

  double x(Day day) const {
    const int all = std::max(1, days_between(from, to));
    return at.x + left + 4 + (wide - left - 8) * days_between(from, day) / all;
  }
  double y(double score) const { return at.y + 4 + (high - 8) * (1 - score / most); }
};

void put_grid(Sheet& sheet, const Scale& scale) {
  for (const int score : {0, 5, 10}) {
    sheet.rule({scale.at.x + left, scale.y(score)}, {scale.at.x + scale.wide, scale.y(score)}, line, .5);
    sheet.write_right(std::to_string(score), small, {scale.at.x, scale.y(score) - small.size * .68},
                      left - 5);
  }
}

void put_weeks(Sheet& sheet, const Scale& scale, const std::vector<PainWeek>& weeks) {
  std::optional<Place> before;
  for (const PainWeek& week : weeks) {
    if (week.mornings.count == 0) {
      before.reset();
      continue;
    }
    // In the middle of its seven days, but within the scale.
    const Day middle = std::max(week.to - std::chrono::days(3), scale.from);
    const Place here{scale.x(middle), scale.y(week.mornings.median / 2.0)};
    if (before) sheet.rule(*before, here, amber, 1.4);
    sheet.dot(here, 2.2, amber, true);
    before = here;
  }
}

}  // namespace

void tell_pain_chart(Story& story, const Protocol& protocol, const Progress& progress, std::string words) {
  if (progress.mornings.empty()) return;
  Day from = progress.mornings.front().day;
  if (!progress.pain_weeks.empty()) {
    const Day first_week = progress.pain_weeks.front().to - std::chrono::days(6);
    from = std::max(from, first_week);
  }
  story.block(high + below, 5, [&story, &protocol, &progress, from, words = std::move(words)](Place at) {
    Sheet& sheet = story.sheet();
    const Scale scale{at, story.width(), from, std::max(progress.on, from + std::chrono::days(1))};
    sheet.open_figure(words);
    put_grid(sheet, scale);
    for (const MorningShown& each : progress.mornings) {
      if (each.day >= from) sheet.dot({scale.x(each.day), scale.y(each.score)}, 1.5, edge, false);
    }
    put_weeks(sheet, scale, progress.pain_weeks);
    const double y = at.y + high;
    sheet.write(day_in_words(protocol, from), small, {at.x + left, y}, -1);
    sheet.write_right(day_in_words(protocol, progress.on), small, {at.x, y}, story.width());
    sheet.close("Figure");
  });
}

}  // namespace realign::print
