// SPDX-License-Identifier: Apache-2.0
//
// What is drawn beside the body: arrows, marks of effort, bands, weights, words.
#include <gtest/gtest.h>

#include <algorithm>

#include "figure/effort.h"
#include "figure/figure.h"
#include "figure/library.h"
#include "figure/svg_legend.h"
#include "protocol/embedded.h"

namespace realign::figure {
namespace {

const Library& library() {
  static const Library built_in = *read_library(embedded_poses(), "the poses built in");
  return built_in;
}

Show show_of(const Movement& movement) {
  return prepare_show(library(), movement, {}, movement.camera, false);
}

Show show_of(std::string_view exercise, std::string_view variant) {
  const Movement* found = library().find(exercise, variant);
  EXPECT_NE(found, nullptr) << exercise << "/" << variant;
  return show_of(found ? *found : library().movements.front());
}

long count(const std::vector<Part>& parts, Ink ink) { return std::ranges::count(parts, ink, &Part::ink); }

const Part& first_of(const Drawing& drawing, Ink ink) {
  const auto found = std::ranges::find(drawing.parts, ink, &Part::ink);
  EXPECT_NE(found, drawing.parts.end());
  return found == drawing.parts.end() ? drawing.parts.front() : *found;
}

TEST(Arrows, AreTwoWhereAnArmAndALegReachAndOneWhereBothHandsGoTheSameWay) {
  EXPECT_EQ(count(show_of("birddog", "base").arrow, Ink::arrow_head), 2);
  EXPECT_EQ(count(show_of("birddog", "leg-slide").arrow, Ink::arrow_head), 1);
  EXPECT_EQ(count(show_of("overhead-reach", "base").arrow, Ink::arrow_head), 1);
}

TEST(Arrows, OrMarksOfEffortStandBesideEveryExerciseThatWorks) {
  for (const Movement& movement : library().movements) {
    if (movement.scene || movement.stretched) continue;
    const Show show = show_of(movement);
    EXPECT_TRUE(!show.arrow.empty() || works_in_place(show)) << movement.exercise << "/" << movement.variant;
  }
}

TEST(Arrows, LieWithinThePicture) {
  for (const Movement& movement : library().movements) {
    const Show show = show_of(movement);
    for (const Part& part : show.arrow) {
      for (const Step& step : part.path) {
        if (step.kind == Step::Kind::close) continue;
        EXPECT_TRUE(step.to.x > show.box.left && step.to.x < show.box.right && step.to.y > show.box.top &&
                    step.to.y < show.box.bottom)
            << movement.exercise << "/" << movement.variant;
      }
    }
  }
}

TEST(Effort, DeepensTheMuscleAndHasMarksAroundItAndNeitherAtRest) {
  const Show show = show_of("clam-shell", "seated-press");
  const Drawing rest = draw(show, 0), squeeze = draw(show, telling_moment(*show.stage.movement) + 1);
  EXPECT_EQ(count(rest.parts, Ink::arrow_head), 0);
  EXPECT_EQ(count(squeeze.parts, Ink::arrow_head), 1);
  EXPECT_LT(first_of(rest, Ink::works).strength, 50);
  EXPECT_EQ(first_of(squeeze, Ink::works).strength, 100);
}

TEST(Effort, FollowsTheTempo) {
  const Movement& movement = *library().find("glute-bridge", "seat-squeeze");
  const Pose &first = movement.poses.front(), &second = movement.poses.back();
  EXPECT_DOUBLE_EQ(effort_at(movement, on_way(first, second, 0)), 0);
  EXPECT_DOUBLE_EQ(effort_at(movement, on_way(first, second, .5)), .5);
  EXPECT_DOUBLE_EQ(effort_at(movement, {&second, &second, 0, 0}), 1);
  EXPECT_DOUBLE_EQ(effort_at(movement, on_way(second, first, 1)), 0);
}

TEST(Bands, AroundTheThighsHaveAPartBehindHerAndOneBeforeHer) {
  for (const std::string_view exercise : {"clam-shell", "hip-abduction", "glute-kickback"}) {
    const Drawing drawing = draw(show_of(exercise, "band"), 0);
    const auto place = [&](Ink ink) { return &first_of(drawing, ink) - drawing.parts.data(); };
    EXPECT_LT(place(Ink::band_far), place(Ink::shirt)) << exercise;
    EXPECT_GT(place(Ink::band), place(Ink::shirt)) << exercise;
  }
}

// How high on paper a weight is, tenths of a point.
int height_of_weight(std::string_view variant) {
  const Drawing drawing = draw(show_of("reverse-fly", variant), 0);
  int least = 1 << 20, most = -(1 << 20);
  for (const Step& step : first_of(drawing, Ink::steel).path) {
    if (step.kind == Step::Kind::close) continue;
    least = std::min(least, step.to.y);
    most = std::max(most, step.to.y);
  }
  return most - least;
}

TEST(Weights, OfOneTwoAndThreeKilogramsDifferInSize) {
  EXPECT_GT(height_of_weight("base"), height_of_weight("light"));
  EXPECT_GT(height_of_weight("two-kilos"), height_of_weight("base") * 1.1);
  EXPECT_GT(height_of_weight("three-kilos"), height_of_weight("two-kilos") * 1.1);
}

TEST(Legends, HaveLettersOfTheSameShareOfEveryPicturesLongerSide) {
  SvgStyle style;
  style.legend = {Swatch{"Works: between the shoulder blades"}};
  for (const Movement& movement : library().movements) {
    const Box box = show_of(movement).box;
    const int longer = std::max(box.right - box.left, box.bottom - box.top);
    EXPECT_NEAR(legend_of(box, 1, style).letters, longer * .036, 1) << movement.exercise;
  }
}

TEST(Legends, BreakWhereThePictureIsNarrow) {
  SvgStyle style;
  style.legend = {Swatch{"Works: back and between the shoulder blades"}};
  EXPECT_EQ(legend_of({0, 0, 4000, 1700}, 1, style).lines.size(), 1U);
  const Legend narrow = legend_of({0, 0, 1500, 3400}, 1, style);
  EXPECT_GT(narrow.lines.size(), 1U);
  EXPECT_GT(narrow.height, narrow.letters * 2);
}

TEST(Breath, IsInOnTheWayBackWhereOnlyTheBreathOutIsNamed) {
  EXPECT_EQ(library().find("birddog", "base")->poses.front().breath, Breath::in);
  EXPECT_EQ(library().find("chin-retraction", "base")->poses.front().breath, Breath::easy);
}

}  // namespace
}  // namespace realign::figure
