// SPDX-License-Identifier: Apache-2.0
//
// The guides of the library: how to feel for a gap, what comes before running, how walks and the four weeks
// grow. Nothing here can fail.
//
//   self_check  {title, steps, places: [{field, name, text, variant}], tension: [{value, name, text}],
//               doming: {ask, text}, error, bands, when, finger, error_half_fingers, picture, sources}
//               `variant` is the close look of the picture; `finger` says how she finds her finger's width.
//   impact      {title, conditions: [text], parts: [{id, name, tests: [{id, text}]}], note, lifts, sources}
//   walking     {title, tracks: [{id: table or text, name, why, rows: [{weeks, minutes, days}]}],
//               talk_test: {text, answers: [{value, name, means}]}, places: [{value, name}], sources}
//   program     {title, text, entry, weeks: [{week, dose, days: [[{exercise, variant, name}]], stretches:
//               [{exercise, name}]}], repeat, sources}
#pragma once

#include "faces/screen_parts.h"

namespace realign {

// Each writes its member.
void write_self_check(ScreenParts& to);
void write_impact(ScreenParts& to);
void write_walking(ScreenParts& to);
void write_program(ScreenParts& to);

}  // namespace realign
