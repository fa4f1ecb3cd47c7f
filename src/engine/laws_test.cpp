// SPDX-License-Identifier: Apache-2.0
//
// Laws that hold for every journal and one day's plan, tried on lives made up at random. Those about how
// doses move over time are in dosing_laws_test.cpp.
#include <numeric>

#include "engine/journal.h"
#include "tests/law.h"
#include "tests/plan_amounts.h"

namespace realign::telling {
namespace {

// --- the journal is a set

// The lines in the order of random keys, a third of them twice.
std::string mixed(const std::vector<std::string>& lines, const std::vector<int>& keys) {
  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t x, std::size_t y) { return keys[x] < keys[y]; });
  std::string text;
  for (const std::size_t i : order) text += lines[i] + "\n" + (keys[i] % 3 == 0 ? lines[i] + "\n" : "");
  return text;
}

// The lines parted into two journals that share a third of them, merged again.
std::string parted_and_merged(const std::vector<std::string>& lines, const std::vector<int>& keys) {
  std::string one, other;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (keys[i] % 3 != 1) one += lines[i] + "\n";
    if (keys[i] % 3 != 2) other += lines[i] + "\n";
  }
  const auto merged = merge_journals(one, "one", other, "other", names());
  if (!merged) RC_FAIL(message(merged.error().front()));
  return merged->text;
}

TEST(Laws, TheOrderOfLinesAndRepeatedLinesChangeNothing) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const Story story = told(life);
    const auto keys = *rc::gen::container<std::vector<int>>(story.lines.size(), whole(0, 1'000'000));
    const std::string straight = trial.shown("straight", story, life.day());
    RC_ASSERT(trial.shown("mixed", mixed(story.lines, keys), story, life.day()) == straight);
    RC_ASSERT(trial.shown("merged", parted_and_merged(story.lines, keys), story, life.day()) == straight);
  });
}

TEST(Laws, ThePlanIsTheSameEachTime) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const Story story = told(life);
    RC_ASSERT(trial.shown("once", story, life.day()) == trial.shown("again", story, life.day()));
  });
}

TEST(Laws, WhatWasRetractedWasNeverWritten) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const Event extra = *any_event();
    Story story = told(life);
    const std::string before = trial.shown("without", story, life.day());
    const std::size_t count = story.lines.size();
    write_event(story, std::max(0, life.day() - extra.days_ago), extra, "");
    RC_PRE(story.lines.size() > count);
    story.retract(life.day(), std::string(story.last_id));
    RC_ASSERT(trial.shown("retracted", story, life.day()) == before);
  });
}

TEST(Laws, AnyLineOfTheJournalCanBeTakenBackAndTheTakingBackToo) {
  law([](Trial& trial) {
    const Life life = *any_life();
    Story story = told(life);
    const std::string whole_plan = trial.shown("whole", story, life.day());
    const int place = *whole(0, static_cast<int>(story.lines.size()) - 1);
    std::string without;
    for (int i = 0; i < static_cast<int>(story.lines.size()); ++i) {
      if (i != place) without += story.lines[static_cast<std::size_t>(i)] + "\n";
    }
    const std::string taken = story.lines[static_cast<std::size_t>(place)].substr(7, 36);  // its id
    story.retract(life.day(), taken);
    RC_ASSERT(trial.shown("retracted", story, life.day()) ==
              trial.shown("without", without, story, life.day()));
    story.retract(life.day(), std::string(story.last_id));
    RC_ASSERT(trial.shown("restored", story, life.day()) == whole_plan);
  });
}

TEST(Laws, WeeksOnTheCalendarChangeNothingElse) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const int weeks = *whole(1, 60);
    const Story story = told(life), moved = told(life, {.moved_by_weeks = weeks});
    RC_ASSERT(trial.shown("straight", story, life.day()) == trial.shown("moved", moved, life.day()));
  });
}

// --- a worse day adds nothing

