// SPDX-License-Identifier: Apache-2.0
//
// How it goes, as an app shows it: sentences, the numbers that a drawing needs, and each drawing as a table
// too, for whoever hears it. It says what progress_text.h says, without the names of commands. Nothing here
// can fail.
//
//   date, headline, lead   headline is the most important thing, in one sentence; lead what goes with it
//   pain        {verdict, sentences, scale: {low, high, low_word, high_word},
//               weeks: [{to, mornings, median, low, high}], scores: [{date, score}], band: {start, now},
//               table};
//               verdict is too-early, no-change, better or worse; median, low and high are null in a week
//               without a score; start and now are null or {from, to, median, low, high}
//   sessions    {sentences, spans: [{days, done, planned, minutes, walks, walk_minutes}], table}
//   walks       {sentences, weeks: [{to, minutes, days}], table}
//   separation  {sentences, error, verdict, readings: [{date, above, navel, below, widest, tension, doming}],
//               table}, widths in fingers
//   doses       [{exercise, variant, name, now, last_done, steps: [{date, up, text, why}]}]
//   forms       [{id, name, sentences, first, last, first_on, last_on, due, means, not, band}]; first to
//               last_on are null and band is empty while it was not given; due is null where none is to come
//   impact      {sentences, lines: [{text, met, why}], all_met, cleared}; met is yes, no or unknown
//
// `table` is {caption, columns, rows: [[text]]}. REASONS, in `why`, is in screen_parts.h.
#pragma once

#include <string>

#include "engine/progress.h"

namespace realign {

std::string progress_screen(const Protocol& protocol, const Progress& progress);

}  // namespace realign
