// SPDX-License-Identifier: Apache-2.0
//
// What each step from the bytes of a journal to the bytes of a face costs. bench/README.md has the figures.
#include <benchmark/benchmark.h>

#include <cstdio>
#include <cstdlib>

#include "bench/diary.h"
#include "engine/engine.h"
#include "engine/planner.h"
#include "engine/running_fold.h"
#include "faces/plan_json.h"
#include "faces/plan_text.h"
#include "protocol/embedded.h"
#include "verbs/patient.h"

namespace {

using namespace realign;

const Protocol& protocol() {
  static const Protocol loaded = [] {
    auto read = read_protocol(embedded_protocol(), "the protocol built in");
    if (!read) {
      std::fprintf(stderr, "%s\n", message(read.error()).c_str());
      std::exit(1);
    }
    return std::move(*read);
  }();
  return loaded;
}

struct Story {
  bench::Diary diary;
  std::string bytes;
  Journal journal;
};

Story story_of(std::size_t entries) {
  Story story;
  story.diary = bench::make_diary(protocol(), entries);
  story.bytes = bench::text_of(protocol(), story.diary);
  story.journal.entries = story.diary.entries;
  return story;
}

void count_entries(benchmark::State& state) { state.SetItemsProcessed(state.iterations() * state.range(0)); }

// The rules alone

struct Situation {
  const char* name;
  bool answered;         // nothing answered at all: everything has its cautious value
  const char* stop;      // a question answered with its worst, or null
  std::size_t entries;   // of the diary before
};
constexpr Situation situations[] = {{"a calm day in the second month", true, nullptr, 300},
                                    {"nothing told yet", false, nullptr, 0},
                                    {"an emergency", true, "chest-pain-or-breathless", 300}};

struct DayToRule {
  Facts facts;
  PrescribedLimits prescribed;
};

DayToRule facts_in(const Situation& situation) {
  bench::Diary diary;
  diary.last = Day(std::chrono::days(20000));
  if (situation.entries > 0) diary = bench::make_diary(protocol(), situation.entries);
  if (situation.stop != nullptr) {
    Entry entry = diary.entries.back();
    entry.body = Screening{{{protocol().question(situation.stop).value_or(QuestionIndex{0}), 1}}};
    diary.entries.push_back(entry);
  }
  std::vector<const Entry*> entries;
  entries.reserve(diary.entries.size());
  for (const Entry& entry : diary.entries) entries.push_back(&entry);
  const Folded folded = fold(protocol(), entries, diary.last);
  return {facts_on(protocol(), folded.history, folded.course, diary.last),
          prescribed_on(folded.history, diary.last)};
}

bool is_fully_open(const Ruling& ruling, std::size_t exercise) {
  const auto variants = protocol().exercises[exercise].variants.size();
  return ruling.open[exercise] == (VariantMask{1} << variants) - 1;
}

void rules(benchmark::State& state) {
  const Situation& situation = situations[state.range(0)];
  DayToRule day = facts_in(situation);
  for ([[maybe_unused]] auto _ : state)
    benchmark::DoNotOptimize(rule_on(protocol(), day.prescribed, day.facts));
  state.SetLabel(situation.name);
}
BENCHMARK(rules)->DenseRange(0, 2);

// Every reason is recorded, for all exercises one after the other; the room for them is used again.
void decide_with_reasons(const PrescribedLimits& prescribed, Facts& facts, Because& because) {
  const Ruling ruling = rule_on(protocol(), prescribed, facts);
  because.clear();
  for (std::size_t i = 0; i < protocol().exercises.size(); ++i) {
    if (is_fully_open(ruling, i)) continue;
    add_because(protocol(), ruling, facts, prescribed, static_cast<ExerciseIndex>(i), because);
  }
  benchmark::DoNotOptimize(because.data());
}

void rules_with_every_reason(benchmark::State& state) {
  const Situation& situation = situations[state.range(0)];
  DayToRule day = facts_in(situation);
  Because because;
  for ([[maybe_unused]] auto _ : state) decide_with_reasons(day.prescribed, day.facts, because);
  state.SetLabel(situation.name);
  state.counters["reasons"] = static_cast<double>(because.size());
}
BENCHMARK(rules_with_every_reason)->DenseRange(0, 2);

// Patients made up at random, so that no branch is learnt by heart

constexpr std::uint64_t made_up = 1024;

void patients_decided(benchmark::State& state) {
  const PatientMaker maker(protocol(), 1);
  std::vector<DayToRule> days;
  for (std::uint64_t i = 0; i < made_up; ++i) {
    const Patient patient = maker.make(i);
    const Folded& folded = patient.folded;
    days.push_back({facts_on(protocol(), folded.history, folded.course, patient.on),
                    prescribed_on(folded.history, patient.on)});
  }
  Because because;
  std::size_t at = 0, reasons = 0;
  for ([[maybe_unused]] auto _ : state) {
    DayToRule& day = days[at++ % made_up];
    decide_with_reasons(day.prescribed, day.facts, because);
    reasons += because.size();
  }
  state.SetItemsProcessed(state.iterations());
  state.counters["reasons"] = static_cast<double>(reasons) / static_cast<double>(state.iterations());
}
BENCHMARK(patients_decided);

void patients_planned(benchmark::State& state) {
  const PatientMaker maker(protocol(), 1);
  std::vector<Patient> patients;
  patients.reserve(made_up);
  for (std::uint64_t i = 0; i < made_up; ++i) patients.push_back(maker.make(i));
  std::size_t at = 0;
  for ([[maybe_unused]] auto _ : state) {
    const Patient& patient = patients[at++ % made_up];
    const Plan plan = plan_of(decide(protocol(), patient.folded, patient.on, Staleness::counts));
    benchmark::DoNotOptimize(plan.allowed.data());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(patients_planned);

void patients_made_up(benchmark::State& state) {
  const PatientMaker maker(protocol(), 1);
  std::uint64_t at = 0;
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(maker.make(at++).on);
}
BENCHMARK(patients_made_up);

// The app: a journal is kept open, an entry comes, and there is a plan

void entry_then_plan(benchmark::State& state) {
  const Story story = story_of(static_cast<std::size_t>(state.range(0)));
  RunningFold open(protocol());
  for (const Entry& entry : story.diary.entries) open.append(entry);
  Entry next = story.diary.entries.back();
  for ([[maybe_unused]] auto _ : state) {
    next.at.utc_ms += 1000;
    next.body = Pain{2, PainWhen::before, {}, {}};
    open.append(next);
    const auto plan = open.plan(story.diary.last);
    if (!plan) return state.SkipWithError("there is no plan");
    benchmark::DoNotOptimize(plan->allowed.data());
  }
}
BENCHMARK(entry_then_plan)->Arg(30)->Arg(300)->Arg(3000)->Unit(benchmark::kMicrosecond)->Iterations(2000);

// A journal, in its three steps and as a whole

void journal_read(benchmark::State& state) {
  const Story story = story_of(static_cast<std::size_t>(state.range(0)));
  const Vocabulary names = vocabulary(protocol());
  for ([[maybe_unused]] auto _ : state) {
    auto journal = read_journal(story.bytes, "journal.jsonl", names);
    if (!journal) return state.SkipWithError("the journal is refused");
    benchmark::DoNotOptimize(journal->entries.data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(story.bytes.size()));
}
BENCHMARK(journal_read)->Arg(30)->Arg(300)->Arg(3000)->Unit(benchmark::kMicrosecond);

void journal_folded(benchmark::State& state) {
  const Story story = story_of(static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] auto _ : state) {
    const auto entries = live_entries(story.journal, story.diary.last);
    const Folded folded = fold(protocol(), entries, story.diary.last);
    benchmark::DoNotOptimize(folded.history.training.data());
  }
  count_entries(state);
}
BENCHMARK(journal_folded)->Arg(30)->Arg(300)->Arg(3000)->Unit(benchmark::kMicrosecond);

void day_planned(benchmark::State& state) {
  const Story story = story_of(static_cast<std::size_t>(state.range(0)));
  const auto entries = live_entries(story.journal, story.diary.last);
  const Folded folded = fold(protocol(), entries, story.diary.last);
  for ([[maybe_unused]] auto _ : state) {
    const Plan plan = plan_of(decide(protocol(), folded, story.diary.last, Staleness::counts));
    benchmark::DoNotOptimize(plan.allowed.data());
  }
}
BENCHMARK(day_planned)->Arg(30)->Arg(300)->Arg(3000)->Unit(benchmark::kMicrosecond);

void bytes_to_plan(benchmark::State& state) {
  const Story story = story_of(static_cast<std::size_t>(state.range(0)));
  const Vocabulary names = vocabulary(protocol());
  for ([[maybe_unused]] auto _ : state) {
    const auto journal = read_journal(story.bytes, "journal.jsonl", names);
    if (!journal) return state.SkipWithError("the journal is refused");
    const auto plan = make_plan(protocol(), *journal, story.diary.last);
    if (!plan || !plan->session) return state.SkipWithError("there is no session to plan");
    benchmark::DoNotOptimize(plan->allowed.data());
  }
  count_entries(state);
}
BENCHMARK(bytes_to_plan)->Arg(30)->Arg(300)->Arg(3000)->Unit(benchmark::kMicrosecond);

void week_planned(benchmark::State& state) {
  const Story story = story_of(static_cast<std::size_t>(state.range(0)));
  for ([[maybe_unused]] auto _ : state) {
    const auto week = make_week(protocol(), story.journal, story.diary.last);
    if (!week) return state.SkipWithError("there is no week");
    benchmark::DoNotOptimize(week->data());
  }
}
BENCHMARK(week_planned)->Arg(300)->Arg(3000)->Unit(benchmark::kMicrosecond);

// The protocol, and the faces

void protocol_loaded(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    const auto read = read_protocol(embedded_protocol(), "the protocol built in");
    if (!read) return state.SkipWithError("the protocol is refused");
    benchmark::DoNotOptimize(read->rules.data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(embedded_protocol().size()));
}
BENCHMARK(protocol_loaded)->Unit(benchmark::kMicrosecond);

template <class Say>
void say_plan(benchmark::State& state, Say say) {
  const Story story = story_of(300);
  const auto plan = make_plan(protocol(), story.journal, story.diary.last);
  if (!plan) return state.SkipWithError("there is no plan");
  std::size_t bytes = 0;
  for ([[maybe_unused]] auto _ : state) {
    const std::string text = say(*plan);
    bytes = text.size();
    benchmark::DoNotOptimize(text.data());
  }
  state.counters["bytes"] = static_cast<double>(bytes);
}

void plan_as_json(benchmark::State& state) {
  say_plan(state, [](const Plan& plan) { return plan_json(protocol(), plan); });
}
BENCHMARK(plan_as_json)->Unit(benchmark::kMicrosecond);

void plan_as_text(benchmark::State& state) {
  say_plan(state, [](const Plan& plan) { return plan_text(protocol(), plan, Style{}); });
}
BENCHMARK(plan_as_text)->Unit(benchmark::kMicrosecond);

void plan_as_text_with_reasons(benchmark::State& state) {
  say_plan(state, [](const Plan& plan) { return plan_text(protocol(), plan, Style{}, true); });
}
BENCHMARK(plan_as_text_with_reasons)->Unit(benchmark::kMicrosecond);

}  // namespace

BENCHMARK_MAIN();
