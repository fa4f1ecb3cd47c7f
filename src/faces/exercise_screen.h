// SPDX-License-Identifier: Apache-2.0
//
// The exercises of the library, and what is written of them, for an app. Nothing here can fail.
//
//   exercises  [{id, name, kind, number, purpose, start, steps, cues, mistakes, stop, not_if,
//              muscles: [id], sides, dose, sources,
//              variants: [{id, name, how, from, needs, easier, harder}]}]
//
// `kind` is strength, stretch or pelvic-floor; `dose` is the usual one in words. `from` says in which week a
// variant opens, and is empty where it is open at once; `how` is empty for the full version; easier and
// harder are ids of variants, or empty.
#pragma once

#include "faces/screen_parts.h"

namespace realign {

// The member `exercises`.
void write_exercises(ScreenParts& to);

}  // namespace realign
