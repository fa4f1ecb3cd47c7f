// SPDX-License-Identifier: Apache-2.0
//
// Her way along the walking table: one of time, frequency or pace at a time, by the same signals as the dose.
#pragma once

#include "engine/course.h"

namespace realign {

// The row that a place in the table stands for, of one of the two tracks.
WalkRow walk_row(const std::vector<WalkRow>& rows, int part);

// The number of that row, from 1.
int walk_row_number(const std::vector<WalkRow>& rows, int part);

// Whether the pace is what comes next: the table's end is reached.
bool is_pace(const std::vector<WalkRow>& rows, int part);

// Takes in the walks of the days before `day`.
void take_in_walks(const Protocol& protocol, const History& history, Day day, Course& course);

// One part on, if most of its walks were taken and nothing spoke against it.
void move_walk(const Protocol& protocol, const History& history, Day day, const AskRules& ask_rules,
               Course& course);

void step_walk_back(Day on, WalkCourse& walk);

// Time off from walking that has not ended yet.
void ease_walk_after_gap(const Protocol& protocol, Day day, WalkCourse& walk);

}  // namespace realign
