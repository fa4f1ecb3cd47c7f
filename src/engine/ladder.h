// SPDX-License-Identifier: Apache-2.0
//
// The ladder of one exercise: where her dose of it stands, and what one step up or down is.
//
// Rungs are numbered from 0, the full version at the first dose of stages.toml. Each harder version has the
// same doses again, so with three doses rungs 0 to 2 are the full version, 3 to 5 the next harder one, and so
// on; rung -1 is the easier version at the first dose. One step up never skips a rung. One step down never
// raises the sets or the repetitions: from the first dose of a harder version it leads to the first dose of
// the version below.
#pragma once

#include <optional>

#include "engine/protocol.h"

namespace realign {

// All rungs of an exercise, whatever is open today.
Ladder ladder_of(const Protocol& protocol, ExerciseIndex exercise);

// The rung above; itself at the cap.
Rung above(const Ladder& ladder, Rung rung);

// The rung below; itself at the lowest.
Rung below(const Ladder& ladder, Rung rung);

// Where she begins again after a long time off: the first dose of the full version, or lower if she was
// lower.
Rung first_again(Rung rung);

// The version of a rung: base or a harder one; base for -1, which the session then eases.
VariantIndex variant_at(const Protocol& protocol, ExerciseIndex exercise, Rung rung);

// How many versions harder than base a variant is; none for the others.
std::optional<int> harder_by(const Exercise& exercise, VariantIndex variant);

// Sets and repetitions at a rung, if `variant` is what she gets today. Where it is not as hard as the rung's
// own version (not open, or it does not fit the day), the last dose of that version.
const LadderStep& dose_at(const Protocol& protocol, const Profile& profile, ExerciseIndex exercise, Rung rung,
                          VariantIndex variant);

}  // namespace realign
