// SPDX-License-Identifier: Apache-2.0
//
// What waits, and what is open only in an easier way: exercises that share what lifts them, told together.
// Nothing here can fail.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "engine/plan.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/reason_text.h"

namespace realign {

struct WaitingGroup {
  std::string until;
  std::vector<std::string> names;
};

inline std::vector<WaitingGroup> waiting_groups(const Protocol& protocol, const Plan& plan) {
  std::vector<WaitingGroup> groups;
  const auto add = [&](std::string until, std::string name) {
    auto group = std::ranges::find(groups, until, &WaitingGroup::until);
    if (group == groups.end()) group = groups.insert(groups.end(), WaitingGroup{std::move(until), {}});
    if (std::ranges::find(group->names, name) == group->names.end()) group->names.push_back(std::move(name));
  };
  for (const Withheld& line : plan.withheld)
    add(end_in_words(protocol, line.until), name_of(protocol, line.exercise));
  for (const Limit& line : plan.limits) {
    const std::string name = name_of(protocol, line.exercise, line.variant);
    add(end_in_words(protocol, line.until), say(protocol, "face.only", {{"name", name}}));
  }
  return groups;
}

}  // namespace realign
