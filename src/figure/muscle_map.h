// SPDX-License-Identifier: Apache-2.0
//
// The muscle map: her from the front and, beside it, from the back, with every muscle group in its place.
// Those that are tight are dotted as what an exercise stretches is, those that are weak are hatched as what
// works is.
#pragma once

#include <array>
#include <vector>

#include "figure/figure.h"
#include "figure/view.h"

namespace realign::figure {

inline constexpr std::array<Place, 8> mapped_places = {
    Place::pectorals,  Place::hip_flexors, Place::hamstrings, Place::back,
    Place::abdominals, Place::glutes,      Place::deep_core,  Place::pelvic_floor};

// All of the picture from back to front. What belongs to a muscle says so: Part::muscle.
std::vector<Part> map_parts(const Show& show, const Skeleton& skeleton);

// What is drawn of one muscle on one side of her (or across her middle), or the dot that a line leads to from
// it, and where a thumb may touch to choose it: a box around it, of a thumb's size at least. Where two
// overlap, the later one lies on top.
struct MuscleAt {
  Place place{};
  bool from_back = false;
  Path path;  // as it is drawn
  Box box;
};
std::vector<MuscleAt> muscles_on_map(const Show& show);

// 44 pixels where the picture is 328 wide, as on a screen of 360 with its margins.
constexpr int thumb_of(const Box& picture) { return (picture.right - picture.left) * 44 / 328 + 1; }

}  // namespace realign::figure
