// SPDX-License-Identifier: Apache-2.0
//
// A journal kept open says after every entry what the whole journal says.
#include "engine/running_fold.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <rapidcheck/gtest.h>  // wants both of the above

#include "engine/engine.h"
#include "engine/entry_id.h"
#include "tests/life_maker.h"

namespace realign::telling {
namespace {

struct Told {
  RunningFold open{protocol()};
  Journal whole;

  void add(const Entry& entry) {
    open.append(entry);
    whole.entries.push_back(entry);
    std::ranges::sort(whole.entries, {}, [](const Entry& one) { return std::tuple(one.at.utc_ms, one.id); });
  }

  void take_back(const Entry& entry, std::uint8_t number) {
    Entry retraction{{}, whole.entries.back().at, Retract{entry.id}};
    retraction.at.utc_ms += 1000;
    retraction.id = make_id(retraction.at.utc_ms, {number});
    add(retraction);
  }

  void expect_same(Day on) {
    const auto plan = open.plan(on);
    const auto expected = make_plan(protocol(), whole, on);
    RC_ASSERT(plan.has_value() == expected.has_value());
    if (plan) RC_ASSERT(shown(*plan, Day{}) == shown(*expected, Day{}));
  }
};

RC_GTEST_PROP(RunningFold, SaysAfterEveryEntryWhatTheWholeJournalSays, ()) {
  const Journal journal = journal_of(told(*any_life()).text());
  const auto count = journal.entries.size();
  const auto asked_every = static_cast<std::size_t>(*whole(3, 40));
  const auto late_every = static_cast<std::size_t>(*whole(5, 60));
  const auto back_every = static_cast<std::size_t>(*whole(7, 120));
  const int ahead = *whole(-1, 2);
  Told kept;
  std::vector<Entry> late;
  for (std::size_t i = 0; i < count; ++i) {
    if (i % late_every == late_every - 1) {
      late.push_back(journal.entries[i]);
      continue;
    }
    kept.add(journal.entries[i]);
    if (i % back_every == back_every - 1)
      kept.take_back(journal.entries[i / 2], static_cast<std::uint8_t>(i));
    if (i % 4 == 3 && !late.empty()) kept.add(late.back()), late.pop_back();
    if (i % asked_every == 0)
      kept.expect_same(day_of(kept.whole.entries.back().at) + std::chrono::days(ahead));
  }
  kept.expect_same(day_of(kept.whole.entries.back().at));
}

TEST(RunningFold, TakesTheSameEntryTwiceForOne) {
  Story story("vaginal");
  story.calm(1).pain(1, 3).calm(2).pain(2, 4);
  const Journal journal = journal_of(story.text());
  RunningFold open(protocol());
  for (const Entry& entry : journal.entries) open.append(entry);
  for (const Entry& entry : journal.entries) open.append(entry);
  EXPECT_EQ(open.journal().entries, journal.entries);
}

}  // namespace
}  // namespace realign::telling
