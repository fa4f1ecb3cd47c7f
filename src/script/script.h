// SPDX-License-Identifier: Apache-2.0
//
// A session as a script: a timeline of cues, second by second, that a player, a voice or a page can follow
// without deciding anything.
//
// A script is cut into blocks of one to three minutes, so that an interruption costs little: what was done in
// finished blocks counts, and a player goes on at any cue. A block ends where a set ends; only a set longer
// than three minutes is cut between two repetitions. A last block may be shorter than a minute.
//
// Times are milliseconds; `at` counts from the beginning of the block. Within a block cues follow one another
// without a gap. The tempo of a repetition is that of the figure, so that eyes and ears get the same.
// Indexes and string_views point into the protocol. The same routine and library give the same script.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "engine/routine.h"
#include "figure/library_names.h"
#include "figure/pose.h"

namespace realign::script {

enum class CueKind : std::uint8_t {
  name,  // what comes, and how to begin: time to get into position
  ready,  // the last seconds before it begins, and which side
  move,  // on the way to a pose, in a repetition
  hold,  // a pose is held
  back,  // out of a hold, slowly
  rest,  // between two sets
  change,  // to the other side
  walk,  // one move of a walk
  talk,  // the talk test, while the walk goes on
  end  // of the script
};
inline constexpr std::array<std::string_view, 10> cue_names{"name", "ready",  "move", "hold", "back",
                                                            "rest", "change", "walk", "talk", "end"};

using figure::breath_names;

enum class Side : std::uint8_t { none, right, left };
inline constexpr std::array<std::string_view, 3> side_names{"none", "right", "left"};

// What of it is done, for encouragement that is true.
enum class Milestone : std::uint8_t { none, half, last };

// A set ends with this cue: what to write down for it, reps or seconds, of both sides where there are sides.
struct SetDone {
  int set = 0;  // from 1
  int amount = 0;  // reps, or seconds held
};

struct Cue {
  CueKind kind{};
  std::size_t part = 0;  // of the script, or of the routine's walk
  int at = 0, lasts = 0;  // milliseconds
  Side side{};
  int set = 0, sets = 0;  // from 1; 0 in a walk
  int rep = 0, reps = 0;  // from 1; 0 where nothing is counted
  figure::Breath breath = figure::Breath::easy;
  bool starts_rep = false;  // the number of the repetition is said here
  bool bell = false;  // rings as it begins
  int count_from = 0;  // seconds that are counted down from here, 0 for none
  int figure_from = 0, figure_to = 0;  // milliseconds into the movement: what is shown meanwhile
  Milestone milestone{};
  std::optional<SetDone> done;
};

struct Block {
  int lasts = 0;
  std::vector<Cue> cues;
};

// One exercise of the routine, and how much of it.
struct Part {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  int sets = 0, reps_low = 0, reps_high = 0, hold_s = 0, rest_s = 0;
  bool is_stretch = false, warm_up = false;
};

struct Script {
  Routine routine;
  std::vector<Part> parts;  // of a session; empty for a walk
  std::vector<Block> blocks;
  int lasts = 0;
};

// `library` must have the movement of every exercise in the routine, as the built-in one has.
Script script_of(const Protocol& protocol, Routine routine, const figure::Library& library);

}  // namespace realign::script
