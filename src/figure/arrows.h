// SPDX-License-Identifier: Apache-2.0
//
// Which way what moves goes, as one arrow or two, of the movement as a whole.
//
// Of the places that would do, an arrow takes the one where it hides least of the body in its first pose, on
// the way and in the pose that says most. A halo in the colour of the page parts it from what it still
// crosses.
#pragma once

#include <vector>

#include "figure/figure.h"

namespace realign::figure {

// `show` needs its stage, look, camera and start; in a close view the arrows stay within `show.box`.
std::vector<Part> arrows_of(const Show& show);

}  // namespace realign::figure
