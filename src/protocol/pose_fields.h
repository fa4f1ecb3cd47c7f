// SPDX-License-Identifier: Apache-2.0
//
// The fields of one table of a pose file: joints, contacts, timing, what is shown and from where.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "figure/pose.h"
#include "protocol/check.h"

namespace realign::figure {

// What a table is being read into, and what to call it.
struct Target {
  Check& check;
  const Library& library;
  Movement& movement;
  Pose& pose;
  std::string who;
};

// Reads every field of `table`; what is not understood is reported.
void read_table(Target& target, const Node& table);

// Three whole millimetres, as units of the body.
std::optional<Vec> read_place(Target& target, const Node& node);

template <std::size_t count>
std::vector<std::string> strings(const std::array<std::string_view, count>& views) {
  return {views.begin(), views.end()};
}

}  // namespace realign::figure
