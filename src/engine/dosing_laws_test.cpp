// SPDX-License-Identifier: Apache-2.0
//
// Laws about how doses move over time, tried on lives made up at random, through the public door alone: a
// journal in, plans out.
//
// Two journals that differ in one thing in the past are planned on a later day. Which exercises have their
// turn then may differ, so what is compared is (expect_no_harder): the stage, the sets × repetitions of each
// exercise that both plans hold in the same stage, and the walk.
#include "engine/journal.h"
#include "tests/law.h"
#include "tests/plan_amounts.h"

namespace realign::telling {
namespace {

// The days on which something was done of a session, as the journal tells it by `by`.
std::vector<Day> session_days(const std::string& text, Day by) {
  const Journal journal = journal_of(text);
  std::vector<Day> days;
  for (const Entry* entry : live_entries(journal, by)) {
    if (std::holds_alternative<Session>(entry->body)) days.push_back(day_of(entry->at));
  }
  std::sort(days.begin(), days.end());
  return days;
}

// The most that the ladder holds `steps` above its first dose, whichever way she chose to progress.
int most_after(int steps) {
  const Dosing& dosing = protocol().dosing;
  int most = 0;
  for (const auto* ladder : {&dosing.by_sets, &dosing.by_reps}) {
    const auto last = std::min(static_cast<std::size_t>(steps), ladder->size() - 1);
    for (std::size_t i = 0; i <= last; ++i) most = std::max(most, (*ladder)[i].sets * (*ladder)[i].reps_high);
  }
  return most;
}

void expect_at_most(const Seen& seen, int most) {
  for (const auto& [id, amount] : amounts_of(seen.plan).reps) {
    if (protocol().exercises[exercise_called(id)].kind != ExerciseKind::strength) continue;
    if (amount > most) RC_FAIL(joined({id, "is at", std::to_string(amount), "of", std::to_string(most)}));
  }
}

// Fourteen days from the first session to the first step, fourteen from each step to the next. (The four-week
// program has a table of its own.)
TEST(Laws, ADoseIsNeverAboveWhatItsPaceCanHaveReached) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const Story story = told(life);
    const Seen seen = trial.plan("any", story, life.day());
    RC_PRE(seen.stage() != "program");
    const Day today = story.birth_day() + std::chrono::days(life.day());
    const std::vector<Day> days = session_days(story.text(), today);
    expect_at_most(seen, most_after(days.empty() ? 0 : days_between(days.front(), today) / 14));
  });
}

// The same, and some days later all questions answered with nothing wrong.
Story later(const Story& story, int day) {
  Story told_later = story;
  told_later.hour = 8;
  told_later.calm(day);
  told_later.hour = 22;
  return told_later;
}

TEST(Laws, AfterALongGapEveryDoseIsTheFirst) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const int gap = *whole(15, 90);
    const Seen seen = trial.plan("later", later(told(life), life.day() + gap), life.day() + gap);
    RC_PRE(seen.stage() != "program");
    expect_at_most(seen, most_after(0));
  });
}

// A life of which nothing is told that limits a dose for a time: no pain but her habit's mornings of 2, no
// sign, no prescription; and time for all that is planned, as where there is little each exercise gets the
// more sets the fewer there are.
Life quiet(Life life) {
  constexpr int clearance = 10;
  std::erase_if(life.events, [](const Event& event) { return event.kind != clearance; });
  life.minutes = 40;
  return life;
}

// Where nothing limited it, time without a session raises no dose, however long it is.
TEST(Laws, DaysWithNothingDoneNeverRaiseADose) {
  law([](Trial& trial) {
    const Life life = quiet(*any_life());
    const int more = *whole(1, 30);
    // Both days at least eight after the last session, so that what was done has been reviewed by both.
    const int from = life.day() + 8;
    const Story story = later(told(life), from);
    const Seen before = trial.plan("before", story, from);
    const Seen after = trial.plan("after", later(story, from + more), from + more);
    if (before.stage() == after.stage() && before.plan.rest_day == after.plan.rest_day)
      expect_no_dose_raised(after, before);
  });
}

constexpr int her_usual = 2;  // as in the mornings of her habit

// A day from `longest_ago` days before the plan's to the day before it.
int a_past_day(const Life& life, int longest_ago) {
  return life.day() - *whole(1, std::min(longest_ago, life.day() - 3));
}

