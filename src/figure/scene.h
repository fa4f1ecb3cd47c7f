// SPDX-License-Identifier: Apache-2.0
//
// What a picture holds that no exercise needs: a judgement, a line to judge by, a baby, places to feel.
//
// A picture is a movement like any other; its `exercise` is then the id of the picture.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "figure/body.h"

namespace realign::figure {

// Whether she does better to stand, sit or lift like this or not: drawn as a tick or a cross in a ring.
enum class Sign : std::uint8_t { none, tires, eases };
inline constexpr std::array<std::string_view, 3> sign_names = {"none", "tires", "eases"};

// What a picture shows besides her.
enum class Extra : std::uint8_t {
  plumb,       // an upright line through what she stands or sits on, and her ear, shoulder and hip as dots
  bed,         // that she lies on; its edge is to her right
  lap_pillow,  // under what is held
  bare_belly,  // shirt drawn up; the middle line and the edges of the two long muscles beside it
  muscles,     // all of them, in her place seen from the front and beside it from the back: muscle_map.h
};
inline constexpr std::array<std::string_view, 5> extra_names = {"plumb", "bed", "lap-pillow", "bare-belly",
                                                                "muscles"};

// A swaddled baby: the middle of its head and of its feet, from where a bone begins or, with none, in the
// room.
struct Held {
  std::optional<Bone> on;
  Vec head, feet;
};

struct Scene {
  Sign sign = Sign::none;
  std::vector<Extra> extras;
  std::optional<Held> baby;
  std::vector<std::size_t> sites;  // in Library::spots: marked, the one that a hand feels more strongly
};

}  // namespace realign::figure