TEST(Laws, MorePainTodayNeverRaisesADoseTheTotalOrTheWalk) {
  law([](Trial& trial) {
    static const char* const when[] = {"morning", "before", "during", "after", "rest"};
    const Life life = *any_life();
    const int less = *whole(0, 9), more = *whole(less + 1, 10), kind = *whole(0, 6);
    const auto with = [&](const std::string& role, int score) {
      Story story = told(life);
      if (kind < 5) story.pain(life.day(), score, when[kind]);
      if (kind == 5) story.walk(life.day(), 10, ",\"pain\":" + std::to_string(score));
      if (kind == 6) story.session(life.day(), done("vacuum", {8}, ",\"pain\":" + std::to_string(score)));
      return trial.plan(role, story, life.day());
    };
    const Seen milder = with("milder", less), sorer = with("sorer", more);
    expect_no_more(sorer, milder);
    expect_subset(sorer.allowed(), milder.allowed());
    RC_ASSERT(sorer.plan.disposition <= milder.plan.disposition);
  });
}

TEST(Laws, AnAnswerThatGetsWorseTodayAddsNothing) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const std::string id = *one_of(questions());
    const int better = *whole(0, 59), worse = *whole(better + 1, 60);
    const auto with = [&](const std::string& role, int place) {
      Story story = told(life);
      story.answer(life.day(), id, answer_at(question_called(id), place, 60));
      return trial.plan(role, story, life.day());
    };
    const Seen milder = with("milder", better), graver = with("graver", worse);
    expect_subset(graver.allowed(), milder.allowed());
    expect_no_more(graver, milder);
    RC_ASSERT(graver.plan.disposition <= milder.plan.disposition);
  });
}

TEST(Laws, ANewRedFlagAddsNothing) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const std::string id = *one_of(questions());
    // A yes is an answer too: where one was missing, what a clinician-first rule leaves may open with it.
    const bool was_answered = question_called(id).required || *rc::gen::arbitrary<bool>();
    Story story = told(life, {.without = was_answered ? "" : id});
    const Seen before = trial.plan("before", story, life.day());
    story.answer(life.day(), id, answer_at(question_called(id), 60, 60));
    const Seen after = trial.plan("after", story, life.day());
    RC_PRE(before.disposition() != "unscreened");
    expect_subset(after.allowed(), before.allowed());
    expect_no_more(after, before);
    expect_subset(before.avoided(), after.avoided());
    RC_ASSERT(after.plan.disposition <= before.plan.disposition);
  });
}

TEST(Laws, AQuestionMadeUnansweredUnlocksNothing) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const std::string id = *one_of(questions());
    RC_PRE(!counts_only_if_said(id));
    const Seen answered = trial.plan("answered", told(life), life.day());
    const Seen unanswered = trial.plan("unanswered", told(life, {.without = id}), life.day());
    expect_subset(unanswered.allowed(), answered.allowed());
    // A yes taken back as a mistake is no longer a stop; short of that it never looks better.
    if (answered.plan.disposition > Disposition::clinician_first)
      RC_ASSERT(unanswered.plan.disposition <= answered.plan.disposition);
  });
}

// --- what is planned is allowed, fits and says why

void expect_nothing_where_all_is_closed(const Seen& seen) {
  const bool is_closed = seen.plan.disposition <= Disposition::urgent || seen.disposition() == "unscreened";
  if (!is_closed) return;
  RC_ASSERT(seen.plan.allowed.empty());
  RC_ASSERT(!seen.plan.session);
  RC_ASSERT(seen.plan.stretches.empty());
  RC_ASSERT(!seen.plan.walk);
}

