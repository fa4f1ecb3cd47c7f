// SPDX-License-Identifier: Apache-2.0
//
// Claims about every script: for lives made up at random and all four routines, and for whole sessions.
#include "script/script.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <tuple>

#include "engine/engine.h"
#include "figure/library.h"
#include "protocol/embedded.h"
namespace realign::script {
namespace {

const Protocol& protocol() {
  static const Protocol built_in = *read_protocol(embedded_protocol(), "the protocol built in");
  return built_in;
}

const figure::Library& library() {
  static const figure::Library built_in = *figure::read_library(embedded_poses(), "the poses built in");
  return built_in;
}

Journal example() {
  std::ifstream file(REALIGN_ROOT "/examples/first-month.jsonl", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return *read_journal(text, "first-month.jsonl", vocabulary(protocol()));
}

const Day a_sunday = *read_day("2026-11-22");

Script script_on(RoutineId id, std::optional<int> minutes = std::nullopt) {
  return script_of(protocol(),
                   *make_routine(protocol(), example(), a_sunday, id, {.minutes = minutes, .swaps = {}}),
                   library());
}

TEST(Script, CuesFollowOneAnotherWithoutAGapAndAddUpToTheWhole) {
  for (const RoutineId id : {RoutineId::session, RoutineId::core, RoutineId::stretches, RoutineId::walk}) {
    const Script script = script_on(id);
    ASSERT_FALSE(script.blocks.empty());
    int whole = 0;
    for (const Block& block : script.blocks) {
      int at = 0;
      for (const Cue& cue : block.cues) {
        EXPECT_EQ(cue.at, at);
        EXPECT_GE(cue.lasts, 0);
        at += cue.lasts;
      }
      EXPECT_EQ(block.lasts, at);
      whole += at;
    }
    EXPECT_EQ(script.lasts, whole);
  }
}

TEST(Script, EveryBlockLastsOneToThreeMinutesAndOnlyTheLastMayBeShorter) {
  for (const RoutineId id : {RoutineId::session, RoutineId::core, RoutineId::stretches, RoutineId::walk}) {
    const Script script = script_on(id);
    for (std::size_t i = 0; i < script.blocks.size(); ++i) {
      EXPECT_LE(script.blocks[i].lasts, 180'000) << "block " << i << " of routine " << static_cast<int>(id);
      if (i + 1 < script.blocks.size()) {
        EXPECT_GE(script.blocks[i].lasts, 60'000) << "block " << i << " of routine " << static_cast<int>(id);
      }
    }
  }
}

TEST(Script, EachSetOfThePlanIsCountedOnceWithAsManyRepetitionsAsItAllows) {
  const Script script = script_on(RoutineId::session);
  std::vector<int> sets(script.parts.size());
  for (const Block& block : script.blocks) {
    for (const Cue& cue : block.cues) {
      if (!cue.done) continue;
      EXPECT_EQ(cue.done->set, ++sets[cue.part]);
      const Part& part = script.parts[cue.part];
      EXPECT_EQ(cue.done->amount, part.reps_high > 0 ? part.reps_high : part.hold_s);
    }
  }
  for (std::size_t i = 0; i < sets.size(); ++i) EXPECT_EQ(sets[i], script.parts[i].sets);
}

TEST(Script, EachRepetitionOfEachSideIsSaidOnceAndInOrder) {
  const Script script = script_on(RoutineId::session);
  std::map<std::tuple<std::size_t, int, Side>, int> last;
  for (const Block& block : script.blocks) {
    for (const Cue& cue : block.cues) {
      if (!cue.starts_rep) continue;
      EXPECT_EQ(cue.rep, ++last[std::tuple(cue.part, cue.set, cue.side)]);
    }
  }
  ASSERT_FALSE(last.empty());
  for (const auto& [where, reps] : last) {
    EXPECT_EQ(reps, script.parts[std::get<0>(where)].reps_high);
  }
}

TEST(Script, AnExerciseWithTwoSidesIsDoneOnBothInEverySet) {
  const Script script = script_on(RoutineId::stretches);
  std::map<std::pair<std::size_t, int>, std::set<Side>> seen;
  for (const Block& block : script.blocks) {
    for (const Cue& cue : block.cues) {
      if (cue.kind == CueKind::hold || cue.starts_rep) seen[{cue.part, cue.set}].insert(cue.side);
    }
  }
  for (const auto& [where, sides] : seen) {
    const bool has_sides = protocol().exercises[script.parts[where.first].exercise].sides;
    EXPECT_EQ(sides, has_sides ? std::set({Side::right, Side::left}) : std::set({Side::none}));
  }
}

TEST(Script, AHeldStretchIsHeldForItsSecondsAndHasItsHalfInTheMiddle) {
  const Script script = script_on(RoutineId::stretches);
  int holds = 0;
  for (const Block& block : script.blocks) {
    for (std::size_t i = 0; i + 1 < block.cues.size(); ++i) {
      const Cue &first = block.cues[i], &second = block.cues[i + 1];
      if (first.kind != CueKind::hold || first.count_from == 0 || second.milestone != Milestone::half)
        continue;
      EXPECT_EQ(first.lasts + second.lasts, script.parts[first.part].hold_s * 1000);
      EXPECT_TRUE(first.bell);
      EXPECT_EQ(first.lasts, second.lasts);
      ++holds;
    }
  }
  EXPECT_GT(holds, 10);
}

TEST(Script, EncouragementIsTrueHalfIsSaidWhenHalfTheSetsAreDone) {
  const Script script = script_on(RoutineId::session);
  int done = 0, in_all = 0, said_half = 0, said_last = 0;
  for (const Part& part : script.parts) in_all += part.sets;
  for (const Block& block : script.blocks) {
    for (const Cue& cue : block.cues) {
      if (cue.kind != CueKind::hold && cue.milestone == Milestone::half) {
        EXPECT_GE(2 * done, in_all);
        ++said_half;
      }
      if (cue.milestone == Milestone::last) {
        EXPECT_EQ(done, in_all - 1);
        ++said_last;
      }
      done += cue.done ? 1 : 0;
    }
  }
  EXPECT_EQ(said_half, 1);
  EXPECT_EQ(said_last, 1);
}

TEST(Script, AnExerciseStandsInForOnlyOneOtherSoThatItsDoseIsNotDoneTwice) {
  const auto plan = *make_plan(protocol(), example(), a_sunday);
  ASSERT_TRUE(plan.session);
  const std::vector<Item> items = plan.session.value_or(SessionPlan{}).items;
  const ExerciseIndex in = protocol().exercise("chin-retraction").value();
  RoutineWish wish;
  for (const Item& item : items) {
    if (std::find(item.swaps.begin(), item.swaps.end(), in) != item.swaps.end())
      wish.swaps.push_back({item.exercise, in});
  }
  ASSERT_GE(wish.swaps.size(), 2U) << "two exercises of this day can be swapped for it";
  const Routine routine = *make_routine(protocol(), example(), a_sunday, RoutineId::session, wish);
  int times = 0;
  for (const Item& item : routine.items) times += item.exercise == in ? 1 : 0;
  EXPECT_EQ(times, 1);
  EXPECT_EQ(routine.items.size(), items.size());
}

TEST(Script, AWalkIndoorsLastsAsLongAsAskedButNeverLongerThanTodaysWalk) {
  const auto plan = *make_plan(protocol(), example(), a_sunday);
  ASSERT_TRUE(plan.walk);
  const int high = plan.walk.value_or(WalkPlan{}).minutes_high;
  EXPECT_EQ(script_on(RoutineId::walk, 8).lasts, 8 * 60'000);
  EXPECT_EQ(script_on(RoutineId::walk, 300).lasts, high * 60'000);
}

TEST(Script, ATalkTestComesAtLeastEveryFourMinutesOfAWalk) {
  const Script script = script_on(RoutineId::walk, 300);
  int since = 0;
  for (const Block& block : script.blocks) {
    for (const Cue& cue : block.cues) {
      if (cue.kind == CueKind::talk) since = 0;
      since += cue.lasts;
      EXPECT_LE(since, 240'000);
    }
  }
}

}  // namespace
}  // namespace realign::script
