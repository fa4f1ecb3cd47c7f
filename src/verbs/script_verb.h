// SPDX-License-Identifier: Apache-2.0
//
// script: a routine of a day as a timeline of cues.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/routine.h"
#include "figure/pose.h"
#include "verbs/verbs.h"

namespace realign {

struct ScriptRequest {
  RoutineId routine = RoutineId::session;
  std::optional<Day> on;
  std::optional<int> minutes;  // of a walk
  std::vector<std::pair<std::string, std::string>> swaps;  // of the session: out, in
  Format format{};
  Style style;
};

Outcome run_script(const ScriptRequest& request, const Protocol& protocol, const figure::Library& library,
                   std::string_view journal_bytes, std::string_view file_name);

// As the engine takes it; refused where an exercise is not known.
Result<RoutineWish> wish_of(const ScriptRequest& request, const Protocol& protocol);

// "OUT=IN" as two names.
Result<std::pair<std::string, std::string>> read_swap(std::string_view words);

// A routine that is planned already, as the request wants it.
Outcome say_script(const ScriptRequest& request, const Protocol& protocol, const figure::Library& library,
                   Result<Routine> routine);

// Do these words ask for a script? `script …`
bool asks_for_script(std::span<const std::string> words);

// [ROUTINE] --on DATE --minutes N --swap OUT=IN --format text|json --width N, without `script` before: for
// where there is no terminal. What is not known is refused.
Result<ScriptRequest> read_script_request(std::span<const std::string> words);

// The routine of this name; refused with the nearest one.
Result<RoutineId> read_routine(std::string_view name);

}  // namespace realign