TEST(Laws, ARoutineHoldsNothingThatThePlanOfItsDayDoesNotAllow) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const Story story = told(life);
    const Seen seen = trial.plan("any", story, life.day());
    const Journal journal = journal_of(story.text());
    for (const RoutineId id : {RoutineId::session, RoutineId::core, RoutineId::stretches, RoutineId::walk}) {
      const Routine routine =
          *make_routine(protocol(), journal, seen.plan.date, id, {.minutes = 300, .swaps = {}});
      int seconds = 0, walked = 0;
      for (const Item& item : routine.items) {
        RC_ASSERT(seen.allows(id_of(item.exercise)));
        RC_ASSERT(!item.because.empty());
        seconds += item.seconds;
      }
      for (const Stretch& stretch : routine.stretches) RC_ASSERT(seen.allows(id_of(stretch.exercise)));
      for (const WalkPart& part : routine.walk) walked += part.seconds;
      RC_ASSERT(seconds <= 25 * 60);
      RC_ASSERT(walked <= 60 * seen.walk_high());
      RC_ASSERT(!routine.because.empty());
      for (const LeftOut& left : routine.left_out) RC_ASSERT(!left.because.empty());
      if (seen.plan.disposition > Disposition::urgent && seen.disposition() != "unscreened") continue;
      RC_ASSERT(routine.items.empty() && routine.stretches.empty() && routine.walk.empty());
    }
  });
}

TEST(Laws, OnlyWhatIsAllowedIsPlannedAndItFitsTheDay) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const Seen seen = trial.plan("any", told(life), life.day());
    expect_subset(seen.in_session(), seen.allowed());
    for (const Stretch& stretch : seen.plan.stretches) RC_ASSERT(seen.allows(id_of(stretch.exercise)));
    int seconds = 0;
    for (const Item& item : seen.items()) {
      seconds += item.seconds;
      RC_ASSERT(item.sets >= 1);
      RC_ASSERT(item.reps_low >= 1);
      RC_ASSERT(item.reps_low <= item.reps_high);
      for (const ExerciseIndex swap : item.swaps) RC_ASSERT(seen.allows(id_of(swap)));
    }
    for (const Stretch& stretch : seen.plan.stretches) seconds += stretch.seconds;
    RC_ASSERT(seconds <= 25 * 60);
    expect_nothing_where_all_is_closed(seen);
    RC_ASSERT(seen.plan.allowed.size() + seen.plan.withheld.size() == protocol().exercises.size());
    for (const Limit& limit : seen.plan.limits) RC_ASSERT(seen.allows(id_of(limit.exercise)));
  });
}

void expect_reasons(const Because& because, const std::string& line) {
  if (because.empty()) RC_FAIL(line + " has no reason");
  for (const Reason& reason : because) {
    const std::string rule = line + " because of " + std::string(reason.rule);
    if (!protocol().words.contains(reason.words)) RC_FAIL(rule + ": no words " + std::string(reason.words));
    if (reason.evidence == nullptr || reason.evidence->sources.empty()) RC_FAIL(rule + ": no source");
    for (const std::string& source : reason.evidence->sources) {
      const auto found = std::find_if(protocol().sources.begin(), protocol().sources.end(),
                                      [&](const Source& one) { return one.id == source; });
      if (found == protocol().sources.end()) RC_FAIL(joined({rule, ": unknown source", source}));
    }
  }
}

void expect_until(const Until& until, const std::string& line) {
  if (!until.on && !protocol().words.contains(until.words)) RC_FAIL(line + " never ends");
}

void expect_reasons_of_what_to_do(const Plan& plan) {
  expect_reasons(plan.disposition_because, "disposition");
  expect_reasons(plan.stage_because, "stage");
  expect_reasons(plan.decision_because, "decision");
  for (const Notice& notice : plan.notices) {
    expect_reasons(notice.because, "notice");
    if (!protocol().words.contains(notice.words)) RC_FAIL("notice without words: " + std::string(notice.id));
  }
  if (plan.session) {
    for (const Item& item : plan.session->items) expect_reasons(item.because, id_of(item.exercise));
  }
  for (const Stretch& stretch : plan.stretches) expect_reasons(stretch.because, id_of(stretch.exercise));
  if (plan.walk) expect_reasons(plan.walk->because, "walk");
}

