// SPDX-License-Identifier: Apache-2.0
//
// The door to the drawing: a movement, a moment and a look in, a picture out.
//
// prepare_show does once what all moments share: the floor contacts, the box that holds every moment, the
// start and the arrow. It holds pointers to the library and the movement, which must outlive it. draw is then
// quick enough to be called for every picture of a screen.
#pragma once

#include <optional>

#include "figure/drawing.h"
#include "figure/stage.h"

namespace realign::figure {

// Of the muscle map: which muscles are tight (the others are weak), and the one that is looked at.
struct Marking {
  std::vector<Place> tight;
  std::optional<Place> chosen;
};

struct Show {
  Stage stage;
  Look look;
  Camera camera;
  bool mirrored = false;  // the other side: what was left is right
  Box body;  // of her in every moment
  Box box;  // the same with props and arrow
  Skeleton start;  // in the first pose
  std::vector<Part> arrow;  // of the movement as a whole
  bool has_ghost = true;  // where she began, behind her
  bool has_arrow = true;
  Marking marking;
};

Show prepare_show(const Library& library, const Movement& movement, const Look& look, const Camera& camera,
                  bool mirrored);

Drawing draw(const Show& show, double seconds);
Drawing draw(const Show& show, const Moment& moment);

// The body alone: parts from back to front, muscles and all.
std::vector<Part> body_parts(const Show& show, const Skeleton& skeleton);

// Seconds at which the pose that shows the exercise best is reached: that in which most has moved.
double telling_moment(const Movement& movement);

}  // namespace realign::figure
