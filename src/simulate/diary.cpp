// SPDX-License-Identifier: Apache-2.0
#include "simulate/diary.h"

#include <algorithm>
#include <variant>

#include "engine/entry_id.h"
#include "engine/fold.h"
#include "engine/ladder.h"
#include "engine/planner.h"

namespace realign {
namespace {

constexpr std::int64_t ms_in_a_minute = 60'000, ms_in_a_day = 24 * 60 * ms_in_a_minute;

// Not drawn by chance: the same run writes the same ids, each once.
std::array<std::uint8_t, 10> counted(unsigned number) {
  std::array<std::uint8_t, 10> bytes{};
  for (std::size_t i = 0; i < 4; ++i)
    bytes[bytes.size() - 1 - i] = static_cast<std::uint8_t>(number >> (8 * i));
  return bytes;
}

// Her place on the ladder, or in the program its week's dose.
const LadderStep& step_of(const DecidedDay& day, const Plan& plan, const Item& item) {
  const Profile& profile = day.folded.history.profile;
  if (plan.stage != StageId::program) {
    const Rung rung = day.course.pace.exercises[item.exercise].rung;
    return dose_at(day.protocol, profile, item.exercise, rung, item.variant);
  }
  const ProgramWeek& week = day.protocol.program[static_cast<std::size_t>(day.course.program_week)];
  return profile.progress_by == ProgressBy::reps ? week.by_reps : week.by_sets;
}

// What of it rules and her clinician leave, whether or not it fits into the day.
int sets_due(const DecidedDay& day, const Plan& plan, const Item& item) {
  if (item.warm_up || plan.rest_day) return item.sets;
  const int sets = step_of(day, plan, item).sets;
  const int most = std::min(day.ruling.sets_at_most, day.prescribed.sets[item.exercise].value_or(sets));
  return std::max(item.sets, std::min(sets, most));
}

}  // namespace

void write(Diary& diary, Day day, int minute, Body body) {
  const std::int64_t local = day.time_since_epoch().count() * ms_in_a_day + minute * ms_in_a_minute;
  const Instant at{local - diary.offset_min * ms_in_a_minute, static_cast<std::int16_t>(diary.offset_min)};
  diary.journal.entries.push_back({make_id(at.utc_ms, counted(++diary.written)), at, std::move(body)});
}

std::optional<Day> birth_of(const Diary& diary) {
  std::optional<Day> birth;
  for (const Entry& entry : diary.journal.entries) {
    const auto* profile = std::get_if<Profile>(&entry.body);
    if (profile != nullptr && profile->birth_date) birth = profile->birth_date;
  }
  return birth;
}

Result<PlannedDay> plan_on(const Diary& diary, Day day) {
  const auto entries = live_entries(diary.journal, day);
  const Folded folded = fold(diary.protocol, entries, day);
  const auto& birth = folded.history.profile.birth_date;
  if (birth && day < *birth)
    return std::unexpected(Error{{}, to_text(day) + " is before the birth on " + to_text(*birth), ""});
  const DecidedDay decided = decide(diary.protocol, folded, day, Staleness::counts);
  PlannedDay planned{plan_of(decided), decided.course.pace.last, {}};
  if (!planned.plan.session) return planned;
  for (const Item& item : planned.plan.session->items)
    planned.sets_due.push_back(sets_due(decided, planned.plan, item));
  return planned;
}

}  // namespace realign
