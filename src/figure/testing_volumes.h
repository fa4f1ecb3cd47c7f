// SPDX-License-Identifier: Apache-2.0
//
// For tests: the volumes of a body as they are drawn, and how far two of them are within one another.
// Hundredths of her height.
#pragma once

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "figure/limbs.h"

namespace realign::figure {

// Balls a centimetre or so apart along a chain.
inline std::vector<Ball> filled(std::span<const Ball> chain) {
  std::vector<Ball> all;
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    const int steps = std::max(1, static_cast<int>(length(chain[i + 1].at - chain[i].at)));
    for (int k = 0; k < steps; ++k) {
      const double share = static_cast<double>(k) / steps;
      all.push_back({between(chain[i].at, chain[i + 1].at, share),
                     chain[i].radius + (chain[i + 1].radius - chain[i].radius) * share});
    }
  }
  if (!chain.empty()) all.push_back(chain.back());
  return all;
}

struct Overlap {
  double deep = -1e9;
  Vec at{};
};

// A ball about all of them.
inline Ball about(std::span<const Ball> balls) {
  const Vec middle = between(balls.front().at, balls.back().at, .5);
  double radius = 0;
  for (const Ball& ball : balls) radius = std::max(radius, length(ball.at - middle) + ball.radius);
  return {middle, radius};
}
inline bool are_apart(const Ball& a, const Ball& b) { return length(a.at - b.at) > a.radius + b.radius; }

inline Overlap overlap(std::span<const Ball> one, std::span<const Ball> two) {
  Overlap worst;
  if (are_apart(about(one), about(two))) return worst;
  for (const Ball& a : one) {
    for (const Ball& b : two) {
      const double deep = a.radius + b.radius - length(a.at - b.at);
      if (deep > worst.deep) worst = {deep, a.at};
    }
  }
  return worst;
}

// The trunk as slices half a centimetre or so apart.
inline std::vector<Ring> slices(std::span<const Ring> rings) {
  constexpr int steps = 8;
  std::vector<Ring> all;
  for (std::size_t i = 0; i + 1 < rings.size(); ++i) {
    for (int k = 0; k < steps; ++k) {
      const double share = static_cast<double>(k) / steps;
      all.push_back({between(rings[i].at, rings[i + 1].at, share),
                     between(rings[i].wide, rings[i + 1].wide, share),
                     between(rings[i].deep, rings[i + 1].deep, share)});
    }
  }
  return all;
}

// How far a ball is within a slice, along the line from its middle; nothing where it is not beside it.
inline double within(const Ball& ball, const Ring& slice) {
  constexpr double half_a_slice = .35;
  const Vec way = ball.at - slice.at, normal = unit(cross(slice.wide, slice.deep));
  if (std::abs(dot(way, normal)) > half_a_slice) return -1e9;
  const double wide = length(slice.wide), deep = length(slice.deep);
  const double u = dot(way, slice.wide) / wide, v = dot(way, slice.deep) / deep;
  const double share = std::sqrt(u * u / wide / wide + v * v / deep / deep);
  if (share < 1e-6) return ball.radius + deep;
  return ball.radius - std::sqrt(u * u + v * v) * (1 - 1 / share);
}

inline Overlap overlap(std::span<const Ball> balls, std::span<const Ring> trunk) {
  Overlap worst;
  const Vec middle = trunk[trunk.size() / 2].at;
  const double half = length(trunk.front().at - trunk.back().at) * .6 + 12;
  for (const Ball& ball : balls) {
    if (are_apart(ball, {middle, half})) continue;
    for (const Ring& slice : trunk) {
      const double deep = within(ball, slice);
      if (deep > worst.deep) worst = {deep, ball.at};
    }
  }
  return worst;
}

}  // namespace realign::figure
