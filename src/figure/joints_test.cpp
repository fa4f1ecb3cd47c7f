// SPDX-License-Identifier: Apache-2.0
//
// Claims about joints as they are drawn: measured from the bones after hands, feet and knees have been
// brought to where they rest, twenty times a second, in every exercise and picture. Limits are what a healthy
// adult's joint does when somebody else moves it (Norkin and White, "norkin-white"); where her weight presses
// it on, what is general knowledge. They are written out here, not read from protocol/body.toml, which holds
// the angles that go in.
#include <functional>
#include <map>

#include "figure/testing_body.h"

namespace realign::figure {
namespace {

struct Range {
  double least, most;
};

// The least and the most that was measured, and when.
struct Extremes {
  double least = 1e9, most = -1e9, at_least = 0, at_most = 0;
  void take(double value, double seconds) {
    if (value < least) least = value, at_least = seconds;
    if (value > most) most = value, at_most = seconds;
  }
};

using Measured = std::map<std::string, double>;

// Measures every movement all through and holds what is named in `ranges` to it, within a degree of rounding.
void expect_within(const std::map<std::string, Range>& ranges,
                   const std::function<Measured(const Skeleton&)>& measure) {
  constexpr double rounding = 1;
  for (const Movement& movement : library().movements) {
    std::map<std::string, Extremes> extremes;
    in_one_repetition(movement, [&](const Skeleton& s, double seconds) {
      for (const auto& [name, value] : measure(s)) extremes[name].take(value, seconds);
    });
    for (const auto& [name, it] : extremes) {
      const Range range = ranges.at(name);
      EXPECT_GE(it.least, range.least - rounding)
          << name_of(movement) << " at " << it.at_least << " s: " << name;
      EXPECT_LE(it.most, range.most + rounding)
          << name_of(movement) << " at " << it.at_most << " s: " << name;
    }
  }
}

std::string of(Side side, const std::string& name) {
  return name + (side == Side::left ? ", left" : ", right");
}

std::map<std::string, Range> of_both(const std::map<std::string, Range>& ranges) {
  std::map<std::string, Range> both;
  for (const auto& [name, range] : ranges) {
    for (const Side side : both_sides) both[of(side, name)] = range;
  }
  return both;
}

// 120 forwards by itself, 140 and more with the trunk's weight on the thighs in child's pose (G).
TEST(Hips, GoNoFartherThanThirtyDegreesBackAHundredAndFortyForwardsAndFortyFiveOutOrTurned) {
  expect_within(of_both({{"forwards", {-30, 140}}, {"outwards", {-20, 45}}, {"turned out", {-45, 45}}}),
                [](const Skeleton& s) {
                  Measured all;
                  for (const Side side : both_sides) {
                    const HipAngles hip = hip_of(s, side);
                    all[of(side, "forwards")] = hip.flexed;
                    all[of(side, "outwards")] = hip.outwards;
                    all[of(side, "turned out")] = hip.turned_out;
                  }
                  return all;
                });
}

// 135 by itself, 155 with a hand or her weight pressing it on (G). A bent knee also lets the shank turn about
// its length, by some 30 outwards (G); bent as far as in child's pose that shows as a shank that lies aside.
TEST(Knees, BendOneWayAndNoFartherThanTheHeelToTheSeat) {
  expect_within(of_both({{"bent", {0, 155}}, {"aside", {-15, 15}}}), [](const Skeleton& s) {
    Measured all;
    for (const Side side : both_sides) {
      all[of(side, "bent")] = hinge_of(s, leg(side)).bent;
      all[of(side, "aside")] = hinge_of(s, leg(side)).aside;
    }
    return all;
  });
}

TEST(Elbows, BendOneWayAndNoFartherThanTheHandToTheShoulder) {
  expect_within(of_both({{"bent", {0, 150}}, {"aside", {-2, 2}}}), [](const Skeleton& s) {
    Measured all;
    for (const Side side : both_sides) {
      all[of(side, "bent")] = hinge_of(s, arm(side)).bent;
      all[of(side, "aside")] = hinge_of(s, arm(side)).aside;
    }
    return all;
  });
}

// Toes up 20 by itself, 30 with her weight on the foot, as in a squat (G). Toes down 50 at the ankle and the
// rest within the foot, which is one piece here (G). Sole inwards or outwards, and toes turned, as far as
// ankle and foot give.
TEST(Ankles, GoNoFartherThanThirtyDegreesUpEightyDownAndTwentyAside) {
  expect_within(of_both({{"toes up", {-80, 30}}, {"sole aside", {-20, 20}}, {"toes aside", {-20, 20}}}),
                [](const Skeleton& s) {
                  Measured all;
                  for (const Side side : both_sides) {
                    const Three ankle = ankle_of(s, side);
                    all[of(side, "toes up")] = ankle.about_z;
                    all[of(side, "sole aside")] = ankle.about_x;
                    all[of(side, "toes aside")] = ankle.about_y;
                  }
                  return all;
                });
}

// Turned in 70 by itself, and the shoulder blade adds 20; out 90, and the wall or floor 5 more (G). An arm
// near the ear is not asked which way it is turned: small differences of its direction would be large ones of
// that.
TEST(Shoulders, GoNoFartherThanSixtyDegreesBehindFortyFiveAcrossAndNinetyFiveTurned) {
  expect_within(of_both({{"behind", {-90, 60}}, {"across", {-90, 45}}, {"turned out", {-90, 95}}}),
                [](const Skeleton& s) {
                  Measured all;
                  for (const Side side : both_sides) {
                    const ShoulderAngles shoulder = shoulder_of(s, side);
                    all[of(side, "behind")] = shoulder.behind;
                    all[of(side, "across")] = shoulder.across;
                    if (shoulder.raised < 120) all[of(side, "turned out")] = shoulder.turned_out;
                  }
                  return all;
                });
}

// 70 to 80 in the air. A flat hand under an upright arm, on hands and knees, is at 90 by definition, and her
// weight may go a little beyond it (G).
TEST(Wrists, BendNoFartherThanFiveDegreesBeyondAnUprightArmOnAFlatHand) {
  expect_within(of_both({{"bent", {0, 95}}}), [](const Skeleton& s) {
    Measured all;
    for (const Side side : both_sides) all[of(side, "bent")] = wrist_bend_of(s, side);
    return all;
  });
}

// Of the 80 forwards and 25 back of a whole trunk the lumbar part has 55 and 25 to 35, the thorax the rest. A
// pelvic tilt is shown a little larger than life (G).
TEST(Spines, BendNoFartherThanALowBackARibcageAndANeckDo) {
  expect_within({{"low back hollow", {-55, 25}},
                 {"low back aside", {-20, 20}},
                 {"low back twisted", {-12, 12}},
                 {"upper back round", {-25, 40}},
                 {"upper back aside", {-20, 20}},
                 {"upper back twisted", {-30, 30}},
                 {"neck forwards", {-45, 60}},
                 {"neck aside", {-45, 45}},
                 {"neck turned", {-70, 70}}},
                [](const Skeleton& s) -> Measured {
                  const SpineAngles it = spine_of(s);
                  return {{"low back hollow", it.low_hollow}, {"low back aside", it.low_side},
                          {"low back twisted", it.low_twist}, {"upper back round", it.up_round},
                          {"upper back aside", it.up_side},   {"upper back twisted", it.up_twist},
                          {"neck forwards", it.neck_flexed},  {"neck aside", it.neck_side},
                          {"neck turned", it.neck_turn}};
                });
}

}  // namespace
}  // namespace realign::figure
