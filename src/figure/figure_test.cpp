// SPDX-License-Identifier: Apache-2.0
//
// Claims about every movement that is built in, at 48 moments of a repetition. A unit is 16.5 mm.
#include "figure/figure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/protocol.h"
#include "figure/library.h"
#include "figure/limbs.h"
#include "figure/scene_parts.h"
#include "figure/svg.h"
#include "protocol/embedded.h"

namespace realign::figure {
namespace {

constexpr int moments = 48;

const Library& library() {
  static const Library built_in = *read_library(embedded_poses(), "the poses built in");
  return built_in;
}

const Protocol& protocol() {
  static const Protocol built_in = *read_protocol(embedded_protocol(), "the protocol built in");
  return built_in;
}

std::string name_of(const Movement& movement) { return movement.exercise + "/" + movement.variant; }

// Hands every movement, set on its floor, to `look` with the body at each moment.
template <class Look>
void at_every_moment(Look look) {
  for (const Movement& movement : library().movements) {
    const Stage stage = set_stage(library(), movement);
    const double whole = duration_of(movement);
    for (int i = 0; i < moments; ++i) {
      const double seconds = whole * i / moments;
      SCOPED_TRACE(name_of(movement) + " at " + std::to_string(seconds) + " s");
      look(movement, stage, skeleton_at(stage, seconds), moment_of(movement, seconds));
    }
  }
}

TEST(Bones, KeepTheirLengthToAMillimetre) {
  constexpr double millimetre = 1 / millimetres_per_unit;
  at_every_moment([&](const Movement&, const Stage&, const Skeleton& s, const Moment&) {
    for (const Side side : both_sides) {
      for (const Limb& limb : {arm(side), leg(side)}) {
        EXPECT_NEAR(length(s[limb.lower].at - s[limb.upper].at), limb.upper_length, millimetre);
        EXPECT_NEAR(length(s[limb.end].at - s[limb.lower].at), limb.lower_length, millimetre);
        EXPECT_NEAR(length(s[limb.upper].point({0, -limb.upper_length, 0}) - s[limb.lower].at), 0,
                    millimetre);
        EXPECT_NEAR(length(s[limb.lower].point({0, -limb.lower_length, 0}) - s[limb.end].at), 0, millimetre);
      }
    }
    EXPECT_NEAR(length(s[Bone::head].at - s[Bone::neck2].at), lengths::neck, millimetre);
    EXPECT_NEAR(length(s[Bone::thorax2].at - s[Bone::thorax1].at), lengths::thorax1, millimetre);
  });
}

// Where hands and feet are planted the bend of the limb comes out; what was put in says nothing.
TEST(Joints, BendOnlyAsFarAsAPersonsDo) {
  const JointRange knee = library().ranges[static_cast<std::size_t>(Joint::knee)];
  const JointRange elbow = library().ranges[static_cast<std::size_t>(Joint::elbow)];
  at_every_moment([&](const Movement&, const Stage&, const Skeleton& s, const Moment&) {
    for (const Side side : both_sides) {
      EXPECT_GE(bend_of(s, leg(side)), knee.least - 1);
      EXPECT_LE(bend_of(s, leg(side)), knee.most + 1);
      EXPECT_GE(bend_of(s, arm(side)), elbow.least - 1);
      EXPECT_LE(bend_of(s, arm(side)), elbow.most + 1);
    }
  });
}

bool stays(const Contact& from, const Contact& to) {
  const bool planted = from.grip == Grip::floor || from.grip == Grip::stay || from.grip == Grip::forearm;
  return planted && from.grip == to.grip && length(from.offset - to.offset) < 1e-9;
}

TEST(Contacts, OfHandsAndFeetStayWithinFiveMillimetres) {
  constexpr double near = 5 / millimetres_per_unit;
  at_every_moment([&](const Movement& movement, const Stage& stage, const Skeleton& s, const Moment& moment) {
    const Skeleton first = skeleton_at(stage, 0);
    const Pose& start = movement.poses.front();
    for (std::size_t i = 0; i < 2; ++i) {
      const Side side = both_sides[i];
      if (stays(start.hands[i], moment.from->hands[i]) && stays(start.hands[i], moment.to->hands[i])) {
        EXPECT_LT(length(wrist(s, side) - wrist(first, side)), near) << "a hand moves";
      }
      if (stays(start.feet[i], moment.from->feet[i]) && stays(start.feet[i], moment.to->feet[i])) {
        EXPECT_LT(length(ankle(s, side) - ankle(first, side)), near) << "a foot moves";
      }
      const bool kneels = moment.from->feet[i].grip == Grip::knee && moment.to->feet[i].grip == Grip::knee;
      if (kneels && start.feet[i].grip == Grip::knee) {
        EXPECT_LT(length(knee(s, side) - knee(first, side)), near) << "a knee moves";
      }
    }
  });
}

double lowest_ball(const std::vector<Ball>& balls) {
  double low = 1e9;
  for (const Ball& ball : balls) low = std::min(low, ball.at.y - ball.radius);
  return low;
}

// Flesh and clothes give way by a centimetre or so; bones do not.
TEST(Floor, HasNothingBelowIt) {
  constexpr double gives_way = -14 / millimetres_per_unit;
  at_every_moment([&](const Movement&, const Stage&, const Skeleton& s, const Moment&) {
    EXPECT_GE(lowest_of_head(s), gives_way) << "head";
    for (const Side side : both_sides) {
      EXPECT_GE(lowest_ball(forearm_balls(s, side, 1)), gives_way) << "forearm";
      EXPECT_GE(lowest_ball(leg_balls(s, side, 1)), gives_way) << "leg";
      EXPECT_GE(lowest_ball(foot_balls(s, side)[0]), gives_way) << "foot";
      EXPECT_GE(elbow(s, side).y, 0) << "elbow";
    }
    EXPECT_GE(lowest(s, Support::hips, Side::right), gives_way) << "hips";
    EXPECT_GE(lowest(s, Support::ribs, Side::right), gives_way) << "ribs";
  });
}

// Nothing goes farther in a sixtieth of a second than a quick hand could.
TEST(Movements, GoOnWithoutAJump) {
  constexpr double farthest = 45 / millimetres_per_unit;
  for (const Movement& movement : library().movements) {
    const Stage stage = set_stage(library(), movement);
    Skeleton before = skeleton_at(stage, 0);
    const int pictures = static_cast<int>(duration_of(movement) * 60);
    for (int i = 1; i <= pictures; i += 1) {
      const Skeleton now = skeleton_at(stage, i / 60.0);
      for (std::size_t bone = 0; bone < bone_count; ++bone) {
        EXPECT_LT(length(now.frames[bone].at - before.frames[bone].at), farthest)
            << name_of(movement) << " at " << i / 60.0 << " s, bone " << bone;
      }
      before = now;
    }
  }
}

TEST(Figure, HasAMovementForEveryVariantOfTheProtocol) {
  for (const Exercise& exercise : protocol().exercises) {
    for (const Variant& variant : exercise.variants) {
      EXPECT_NE(library().find(exercise.id, variant.id), nullptr) << exercise.id << "/" << variant.id;
    }
  }
}

TEST(Figure, OfTheOtherSideIsThePictureInAMirror) {
  for (const Movement& movement : library().movements) {
    const Show one = prepare_show(library(), movement, {}, movement.camera, false);
    const Show two = prepare_show(library(), movement, {}, movement.camera, true);
    const Drawing a = draw(one, telling_moment(movement)), b = draw(two, telling_moment(movement));
    ASSERT_EQ(a.parts.size(), b.parts.size()) << name_of(movement);
    for (std::size_t i = 0; i < a.parts.size(); ++i) EXPECT_EQ(a.parts[i].ink, b.parts[i].ink);
    EXPECT_NEAR(a.box.left, -b.box.right, 2) << name_of(movement);
    EXPECT_NEAR(a.box.top, b.box.top, 2) << name_of(movement);
  }
}

TEST(Figure, IsTheSameBytesEveryTime) {
  for (const Movement& movement : library().movements) {
    const Show show = prepare_show(library(), movement, {}, movement.camera, false);
    EXPECT_EQ(draw(show, 1.25), draw(show, 1.25 + duration_of(movement)));
  }
}

// The muscle map holds two bodies and all muscles, and is drawn once for a page, not again for every
// exercise.
TEST(Still, IsSmallerThanTwelveKilobytesAndTheMuscleMapThanNineteen) {
  for (const Movement& movement : library().movements) {
    const Show show = prepare_show(library(), movement, {}, movement.camera, false);
    const std::size_t room = shows(movement, Extra::muscles) ? 19000 : 12000;
    EXPECT_LT(still_svg(draw(show, telling_moment(movement)), {}).size(), room) << name_of(movement);
  }
}

TEST(Sine, IsThatOfTheLibraryToElevenDecimals) {
  for (double degrees = -720; degrees <= 720; degrees += .37) {
    EXPECT_NEAR(sine(degrees), std::sin(degrees * 3.14159265358979323846 / 180), 1e-10);
  }
}

}  // namespace
}  // namespace realign::figure
