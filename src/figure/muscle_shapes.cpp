// SPDX-License-Identifier: Apache-2.0
#include "figure/muscle_shapes.h"

#include <array>

namespace realign::figure {
namespace {

constexpr Bone pelvis = Bone::pelvis, chest = Bone::thorax2, ribs = Bone::thorax1, thigh = Bone::right_thigh;

// From the breastbone and the collarbone, like a fan, to the upper arm.
constexpr Spread pectorals[] = {{chest, .5, 4.6},   {chest, 3.4, 5.4},  {chest, 6.8, 5},
                                {chest, 9.7, 3.6},  {chest, 9.6, 2.2},  {chest, 8.3, .4},
                                {chest, 6.2, -1.3}, {chest, 3.2, -1.9}, {chest, .6, -.8}};

// The straight belly muscle: three pairs of bellies above the navel, a long one below it that narrows.
constexpr Spread belly_1[] = {{ribs, .8, 5.1}, {ribs, 4, 5.2}, {ribs, 4, 2.7}, {ribs, .8, 2.4}};
constexpr Spread belly_2[] = {{ribs, .8, 1.6}, {ribs, 4, 1.9}, {ribs, 4, -.7}, {ribs, .8, -1}};
constexpr Spread belly_3[] = {{ribs, .8, -1.8}, {ribs, 4, -1.5}, {ribs, 4, -4.3}, {ribs, .8, -4.6}};
constexpr Spread belly_4[] = {{ribs, .8, -5.4}, {ribs, 3.8, -5.1}, {pelvis, 3.8, 6},
                              {pelvis, 3, 1.4}, {pelvis, 1.2, -1}, {pelvis, .5, 4}};

// The corset: from the lower ribs to the crest of the hip and down along the groin, beside the straight
// muscle.
constexpr Spread corset[] = {{ribs, 5.2, 1.6},   {ribs, 6.9, 1.2},   {ribs, 6.7, -3.4},  {pelvis, 7, 9.6},
                             {pelvis, 7.8, 6.4}, {pelvis, 6.6, 4.2}, {pelvis, 4.5, 2.6}, {pelvis, 4.5, 5},
                             {pelvis, 4.6, 8},   {ribs, 4.9, -4}};

// From inside the pelvis over the groin to the thigh bone; and the straight one of the thigh, down to the
// knee.
constexpr Spread groin[] = {{pelvis, 7.4, 3.6}, {pelvis, 7.2, .8},   {pelvis, 5.8, -3}, {thigh, -1.7, -7.6},
                            {thigh, -2.3, -7},  {thigh, -1.6, -4.4}, {pelvis, 5.2, .8}};
constexpr Spread thigh_front[] = {{thigh, 2.2, -1.2},   {thigh, 3.1, -5.6},  {thigh, 3, -11},
                                  {thigh, 2, -17},      {thigh, .4, -22.6},  {thigh, -.5, -21.4},
                                  {thigh, -1.5, -15.6}, {thigh, -1.1, -9.4}, {thigh, .6, -4.6}};

// The floor of the pelvis: a sling between the sit bones.
constexpr Spread sling[] = {{pelvis, 0, -2.4},   {pelvis, 2.2, -2.1}, {pelvis, 4, -.8},
                            {pelvis, 4.4, -1.5}, {pelvis, 2.6, -3.7}, {pelvis, 0, -4.5}};

// From the neck over the shoulder blades; and the wide one, from the armpit to the low back.
constexpr Spread trapezius[] = {{chest, .3, 9.2}, {chest, .3, 9.2},  {chest, 1.6, 9.2}, {chest, 2.6, 7.2},
                                {chest, 5, 5.8},  {chest, 8.9, 4.4}, {chest, 8.8, 3.1}, {chest, 5, 1.6},
                                {chest, 2.6, -3}, {chest, .3, -8.6}, {chest, .3, -8.6}};
constexpr Spread wide_back[] = {{chest, 8.2, 1.2}, {chest, 8.1, -1}, {ribs, 7.7, 3},   {ribs, 6.7, -2.6},
                                {pelvis, 5, 10.4}, {pelvis, 2, 8.4}, {pelvis, .4, 8},  {pelvis, .4, 8},
                                {ribs, .4, -2},    {ribs, .4, -2},   {ribs, 3.2, 5.4}, {chest, 5.2, .8}};

// The large one of the seat, and over it the edge of the middle one, at the side of the hip.
constexpr Spread seat[] = {{pelvis, .6, 2.6},   {pelvis, 2, 4.4},    {pelvis, 4.8, 4.2},
                           {pelvis, 7, 1.8},    {pelvis, 8.3, -1.8}, {pelvis, 7.4, -4.8},
                           {pelvis, 4.4, -6.4}, {pelvis, 1.5, -5.2}, {pelvis, .5, -1.6}};
constexpr Spread hip_side[] = {{pelvis, 3.7, 6},  {pelvis, 5.6, 6.7}, {pelvis, 7.8, 6},  {pelvis, 8.7, 3.4},
                               {pelvis, 8.8, .2}, {pelvis, 8.1, 2.6}, {pelvis, 6.4, 4.8}};

// From the sit bone to both sides of the knee.
constexpr Spread thigh_back_out[] = {{thigh, .3, -7.4},   {thigh, 2, -8},    {thigh, 3.8, -12.5},
                                     {thigh, 3.6, -17.5}, {thigh, 3, -22.6}, {thigh, 2, -22.8},
                                     {thigh, 1.4, -19},   {thigh, .7, -14}};
constexpr Spread thigh_back_in[] = {{thigh, -.4, -7.4},   {thigh, 0, -12},      {thigh, 0, -15.5},
                                    {thigh, -.9, -19.5},  {thigh, -1.8, -22.8}, {thigh, -2.9, -22.4},
                                    {thigh, -3.5, -17.5}, {thigh, -3.7, -12.5}, {thigh, -2.2, -8}};

constexpr MuscleShape shapes[] = {
    {Place::pectorals, false, false, pectorals},     {Place::hip_flexors, false, false, groin},
    {Place::hip_flexors, false, false, thigh_front}, {Place::hamstrings, true, false, thigh_back_out},
    {Place::hamstrings, true, false, thigh_back_in}, {Place::back, true, false, trapezius},
    {Place::back, true, false, wide_back},           {Place::abdominals, false, false, belly_1},
    {Place::abdominals, false, false, belly_2},      {Place::abdominals, false, false, belly_3},
    {Place::abdominals, false, false, belly_4},      {Place::glutes, true, false, seat},
    {Place::glutes, true, false, hip_side},          {Place::deep_core, false, false, corset},
    {Place::pelvic_floor, false, true, sling},
};

constexpr MuscleLeader leaders[] = {
    {Place::deep_core, false, {ribs, 6.5, -4}, {ribs, 10.3, -5.4}},
    {Place::pelvic_floor, true, {pelvis, 3.9, -1.4}, {pelvis, 13.2, -.9}},
};

}  // namespace

std::span<const MuscleShape> muscle_shapes() { return shapes; }
std::span<const MuscleLeader> muscle_leaders() { return leaders; }

}  // namespace realign::figure
