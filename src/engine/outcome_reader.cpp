// SPDX-License-Identifier: Apache-2.0
//
// How outcomes are told, what comes before impact, and the routines.
#include <algorithm>

#include "engine/protocol_parts.h"

namespace realign {
namespace {

PainOutcome read_pain(const ObjectReader& object, const Protocol& protocol) {
  const int mornings = object.whole("mornings", 4, 14);
  return {.mornings = mornings,
          .mornings_needed = object.whole("mornings_needed", 4, mornings),
          .within_days = object.whole("within_days", 7, 365),
          .least_days = object.whole("least_days", 1, 365),
          .confidence = object.whole("confidence", 50, 95),
          .points = object.whole("points", 1, 10),
          .percent = object.whole("percent", 1, 100),
          .percent_least = object.whole("percent_least", 0, 10),
          .evidence = read_evidence(object, protocol)};
}

// [least, most]; nothing where the test does not count in this.
TestRange read_amount(const ObjectReader& object, std::string_view name) {
  if (!object.has(name)) return {};
  const Json* range = object.member(name);
  const auto number = [&](std::size_t at) {
    const Json::Array* array = range != nullptr ? range->array() : nullptr;
    const std::int64_t* whole = array != nullptr && array->size() == 2 ? (*array)[at].whole() : nullptr;
    return whole != nullptr && *whole >= 1 && *whole <= 1000 ? static_cast<int>(*whole) : 0;
  };
  const TestRange amount{number(0), number(1)};
  if (amount.low == 0 || amount.high < amount.low) object.fail(name, "is no range");
  return amount;
}

ImpactTest read_test(const ObjectReader& object, const Protocol& protocol) {
  return {.id = object.text("id"),
          .part = static_cast<TestPart>(object.one_of("part", test_parts)),
          .reps = read_amount(object, "reps"),
          .seconds = read_amount(object, "seconds"),
          .minutes = read_amount(object, "minutes"),
          .percent = read_amount(object, "percent"),
          .evidence = read_evidence(object, protocol)};
}

ImpactSpec read_impact(const ObjectReader& object, const Protocol& protocol) {
  ImpactSpec impact;
  const std::string movement = object.text("movement");
  const auto found = std::ranges::find(protocol.avoid, movement, &Avoid::id);
  if (found == protocol.avoid.end())
    object.fail("movement", "names '" + movement + "', which is not to avoid");
  impact.movement = static_cast<std::size_t>(found - protocol.avoid.begin());
  for (const ObjectReader& condition : object.objects("condition")) {
    Condition when = read_condition_at(condition, "when", protocol);
    impact.conditions.push_back({condition.text("id"), std::move(when), read_evidence(condition, protocol)});
  }
  for (const ObjectReader& test : object.objects("test")) impact.tests.push_back(read_test(test, protocol));
  impact.evidence = read_evidence(object, protocol);
  return impact;
}

CoreRoutine read_core(const ObjectReader& object, const Protocol& protocol) {
  return {.exercises = read_exercise_ids(object, "exercises", protocol),
          .sets = object.whole("sets", 1, 3),
          .every_days = object.whole("every_days", 1, 28),
          .counts_from = object.whole("counts_from", 1, 32),
          .evidence = read_evidence(object, protocol)};
}

WalkRoutine read_walk(const ObjectReader& object, const Protocol& protocol) {
  WalkRoutine walk{.warm_up_s = object.whole("warm_up_s", 10, 300),
                   .move_s = object.whole("move_s", 10, 300),
                   .cool_down_s = object.whole("cool_down_s", 10, 300),
                   .talk_every_s = object.whole("talk_every_s", 30, 600),
                   .moves = {},
                   .evidence = read_evidence(object, protocol)};
  for (const ObjectReader& move : object.objects("move")) {
    WalkMove read{move.text("id"), std::nullopt, read_evidence(move, protocol)};
    if (move.has("when")) read.when = read_condition_at(move, "when", protocol);
    walk.moves.push_back(std::move(read));
  }
  return walk;
}

}  // namespace

void read_outcomes(const ObjectReader& root, Protocol& protocol) {
  const ObjectReader outcomes = root.object("outcomes");
  const ObjectReader shown = outcomes.object("shown");
  protocol.outcomes = {.pain = read_pain(outcomes.object("pain"), protocol),
                       .short_days = shown.whole("short_days", 7, 365),
                       .long_days = shown.whole("long_days", 7, 365),
                       .weeks = shown.whole("weeks", 1, 52)};
  protocol.impact = read_impact(root.object("impact"), protocol);
  const ObjectReader routines = root.object("routines");
  protocol.core_routine = read_core(routines.object("core"), protocol);
  protocol.walk_routine = read_walk(routines.object("walk"), protocol);
  for (const std::string& id : routines.texts_or_none("ask_after")) {
    const auto question = protocol.question(id);
    if (!question || protocol.questions[*question].type != FactType::boolean)
      return routines.fail("ask_after", "names '" + id + "', which is no yes-or-no question");
    protocol.ask_after.push_back(*question);
  }
}

}  // namespace realign
