// SPDX-License-Identifier: Apache-2.0
//
// The library as an app shows it: all that there is to know whatever the day, in words. It depends on the
// protocol alone, so an app may keep it. What is open today, or is to be left alone today, is the plan's to
// say (plan_screen.h). Ids are for finding things, everything else is for reading. Nothing here can fail.
//
//   muscles       [{id, name, problem: tight or weak, problem_in_words, remedy_in_words, text,
//                 helps: [exercise], sources}]
//   exercises     as exercise_screen.h
//   avoid         [{id, name, until, text, sources}]
//   expectations  [{id, text, sources}]
//   physician     {title, text, sources}: when to see one
//   habits        [{id, name, cue, move, why, events: [id], picture, tires, sources}]; tires is the variant
//   of
//                 the picture that shows how not; either may be empty
//   events        [{id, name}], what a habit goes with, in the order to show: "Feeding now"
//   postures      [{id, variant, name, text, good}]; id and variant name a picture
//   wall_check    {title, steps, text, sources}
//   feeding_times {event, days, least_days, share, window}   for the module that reads tables of feeds
//   self_check, impact, walking, program   as guide_screen.h
//   forms         [{id, name, why, intro, means, not, low, high, own_items, items: [{ask, PROMPT}],
//                 sources}];
//                 PROMPT is in ask_screen.h, and a yes counts 1. With own_items she names low to high things,
//                 and the two items are how to ask for one and for its rate, {activity} standing for it.
//   questions     [ASK], all of them in the protocol's order, also those that are asked of nobody: she may
//   tell
//                 them of herself. profile is the same about her, a field of it each that is asked in words.
//                 ASK is in ask_screen.h.
//   profile       [ASK]
//   conflicts     [{id, text, claims: [{title, text}], choice, why, sources}], where sources disagree
//   stages        [{id, name, text}]
//
// SOURCES is in screen_parts.h.
#pragma once

#include <string>

#include "engine/protocol.h"

namespace realign {

std::string library_screen(const Protocol& protocol);

}  // namespace realign