void expect_reasons_of_what_waits(const Plan& plan) {
  for (const Limit& limit : plan.limits) {
    expect_reasons(limit.because, id_of(limit.exercise));
    expect_until(limit.until, id_of(limit.exercise));
  }
  for (const Withheld& withheld : plan.withheld) {
    expect_reasons(withheld.because, id_of(withheld.exercise));
    expect_until(withheld.until, id_of(withheld.exercise));
  }
  for (const AvoidLine& line : plan.avoid) {
    expect_reasons(line.because, protocol().avoid[line.movement].id);
    expect_until(line.until, protocol().avoid[line.movement].id);
  }
}

TEST(Laws, EveryLineHasAReasonAndEveryReasonASourceAndWords) {
  law([](Trial& trial) {
    const Life life = *any_life();
    const Plan plan = trial.plan("any", told(life), life.day()).plan;
    expect_reasons_of_what_to_do(plan);
    expect_reasons_of_what_waits(plan);
    for (const Ask& ask : plan.ask) {
      if (!protocol().words.contains(ask.words)) RC_FAIL("asked without saying why: " + ask.question);
    }
    for (const Next& next : plan.next) {
      if (!protocol().words.contains(next.words)) RC_FAIL("next without words: " + std::string(next.words));
    }
  });
}

// --- the laws themselves

// The lives reach what matters: every disposition, every stage but the last, sessions and walks.
TEST(LawsThemselves, AreTriedOnLivesOfEveryKind) {
  Strings dispositions, stages, modes;
  int sessions = 0, walks = 0, tried = 0;
  law([&](Trial& trial) {
    const Life life = *any_life();
    const Seen seen = trial.plan("any", told(life), life.day());
    dispositions.insert(seen.disposition());
    stages.insert(seen.stage());
    modes.merge(seen.modes());
    ++tried;
    sessions += seen.plan.session.has_value();
    walks += seen.plan.walk.has_value();
  });
  EXPECT_GE(dispositions.size(), 5U);
  EXPECT_GE(stages.size(), 2U);
  EXPECT_GE(modes.size(), 3U);
  EXPECT_TRUE(is_seeded);
  EXPECT_GT(sessions, tried / 5);
  EXPECT_GT(walks, tried / 5);
}

TEST(LawsThemselves, WriteAJournalThatPlansAsItDidWhenItBrokeTheLaw) {
  const std::filesystem::path folder = laws_folder() / "of-itself";
  std::filesystem::remove_all(folder);
  Story story = Story::vaginal();
  story.calm(30).pain(30, 4);
  const Tried tried{"sorer", story.text(), story.birth_day() + std::chrono::days(30)};
  EXPECT_EQ(write_counterexample(folder, "ALaw", tried),
            "build/release/realign today --journal build/laws/of-itself/ALaw-sorer.jsonl --on 2026-02-04");
  std::ifstream file(folder / "ALaw-sorer.jsonl", std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  EXPECT_EQ(text, tried.text);
  EXPECT_EQ(shown(on(text, tried.on).plan, story.birth_day()), shown(on(story, 30).plan, story.birth_day()));
}

// A law that does not hold, to see that next to nothing is left of the lives that break it.
TEST(LawsThemselves, ShrinkALifeToTheEventThatMatters) {
  Life least;
  const auto result = rc::detail::checkTestable([&] {
    const Life life = *any_life();
    const auto is_strong = [](const Event& event) { return event.kind == 2 && event.a >= 7; };
    if (std::none_of(life.events.begin(), life.events.end(), is_strong)) return;
    least = life;
    RC_FAIL("strong pain");
  });
  ASSERT_TRUE(result.is<rc::detail::FailureResult>());
  ASSERT_EQ(least.events.size(), 1U);
  EXPECT_EQ(least.events.front().a, 7);
  EXPECT_EQ(least.events.front().b + least.events.front().c + least.events.front().days_ago, 0);
  EXPECT_EQ(least.weeks + least.trained_weeks + least.screened + least.birth, 0);
}

}  // namespace
}  // namespace realign::telling
