// SPDX-License-Identifier: Apache-2.0
//
// Today's walk: its place in the table, what eases it, and what has been walked this week.
#include <algorithm>

#include "engine/plan_lines.h"
#include "engine/walk_course.h"

namespace realign {
namespace {

constexpr int days_in_a_week = 7;

const std::vector<WalkRow>& rows_for(const DecidedDay& day, bool& is_text) {
  const Walking& walking = day.protocol.walking;
  is_text = day.facts[Derived::text_track] != 0 && holds(walking.text_when, day.calm.values) &&
            !walking.text.empty();
  return is_text ? walking.text : walking.table;
}

int part_today(const DecidedDay& day) { return std::min(day.course.walk.part, day.calm_course.walk.part); }

// Once she has recovered and has come to the end of the table, she keeps minutes a week.
bool is_beyond_table(const DecidedDay& day, const std::vector<WalkRow>& rows) {
  const Walking& walking = day.protocol.walking;
  return day.course.stage == StageId::maintain && walking.after_maintain_low && walking.after_maintain_high &&
         is_pace(rows, day.course.walk.part);
}

// The row of today; what she keeps once she has recovered is spread over the days of the last row.
WalkRow row_today(const DecidedDay& day, const std::vector<WalkRow>& rows) {
  WalkRow row = walk_row(rows, part_today(day));
  const auto &low = day.protocol.walking.after_maintain_low, &high = day.protocol.walking.after_maintain_high;
  if (!low || !high || !is_beyond_table(day, rows)) return row;
  row.minutes_low = std::max(row.minutes_low, *low / row.days_high);
  row.minutes_high = std::max(row.minutes_high, *high / row.days_high);
  return row;
}

void add_done(const DecidedDay& day, WalkPlan& walk) {
  for (const WalkDay& walked : day.folded.history.walks) {
    if (days_between(walked.day, day.on) >= days_in_a_week) continue;
    walk.done_minutes += walked.total;
    ++walk.done_days;
  }
}

}  // namespace

void write_walk(const DecidedDay& day, Plan& plan) {
  if (is_quiet(plan) || day.facts.unanswered || day.ruling.walk_minutes_at_most == 0) return;
  bool is_text = false;
  const auto& rows = rows_for(day, is_text);
  const WalkRow row = row_today(day, rows);
  const int most = day.ruling.walk_minutes_at_most, percent = day.ruling.walk_percent_at_most;
  const auto minutes = [&](int planned) { return std::min(std::max(1, planned * percent / 100), most); };
  WalkPlan walk{minutes(row.minutes_low), minutes(row.minutes_high), row.days_low, row.days_high, {}};
  walk.track = is_text ? WalkTrack::text : WalkTrack::table;
  if (!is_beyond_table(day, rows)) walk.row = walk_row_number(rows, part_today(day));
  add_done(day, walk);
  walk.because.push_back(
      own_reason(day.protocol, day.facts, is_text ? "walk-text" : "walk-table", reads<Derived::calm_days>));
  if (day.course.walk.part < day.folded.course.walk.part)
    walk.because.push_back(
        own_reason(day.protocol, day.facts, "walk-eased", reads<Derived::days_since_session>));
  if (is_pace(rows, day.course.walk.part))
    walk.because.push_back(own_reason(day.protocol, day.facts, "walk-pace", reads<Derived::calm_days>));
  for (std::size_t i = 0; i < day.protocol.rules.size(); ++i) {
    const Rule& rule = day.protocol.rules[i];
    const bool is_shorter = (rule.walk_minutes_at_most && *rule.walk_minutes_at_most < row.minutes_high) ||
                            rule.walk_percent_at_most;
    if (day.ruling.held[i] && is_shorter) {
      walk.because.push_back(reason_of(day.facts, rule));
    }
  }
  plan.walk = std::move(walk);
}

}  // namespace realign
