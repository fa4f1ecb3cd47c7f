// SPDX-License-Identifier: Apache-2.0
//
// The words a journal uses for the values of entry.h, in the order of each enum, and the fields of each
// kind in the order in which they are written. Reader and writer both work from these lists.
#pragma once

#include <array>
#include <string_view>

namespace realign::entry_words {

using Word = std::string_view;

inline constexpr std::array<Word, 3> birth{"vaginal", "assisted", "cesarean"};
inline constexpr std::array<Word, 3> tear{"none", "minor", "severe"};
inline constexpr std::array<Word, 3> feeding{"breast", "bottle", "both"};
inline constexpr std::array<Word, 2> progress_by{"sets", "reps"};
inline constexpr std::array<Word, 2> path{"daily", "program"};
inline constexpr std::array<Word, 2> walk_track{"table", "text"};
inline constexpr std::array<Word, 3> hands{"both", "one", "none"};
inline constexpr std::array<Word, 3> clinician{"physician", "midwife", "physiotherapist"};
inline constexpr std::array<Word, 5> scope{"postnatal-check", "exercise", "loading", "kneeling", "impact"};
inline constexpr std::array<Word, 3> tension{"firm", "soft", "deep"};
inline constexpr std::array<Word, 5> pain_when{"morning", "before", "during", "after", "rest"};
inline constexpr std::array<Word, 3> place{"outdoors", "treadmill", "indoors"};
inline constexpr std::array<Word, 3> talk{"easy", "some", "none"};
inline constexpr std::array<Word, 3> form{"phq-2", "rmdq", "psfs"};
inline constexpr std::array<Word, 3> change{"exclude", "include", "cap"};
inline constexpr std::array<Word, 7> kit{"mat", "chair", "wall", "strap", "band", "weights", "pillow"};

// The kinds in the order of the alternatives of Body.
inline constexpr std::array<Word, 13> kind{
    "profile", "today",   "screening",     "clearance",    "separation", "pain",   "session",
    "walk",    "posture", "questionnaire", "prescription", "note",       "retract"};

inline constexpr std::array<Word, 3> entry_fields{"id", "at", "kind"};
inline constexpr std::array<Word, 15> profile_fields{
    "birth_date", "birth", "tear",        "epidural", "babies",     "feeding",  "active_before", "equipment",
    "minutes",    "avoid", "progress_by", "path",     "walk_track", "language", "paused"};
inline constexpr std::array<Word, 3> today_fields{"minutes", "floor", "hands"};
inline constexpr std::array<Word, 1> screening_fields{"answers"};
inline constexpr std::array<Word, 4> clearance_fields{"by", "scope", "until", "restrictions"};
inline constexpr std::array<Word, 5> separation_fields{"above", "navel", "below", "tension", "doming"};
inline constexpr std::array<Word, 4> pain_fields{"score", "when", "site", "exercise"};
inline constexpr std::array<Word, 3> session_fields{"items", "minutes", "finished"};
inline constexpr std::array<Word, 9> done_fields{"exercise", "variant", "sets",      "load_kg", "pain",
                                                 "doming",   "leaking", "heaviness", "effort"};
inline constexpr std::array<Word, 4> walk_fields{"minutes", "place", "talk", "pain"};
inline constexpr std::array<Word, 2> posture_fields{"habit", "realigned"};
inline constexpr std::array<Word, 3> questionnaire_fields{"form", "answers", "activities"};
inline constexpr std::array<Word, 3> prescription_fields{"by", "changes", "until"};
inline constexpr std::array<Word, 4> change_fields{"exercise", "do", "sets", "reps"};
inline constexpr std::array<Word, 1> note_fields{"text"};
inline constexpr std::array<Word, 1> retract_fields{"entry"};

}  // namespace realign::entry_words
