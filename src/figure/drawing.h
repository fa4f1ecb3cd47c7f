// SPDX-License-Identifier: Apache-2.0
//
// A picture as a plain value: flat parts from back to front, each a path with an ink. SVG, PDF or a canvas
// are ways to write it down.
//
// Coordinates are whole tenths of a point, x to the right and y down, three points to a unit of the body.
// All closed paths of a part run the same way round, so that filled by the non-zero rule they are one shape;
// its outline is painted first and the fill covers the inner half.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "figure/pose.h"

namespace realign::figure {

inline constexpr double points_per_unit = 3;

struct Dot {
  int x = 0, y = 0;  // tenths of a point
  bool operator==(const Dot&) const = default;
};

struct Step {
  enum class Kind : std::uint8_t { move, line, curve, arc, close };
  Kind kind = Kind::move;
  Dot to;
  Dot first, second;  // control points of a curve
  int radius = 0;     // of an arc, which always runs against the clock as it is seen
  bool large = false;
  bool operator==(const Step&) const = default;
};
using Path = std::vector<Step>;

enum class Ink : std::uint8_t {
  mat,
  mat_edge,
  wall,
  wall_edge,
  wood,
  wood_far,
  soft,
  steel,
  strap,
  band,
  band_far,
  shadow,
  ghost,
  skin,
  skin_far,
  shirt,
  shirt_far,
  legs,
  legs_far,
  waist,
  hair,
  hair_line,
  eye,
  line,
  works,
  stretches,
  halo,
  mark_halo,
  arrow,
  arrow_head,
  gap,
  blend,
  plumb,
  plumb_mark,
  sign_tires,
  sign_eases,
  bundle,
  site,
  site_now,
  works_quiet,  // a muscle of the map, while another is looked at
  stretches_quiet,
  leader_halo,
};
inline constexpr std::size_t ink_count = 42;

struct Part {
  Ink ink{};
  Path path;
  int clip = -1;        // index of the part within whose shape this one is seen
  int strength = 100;    // percent, of its ink
  bool shaded = false;  // a lighter copy lies on it, shifted to the light
  std::optional<Place> muscle{};  // of the muscle map: what it belongs to
  bool operator==(const Part&) const = default;
};

struct Box {
  int left = 0, top = 0, right = 0, bottom = 0;  // tenths
  bool operator==(const Box&) const = default;
};

struct Drawing {
  std::vector<Part> parts;
  Box box;
  bool operator==(const Drawing&) const = default;
};

}  // namespace realign::figure
