// SPDX-License-Identifier: Apache-2.0
//
// A journal that is kept open: entries are put in one by one, and after each a plan can be had that costs
// what the entry costs, not what the journal costs.
//
// It says what make_plan says of the same entries. Entries that come in the order (instant, id) are folded
// into what was folded before; one that comes out of order, a retraction, or a day that was planned already
// and gets entries of an earlier day make it fold all of them again, once, at the next plan.
#pragma once

#include <optional>
#include <vector>

#include "engine/fold.h"
#include "engine/journal.h"
#include "engine/plan.h"
#include "engine/progress.h"
#include "engine/routine.h"

namespace realign {

class RunningFold {
 public:
  explicit RunningFold(const Protocol& protocol);  // which must outlive it

  // An entry that is there already, the same id with the same values, changes nothing. The same id with other
  // values is for whoever reads the journal to refuse.
  void append(const Entry& entry);

  // Refuses a day before the birth, as make_plan does. A day before the last one that has entries or was
  // planned is planned from the beginning and costs the whole journal.
  Result<Plan> plan(Day on);

  // As make_progress does; the entries are gone through once more.
  Result<Progress> progress(Day on);

  // As make_routine does, at the same cost as a plan.
  Result<Routine> routine(Day on, RoutineId id, const RoutineWish& wish = {});

  const Journal& journal() const { return journal_; }

 private:
  bool is_last(const Entry& entry) const;
  void insert(const Entry& entry);
  void note_retraction(const Entry& entry);
  void extend(const Entry& entry);
  void begin(Day day);
  void fold_again();
  // False where the day has to be planned from the whole journal.
  bool bring_to(Day on);

  const Protocol* protocol_;
  Journal journal_;
  Folded folded_;
  std::optional<Day> begun_;  // the day that folded_ is at the start of, or in
  std::optional<Day> entries_to_;  // the last day with an entry
  bool is_stale_ = false;  // something has to be folded again
  std::vector<EntryId> retracted_;  // what retractions name
};

}  // namespace realign
