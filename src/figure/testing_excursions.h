// SPDX-License-Identifier: Apache-2.0
//
// For tests: how far bones turn and move and joints bend in one repetition of an exercise.
#pragma once

#include <cmath>
#include <initializer_list>
#include <string_view>

#include "figure/testing_body.h"

namespace realign::figure {

inline const Movement& movement_of(std::string_view exercise, std::string_view variant = "base") {
  const Movement* found = library().find(exercise, variant);
  EXPECT_NE(found, nullptr) << exercise << "/" << variant;
  return found ? *found : library().movements.front();
}

inline std::vector<const Movement*> all_of(std::string_view exercise,
                                           std::initializer_list<std::string_view> but = {}) {
  std::vector<const Movement*> all;
  for (const Movement& movement : library().movements) {
    if (movement.exercise != exercise) continue;
    if (std::ranges::find(but, movement.variant) == but.end()) all.push_back(&movement);
  }
  EXPECT_FALSE(all.empty()) << exercise;
  return all;
}

// How far a bone turns in the room, a bone's beginning moves (millimetres), and a joint turns, from the
// start.
inline double turns(const Movement& movement, Bone bone) {
  double most = 0;
  const Skeleton& first = repetition_of(movement).front().body;
  in_one_repetition(movement, [&](const Skeleton& s, double) {
    most = std::max(most, turned_by(first[bone].turn, s[bone].turn));
  });
  return most;
}
inline double moves(const Movement& movement, Bone bone) {
  double most = 0;
  const Skeleton& first = repetition_of(movement).front().body;
  in_one_repetition(movement, [&](const Skeleton& s, double) {
    most = std::max(most, length(first[bone].at - s[bone].at));
  });
  return most * millimetres_per_unit;
}
inline double bends(const Movement& movement, Bone from, Bone to) {
  double most = 0;
  const Skeleton& first = repetition_of(movement).front().body;
  in_one_repetition(movement, [&](const Skeleton& s, double) {
    most = std::max(
        most, turned_by(seen_from(first[from].turn, first[to].turn), seen_from(s[from].turn, s[to].turn)));
  });
  return most;
}

inline const Skeleton& told(const Movement& movement) {
  const auto at = static_cast<std::size_t>(std::lround(telling_moment(movement) * moments_a_second));
  return repetition_of(movement).at(at).body;
}

}  // namespace realign::figure
