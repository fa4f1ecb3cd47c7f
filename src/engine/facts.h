// SPDX-License-Identifier: Apache-2.0
//
// Facts: the typed values that conditions read, for one day, in one flat array.
//
// The first are derived here, one for each name below; facts.toml gives each its type, its range, the
// cautious value assumed until she has answered and its meaning. After them come, as the protocol orders
// them, the answer to each screening question, how it ran over time, and the modes. Conditions see nothing
// else of the journal.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/course.h"
#include "engine/history.h"
#include "engine/plan.h"
#include "engine/protocol.h"

namespace realign {

// In the order of their names, which is the order that a compiled protocol has them in: a derived fact's
// number is its FactIndex. Days and hours count up to the day in question; separations are half fingers.
enum class Derived : FactIndex {
  active_before,
  birth,
  calm_days,
  cleared_check,
  cleared_exercise,
  cleared_impact,
  cleared_kneeling,
  cleared_loading,
  days,
  days_since_session,
  domed_days_ago,
  done_percent,
  epidural,
  flare_lasts,
  flares,
  foundation_held_by_pain,
  gap,
  gap_doming,
  gap_known,
  gap_tension,
  gap_to_see,
  heavy_days_ago,
  leaked_days_ago,
  no_change_days,
  open_referral,
  open_stop,
  pain_known,
  pain_today,
  pain_usual,
  paused,
  phq2,
  program_path,
  psfs,
  psfs_days_ago,
  red_morning_days_ago,
  reds_after_step_back,
  rest_pain_hours,
  rmdq,
  rmdq_days_ago,
  session_colour,
  sessions_done,
  stage,
  stage_days,
  steps_back,
  tear,
  text_track,
  weeks,
  count,
};

// The names, for whoever checks that facts.toml declares exactly these.
std::span<const std::string_view> derived_facts();

struct Facts {
  std::vector<Value> values;  // one for each Protocol::facts
  std::vector<bool> known;    // false: the assumed value stands in
  RuleSet standing;           // stops that held once and no clearance has lifted
  RuleSet lifted;             // stops that a clearance has lifted, though their condition may still hold
  bool unanswered = false;    // a question that can stop her has no answer, or one too old

  Value operator[](Derived fact) const { return values[static_cast<FactIndex>(fact)]; }
};

// Whether answers may be older than their freshness: the days ahead in a week are planned as if she will
// answer again as she did.
enum class Staleness : bool { counts, ignored };

// For how many days an answer counts: fewer after a long time off, when every question is asked again.
int fresh_days(const Dosing& dosing, const Question& question, Value days_since_session);

// What is known on `on`, from a history that was folded up to some moment of that day and the course at its
// start.
Facts facts_on(const Protocol& protocol, const History& history, const Course& course, Day on,
               Staleness staleness = Staleness::counts);

// The same day as it would be without what got worse today: today's pain, today's worse answers. A session is
// chosen for the calm day and then only reduced, so that more pain or a new red flag never adds anything.
Facts calm_facts(const Protocol& protocol, const Facts& now, const Morning& morning, const History& history,
                 const Course& course, Day on);

}  // namespace realign
