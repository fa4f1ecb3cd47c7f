// SPDX-License-Identifier: Apache-2.0
#include "print/flow.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace realign::print {
namespace {

constexpr Frame page{100, 700, 2, 40};

std::vector<BlockSize> some_blocks() {
  const auto count = *rc::gen::inRange(1, 120);
  std::vector<BlockSize> blocks;
  for (int i = 0; i < count; ++i) {
    const double height = *rc::gen::inRange(1, 200), before = *rc::gen::inRange(0, 20);
    // Two headings in a row at most, so that what is kept together is never higher than a page.
    const bool keeps = i % 3 != 2 && *rc::gen::inRange(0, 4) == 0;
    blocks.push_back({height, before, keeps});
  }
  return blocks;
}

double top_of(const Spot& spot) { return spot.page == 0 ? page.top : page.later_top; }

void expect_in_order_and_apart(const std::vector<BlockSize>& blocks, const std::vector<Spot>& spots) {
  RC_ASSERT(spots.size() == blocks.size());
  for (std::size_t i = 0; i < spots.size(); ++i) {
    RC_ASSERT(spots[i].y >= top_of(spots[i]));
    RC_ASSERT(spots[i].y + blocks[i].height <= page.bottom);
    if (i == 0) continue;
    const Spot &before = spots[i - 1], &here = spots[i];
    const bool is_same = here.page == before.page && here.column == before.column;
    if (is_same) RC_ASSERT(here.y == before.y + blocks[i - 1].height + blocks[i].before);
    if (!is_same)
      RC_ASSERT(here.page * page.columns + here.column == before.page * page.columns + before.column + 1);
    if (!is_same) RC_ASSERT(here.y == top_of(here));
  }
}

TEST(FlowLaws, EveryBlockStandsOnceInItsOrderWithinTheColumnAndOverNoOther) {
  EXPECT_TRUE(rc::check([] {
    const auto blocks = some_blocks();
    expect_in_order_and_apart(blocks, places_of(blocks, page));
    expect_in_order_and_apart(blocks, balanced(blocks, page));
  }));
}

TEST(FlowLaws, AHeadingIsNeverTheLastOfItsColumn) {
  EXPECT_TRUE(rc::check([] {
    const auto blocks = some_blocks();
    for (const auto& spots : {places_of(blocks, page), balanced(blocks, page)}) {
      for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        if (!blocks[i].keeps_next) continue;
        RC_ASSERT(spots[i].page == spots[i + 1].page && spots[i].column == spots[i + 1].column);
      }
    }
  }));
}

TEST(FlowLaws, BalancingNeedsNoMorePages) {
  EXPECT_TRUE(rc::check([] {
    const auto blocks = some_blocks();
    RC_ASSERT(pages_of(balanced(blocks, page)) == pages_of(places_of(blocks, page)));
  }));
}

TEST(Flow, TwoColumnsOfAShortTextAreEquallyLong) {
  const std::vector<BlockSize> blocks(10, BlockSize{20, 0, false});
  const auto spots = balanced(blocks, page);
  EXPECT_EQ(std::ranges::count(spots, 0, &Spot::column), 5);
  EXPECT_EQ(std::ranges::count(spots, 1, &Spot::column), 5);
}

TEST(Flow, TheWhiteAboveABlockIsLeftOutAtTheTopOfAColumn) {
  const std::vector<BlockSize> blocks{{500, 30, false}, {200, 30, false}};
  const auto spots = places_of(blocks, page);
  EXPECT_EQ(spots[0].y, 100);
  EXPECT_EQ(spots[1].column, 1);
  EXPECT_EQ(spots[1].y, 100);
}

TEST(Flow, WhatIsHigherThanAColumnStandsAloneAtItsTop) {
  const std::vector<BlockSize> blocks{{10, 0, false}, {900, 0, false}, {10, 0, false}};
  const auto spots = places_of(blocks, page);
  EXPECT_EQ(spots[1].column, 1);
  EXPECT_EQ(spots[1].y, 100);
  EXPECT_EQ(spots[2].page, 1);
  EXPECT_EQ(spots[2].y, 40);
}

TEST(Flow, NothingIsOnePage) { EXPECT_EQ(pages_of(places_of({}, page)), 1); }

}  // namespace
}  // namespace realign::print