// Mornings that settle her usual before a day: until there are three, her usual is what else she has said, so
// that a sorer session yesterday makes a sore morning look less unusual.
void settle_usual(Story& story, int before, int mornings) {
  for (int day = std::max(0, before - mornings); day < before; ++day) story.pain(day, her_usual, "morning");
}

// What is claimed: with a higher score while or after training on a past day, no plan of the fourteen days
// after it holds more, once three mornings have told what is usual for her. These scores are measured against
// her usual and are no part of it.
TEST(DosingLaws, MorePainInOrAfterAPastSessionNeverRaisesALaterDose) {
  law([](Trial& trial) {
    const Life life = *any_life();
    RC_PRE(life.day() > 3);
    const int day = a_past_day(life, 14), less = *whole(0, 9), more = *whole(less + 1, 10);
    const std::string when = *one_of<std::string>({"during", "after"});
    const auto with = [&](const std::string& role, int score) {
      Story story = told(life);
      settle_usual(story, day, 3);
      story.pain(day, score, when);
      return trial.plan(role, story, life.day());
    };
    const Seen milder = with("milder", less);
    expect_no_harder(with("sorer", more), milder);
  });
}

// The same of the scores within a session's items and of a walk.
TEST(DosingLaws, MorePainOfAPastExerciseOrWalkNeverRaisesALaterDose) {
  law([](Trial& trial) {
    const Life life = *any_life();
    RC_PRE(life.day() > 3);
    const int day = a_past_day(life, 14), less = *whole(0, 9), more = *whole(less + 1, 10);
    const bool is_walk = *whole(0, 1) == 1;
    const auto with = [&](const std::string& role, int score) {
      const std::string pain = ",\"pain\":" + std::to_string(score);
      Story story = told(life);
      settle_usual(story, day, 3);
      if (is_walk) story.walk(day, 15, pain);
      if (!is_walk) story.session(day, done("clam-shell", {10, 10}, pain));
      return trial.plan(role, story, life.day());
    };
    const Seen milder = with("milder", less);
    expect_no_harder(with("sorer", more), milder);
  });
}

// The score of the next morning is measured against her usual and is part of it for the mornings to come: a
// bad morning raises what counts as usual, and less of what follows is then above it. So of a morning it is
// claimed where her usual does not move with it: among seven mornings before and all after that are alike,
// one that is not leaves the median where it was.
TEST(DosingLaws, MorePainOnTheMorningAfterNeverRaisesALaterDoseButThroughHerUsual) {
  law([](Trial& trial) {
    Life life = *any_life();
    std::erase_if(life.events,
                  [](const Event& event) { return event.kind <= 2; });  // other mornings and pain
    RC_PRE(life.day() > 10);
    const int day = a_past_day(life, 14), less = *whole(0, 9), more = *whole(less + 1, 10);
    const auto with = [&](const std::string& role, int score) {
      Story story = told(life);
      settle_usual(story, day, 7);
      story.pain(day, score, "morning");
      settle_usual(story, life.day(), life.day() - day - 1);
      return trial.plan(role, story, life.day());
    };
    const Seen milder = with("milder", less);
    expect_no_harder(with("sorer", more), milder);
  });
}

// A week of her habit left out, in which nothing hurt: its sessions, walks, answers and scores.
TEST(DosingLaws, ASkippedWeekNeverRaisesADose) {
  law([](Trial& trial) {
    const Life life = quiet(*any_life());
    RC_PRE(life.trained_weeks > 0 && life.day() > 0);
    const int from = std::max(0, life.day() - *whole(1, 7 * life.trained_weeks));
    const Seen trained = trial.plan("trained", told(life), life.day());
    const Seen skipped = trial.plan("skipped", told(life, {.skipped_from = from}), life.day());
    expect_no_harder(skipped, trained);
  });
}

TEST(DosingLaws, ARetractedSessionIsAsIfNeverDone) {
  law([](Trial& trial) {
    const Life life = *any_life();
    Story story = told(life);
    const int day = std::max(0, life.day() - *whole(0, 40));
    const int days_later = *whole(0, 20);
    const std::string before = trial.shown("never-done", story, life.day() + days_later);
    story.session(
        day, done(some_exercise(*whole(0, 18)), {12, 12, 12}, ",\"pain\":" + std::to_string(*whole(0, 10))));
    story.retract(life.day(), std::string(story.last_id));
    RC_ASSERT(trial.shown("retracted", story, life.day() + days_later) == before);
  });
}

}  // namespace
}  // namespace realign::telling
