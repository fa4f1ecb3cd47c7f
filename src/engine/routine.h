// SPDX-License-Identifier: Apache-2.0
//
// What she can follow along today: the day's session, the weekly core session, the stretches, a walk indoors.
// A routine is planned by the same rules as the day; it can leave out, never add to what is open.
//
// Indexes and string_views point into the protocol, as in a plan. Seconds and whole minutes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/plan.h"

namespace realign {

enum class RoutineId : std::uint8_t { session, core, stretches, walk };
inline constexpr std::array<std::string_view, 4> routine_ids{"session", "core", "stretches", "walk"};

// What is done instead of an exercise of the day's session: one of its swaps.
struct Swap {
  ExerciseIndex out = 0, in = 0;
};

// What she wishes of a routine; what is not possible today is left as planned.
struct RoutineWish {
  std::optional<int> minutes;  // of a walk
  std::vector<Swap> swaps;  // of a session
};

// Part of a routine, but not today.
struct LeftOut {
  ExerciseIndex exercise = 0;
  Because because;
  Until until;
};

enum class WalkPhase : std::uint8_t { warm_up, move, cool_down };

struct WalkPart {
  WalkPhase phase{};
  std::size_t move = 0;  // into WalkRoutine::moves; of a move
  int seconds = 0;
};

struct Routine {
  RoutineId id{};
  Day date{};
  Disposition disposition{};
  std::vector<Item> items;
  std::vector<Stretch> stretches;
  std::vector<WalkPart> walk;
  std::vector<LeftOut> left_out;
  Because because;  // why it is offered, or why there is nothing to follow along
};

}  // namespace realign
