// SPDX-License-Identifier: Apache-2.0
#include "print/flow.h"

#include <algorithm>

namespace realign::print {
namespace {

// What must stand in one column from block `first` on: it, and all up to the first that lets go.
double kept_height(std::span<const BlockSize> blocks, std::size_t first) {
  double height = blocks[first].height;
  for (std::size_t i = first; blocks[i].keeps_next && i + 1 < blocks.size(); ++i)
    height += blocks[i + 1].before + blocks[i + 1].height;
  return height;
}

}  // namespace

std::vector<Spot> places_of(std::span<const BlockSize> blocks, const Frame& frame) {
  std::vector<Spot> spots;
  spots.reserve(blocks.size());
  Spot pen{0, 0, frame.top};
  bool at_top = true;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const bool is_kept = i > 0 && blocks[i - 1].keeps_next;
    const double needs = blocks[i].before + kept_height(blocks, i);
    if (!at_top && !is_kept && pen.y + needs > frame.bottom) {
      pen.column = (pen.column + 1) % frame.columns;
      if (pen.column == 0) ++pen.page;
      pen.y = pen.page == 0 ? frame.top : frame.later_top;
      at_top = true;
    }
    if (!at_top) pen.y += blocks[i].before;
    spots.push_back(pen);
    pen.y += blocks[i].height;
    at_top = false;
  }
  return spots;
}

int pages_of(std::span<const Spot> spots) { return spots.empty() ? 1 : spots.back().page + 1; }

std::vector<Spot> balanced(std::span<const BlockSize> blocks, const Frame& frame) {
  std::vector<Spot> best = places_of(blocks, frame);
  if (pages_of(best) > 1) return best;
  double low = frame.top, high = frame.bottom;
  while (high - low > 1) {
    Frame shorter = frame;
    shorter.bottom = (low + high) / 2;
    const std::vector<Spot> tried = places_of(blocks, shorter);
    bool fits = pages_of(tried) == 1;
    for (std::size_t i = 0; i < tried.size(); ++i)
      fits = fits && tried[i].y + blocks[i].height <= shorter.bottom + .01;
    if (fits) best = tried;
    (fits ? high : low) = shorter.bottom;
  }
  return best;
}

}  // namespace realign::print
