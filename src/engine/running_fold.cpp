// SPDX-License-Identifier: Apache-2.0
#include "engine/running_fold.h"

#include <algorithm>
#include <tuple>

#include "engine/engine.h"
#include "engine/planner.h"

namespace realign {
namespace {

bool comes_before(const Entry& a, const Entry& b) {
  return std::tie(a.at.utc_ms, a.id) < std::tie(b.at.utc_ms, b.id);
}

bool is_answer(const Entry& entry) {
  return std::holds_alternative<Screening>(entry.body) || std::holds_alternative<Clearance>(entry.body);
}

Folded nothing_folded(const Protocol& protocol) { return {begin_history(protocol), {}, begin_course(), {}}; }

}  // namespace

RunningFold::RunningFold(const Protocol& protocol)
    : protocol_(&protocol), folded_(nothing_folded(protocol)) {}

void RunningFold::append(const Entry& entry) {
  if (!is_last(entry)) return insert(entry);
  journal_.entries.push_back(entry);
  note_retraction(entry);
  if (!is_stale_) extend(entry);
}

// A retraction may also be of an entry yet to come.
void RunningFold::note_retraction(const Entry& entry) {
  const auto* retraction = std::get_if<Retract>(&entry.body);
  if (retraction) retracted_.push_back(retraction->entry);
  const bool is_retracted = std::find(retracted_.begin(), retracted_.end(), entry.id) != retracted_.end();
  is_stale_ = is_stale_ || retraction || is_retracted;
}

bool RunningFold::is_last(const Entry& entry) const {
  return journal_.entries.empty() || comes_before(journal_.entries.back(), entry);
}

void RunningFold::insert(const Entry& entry) {
  auto& entries = journal_.entries;
  const auto place = std::lower_bound(entries.begin(), entries.end(), entry, comes_before);
  if (place != entries.end() && *place == entry) return;
  entries.insert(place, entry);
  note_retraction(entry);
  is_stale_ = true;
}

void RunningFold::begin(Day day) {
  begin_day_by_rules(*protocol_, folded_.history, day, folded_.course, &folded_.path);
  folded_.morning = morning_of(folded_.history);
  begun_ = day;
}

// What fold() does for one entry. Days never go back, but a day that was only planned is not gone yet.
void RunningFold::extend(const Entry& entry) {
  const Day day = std::max(entries_to_.value_or(day_of(entry.at)), day_of(entry.at));
  if (begun_ && day < *begun_) {
    is_stale_ = true;
    return;
  }
  if (day != begun_) begin(day);
  entries_to_ = day;
  add(*protocol_, entry, day, folded_.history);
  if (is_answer(entry)) take_milder(*protocol_, folded_.history, folded_.morning);
}

void RunningFold::fold_again() {
  folded_ = nothing_folded(*protocol_);
  begun_.reset();
  entries_to_.reset();
  is_stale_ = false;
  for (const Entry* entry : live_entries(journal_, Day::max())) extend(*entry);
}

bool RunningFold::bring_to(Day on) {
  if (is_stale_) fold_again();
  const auto& birth_date = folded_.history.profile.birth_date;
  if ((begun_ && on < *begun_) || (birth_date && on < *birth_date)) return false;
  if (begun_ != on) begin(on);
  return true;
}

Result<Routine> RunningFold::routine(Day on, RoutineId id, const RoutineWish& wish) {
  if (!bring_to(on)) return make_routine(*protocol_, journal_, on, id, wish);
  return routine_of(decide(*protocol_, folded_, on, Staleness::counts), id, wish);
}

Result<Progress> RunningFold::progress(Day on) {
  if (!bring_to(on)) return make_progress(*protocol_, journal_, on);
  return progress_of(decide(*protocol_, folded_, on, Staleness::counts), live_entries(journal_, on));
}

Result<Plan> RunningFold::plan(Day on) {
  if (!bring_to(on)) return make_plan(*protocol_, journal_, on);  // which refuses a day before the birth
  return plan_of(decide(*protocol_, folded_, on, Staleness::counts));
}

}  // namespace realign
