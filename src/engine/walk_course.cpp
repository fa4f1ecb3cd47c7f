// SPDX-License-Identifier: Apache-2.0
#include "engine/walk_course.h"

#include <algorithm>

namespace realign {
namespace {

int last_part(const std::vector<WalkRow>& rows) { return 2 * static_cast<int>(rows.size() - 1) + 1; }

std::size_t row_of(const std::vector<WalkRow>& rows, int part) {
  return std::min<std::size_t>(static_cast<std::size_t>((part + 1) / 2), rows.size() - 1);
}

// Days that a part lasts: the first and the last whole row take all of a row's time.
int lasts(const Walking& walking, int part) {
  const int row = walking.weeks_per_row * 7;
  const bool is_whole_row = part == 0 || part == last_part(walking.table) - 1;
  if (is_whole_row) return row;
  return part % 2 == 1 ? walking.days_per_part : row - walking.days_per_part;
}

// What time off of this length takes off.
void ease(const Protocol& protocol, Day day, WalkCourse& walk) {
  if (!walk.last_walk) return;
  const int gap = days_between(*walk.last_walk, day);
  if (gap > protocol.dosing.gap_restart_days) {
    walk.part = 0;
  } else if (gap >= protocol.dosing.gap_ease_days) {
    // A whole row back: the part before was taken only days before this one.
    walk.part = std::max(0, walk.part % 2 == 0 ? walk.part - 2 : walk.part - 1);
  } else {
    return;
  }
  walk.part_since.reset();
}

void take_in_walk(const Protocol& protocol, const WalkDay& walked, WalkCourse& walk) {
  ease(protocol, walked.day, walk);
  if (!walk.part_since) walk.part_since = walked.day;
  walk.last_walk = walked.day;
}

struct Taken {
  int walks = 0;
  bool is_clean = true;
};

Taken taken_since(const Protocol& protocol, const History& history, Day from, Day before,
                  const WalkRow& row) {
  Taken taken;
  for (auto walked = history.walks.rbegin(); walked != history.walks.rend(); ++walked) {
    if (walked->day >= before) continue;
    if (walked->day < from) break;
    taken.is_clean = taken.is_clean && walked->pain <= protocol.dosing.clean_pain &&
                     !walked->was_breathless &&
                     morning_colour_on(protocol, history, walked->day + std::chrono::days(1)) < Colour::amber;
    taken.walks += walked->minutes >= row.minutes_low ? 1 : 0;
  }
  return taken;
}

}  // namespace

WalkRow walk_row(const std::vector<WalkRow>& rows, int part) {
  WalkRow row = rows[row_of(rows, part)];
  if (part % 2 == 1 && part < last_part(rows)) {
    const WalkRow& before = rows[row_of(rows, part) - 1];
    row.days_low = before.days_low;
    row.days_high = before.days_high;
  }
  return row;
}

int walk_row_number(const std::vector<WalkRow>& rows, int part) {
  return static_cast<int>(row_of(rows, part)) + 1;
}

bool is_pace(const std::vector<WalkRow>& rows, int part) { return part >= last_part(rows); }

void take_in_walks(const Protocol& protocol, const History& history, Day day, Course& course) {
  while (course.walks_seen < history.walks.size() && history.walks[course.walks_seen].day < day) {
    take_in_walk(protocol, history.walks[course.walks_seen++], course.walk);
  }
}

void move_walk(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
               Course& course) {
  WalkCourse& walk = course.walk;
  const Walking& walking = protocol.walking;
  if (!walk.part_since || walk.part >= last_part(walking.table)) return;
  const int time = lasts(walking, walk.part);
  if (days_between(*walk.part_since, day) < time) return;
  const WalkRow row = walk_row(walking.table, walk.part);
  const Day from = std::max(*walk.part_since, day - std::chrono::days(time));
  const Taken taken = taken_since(protocol, history, from, day, row);
  if (!taken.is_clean || taken.walks * 7 * 100 < row.days_low * time * protocol.dosing.done_percent) return;
  if (ask_rules(course, day).hold_load) return;
  ++walk.part;
  walk.part_since.reset();
}

void step_walk_back(Day on, WalkCourse& walk) {
  if (walk.part > 0) --walk.part;
  if (walk.part_since) walk.part_since = on;
}

void ease_walk_after_gap(const Protocol& protocol, Day day, WalkCourse& walk) { ease(protocol, day, walk); }

}  // namespace realign
