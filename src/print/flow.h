// SPDX-License-Identifier: Apache-2.0
//
// Blocks into columns and pages: where each stands. Pure arithmetic; nothing is drawn here, and nothing can
// fail.
#pragma once

#include <span>
#include <vector>

namespace realign::print {

struct BlockSize {
  double height = 0;
  double before = 0;        // of white above it, but not at the top of a column
  bool keeps_next = false;  // a heading: never the last of its column
};

// The room for blocks: a number of columns on each page, of one height.
struct Frame {
  double top = 0, bottom = 0;
  int columns = 1;
  double later_top = 0;  // of all pages but the first
};

struct Spot {
  int page = 0, column = 0;
  double y = 0;
};

// In their order, down the columns one after the other. A block that is higher than a column stands alone at
// its top and runs over.
std::vector<Spot> places_of(std::span<const BlockSize> blocks, const Frame& frame);

// The same on one page, with the columns as equally long as the blocks let them be. Where they do not fit on
// one, they are placed as above.
std::vector<Spot> balanced(std::span<const BlockSize> blocks, const Frame& frame);

int pages_of(std::span<const Spot> spots);

}  // namespace realign::print
