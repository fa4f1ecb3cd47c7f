// SPDX-License-Identifier: Apache-2.0
#include "simulate/simulate.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

#include "engine/engine.h"
#include "engine/entry_reader.h"
#include "protocol/embedded.h"
#include "simulate/assumption_reader.h"
#include "tests/journal_maker.h"

namespace realign {
namespace {

using telling::protocol;
using telling::shown;

const Day first{std::chrono::year(2026) / 10 / 12};

Simulation run(const std::vector<Given>& given) {
  const auto assumptions = read_assumptions(protocol(), given);
  if (!assumptions) {
    ADD_FAILURE() << message(assumptions.error().front());
    return {};
  }
  auto simulation = simulate(protocol(), *assumptions, first);
  if (simulation) return std::move(*simulation);
  ADD_FAILURE() << message(simulation.error());
  return {};
}

// The journal as it is printed and read again.
Journal printed(const Simulation& simulation, std::size_t entries) {
  std::string text;
  for (std::size_t i = 0; i < entries; ++i)
    text += write_entry(simulation.entries[i], telling::names()) + "\n";
  return telling::journal_of(text);
}

std::string planned_again(const Simulation& simulation, std::size_t entries, Day on) {
  const Journal journal = printed(simulation, entries);
  const auto plan = make_plan(protocol(), journal, on);
  return plan ? shown(*plan, first) : message(plan.error());
}

// Any assumptions, as they would be typed.
rc::Gen<std::vector<Given>> any_given() {
  const auto number = [](int low, int high) {
    return rc::gen::map(rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high + 1)),
                        [](int made) { return std::to_string(made); });
  };
  const auto one = [&](const char* name, rc::Gen<std::string> value) {
    return rc::gen::map(std::move(value), [name](std::string text) { return Given{name, std::move(text)}; });
  };
  const auto during_week = [&](const char* name, int high) {
    return one(name, rc::gen::map(rc::gen::pair(number(0, high), number(1, 3)),
                                  [](const auto& made) { return made.first + "@" + made.second; }));
  };
  const auto length = rc::gen::map(rc::gen::pair(number(1, 20), number(1, 3)),
                                   [](const auto& made) { return made.first + "d@" + made.second; });
  return rc::gen::map(
      rc::gen::tuple(rc::gen::element<std::string>("vaginal", "assisted", "cesarean"), number(0, 14),
                     rc::gen::container<std::vector<Given>>(rc::gen::oneOf(
                         during_week("pain", 10), during_week("during", 10), during_week("after", 10),
                         during_week("morning", 10), during_week("done", 100), one("missed", length),
                         one("doming", number(1, 3)), one("leak", number(1, 3)), one("heavy", number(1, 3)),
                         one("flare", number(1, 3))))),
      [](const auto& made) {
        std::vector<Given> given{
            {"weeks", "3"}, {"birth", std::get<0>(made)}, {"start-week", std::get<1>(made)}};
        given.insert(given.end(), std::get<2>(made).begin(), std::get<2>(made).end());
        return given;
      });
}

RC_GTEST_PROP(Simulations, TheJournalThatIsPrintedGivesTheSamePlanOnEveryDay, ()) {
  const auto given = *any_given();
  std::string typed;
  for (const Given& one : given) typed += " --" + one.name + " " + one.value;
  RC_LOG() << "realign simulate" << typed << "\n";
  const Simulation simulation = run(given);
  const int which = *rc::gen::inRange(0, static_cast<int>(simulation.days.size()));
  const SimulatedDay& day = simulation.days[static_cast<std::size_t>(which)];
  RC_ASSERT(planned_again(simulation, simulation.entries.size(), day.day) == shown(day.evening, first));
  RC_ASSERT(planned_again(simulation, day.written_by_morning, day.day) == shown(day.morning, first));
}

TEST(Simulations, TheSameInputsGiveTheSameJournal) {
  const std::vector<Given> given{{"weeks", "4"}, {"missed", "3d@2"}, {"pain", "5@3"}};
  EXPECT_EQ(run(given).entries, run(given).entries);
}

TEST(Simulations, NothingIsWrittenOnMissedDays) {
  const Simulation simulation = run({{"weeks", "4"}, {"missed", "2w@2"}});
  const auto is_missed = [](const Entry& entry) {
    const int day = days_between(first, day_of(entry.at));
    return day >= 7 && day < 21;
  };
  EXPECT_EQ(std::ranges::count_if(simulation.entries, is_missed), 0);
  EXPECT_EQ(simulation.weeks[1].missed, 7);
  EXPECT_EQ(simulation.weeks[1].disposition, std::nullopt);
  EXPECT_EQ(simulation.weeks[3].missed, 0);
}

TEST(Simulations, HerOwnJournalComesFirstAndTheNextDayIsTheFirstAssumedOne) {
  telling::Story story = telling::Story::vaginal();
  story.calm(60).pain(60, 3).calm(61);
  const Journal own = telling::journal_of(story.text());
  const auto assumptions = read_assumptions(protocol(), std::vector<Given>{{"weeks", "2"}});
  const auto simulation = simulate(protocol(), *assumptions, own, story.birth_day() + std::chrono::days(60));
  ASSERT_TRUE(simulation.has_value());
  EXPECT_EQ(simulation->first, story.birth_day() + std::chrono::days(61));
  EXPECT_EQ(simulation->own, 3U);  // what she wrote on the day after does not exist yet
  EXPECT_EQ(simulation->woman.pain, 3);
  EXPECT_EQ(simulation->weeks.front().weeks_postpartum, 8);
}

}  // namespace
}  // namespace realign
