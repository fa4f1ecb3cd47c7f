// SPDX-License-Identifier: Apache-2.0
//
// The pain monitor: what her scores during a session, after it and on the next morning say about its dose.
//
// Each row has its own colour and the worst counts (the pain-monitoring model; the numbers are this project's
// and stand in stages.toml, D). Scores are whole numbers 0 to 10. More pain never makes a colour better; a
// row without a score says nothing, but a session whose next morning has no score is never green.
#pragma once

#include <optional>

#include "engine/protocol.h"

namespace realign {

// In the order of worsening, so that the larger of two is the worse.
enum class Colour : std::uint8_t { unknown, green, amber, red };

enum class Scale : bool { usual, sensitive };  // sensitive: amber and red begin earlier during a session

Colour during_colour(const Dosing& dosing, Scale scale, int score);

// `start` is what she felt before the session.
Colour after_colour(const Dosing& dosing, int start, int score);

// `usual` is her usual up to the day before; `rise_before` how far the morning before was above the usual
// then.
Colour morning_colour(const Dosing& dosing, int usual, int score, int rise_before);

// A session's colour from its rows: the worst that is known; green only if the next morning is known.
Colour session_colour(Colour during, Colour after, Colour morning);

}  // namespace realign
