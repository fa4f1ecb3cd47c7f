// SPDX-License-Identifier: Apache-2.0
//
// Progress, from the entries themselves: a history keeps what decides, this needs everything that was told.
#include "engine/progress.h"

#include <algorithm>

#include "engine/engine.h"
#include "engine/impact.h"
#include "engine/pain_trend.h"
#include "engine/plan_lines.h"
#include "engine/planner.h"
#include "engine/questionnaires.h"

namespace realign {
namespace {

using std::chrono::days;

constexpr int days_in_a_week = 7;

// What was told, day by day, in order.
struct Told {
  std::vector<MorningScore> mornings;  // one a day, the last one given
  std::vector<ReadingShown> readings;
  struct Walked {
    Day day{};
    int minutes = 0;
  };
  std::vector<Walked> walks;
  struct Timed {
    Day day{};
    int minutes = 0;
  };
  std::vector<Timed> session_minutes;
};

void tell(const Entry& entry, Day day, Told& told) {
  if (const auto* pain = std::get_if<Pain>(&entry.body); pain && pain->when == PainWhen::morning) {
    if (told.mornings.empty() || told.mornings.back().day != day) told.mornings.push_back({day, 0});
    told.mornings.back().score = pain->score;
  } else if (const auto* gap = std::get_if<Separation>(&entry.body)) {
    told.readings.push_back({day, gap->above, gap->navel, gap->below,
                             std::max({gap->above, gap->navel, gap->below}), gap->tension, gap->doming});
  } else if (const auto* walk = std::get_if<Walk>(&entry.body)) {
    told.walks.push_back({day, walk->minutes});
  } else if (const auto* session = std::get_if<Session>(&entry.body); session && session->minutes) {
    told.session_minutes.push_back({day, *session->minutes});
  }
}

// Days never go back, as in fold.
Told told_by(std::span<const Entry* const> entries) {
  Told told;
  std::optional<Day> current;
  for (const Entry* entry : entries) {
    current = std::max(current.value_or(day_of(entry->at)), day_of(entry->at));
    tell(*entry, *current, told);
  }
  return told;
}

// How many whole weeks before the one that ends on `on` a day lies.
std::size_t weeks_before(Day day, Day on) {
  return static_cast<std::size_t>(days_between(day, on) / days_in_a_week);
}

// The weeks from the first of `dated` on, the last `most` of them, the oldest first.
template <class Week, class Dated>
std::vector<Week> weeks_from(const std::vector<Dated>& dated, Day on, int most) {
  std::vector<Week> weeks;
  if (dated.empty()) return weeks;
  const auto count = std::min(weeks_before(dated.front().day, on) + 1, static_cast<std::size_t>(most));
  for (std::size_t back = count; back-- > 0;) {
    weeks.push_back({});
    weeks.back().to = on - days(days_in_a_week * static_cast<int>(back));
  }
  return weeks;
}

template <class Week>
Week* week_of(std::vector<Week>& weeks, Day day, Day on) {
  const std::size_t back = weeks_before(day, on);
  return back < weeks.size() ? &weeks[weeks.size() - 1 - back] : nullptr;
}

std::vector<PainWeek> pain_weeks(const Told& told, Day on, int most) {
  auto weeks = weeks_from<PainWeek>(told.mornings, on, most);
  std::vector<std::vector<int>> scores(weeks.size());
  for (const MorningScore& morning : told.mornings) {
    PainWeek* week = week_of(weeks, morning.day, on);
    if (week == nullptr) continue;
    Mornings& some = week->mornings;
    if (some.count++ == 0) some = {morning.day, morning.day, 1, 0, morning.score, morning.score};
    some.to = morning.day;
    some.low = std::min(some.low, morning.score);
    some.high = std::max(some.high, morning.score);
    scores[static_cast<std::size_t>(week - weeks.data())].push_back(morning.score);
  }
  for (std::size_t i = 0; i < weeks.size(); ++i)
    weeks[i].mornings.median = median_in_halves(std::move(scores[i]));
  return weeks;
}

std::vector<WalkWeek> walk_weeks(const Told& told, Day on, int most) {
  auto weeks = weeks_from<WalkWeek>(told.walks, on, most);
  std::optional<Day> last;
  for (const Told::Walked& walk : told.walks) {
    WalkWeek* week = week_of(weeks, walk.day, on);
    if (week != nullptr) week->minutes += walk.minutes;
    if (week != nullptr && walk.day != last) ++week->days;
    last = walk.day;
  }
  return weeks;
}

// The sessions of the last days beside what the stage plans, from her first session on.
SessionCount sessions_of(const DecidedDay& day, const Told& told, int window) {
  const StageSpec& stage = day.protocol.stages[static_cast<std::size_t>(day.course.stage)];
  const auto& training = day.folded.history.training;
  const Day first = training.front().day;
  SessionCount count;
  count.days = std::min(window, days_between(first, day.on) + 1);
  const Day from = day.on - days(count.days - 1);
  for (const TrainingDay& one : training) {
    if (one.day >= from && one.day <= day.on && is_session(stage, one)) ++count.done;
  }
  count.planned = (stage.sessions_per_week * count.days + days_in_a_week / 2) / days_in_a_week;
  for (const Told::Timed& session : told.session_minutes) {
    if (session.day >= from) count.minutes += session.minutes;
  }
  for (const Told::Walked& walk : told.walks) {
    if (walk.day < from) continue;
    ++count.walks;
    count.walk_minutes += walk.minutes;
  }
  return count;
}

SeparationCourse separation_of(const SelfCheck& numbers, std::vector<ReadingShown> readings) {
  SeparationCourse course{std::move(readings), numbers.error, Verdict::too_early, 0};
  if (course.readings.size() < 2) return course;
  course.by = course.readings.front().widest - course.readings.back().widest;
  course.verdict = std::abs(course.by) < numbers.no_change_below ? Verdict::no_change
                   : course.by > 0                               ? Verdict::better
                                                                 : Verdict::worse;
  return course;
}

// The steps of one exercise, each with the dose it led to.
std::vector<DoseStepTold> steps_of(const DecidedDay& day, ExerciseIndex exercise) {
  std::vector<DoseStepTold> told;
  for (const DoseStep& step : day.folded.path) {
    if (step.exercise != exercise || step.from == step.to) continue;
    const VariantIndex variant = variant_at(day.protocol, exercise, step.to);
    const LadderStep& dose = dose_at(day.protocol, day.folded.history.profile, exercise, step.to, variant);
    told.push_back({step.on,
                    step.to > step.from,
                    dose.sets,
                    dose.reps_low,
                    dose.reps_high,
                    variant,
                    {own_reason(day.protocol, day.facts, step.why, {})}});
  }
  return told;
}

// What she does of each strengthening exercise that she has begun with.
std::vector<DoseNow> doses_of(const DecidedDay& day) {
  std::vector<DoseNow> doses;
  for (std::size_t i = 0; i < day.protocol.exercises.size(); ++i) {
    if (day.protocol.exercises[i].kind != ExerciseKind::strength) continue;
    const auto index = static_cast<ExerciseIndex>(i);
    DoseNow dose{.exercise = index};
    for (const TrainingDay& training : day.folded.history.training) {
      const auto done = std::ranges::find(training.done, index, &DoneExercise::exercise);
      if (done == training.done.end()) continue;
      dose.last_done = training.day;
      dose.variant = done->variant;
    }
    if (!dose.last_done) continue;
    const LadderStep& step = dose_at(day.protocol, day.folded.history.profile, index,
                                     day.course.pace.exercises[i].rung, dose.variant);
    dose.sets = step.sets;
    dose.reps_low = step.reps_low;
    dose.reps_high = step.reps_high;
    dose.steps = steps_of(day, index);
    doses.push_back(dose);
  }
  return doses;
}

FormProgress form_progress(const DecidedDay& day, Form form) {
  const FormSpec& spec = day.protocol.forms[static_cast<std::size_t>(form)];
  FormProgress progress{.form = form};
  progress.due = due_from(spec, form, day.folded.history, day.on);
  const auto course = course_of(day.folded.history, form);
  if (!course) return progress;
  progress.given = course->given;
  progress.first_on = course->first->day;
  progress.last_on = course->last->day;
  progress.first = score_of(spec, course->first->given);
  progress.last = score_of(spec, course->last->given);
  progress.band = key_of(day.protocol, "form." + spec.id, ".band.", band_of(spec, progress.last).id);
  progress.can_compare = course->first != course->last;
  if (progress.can_compare) progress.change = change_between(spec, progress.first, progress.last);
  return progress;
}

// What she would want to know first: whether everything waits, then which way the pain goes.
std::string_view headline_of(const Progress& progress) {
  if (progress.paused) return "headline.paused";
  if (progress.waits) return "headline.waits";
  if (progress.pain.verdict == Verdict::worse) return "headline.worse";
  if (progress.pain.verdict == Verdict::better) return "headline.better";
  if (progress.pain.verdict == Verdict::no_change) return "headline.no-change";
  return progress.sessions.empty() && progress.mornings.empty() ? "headline.begin" : "headline.too-early";
}

}  // namespace

Progress progress_of(const DecidedDay& day, std::span<const Entry* const> entries) {
  const Protocol& protocol = day.protocol;
  Told told = told_by(entries);
  Progress progress;
  progress.on = day.on;
  if (day.folded.history.profile.birth_date) progress.weeks_postpartum = day.facts[Derived::weeks];
  progress.paused = day.facts[Derived::paused] != 0;
  progress.waits = day.ruling.disposition <= Disposition::unscreened;
  progress.pain = pain_trend(protocol.outcomes.pain, told.mornings, day.on);
  for (const MorningScore& morning : told.mornings) progress.mornings.push_back({morning.day, morning.score});
  progress.pain_weeks = pain_weeks(told, day.on, protocol.outcomes.weeks);
  progress.walks = walk_weeks(told, day.on, protocol.outcomes.weeks);
  if (!day.folded.history.training.empty()) {
    progress.sessions.push_back(sessions_of(day, told, protocol.outcomes.short_days));
    progress.sessions.push_back(sessions_of(day, told, protocol.outcomes.long_days));
  }
  progress.separation = separation_of(protocol.self_check, std::move(told.readings));
  progress.doses = doses_of(day);
  for (const Form form : all_forms) progress.forms.push_back(form_progress(day, form));
  progress.impact = impact_on(day);
  progress.headline = headline_of(progress);
  return progress;
}

}  // namespace realign
