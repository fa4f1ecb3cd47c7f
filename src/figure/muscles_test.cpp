// SPDX-License-Identifier: Apache-2.0
//
// Claims about the muscles that are shown: that the exercise is for them, and that they cross the joints that
// move.
#include <map>

#include "engine/protocol.h"
#include "figure/testing_excursions.h"

namespace realign::figure {
namespace {

const Protocol& protocol() {
  static const Protocol built_in = *read_protocol(embedded_protocol(), "the protocol built in");
  return built_in;
}

// The joint between two bones.
struct Between {
  Bone from, to;
};

// What a muscle pulls on or is stretched by: the joints that it crosses.
std::vector<Between> crossed_by(Place place) {
  const Between low_back{Bone::pelvis, Bone::thorax1}, ribs{Bone::thorax1, Bone::thorax2};
  const Between low_neck{Bone::thorax2, Bone::neck1}, neck{Bone::thorax2, Bone::head};
  std::vector<Between> hips, knees, shoulders;
  for (const Side side : both_sides) {
    hips.push_back({Bone::pelvis, leg(side).upper});
    knees.push_back({leg(side).upper, leg(side).lower});
    shoulders.push_back({Bone::thorax2, arm(side).upper});
  }
  const auto joined = [](std::vector<Between> all, const std::vector<Between>& more) {
    all.insert(all.end(), more.begin(), more.end());
    return all;
  };
  switch (place) {
    case Place::glutes:
    case Place::hip_side:
    case Place::hip_flexors:
      return hips;
    case Place::thigh_front:
    case Place::hamstrings:
      return joined(hips, knees);
    case Place::pectorals:
      return shoulders;
    case Place::shoulder_blades:
      return joined(shoulders, {ribs});
    case Place::neck:
      return {low_neck, neck};
    case Place::back:
    case Place::side_waist:
      return joined(joined(hips, shoulders), {low_back, ribs, neck});
    case Place::abdominals:
      return joined(hips, {low_back, ribs});
    case Place::deep_core:
    case Place::pelvic_floor:
      break;  // they hold and breathe; no joint turns by them
  }
  return {};
}

// Joints of trunk and legs; and of the arms where a muscle of theirs is shown. Elsewhere arms only hold on.
std::vector<Between> joints_to_compare(const Movement& movement) {
  std::vector<Between> all = {
      {Bone::pelvis, Bone::thorax1}, {Bone::thorax1, Bone::thorax2}, {Bone::thorax2, Bone::head}};
  const bool arms_too = std::ranges::find(movement.shown, Place::pectorals) != movement.shown.end() ||
                        std::ranges::find(movement.shown, Place::shoulder_blades) != movement.shown.end();
  for (const Side side : both_sides) {
    all.push_back({Bone::pelvis, leg(side).upper});
    all.push_back({leg(side).upper, leg(side).lower});
    if (arms_too) all.push_back({Bone::thorax2, arm(side).upper});
  }
  return all;
}

double most_of(const Movement& movement, const std::vector<Between>& joints) {
  double most = 0;
  for (const auto& [from, to] : joints) most = std::max(most, bends(movement, from, to));
  return most;
}

// In a slide of the heel the belly muscles hold the pelvis still against a leg that moves: they are right to
// be shown, and right not to move. Chin retraction glides: its two joints undo one another.
TEST(Muscles, ThatAreShownCrossTheJointThatMovesMostOrOneThatMovesNearlyAsMuch) {
  constexpr double nearly = .75, seen = 11;  // less is a squeeze
  int looked_at = 0;
  for (const Movement& movement : library().movements) {
    if (movement.scene || movement.variant == "heel-slide" || movement.exercise == "chin-retraction")
      continue;
    std::vector<Between> crossed;
    for (const Place place : movement.shown) {
      for (const Between& joint : crossed_by(place)) crossed.push_back(joint);
    }
    const double most = most_of(movement, joints_to_compare(movement));
    if (crossed.empty() || most < seen) continue;  // held, or breathed
    ++looked_at;
    EXPECT_GT(most_of(movement, crossed), nearly * most) << name_of(movement);
  }
  EXPECT_GT(looked_at, 70);
}

std::string group_of(Place place) {
  static const std::map<Place, std::string> groups = {{Place::pectorals, "pectorals"},
                                                      {Place::hip_flexors, "hip-flexors"},
                                                      {Place::thigh_front, "hip-flexors"},
                                                      {Place::hamstrings, "hamstrings"},
                                                      {Place::back, "back"},
                                                      {Place::shoulder_blades, "back"},
                                                      {Place::neck, "back"},
                                                      {Place::side_waist, "back"},
                                                      {Place::abdominals, "abdominals"},
                                                      {Place::deep_core, "deep-core"},
                                                      {Place::glutes, "glutes"},
                                                      {Place::hip_side, "glutes"},
                                                      {Place::pelvic_floor, "pelvic-floor"}};
  return groups.at(place);
}

TEST(Muscles, ThatAreShownAreThoseThatTheExerciseIsFor) {
  for (const Movement& movement : library().movements) {
    if (movement.scene) continue;
    const auto found = protocol().exercise(movement.exercise);
    ASSERT_TRUE(found.has_value()) << movement.exercise;
    const Exercise& exercise = protocol().exercises[found.value_or(0)];
    for (const Place place : movement.shown) {
      const auto muscle = std::ranges::find(protocol().muscles, group_of(place), &realign::Muscle::id);
      ASSERT_NE(muscle, protocol().muscles.end());
      const auto index = static_cast<std::size_t>(muscle - protocol().muscles.begin());
      EXPECT_TRUE(exercise.muscles & (1U << index)) << name_of(movement) << " shows " << group_of(place);
    }
  }
}

}  // namespace
}  // namespace realign::figure
