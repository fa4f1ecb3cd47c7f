// SPDX-License-Identifier: Apache-2.0
//
// Pose files made into movements: stances, what one movement takes over from another, poses one after the
// other. What cannot be understood is reported where it stands and left as it was.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "figure/pose.h"
#include "protocol/check.h"

namespace realign::figure {

// body.toml: how far joints go, and the places that hands can touch.
void read_body(Check& check, Library& library);

// A movement and where its poses stand, for what is checked afterwards.
struct ReadMovement {
  Movement movement;
  const Node* node = nullptr;
  std::vector<const Node*> poses;
};

// Every movement of one pose file.
std::vector<ReadMovement> read_movements(Check& check, const Node& file, const Library& library);

}  // namespace realign::figure
