// SPDX-License-Identifier: Apache-2.0
//
// Claims that a body does not pass through itself, twenty times a second in every movement. How far two parts
// may be drawn within one another is said for each two, in millimetres: skin, fat and clothes give way, bones
// do not, and a hand is drawn straight where it would close around what it holds (G).
#include <functional>
#include <map>

#include "figure/testing_body.h"
#include "figure/testing_volumes.h"

namespace realign::figure {
namespace {

using Balls = std::vector<Ball>;

Balls lower_part(const Balls& all, double from) {
  return {all.begin() + static_cast<std::ptrdiff_t>(from * static_cast<double>(all.size())), all.end()};
}

// The volumes of one body, each limb by Side.
struct Volumes {
  Balls head;
  std::vector<Ring> shirt, hips;
  std::array<Balls, 2> upper_arm, forearm, hand, thigh, shin, foot;
};

Volumes volumes_of(const Skeleton& s) {
  Volumes it{.head = {{s[Bone::head].point(lengths::head_centre), radii::head}},
             .shirt = slices(shirt_rings(s, 1)),
             .hips = slices(hip_rings(s, 1))};
  for (const Side side : both_sides) {
    const auto i = static_cast<std::size_t>(side);
    const Balls fore = forearm_balls(s, side, 1), leg = leg_balls(s, side, 1);
    it.upper_arm[i] =
        lower_part(filled(upper_arm_balls(s, side, 1)), .5);  // what is nearer belongs to the shoulder
    it.forearm[i] = filled(std::span(fore).subspan(0, 3));
    it.hand[i] = filled(std::span(fore).subspan(2));
    it.thigh[i] = filled(std::span(leg).subspan(0, 3));
    it.shin[i] = filled(std::span(leg).subspan(2));
    it.foot[i] = filled(foot_balls(s, side)[0]);
  }
  return it;
}

Overlap worse(Overlap a, Overlap b) { return a.deep > b.deep ? a : b; }

// `part` of either side against the same `trunk`, and of either side against `other` of either or the other
// side.
using Limbs = std::array<Balls, 2>;
template <class What>
Overlap either(const Limbs& part, const What& what) {
  return worse(overlap(part[0], what), overlap(part[1], what));
}
Overlap all(const Limbs& part, const Limbs& with) {
  return worse(either(part, with[0]), either(part, with[1]));
}
Overlap crossed(const Limbs& part, const Limbs& with) {
  return worse(overlap(part[0], with[1]), overlap(part[1], with[0]));
}
Limbs below(const Limbs& part, double from) { return {lower_part(part[0], from), lower_part(part[1], from)}; }

struct Pair {
  const char* name;
  double gives_way;  // millimetres
  std::function<Overlap(const Volumes&)> measure;
};

// Where touching is what is meant, as "exercise: pair".
const std::map<std::string, double> meant = {
    {"self-check: hand in the chest or belly", 40},  // fingertips press down beside the gap to feel its edges
};

void expect_clear(const std::vector<Pair>& pairs, bool pictures_too) {
  for (const Movement& movement : library().movements) {
    if (movement.scene && !pictures_too) continue;
    std::map<std::string, std::pair<double, double>> worst;  // how deep, and when
    in_one_repetition(movement, [&](const Skeleton& s, double seconds) {
      const Volumes it = volumes_of(s);
      for (const Pair& pair : pairs) {
        const double deep = pair.measure(it).deep * millimetres_per_unit;
        auto& before = worst.try_emplace(pair.name, -1e9, 0).first->second;
        if (deep > before.first) before = {deep, seconds};
      }
    });
    for (const Pair& pair : pairs) {
      const auto more = meant.find(movement.exercise + ": " + pair.name);
      EXPECT_LT(worst[pair.name].first, more == meant.end() ? pair.gives_way : more->second)
          << name_of(movement) << " at " << worst[pair.name].second << " s: " << pair.name;
    }
  }
}

// A shirt hangs a centimetre off the body and a belly after a birth gives way by two. An arm that hangs lies
// against the soft side.
TEST(Arms, DoNotGoThroughTheTrunk) {
  expect_clear(
      {{"upper arm in the chest", 40, [](const Volumes& v) { return either(v.upper_arm, v.shirt); }},
       {"forearm in the chest or belly", 30, [](const Volumes& v) { return either(v.forearm, v.shirt); }},
       {"forearm in the hips", 30, [](const Volumes& v) { return either(v.forearm, v.hips); }},
       {"hand in the chest or belly", 25, [](const Volumes& v) { return either(v.hand, v.shirt); }},
       {"hand in the hips", 25, [](const Volumes& v) { return either(v.hand, v.hips); }}},
      true);
}

TEST(Arms, DoNotGoThroughTheHead) {
  expect_clear({{"upper arm in the head", 15, [](const Volumes& v) { return either(v.upper_arm, v.head); }},
                {"forearm in the head", 15, [](const Volumes& v) { return either(v.forearm, v.head); }},
                {"hand in the head", 15, [](const Volumes& v) { return either(v.hand, v.head); }}},
               true);
}

TEST(Arms, DoNotGoThroughOneAnotherOrTheLegs) {
  expect_clear(
      {{"forearm in the other", 20, [](const Volumes& v) { return crossed(v.forearm, v.forearm); }},
       {"hand in the other", 20, [](const Volumes& v) { return crossed(v.hand, v.hand); }},
       {"hand in the other forearm", 20, [](const Volumes& v) { return crossed(v.hand, v.forearm); }},
       {"forearm in a thigh", 30, [](const Volumes& v) { return all(v.forearm, v.thigh); }},
       {"forearm in a shin", 15, [](const Volumes& v) { return all(v.forearm, v.shin); }},
       {"hand closed around a thigh", 45, [](const Volumes& v) { return all(v.hand, v.thigh); }},
       {"hand in a shin", 25, [](const Volumes& v) { return all(v.hand, v.shin); }},
       {"hand closed around a foot", 50, [](const Volumes& v) { return all(v.hand, v.foot); }}},
      true);
}

TEST(Legs, DoNotGoThroughOneAnother) {
  expect_clear(
      {{"thigh in the other", 25,
        [](const Volumes& v) { return crossed(below(v.thigh, .3), below(v.thigh, .3)); }},
       {"shin in the other", 10, [](const Volumes& v) { return crossed(v.shin, v.shin); }},
       {"shin in the other thigh", 10, [](const Volumes& v) { return crossed(below(v.shin, .15), v.thigh); }},
       {"foot in the other", 15, [](const Volumes& v) { return crossed(v.foot, v.foot); }},
       {"foot in the other shin", 10, [](const Volumes& v) { return crossed(v.foot, v.shin); }},
       {"foot in a thigh", 15, [](const Volumes& v) { return all(v.foot, v.thigh); }}},
      true);
}

// Where she folds up, flesh lies on flesh: belly and breasts on the thighs, the calf on the thigh.
TEST(Legs, DoNotGoThroughTheTrunkOrTheHead) {
  const auto calf_on_thigh = [](const Volumes& v) {
    return worse(overlap(lower_part(v.shin[0], .5), v.thigh[0]),
                 overlap(lower_part(v.shin[1], .5), v.thigh[1]));
  };
  expect_clear(
      {{"belly on a thigh", 50, [](const Volumes& v) { return either(below(v.thigh, .4), v.shirt); }},
       {"shin in the chest", 10, [](const Volumes& v) { return either(v.shin, v.shirt); }},
       {"foot in the hips", 15, [](const Volumes& v) { return either(v.foot, v.hips); }},
       {"calf on its thigh", 60, calf_on_thigh},
       {"knee in the head", 10, [](const Volumes& v) { return either(v.thigh, v.head); }}},
      true);
}

TEST(Heads, DoNotSinkIntoTheChest) {
  expect_clear({{"head in the chest", 15, [](const Volumes& v) { return overlap(v.head, v.shirt); }}}, true);
}

}  // namespace
}  // namespace realign::figure
