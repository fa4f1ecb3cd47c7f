// SPDX-License-Identifier: Apache-2.0
#include "figure/palette.h"

#include <array>

namespace realign::figure {
namespace {

constexpr std::array<InkStyle, ink_count> day = {{
    {"mat", "#e3ddd3", false, "", 0},
    {"mat-edge", "#c9bfb1", false, "", 0},
    {"wall", "#ece6dd", false, "", 0},
    {"wall-edge", "#cfc4b5", false, "", 0},
    {"wood", "#cfae84", false, "#8c6f4c", 10},
    {"wood-far", "#b8966c", false, "#7c6142", 10},
    {"soft", "#f3ece1", true, "#b5a794", 16},
    {"steel", "#6d6872", true, "#38343c", 18},
    {"strap", "", false, "#9e5405", 26},
    {"band", "#c8702a", false, "#5f3103", 12},
    {"band-far", "#8a4a16", false, "#5f3103", 12},
    {"shadow", "#2b1f30", false, "", 0, "opacity:.13;"},
    {"ghost", "#efeaf0", false, "#a398a8", 18, "stroke-dasharray:5 4;"},
    {"skin", "", false, "", 0},
    {"skin-far", "", false, "", 0},
    {"shirt", "#8a7791", true, "#43344a", 22},
    {"shirt-far", "#705f77", true, "#3a2c41", 22},
    {"legs", "#54455a", true, "#2b1f30", 22},
    {"legs-far", "#43364a", false, "#241a29", 22},
    {"waist", "#7a6881", false, "#2b1f30", 16},
    {"hair", "#4a342c", true, "#2a1c17", 20},
    {"hair-line", "", false, "#2a1c17", 16},
    {"eye", "#2b1f30", false, "", 0},
    {"line", "", false, "#2b1f30", 14},
    {"works", "#f2ae45", false, "#7a3d02", 18},
    {"stretches", "#f2ae45", false, "#7a3d02", 18},
    {"halo", "", false, "#ffffff", 96, "opacity:.8;"},
    {"halo", "", false, "#ffffff", 56, "opacity:.8;"},
    {"arrow", "", false, "#9e5405", 44},
    {"arrow-head", "#9e5405", false, "#9e5405", 12},
    {"gap", "#f6d98a", false, "", 0},
    {"shirt-light", "#9c8aa3", false, "", 0},
    {"plumb", "", false, "#9e5405", 16, "stroke-dasharray:6 4;"},
    {"plumb-mark", "#f2ae45", false, "#7a3d02", 14},
    {"sign-tires", "", false, "#63576a", 48},
    {"sign-eases", "", false, "#9e5405", 48},
    {"bundle", "#f3ece1", true, "#8c7a66", 20},
    {"site", "#fff3da", false, "#7a3d02", 12},
    {"site-now", "#f2ae45", false, "#7a3d02", 14},
    {"quiet", "#d3c8d6", false, "#5a4861", 14},
    {"quiet", "#d3c8d6", false, "#5a4861", 14},
    {"halo", "", false, "#ffffff", 34, "opacity:.8;"},
}};

constexpr std::array<InkStyle, ink_count> dark = {{
    {"mat", "#0c0200", false, "#3a0a00", 10},
    {"mat-edge", "#0c0200", false, "#3a0a00", 10},
    {"wall", "#080100", false, "#3a0a00", 10},
    {"wall-edge", "#0c0200", false, "#3a0a00", 10},
    {"wood", "#1c0500", false, "#b42a00", 12},
    {"wood-far", "#0c0200", false, "#b42a00", 12},
    {"soft", "#0c0200", false, "#b42a00", 12},
    {"steel", "#1c0500", false, "#ea2e00", 14},
    {"strap", "", false, "#ff3a00", 22},
    {"band", "#b42a00", false, "#ff3a00", 12},
    {"band-far", "#1c0500", false, "#b42a00", 12},
    {"shadow", "none", false, "", 0},
    {"ghost", "#050100", false, "#7a1c00", 14, "stroke-dasharray:5 4;"},
    {"skin", "#2a0800", false, "#cc2a00", 20},
    {"skin-far", "#0c0200", false, "#b02600", 18},
    {"shirt", "#3a0a00", false, "#cc2a00", 20},
    {"shirt-far", "#0c0200", false, "#b02600", 18},
    {"legs", "#3a0a00", false, "#cc2a00", 20},
    {"legs-far", "#0c0200", false, "#b02600", 18},
    {"waist", "#1c0500", false, "#cc2a00", 16},
    {"hair", "#1c0500", false, "#cc2a00", 20},
    {"hair-line", "", false, "#cc2a00", 16},
    {"eye", "#ff3a00", false, "", 0},
    {"line", "", false, "#ea2e00", 14},
    {"works", "#ff3a00", false, "#0c0200", 18},
    {"stretches", "#ff3a00", false, "#0c0200", 18},
    {"halo", "", false, "#000000", 96, "opacity:.8;"},
    {"halo", "", false, "#000000", 56, "opacity:.8;"},
    {"arrow", "", false, "#ff3a00", 44},
    {"arrow-head", "#ff3a00", false, "#ff3a00", 12},
    {"gap", "#3a0a00", false, "", 0},
    {"shirt-light", "#3a0a00", false, "", 0},
    {"plumb", "", false, "#ff3a00", 16, "stroke-dasharray:6 4;"},
    {"plumb-mark", "#ff3a00", false, "#0c0200", 14},
    {"sign-tires", "", false, "#b42a00", 48},
    {"sign-eases", "", false, "#ff3a00", 48},
    {"bundle", "#1c0500", false, "#ea2e00", 18},
    {"site", "#0c0200", false, "#ea2e00", 12},
    {"site-now", "#ff3a00", false, "#0c0200", 14},
    {"quiet", "#6a1800", false, "#0c0200", 14},
    {"quiet", "#6a1800", false, "#0c0200", 14},
    {"halo", "", false, "#000000", 34, "opacity:.8;"},
}};

constexpr std::array<InkStyle, 4> skins = {{{"skin", "#f0cdb0", true, "#a8755a", 22},
                                            {"skin", "#dca988", true, "#8d5a40", 22},
                                            {"skin", "#ad7551", true, "#5f3a25", 22},
                                            {"skin", "#6f4733", true, "#38211a", 22}}};
constexpr std::array<InkStyle, 4> far_skins = {{{"skin-far", "#d9b294", false, "#966750", 22},
                                                {"skin-far", "#c08c6c", false, "#7b4d37", 22},
                                                {"skin-far", "#91603f", false, "#52311f", 22},
                                                {"skin-far", "#5a3828", false, "#2e1b15", 22}}};

}  // namespace

std::string stroke_name(const InkStyle& ink) {
  return std::string(ink.name) + (ink.fill.empty() ? "" : "-line");
}

const InkStyle& ink_style(Ink ink, Skin skin, bool night) {
  if (night) return dark[static_cast<std::size_t>(ink)];
  if (ink == Ink::skin) return skins[static_cast<std::size_t>(skin)];
  if (ink == Ink::skin_far) return far_skins[static_cast<std::size_t>(skin)];
  return day[static_cast<std::size_t>(ink)];
}

}  // namespace realign::figure
