// SPDX-License-Identifier: Apache-2.0
//
// One day as the engine ruled on it, asked the same questions as a SymbolicDay.
#pragma once

#include <algorithm>
#include <vector>

#include "engine/ruling.h"

namespace realign {

class PlainDay {
 public:
  using Truth = bool;

  // `facts` after rule_on has filled in those that depend on rules.
  PlainDay(const Protocol& protocol, const PrescribedLimits& prescribed, const Facts& facts,
           const Ruling& ruling)
      : protocol_(protocol), prescribed_(prescribed), facts_(facts), ruling_(ruling) {}

  bool constant(bool value) const { return value; }
  bool all(const std::vector<bool>& parts) const { return std::ranges::count(parts, false) == 0; }
  bool any(const std::vector<bool>& parts) const { return std::ranges::count(parts, true) != 0; }

  bool holds(const Condition& condition) const { return realign::holds(condition, facts_.values); }
  bool is(FactIndex fact, Value value) const { return facts_.values[fact] == value; }
  bool standing(RuleIndex rule) const { return facts_.standing[rule]; }
  bool lifted(RuleIndex rule) const { return facts_.lifted[rule]; }
  bool included(ExerciseIndex exercise) const { return prescribed_.included[exercise]; }
  bool excluded(ExerciseIndex exercise) const { return prescribed_.excluded[exercise]; }
  bool unanswered() const { return facts_.unanswered; }

  bool held(RuleIndex rule) const { return ruling_.held[rule]; }
  bool as_grave_as(Disposition disposition) const { return ruling_.disposition <= disposition; }
  bool is_open(ExerciseIndex exercise, VariantIndex variant) const {
    return (ruling_.open[exercise] >> variant & 1U) != 0;
  }
  bool eases(ExerciseIndex exercise) const { return ruling_.eased[exercise]; }
  bool eases_domed() const { return ruling_.ease_domed; }
  bool walk_at_most(int minutes) const { return ruling_.walk_minutes_at_most <= minutes; }
  bool walk_percent_at_most(int percent) const { return ruling_.walk_percent_at_most <= percent; }
  bool sets_at_most(int sets) const { return ruling_.sets_at_most <= sets; }
  bool stop_at_pain_at_most(int score) const { return ruling_.stop_at_pain_at_most <= score; }
  bool holds_load() const { return ruling_.hold_load; }
  bool rest_day() const { return ruling_.rest_day; }

  const Protocol& protocol() const { return protocol_; }

 private:
  const Protocol& protocol_;
  const PrescribedLimits& prescribed_;
  const Facts& facts_;
  const Ruling& ruling_;
};

}  // namespace realign
