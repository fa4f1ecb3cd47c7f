// SPDX-License-Identifier: Apache-2.0
#include "figure/cues.h"

#include <gtest/gtest.h>

#include "figure/library.h"
#include "figure/moment.h"
#include "protocol/embedded.h"

namespace realign::figure {
namespace {

TEST(Cues, SheBreathesOutOnTheWayThereAndInOnTheWayBack) {
  Movement movement;
  movement.poses.resize(2);
  movement.poses[0] = {.holds = 1, .breath = Breath::in};
  movement.poses[1] = {.takes = 2, .holds = 3, .breath = Breath::out};
  movement.back = 4;
  const std::vector<Cue> wanted = {{0, 1, Breath::easy, true, 0},
                                   {1, 3, Breath::out, false, 1},
                                   {3, 6, Breath::easy, true, 1},
                                   {6, 10, Breath::in, false, 0}};
  EXPECT_EQ(cues_of(movement), wanted);
}

TEST(Cues, APoseThatIsOnlyHeldIsOneCue) {
  Movement movement;
  movement.poses.resize(1);
  movement.poses[0].holds = 8;
  EXPECT_EQ(cues_of(movement), (std::vector<Cue>{{0, 8, Breath::easy, true, 0}}));
}

TEST(Cues, FillEveryRepetitionWithoutAGap) {
  const Library library = *read_library(embedded_poses(), "the poses built in");
  ASSERT_FALSE(library.movements.empty());
  for (const Movement& movement : library.movements) {
    SCOPED_TRACE(movement.exercise + "/" + movement.variant);
    double at = 0;
    for (const Cue& cue : cues_of(movement)) {
      EXPECT_DOUBLE_EQ(cue.from, at);
      EXPECT_GT(cue.to, cue.from);
      at = cue.to;
    }
    EXPECT_DOUBLE_EQ(at, duration_of(movement));
  }
}

}  // namespace
}  // namespace realign::figure
