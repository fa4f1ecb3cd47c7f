// SPDX-License-Identifier: Apache-2.0
//
// The reasons for what is open of an exercise: every rule that held and took a variant away, and no other.
#include "engine/ruling.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "protocol/embedded.h"

namespace realign {
namespace {

const Protocol& protocol() {
  static const Protocol loaded = read_protocol(embedded_protocol(), "the protocol built in").value();
  return loaded;
}

RuleIndex rule_called(std::string_view id) {
  const auto found = std::ranges::find(protocol().rules, id, &Rule::id);
  EXPECT_NE(found, protocol().rules.end()) << id;
  return static_cast<RuleIndex>(found - protocol().rules.begin());
}

// The ids of the rules given as reasons when these rules hold and nothing else.
std::vector<std::string> reasons(std::string_view exercise, std::initializer_list<std::string_view> holding) {
  const Day day = std::chrono::sys_days(std::chrono::year(2026) / 3 / 1);
  Facts facts = facts_on(protocol(), begin_history(protocol()), begin_course(), day);
  facts.unanswered = false;
  Ruling ruling;
  for (const std::string_view id : holding) ruling.held.set(rule_called(id));
  const auto index = protocol().exercise(exercise);
  EXPECT_TRUE(index) << exercise;
  std::vector<std::string> ids;
  for (const Reason& reason : because_of(protocol(), ruling, facts, {}, index.value_or(ExerciseIndex{0}))) {
    ids.emplace_back(reason.rule);
  }
  return ids;
}

using Ids = std::vector<std::string>;

TEST(Reasons, EveryRuleThatTookAVariantAwayIsNamedTheGravestFirst) {
  EXPECT_EQ(reasons("birddog", {"pelvic-girdle-birddog", "R15", "R01"}),
            (Ids{"R01", "R15", "pelvic-girdle-birddog"}));
}

TEST(Reasons, ARuleAboutOtherExercisesIsNotNamed) {
  EXPECT_EQ(reasons("vacuum", {"pelvic-girdle-birddog", "R01"}), Ids{"R01"});
}

TEST(Reasons, ARuleThatLeavesAllOfAnExerciseOpenIsNoReasonForWhatIsClosedOfIt) {
  // R15 keeps a short list open, and the overhead reach is on it in full.
  EXPECT_EQ(reasons("overhead-reach", {"R15", "R01"}), Ids{"R01"});
  EXPECT_EQ(reasons("birddog", {"R15"}), Ids{"R15"});
}

}  // namespace
}  // namespace realign
