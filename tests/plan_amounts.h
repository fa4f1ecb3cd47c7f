// SPDX-License-Identifier: Apache-2.0
//
// For the laws: how much of everything a plan holds, and whether one holds no more than another.
#pragma once

#include <rapidcheck.h>

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "engine/ladder.h"
#include "tests/journal_maker.h"

namespace realign::telling {

// What of a plan is compared: how much of everything there is.
struct Amounts {
  std::map<std::string, int> reps;  // of each exercise in the session, sets × the most repetitions
  std::map<std::string, int> sets;
  std::map<std::string, int> stretch_seconds;
  int total = 0;
  int walk_minutes = 0, walk_low = 0, walk_days = 0;
};

inline Amounts amounts_of(const Plan& plan) {
  Amounts amounts;
  if (plan.session) {
    for (const Item& item : plan.session->items) {
      amounts.reps[id_of(item.exercise)] += item.sets * item.reps_high;
      amounts.sets[id_of(item.exercise)] += item.sets;
      amounts.total += item.sets * item.reps_high;
    }
  }
  for (const Stretch& stretch : plan.stretches)
    amounts.stretch_seconds[id_of(stretch.exercise)] += stretch.sets * (stretch.hold_s + stretch.reps_high);
  if (plan.walk) {
    amounts.walk_minutes = plan.walk->minutes_high;
    amounts.walk_low = plan.walk->minutes_low;
    amounts.walk_days = plan.walk->days_high;
  }
  return amounts;
}

inline std::string joined(std::initializer_list<std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

inline void expect_none_more(const std::map<std::string, int>& less, const std::map<std::string, int>& more,
                             const std::string& of) {
  for (const auto& [id, amount] : less) {
    const auto found = more.find(id);
    if (found == more.end() || amount > found->second)
      RC_FAIL(joined({of, "of", id, "grew to", std::to_string(amount)}));
  }
}

// The plan `less` holds nothing that `more` does not, and no more of it.
inline void expect_no_more(const Seen& less, const Seen& more) {
  const Amounts a = amounts_of(less.plan), b = amounts_of(more.plan);
  expect_none_more(a.reps, b.reps, "repetitions");
  expect_none_more(a.sets, b.sets, "sets");
  expect_none_more(a.stretch_seconds, b.stretch_seconds, "seconds");
  RC_ASSERT(a.total <= b.total);
  RC_ASSERT(a.walk_minutes <= b.walk_minutes);
  RC_ASSERT(a.walk_low <= b.walk_low);
  RC_ASSERT(a.walk_days <= b.walk_days);
}

inline void expect_subset(const Strings& part, const Strings& whole_set) {
  for (const std::string& id : part) {
    if (!whole_set.contains(id)) RC_FAIL(id + " was added");
  }
}

// Of an exercise that both plans hold in the same version no more, and in no version that is harder: harder
// ones begin with the first dose again.
inline void expect_no_dose_raised(const Seen& gentler, const Seen& harder) {
  for (const std::string& id : gentler.in_session()) {
    const Item *less = gentler.item(id), *more = harder.item(id);
    if (more == nullptr) continue;
    const Exercise& exercise = protocol().exercises[less->exercise];
    const auto step = harder_by(exercise, less->variant), of = harder_by(exercise, more->variant);
    if (step && of && *step > *of) RC_FAIL("a harder version of " + id);
    const int amount = less->sets * less->reps_high;
    if (less->variant == more->variant && amount > more->sets * more->reps_high)
      RC_FAIL(joined({"repetitions of", id, "grew to", std::to_string(amount)}));
  }
}

// What a later plan is compared by, where what was done before differs and so other exercises may have their
// turn. Out of the foundation comes only who would have come out of it anyway; the walk is no longer and no
// more often; and in the same stage, on a day of training or of rest with either, no exercise that both plans
// hold is held for more. The four-week program is compared week by week: its table has weeks with more
// repetitions and then with fewer and another set.
inline void expect_no_harder(const Seen& gentler, const Seen& harder) {
  if (harder.stage() == "foundation" && gentler.stage() != "foundation") RC_FAIL("out of the foundation");
  const Amounts a = amounts_of(gentler.plan), b = amounts_of(harder.plan);
  if (a.walk_minutes > b.walk_minutes || a.walk_days > b.walk_days) RC_FAIL("a longer walk");
  if (gentler.stage() != harder.stage() || gentler.plan.rest_day != harder.plan.rest_day) return;
  const bool is_other_week = gentler.plan.stage_week != harder.plan.stage_week;
  if (gentler.stage() != "program" || !is_other_week) expect_no_dose_raised(gentler, harder);
}

}  // namespace realign::telling
