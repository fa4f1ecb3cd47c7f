// SPDX-License-Identifier: Apache-2.0
//
// Names that stand in pose files, in the compiled poses and at the door, for all who read or write them.
#pragma once

#include <array>
#include <string_view>

namespace realign::figure {

inline constexpr std::array<std::string_view, 7> grip_names = {"free", "floor", "forearm", "knee",
                                                               "stay", "spot",  "place"};
inline constexpr std::array<std::string_view, 3> breath_names = {"easy", "in", "out"};
inline constexpr std::array<std::string_view, 2> side_names = {"left", "right"};

}  // namespace realign::figure
