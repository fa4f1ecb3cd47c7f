// SPDX-License-Identifier: Apache-2.0
//
// The engine's door: protocol + journal + day → plan.
//
// Pure functions: the same three inputs give the same value on every machine. There is no clock here, no file
// and no state; what is known of her is folded again from the journal each time.
//
// The only refusal is a day before the birth. A journal with nothing in it is a plan too: `unscreened`.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/explanation.h"
#include "engine/journal.h"
#include "engine/plan.h"
#include "engine/progress.h"
#include "engine/protocol.h"
#include "engine/routine.h"
#include "engine/signs.h"
#include "engine/summary.h"

namespace realign {

Result<Plan> make_plan(const Protocol& protocol, const Journal& journal, Day on);

// Seven days from `from`, planned as one: each day takes the days before it as done, and her answers as still
// true. The first is the same plan as make_plan's.
Result<std::vector<Plan>> make_week(const Protocol& protocol, const Journal& journal, Day from);

// What she can follow along on that day, as she wishes it within what the day allows: a walk no longer than
// today's, an exercise for another only where the plan offers that swap.
Result<Routine> make_routine(const Protocol& protocol, const Journal& journal, Day on, RoutineId id,
                             const RoutineWish& wish = {});

// How it goes, up to that day; and with it all that she can take along to a clinician.
Result<Progress> make_progress(const Protocol& protocol, const Journal& journal, Day on);
Result<Summary> make_summary(const Protocol& protocol, const Journal& journal, Day on);

// What to look out for from that day on, as grave as it would be for her.
Result<Signs> make_signs(const Protocol& protocol, const Journal& journal, Day on);

// `item` is the id of an exercise, rule, mode, question or movement to avoid, or `today` for the disposition.
// Refuses a name that nobody knows, with the nearest one.
Result<Explanation> explain(const Protocol& protocol, const Journal& journal, Day on, std::string_view item);

}  // namespace realign
