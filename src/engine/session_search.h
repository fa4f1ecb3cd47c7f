// SPDX-License-Identifier: Apache-2.0
//
// The search behind choose_session: making items and comparing the sets of them that fit.
#pragma once

#include <optional>
#include <vector>

#include "engine/session.h"

namespace realign {

// How long one set takes, both sides where there are two.
int set_seconds(const Exercise& exercise, int reps_low, int reps_high);

// One exercise in one variant with its dose today; `sets_at_most` bounds what the ladder gives.
Item make_item(const SessionTask& task, ExerciseIndex exercise, VariantIndex variant, int sets_at_most);

// The same in the fullest variant that is open and fits; none if there is none or she dislikes it.
std::optional<Item> item_for(const SessionTask& task, ExerciseIndex exercise, int sets_at_most);

Stretch make_stretch(const SessionTask& task, ExerciseIndex exercise, VariantIndex variant);

// The best session of a daily stage that fits the seconds.
std::vector<Item> best_items(const SessionTask& task, int seconds);

// The next workout of the four-week program, cut to what is open and fits.
std::vector<Item> program_items(const SessionTask& task, int seconds);

// The best few stretches that fit: tight muscles first, those not stretched for longest, few changes of
// position.
std::vector<Stretch> best_stretches(const SessionTask& task, int seconds);

}  // namespace realign
