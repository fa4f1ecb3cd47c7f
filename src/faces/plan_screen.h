// SPDX-License-Identifier: Apache-2.0
//
// The plan as an app shows it: everything that is said, already in words, each line with its reasons down to
// the titles of their sources. An app has no words of its own about a plan, so it can say nothing else.
//
//   date, disposition, paused, rest_day   as in the contract's JSON (plan_json.h)
//   headline, next_step, here, disclaimer sentences; next_step is empty where nothing is to be done first
//   given                                 {minutes, floor, hands}: the day she has, said or usual
//   stage                                 {id, name, week}
//   contacts       [{id, text}]           the most pressing first
//   why            REASONS                of the disposition, the stage and the last review
//   notices        [{id, level, text, contact, why}]
//   session        null or {minutes, time, stop_at_pain, items: [{exercise, variant, name, dose, purpose,
//                  sets, reps, hold_s, rest_s, stop_at_pain, load_kg, warm_up, sides, seconds, why,
//                  swaps: [{exercise, name}]}]}; reps is null for a hold; load_kg is there only with weights
//   stretches      [{exercise, variant, name, dose, sets, reps, hold_s, sides, seconds, why}]
//   walk           null or {text, minutes, track: table or text, track_name, days, row,
//                  done_this_week: {minutes, days}, why}; days in words; row is the place in the track's
//                  table, from 1, or null beyond it; the week is the seven days up to this one
//   core           null or {due, text, why}: the weekly core session
//   program        null or {on, week, of, text, entry: [{text, met, why}], next, sessions_done, sessions_of,
//                  can_start}; week is null and entry has what is asked for while she is not in it
//   self_check     null or {due, on, text, why}; on is the day from which it may be done, empty where that is
//                  now or not known
//   posture        [{habit, cue}]
//   waiting        [{exercise, name, until, why}]     what is withheld, then what is open only so
//   avoid          [{movement, name, until, why}]
//   coming         [{when, what}]         when is empty where no day is known
//   stops          [{question, text}]     what lifts each stop, and the scope of the clearance that does
//   ask            [ASK], as ask_screen.h has it
//
// REASONS is in screen_parts.h. Nothing here can fail.
#pragma once

#include <string>

#include "engine/plan.h"

namespace realign {

std::string plan_screen(const Protocol& protocol, const Plan& plan);

}  // namespace realign
