// SPDX-License-Identifier: Apache-2.0
//
// What she can take along to a clinician: what was asked and answered, what stands open and by which rule,
// how it goes, and what the plan keeps to. A value, made by make_summary() in engine.h; a face puts it on one
// page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/plan.h"
#include "engine/progress.h"

namespace realign {

struct AnswerGiven {
  QuestionIndex question = 0;
  Value value = 0;
  Day on{};
};

// A rule that stops or refers, as it stands on the day.
struct OpenRule {
  RuleIndex rule = 0;
  Because because;
  bool holds_now = true;  // false: it held once, and stands until a clearance
};

struct ClearanceGiven {
  Scope scope{};
  std::optional<Day> until;
  std::string restrictions;
};

struct ReviewTold {
  Decision decision{};
  std::optional<Day> on;
  int done = 0, planned = 0;
  Because because;
};

struct Summary {
  Plan plan;
  Progress progress;
  std::optional<Day> birth_date;
  std::optional<Birth> birth;
  std::optional<Tear> tear;
  std::vector<AnswerGiven> not_clear;  // in the order of the screening
  std::vector<QuestionIndex> unanswered;  // those that count before they are answered
  int clear = 0;  // how many are answered with nothing wrong,
  std::optional<Day> clear_from, clear_to;  // between these days
  std::vector<OpenRule> open;
  std::vector<ClearanceGiven> clearances;
  ReviewTold review;
  std::optional<int> usual_pain;
};

}  // namespace realign
