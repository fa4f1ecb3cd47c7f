// SPDX-License-Identifier: Apache-2.0
//
// The app's look on paper: its colours where they print well, its amber for what is here and now. Whatever a
// colour says stands in words or in a shape too, for a printer that has only black.
#pragma once

#include <cstdint>

namespace realign::print {

struct Colour {
  std::uint8_t red = 0, green = 0, blue = 0;
};

inline constexpr Colour ink{0x2b, 0x1f, 0x30};
inline constexpr Colour quiet{0x5a, 0x4e, 0x61};
inline constexpr Colour line{0xc9, 0xbf, 0xbb};
inline constexpr Colour edge{0x85, 0x77, 0x8a};
inline constexpr Colour amber{0x9e, 0x54, 0x05};
inline constexpr Colour soft{0xf8, 0xf1, 0xe6};
inline constexpr Colour stop{0xa3, 0x12, 0x1f};
inline constexpr Colour stop_soft{0xfb, 0xea, 0xe7};
inline constexpr Colour white{0xff, 0xff, 0xff};

enum class Weight : std::uint8_t { regular, strong };

// How a paragraph is set; sizes in points.
struct Type {
  double size = 9.5;
  Weight weight = Weight::regular;
  Colour colour = ink;
  double leading = 1.36;  // from line to line, of the size
};

}  // namespace realign::print
