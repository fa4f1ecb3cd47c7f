// SPDX-License-Identifier: Apache-2.0
//
// The figures that the module keeps open, each in a place of its own, and the poses they are drawn from.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "engine/protocol.h"
#include "figure/pose.h"
#include "verbs/verbs.h"

namespace realign {

inline constexpr std::size_t figure_places = 8;

// The poses built in, read once.
const Result<figure::Library>& built_in_poses();

// `export svg` with these words after it.
Outcome draw_figure(std::span<const std::string> words, const Protocol& protocol);

// Opens a movement in a place from 0, instead of what stood there.
Outcome open_figure_in(std::size_t place, std::span<const std::string> words, const Protocol& protocol);

// Puts a moment of what is open there at the end of `text`; false where nothing is.
bool add_frame(std::string& text, std::size_t place, double milliseconds);

}  // namespace realign
