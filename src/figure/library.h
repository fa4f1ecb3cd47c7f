// SPDX-License-Identifier: Apache-2.0
//
// All movements, from the canonical JSON of the pose files and back. Read only when a figure is drawn.
//
//   {"digest":"<SHA-256 of the bytes of library>","library":{"joints":{…},"movements":[…],"spots":[…]}}
//
// Angles are whole degrees, lengths whole millimetres of a body of 165 cm, seconds whole.
#pragma once

#include <string>
#include <string_view>

#include "base/json.h"
#include "base/result.h"
#include "figure/pose.h"

namespace realign::figure {

// `name` stands in the message where the text is damaged.
Result<Library> read_library(std::string_view json, std::string_view name);

// What stands under "library", members sorted.
Json library_json(const Library& library);

}  // namespace realign::figure
