// SPDX-License-Identifier: Apache-2.0
#include "engine/impact.h"

#include <algorithm>

#include "engine/plan_lines.h"

namespace realign {
namespace {

ImpactLine line_of(const DecidedDay& day, std::size_t index) {
  const ImpactCondition& condition = day.protocol.impact.conditions[index];
  ImpactLine line{index, holds(condition.when, day.facts.values) ? Met::yes : Met::no, {}};
  Reason reason{condition.id, {}, facts_used(day.facts, condition.when.facts), &condition.evidence};
  const bool all_known =
      std::ranges::all_of(condition.when.facts, [&](FactIndex fact) { return day.facts.known[fact]; });
  if (line.met == Met::no && !all_known) line.met = Met::unknown;
  reason.words = key_of(day.protocol, "impact.condition.", condition.id, line.met == Met::yes ? "" : ".not");
  line.because.push_back(std::move(reason));
  return line;
}

}  // namespace

ImpactStanding impact_on(const DecidedDay& day) {
  ImpactStanding standing;
  for (std::size_t i = 0; i < day.protocol.impact.conditions.size(); ++i)
    standing.lines.push_back(line_of(day, i));
  standing.all_met =
      std::ranges::all_of(standing.lines, [](const ImpactLine& line) { return line.met == Met::yes; });
  standing.cleared = day.facts[Derived::cleared_impact] != 0;
  return standing;
}

}  // namespace realign
