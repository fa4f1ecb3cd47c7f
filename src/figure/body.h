// SPDX-License-Identifier: Apache-2.0
//
// The body: which bones there are, how long they are, and what is a choice.
//
// Lengths are hundredths of her height, so one unit is 1.65 cm of a woman of 165 cm. A limb's bone runs along
// its own -Y. Spine, neck and head run along +Y.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "figure/geometry.h"

namespace realign::figure {

inline constexpr double millimetres_per_unit = 16.5;

enum class Bone : std::uint8_t {
  pelvis,
  lumbar1,
  lumbar2,
  lumbar3,
  thorax1,
  thorax2,
  neck1,
  neck2,
  head,
  left_upper_arm,
  left_forearm,
  left_hand,
  left_thigh,
  left_shank,
  left_foot,
  right_upper_arm,
  right_forearm,
  right_hand,
  right_thigh,
  right_shank,
  right_foot,
};
inline constexpr std::size_t bone_count = 21;

enum class Side : std::uint8_t { left, right };
inline constexpr std::array<Side, 2> both_sides = {Side::left, Side::right};
constexpr double sign(Side side) { return side == Side::right ? 1 : -1; }
constexpr Side other(Side side) { return side == Side::right ? Side::left : Side::right; }

// The bone of the other names on that side: bone(Side::left, Bone::right_thigh) is left_thigh.
constexpr Bone bone(Side side, Bone right_one) {
  return side == Side::right ? right_one : static_cast<Bone>(static_cast<int>(right_one) - 6);
}

namespace lengths {
inline constexpr double thigh = 24.5, shank = 24.6, ankle_height = 3.9, hip_half_width = 4.9;
inline constexpr double lumbar = 3.4, thorax1 = 8.8, thorax2 = 8.4, neck = 3.6;
inline constexpr double shoulder_up = 4.4, shoulder_half_width = 9.6;
inline constexpr double upper_arm = 17.3, forearm = 14.6, hand = 8.5;
inline constexpr Vec sacrum = {-2, 6, 0};  // where the spine begins, from between the hips
inline constexpr Vec head_centre = {1.6, 4.4, 0};
inline constexpr double heel = -2.2, ball = 6.6, toe = 9.6;  // along the foot, from the ankle
}  // namespace lengths

namespace radii {
inline constexpr double head = 5.9, knee = 3.75, elbow = 2.2, wrist = 1.5, palm = 1.85, ankle = 2.4;
}

// An ellipse across a bone of the trunk: at height y, `wide` to each side, `deep` to front and back of a
// centre `ahead` of the bone.
struct Disc {
  Bone bone;
  double y, wide, deep, ahead;
};

inline constexpr std::array<Disc, 6> hip_discs = {{{Bone::pelvis, -5, 5, 3.8, -1.2},
                                                   {Bone::pelvis, -3.2, 8, 5.7, -1.3},
                                                   {Bone::pelvis, 0, 9.4, 6.4, -1.1},
                                                   {Bone::pelvis, 3.5, 9.2, 6.4, -.9},
                                                   {Bone::pelvis, 6.5, 8.7, 6.2, -.6},
                                                   {Bone::pelvis, 9, 7.9, 5.7, -.1}}};
inline constexpr std::array<Disc, 9> shirt_discs = {{{Bone::pelvis, 6, 8, 5.6, -.4},
                                                     {Bone::pelvis, 9.3, 7.6, 5.5, 0},
                                                     {Bone::lumbar3, 0, 7.4, 5.4, 2.3},
                                                     {Bone::lumbar3, 3.4, 7.8, 5.7, 2.4},
                                                     {Bone::thorax1, 4.2, 8.5, 6.1, 2.3},
                                                     {Bone::thorax1, 8.8, 8.9, 6.5, 2.5},
                                                     {Bone::thorax2, 3, 8.7, 5.9, 1.7},
                                                     {Bone::thorax2, 5.6, 7.9, 4.4, .7},
                                                     {Bone::thorax2, 7.6, 4.8, 3.3, .4}}};

// What varies from body to body; each between its neighbours unless she chooses. Build changes girth, never
// a length, so that every movement fits every body.
enum class Build : std::uint8_t { slight, medium, full };
enum class Skin : std::uint8_t { light, tan, brown, dark };
enum class Hair : std::uint8_t { bun, short_cut, covered };

struct Look {
  Build build = Build::medium;
  Skin skin = Skin::tan;
  Hair hair = Hair::bun;
};

// How much wider than drawn: trunk and limbs.
constexpr double girth(Build build) {
  return build == Build::slight ? 0.93 : build == Build::full ? 1.13 : 1.0;
}

inline constexpr std::array<std::string_view, 3> build_names = {"slight", "medium", "full"};
inline constexpr std::array<std::string_view, 4> skin_names = {"light", "tan", "brown", "dark"};
inline constexpr std::array<std::string_view, 3> hair_names = {"bun", "short", "covered"};

}  // namespace realign::figure
