// SPDX-License-Identifier: Apache-2.0
//
// The scene of a picture in the compiled poses, within library_reader.cpp and library_writer.cpp.
#pragma once

#include "base/json.h"
#include "engine/object_reader.h"
#include "figure/scene.h"

namespace realign::figure {

// `spots` is how many there are.
Scene read_scene(const ObjectReader& from, std::size_t spots);
Json scene_json(const Scene& scene);

}  // namespace realign::figure
