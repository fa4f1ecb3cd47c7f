// SPDX-License-Identifier: Apache-2.0
#include "figure/muscle_shapes.h"

#include <array>

namespace realign::figure {
namespace {

using B = Bone;
constexpr B pelvis = B::pelvis, chest = B::thorax2, ribs = B::thorax1, thigh = B::right_thigh;

// From the breastbone and the collarbone, like a fan, to the upper arm.
constexpr Spread pectorals[] = {{chest, .5, 4.7}, {chest, 3.4, 5.5},  {chest, 6.6, 5},    {chest, 9.4, 3.7},
                                {chest, 9.6, 2},  {chest, 8.1, .2},   {chest, 6.2, -1.7}, {chest, 3.4, -2.5},
                                {chest, .9, -1.9}, {chest, .5, -.6}};

// The straight belly muscle: three pairs of bellies above the navel, a long one below it that narrows.
constexpr Spread belly_1[] = {{ribs, .5, 5.9}, {ribs, 2.4, 6}, {ribs, 4.2, 5}, {ribs, 4.3, 3.2}, {ribs, 2.4, 2.7}, {ribs, .5, 2.7}};
constexpr Spread belly_2[] = {{ribs, .5, 2.1}, {ribs, 2.4, 2.1}, {ribs, 4.3, 2.5}, {ribs, 4.3, -.5}, {ribs, 2.4, -1}, {ribs, .5, -1}};
constexpr Spread belly_3[] = {{ribs, .5, -1.6}, {ribs, 2.4, -1.6}, {ribs, 4.3, -1.2}, {ribs, 4.3, -4.6}, {ribs, 2.4, -5}, {ribs, .5, -5}};
constexpr Spread belly_4[] = {{ribs, .5, -5.6}, {ribs, 2.4, -5.6}, {ribs, 4.2, -5.4}, {pelvis, 3.9, 6}, {pelvis, 2.6, 1.8}, {pelvis, 1.3, -.9}, {pelvis, .5, -1.1}, {pelvis, .5, 3}};

// The corset: from the lower ribs to the crest of the hip and down along the groin, beside the straight muscle.
constexpr Spread corset[] = {{ribs, 4.9, .6}, {ribs, 7, .4}, {ribs, 6.8, -3}, {pelvis, 6.9, 10.2}, {pelvis, 7.6, 6.6},
                             {pelvis, 6.6, 3.9}, {pelvis, 4.6, 1.8}, {pelvis, 3, .6}, {pelvis, 3.9, 3.6}, {pelvis, 4.7, 7}, {ribs, 4.9, -4}};

// From inside the pelvis over the groin to the thigh bone; and the straight one of the thigh, down to the knee.
constexpr Spread groin[] = {{pelvis, 7.5, 3.2}, {pelvis, 7.6, 1.2}, {pelvis, 6.6, -2.4}, {thigh, -.6, -6.6}, {thigh, -1.9, -7.8}, {thigh, -2.2, -5.4}, {pelvis, 3.4, -2}, {pelvis, 4.8, .8}};
constexpr Spread thigh_front[] = {{thigh, 2.3, 1.2}, {thigh, 2.9, -3.6}, {thigh, 3, -9}, {thigh, 2.3, -15}, {thigh, 1.1, -20.6}, {thigh, .2, -22.8}, {thigh, -.6, -20.6}, {thigh, -1.4, -15}, {thigh, -1.3, -10}, {thigh, .3, -6}, {thigh, 1.5, -2}};

// The floor of the pelvis: a sling between the sit bones.
constexpr Spread sling[] = {{pelvis, 0, -3.7}, {pelvis, 2, -3.3}, {pelvis, 3.9, -1.9}, {pelvis, 4.3, -2.6}, {pelvis, 2.5, -4.9}, {pelvis, 0, -5.6}};

// From the neck over the shoulder blades; the wide one from the arm pit to the low back; the long ones below.
constexpr Spread trapezius[] = {{chest, .4, 11}, {chest, 1.7, 10.6}, {chest, 2.2, 8}, {chest, 4.8, 6}, {chest, 8.8, 4.9}, {chest, 8.8, 3.5}, {chest, 5, 1.6}, {chest, 2.6, -3}, {chest, .4, -8.6}, {chest, .4, -8.6}};
constexpr Spread wide_back[] = {{chest, 8.2, 1.4}, {chest, 8.1, -1}, {ribs, 7.7, 3}, {ribs, 6.6, -2.6}, {pelvis, 4.8, 10.4}, {pelvis, .5, 8}, {pelvis, .5, 8}, {ribs, .5, -2.4}, {ribs, 1.1, -.2}, {ribs, 3.2, 5.4}, {chest, 5.2, .8}};

// The large one of the seat, and over it the edge of the middle one, at the side of the hip.
constexpr Spread seat[] = {{pelvis, .6, 3.6}, {pelvis, 3, 5}, {pelvis, 6, 3.9}, {pelvis, 8.2, .6}, {pelvis, 8.4, -3}, {pelvis, 6.6, -5.8}, {pelvis, 3.4, -6.6}, {pelvis, .9, -5}, {pelvis, .6, -1}};
constexpr Spread hip_side[] = {{pelvis, 3.6, 6}, {pelvis, 6, 6.7}, {pelvis, 7.9, 5.4}, {pelvis, 8.6, 2}, {pelvis, 8.6, 1.4}, {pelvis, 6.6, 4.5}};

// From the sit bone to both sides of the knee.
constexpr Spread thigh_back_out[] = {{thigh, .2, -7.2}, {thigh, 1.7, -8.2}, {thigh, 3.1, -12.5}, {thigh, 3.1, -17.5}, {thigh, 2.7, -22.4}, {thigh, 1.8, -22.6}, {thigh, 1.4, -19}, {thigh, .6, -14}};
constexpr Spread thigh_back_in[] = {{thigh, -.4, -7.2}, {thigh, -.1, -12}, {thigh, -.1, -15.5}, {thigh, -1, -19.5}, {thigh, -1.6, -22.6}, {thigh, -2.6, -22.4}, {thigh, -3, -17.5}, {thigh, -3.1, -12.5}, {thigh, -2, -8.2}};

constexpr MuscleShape shapes[] = {
    {Place::pectorals, false, false, pectorals},
    {Place::hip_flexors, false, false, groin},
    {Place::hip_flexors, false, false, thigh_front},
    {Place::hamstrings, true, false, thigh_back_out},
    {Place::hamstrings, true, false, thigh_back_in},
    {Place::back, true, false, trapezius},
    {Place::back, true, false, wide_back},
    {Place::abdominals, false, false, belly_1},
    {Place::abdominals, false, false, belly_2},
    {Place::abdominals, false, false, belly_3},
    {Place::abdominals, false, false, belly_4},
    {Place::glutes, true, false, seat},
    {Place::glutes, true, false, hip_side},
    {Place::deep_core, false, false, corset},
    {Place::pelvic_floor, false, true, sling},
};

constexpr MuscleLeader leaders[] = {
    {Place::deep_core, false, {ribs, 6, -3.4}, {ribs, 10.4, -6}},
    {Place::pelvic_floor, true, {pelvis, 0, -4.8}, {pelvis, 0, -17}},
};

}  // namespace

std::span<const MuscleShape> muscle_shapes() { return shapes; }
std::span<const MuscleLeader> muscle_leaders() { return leaders; }

}  // namespace realign::figure
