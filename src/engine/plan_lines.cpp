// SPDX-License-Identifier: Apache-2.0
#include "engine/plan_lines.h"

#include <algorithm>

namespace realign {
namespace {

using std::chrono::days;

constexpr int days_in_a_week = 7;
constexpr int days_ahead = 28;  // "next" looks four weeks ahead

const GateWeek& week_of(const Facts& facts, const Gate& gate) {
  if (facts[Derived::birth] == static_cast<Value>(Birth::cesarean)) return gate.cesarean;
  const bool is_assisted = facts[Derived::birth] == static_cast<Value>(Birth::assisted) ||
                           facts[Derived::tear] == static_cast<Value>(Tear::severe);
  return is_assisted ? gate.assisted : gate.vaginal;
}

// The day on which the calendar alone opens a gate; none if something else has to happen too.
std::optional<Day> opens_on(const DecidedDay& day, const Rule& rule) {
  const auto& birth_date = day.folded.history.profile.birth_date;
  if (!rule.gate || !birth_date) return std::nullopt;
  const GateWeek& week = week_of(day.facts, *rule.gate);
  if (week.check && day.facts[Derived::cleared_check] == 0) return std::nullopt;
  return *birth_date + days(7 * week.week);
}

// The rules that hold and restrict an exercise: those that take variants of it away, and those that name all
// that they leave open.
RuleSet restricting(const DecidedDay& day, ExerciseIndex exercise) {
  return day.ruling.held &
         (day.protocol.exercises[exercise].rules | day.protocol.rule_table.closing_all_else);
}

// What is open of an exercise on a later day, if nothing changes but the calendar.
VariantMask open_by_calendar(const DecidedDay& day, ExerciseIndex exercise, const RuleSet& rules, Day later) {
  VariantMask open = (VariantMask{1} << day.protocol.exercises[exercise].variants.size()) - 1;
  rules.for_each([&](std::size_t i) {
    const Rule& rule = day.protocol.rules[i];
    if (rule.gate && day.prescribed.included[exercise]) return;
    const auto date = opens_on(day, rule);
    if (!date || *date > later) open &= kept_by(rule, exercise);
  });
  return open;
}

// The first day on which the calendar alone opens more of an exercise: all of it, or where nothing is open
// some.
std::optional<Day> opens_by_calendar(const DecidedDay& day, ExerciseIndex index, const RuleSet& rules) {
  const Exercise& exercise = day.protocol.exercises[index];
  const bool is_closed = !fullest_open(exercise, day.ruling.open[index]);
  std::optional<Day> first;
  rules.for_each([&](std::size_t i) {
    const auto date = opens_on(day, day.protocol.rules[i]);
    if (!date || (first && *first <= *date)) return;
    const VariantMask open = open_by_calendar(day, index, rules, *date);
    if (is_closed ? fullest_open(exercise, open).has_value() : (open & 1U) != 0) first = date;
  });
  return first;
}

// What lifts what restricts an exercise: a date where the calendar alone does, else the words of the gravest
// rule that has them.
Until until_of(const DecidedDay& day, ExerciseIndex exercise) {
  if (day.facts.unanswered) return {std::nullopt, day.protocol.key("until.unscreened")};
  if (day.prescribed.excluded[exercise]) return {std::nullopt, day.protocol.key("until.prescription")};
  const RuleSet rules = restricting(day, exercise);
  if (const auto date = opens_by_calendar(day, exercise, rules)) return {date, {}};
  std::string_view words;
  rules.for_each([&](std::size_t i) {
    const Rule& rule = day.protocol.rules[i];
    if (words.empty() && !opens_on(day, rule)) words = rule.until_words;
  });
  return {std::nullopt, words.empty() ? day.protocol.key("until.signs-settle") : words};
}

bool is_stop_or_referral(const Rule& rule) { return rule.layer <= Layer::refer; }

NoticeLevel level_of(const Rule& rule) {
  if (is_stop(rule.layer)) return NoticeLevel::stop;
  if (rule.notice != NoticeLevel::none) return rule.notice;
  return rule.layer == Layer::refer ? NoticeLevel::caution : NoticeLevel::none;
}

// `key` is notice.ID; the reason has the same id.
void add_own_notice(const DecidedDay& day, std::string_view key, NoticeLevel level, std::string detail,
                    Plan& plan) {
  const std::string_view id = key.substr(key.find('.') + 1);
  plan.notices.push_back({id,
                          level,
                          day.protocol.key(key),
                          {},
                          std::move(detail),
                          {own_reason(day.protocol, day.facts, id, {})}});
}

}  // namespace

bool is_quiet(const Plan& plan) { return plan.paused || plan.disposition <= Disposition::urgent; }

std::string_view key_of(const Protocol& protocol, std::string_view prefix, std::string_view id,
                        std::string_view suffix) {
  std::string key(prefix);
  key += id;
  key += suffix;
  return protocol.key(key);
}

namespace {

// Under a stop nothing else is worth reading, and while everything rests or waits for answers only a stop is.
bool is_worth_reading(const DecidedDay& day, const Rule& rule, const Plan& plan) {
  if (level_of(rule) == NoticeLevel::none) return false;
  return is_stop(rule.layer) ||
         (plan.disposition > Disposition::urgent && !plan.paused && !day.facts.unanswered);
}

// A rule that holds only because a question has no answer yet: nothing she told us.
bool is_assumed(const DecidedDay& day, const Rule& rule) {
  return !is_stop(rule.layer) &&
         std::any_of(day.protocol.questions.begin(), day.protocol.questions.end(),
                     [&](const Question& question) {
                       const auto& read = rule.when.facts;
                       return !day.facts.known[question.fact] &&
                              std::find(read.begin(), read.end(), question.fact) != read.end();
                     });
}

void add_rule_notices(const DecidedDay& day, Plan& plan) {
  Because assumed;
  for (std::size_t i = 0; i < day.protocol.rules.size(); ++i) {
    const Rule& rule = day.protocol.rules[i];
    if (!day.ruling.held[i] || !is_worth_reading(day, rule, plan)) continue;
    if (is_assumed(day, rule)) {
      assumed.push_back(reason_of(day.facts, rule));
      continue;
    }
    plan.notices.push_back({rule.id,
                            level_of(rule),
                            rule.words,
                            is_stop_or_referral(rule) ? std::string_view(rule.contact) : "",
                            {},
                            {reason_of(day.facts, rule)}});
  }
  if (assumed.empty()) return;
  add_own_notice(day, "notice.assumed", NoticeLevel::info, "", plan);
  plan.notices.back().because.insert(plan.notices.back().because.end(), assumed.begin(), assumed.end());
}

}  // namespace

void write_notices(const DecidedDay& day, Plan& plan) {
  add_rule_notices(day, plan);
  if (plan.paused) return add_own_notice(day, "notice.paused", NoticeLevel::info, "", plan);
  if (plan.disposition <= Disposition::urgent) return;
  if (day.facts.unanswered) return add_own_notice(day, "notice.unscreened", NoticeLevel::info, "", plan);
  for (const ClearanceState& clearance : day.folded.history.clearances) {
    const bool is_current = clearance.is_given && (!clearance.until || *clearance.until >= day.on);
    if (is_current && clearance.is_restricted) {
      add_own_notice(day, "notice.restrictions", NoticeLevel::caution, clearance.restrictions, plan);
    }
  }
  if (day.course.program_ended_on && days_between(*day.course.program_ended_on, day.on) < days_in_a_week)
    add_own_notice(day, "notice.program-ends", NoticeLevel::info, "", plan);
  if (day.ruling.rest_day) add_own_notice(day, "notice.rest-today", NoticeLevel::info, "", plan);
}

// Pelvic-floor training is for every day; where the session has no room for it, it goes with a feed.
void write_daily_notice(const DecidedDay& day, Plan& plan) {
  if (plan.paused || plan.disposition <= Disposition::unscreened) return;
  for (std::size_t i = 0; i < day.protocol.exercises.size(); ++i) {
    if (day.protocol.exercises[i].kind != ExerciseKind::pelvic_floor || day.ruling.open[i] == 0) continue;
    const auto is_it = [&](const Item& item) { return item.exercise == i; };
    const bool is_in =
        plan.session && std::any_of(plan.session->items.begin(), plan.session->items.end(), is_it);
    if (!is_in) add_own_notice(day, "notice.pelvic-floor", NoticeLevel::info, "", plan);
  }
}

void write_posture(const DecidedDay& day, Plan& plan) {
  if (is_quiet(plan) || day.protocol.habits.empty()) return;
  // Counted from the birth, so that moving a whole journal by weeks moves nothing else.
  const auto& birth_date = day.folded.history.profile.birth_date;
  const int count = birth_date ? days_between(*birth_date, day.on)
                               : static_cast<int>(std::chrono::weekday(day.on).c_encoding());
  plan.posture.push_back(
      {static_cast<HabitIndex>(static_cast<std::size_t>(std::max(0, count)) % day.protocol.habits.size())});
}

void write_open_and_withheld(const DecidedDay& day, Plan& plan) {
  for (std::size_t i = 0; i < day.protocol.exercises.size(); ++i) {
    const auto index = static_cast<ExerciseIndex>(i);
    const VariantMask open = day.ruling.open[i];
    const auto fullest = fullest_open(day.protocol.exercises[i], open);
    if (fullest) plan.allowed.push_back(index);
    if ((open & 1U) != 0) continue;
    Because because = because_of(day.protocol, day.ruling, day.facts, day.prescribed, index);
    // Where only a harder variant were open, that is no way to offer it.
    if (fullest) {
      plan.limits.push_back({index, *fullest, std::move(because), until_of(day, index)});
    } else {
      plan.withheld.push_back({index, std::move(because), until_of(day, index)});
    }
  }
}

void write_avoid(const DecidedDay& day, Plan& plan) {
  for (std::size_t i = 0; i < day.protocol.avoid.size(); ++i) {
    const Avoid& avoid = day.protocol.avoid[i];
    if (!holds(avoid.when, day.facts.values)) continue;
    const Reason reason{avoid.id, avoid.why_words, facts_used(day.facts, avoid.when.facts), &avoid.evidence};
    plan.avoid.push_back({i, {reason}, {std::nullopt, avoid.until_words}});
  }
}

void write_next(const DecidedDay& day, Plan& plan) {
  if (is_quiet(plan) || day.facts.unanswered) return;
  const Dosing& dosing = day.protocol.dosing;
  const auto add = [&](std::string_view key, Day on, std::optional<ExerciseIndex> exercise = {}) {
    if (on <= day.on || days_between(day.on, on) > days_ahead) return;
    const auto name = [&](ExerciseIndex index) {
      return day.protocol.say("exercise." + day.protocol.exercises[index].id + ".name");
    };
    plan.next.push_back(
        {day.protocol.key(key), exercise ? std::string(name(*exercise)) : std::string(), on, exercise});
  };
  if (day.course.stage == StageId::foundation && day.course.stage_since) {
    add("next.foundation-ends", *day.course.stage_since + days(dosing.foundation_days));
  }
  if (day.course.pace.next_review) add("next.review", *day.course.pace.next_review);
  for (int check = 1; day.course.maintain_since && check <= dosing.maintain_checks; ++check)
    add("next.maintain-check", *day.course.maintain_since + days(check * dosing.maintain_check_days));
  if (!day.folded.history.readings.empty() && day.facts[Derived::gap_known] != 0) {
    add("next.self-check",
        day.folded.history.readings.back().day + days(day.protocol.self_check.repeat_days));
  }
  for (const Withheld& withheld : plan.withheld) {
    if (withheld.until.on) add("next.opens", *withheld.until.on, withheld.exercise);
  }
  std::stable_sort(plan.next.begin(), plan.next.end(),
                   [](const Next& a, const Next& b) { return a.on < b.on; });
}

}  // namespace realign
