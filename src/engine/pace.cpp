// SPDX-License-Identifier: Apache-2.0
#include "engine/pace.h"

#include <algorithm>

namespace realign {
namespace {

using std::chrono::days;

void move(ExerciseIndex exercise, Rung to, std::string_view why, Day on, Pace& pace, DosePath* path) {
  ExercisePace& one = pace.exercises[exercise];
  if (to == one.rung) return;
  if (path) path->push_back({on, exercise, one.rung, to, why});
  one.rung = to;
  one.domed = 0;
}

// What went wrong once steps an exercise down once, though it is noticed on two days.
bool has_just_stepped_down(const Dosing& dosing, const ExercisePace& one, Day on) {
  return one.down_on && days_between(*one.down_on, on) < dosing.step_back_apart_days;
}

void step_down(const PaceRules& rules, ExerciseSet which, std::string_view why, Day on, Pace& pace,
               DosePath* path) {
  for (std::size_t i = 0; i < rules.ladders.size(); ++i) {
    ExercisePace& one = pace.exercises[i];
    if (!which[i] || has_just_stepped_down(rules.dosing, one, on)) continue;
    one.down_on = on;
    move(static_cast<ExerciseIndex>(i), below(rules.ladders[i], one.rung), why, on, pace, path);
  }
  if (pace.steps_back.count(on, rules.dosing.step_back_apart_days, {}) == 0) pace.steps_back.add(on);
  pace.last = {Decision::regress, on, 0, 0, why};
  pace.next_review = on + days(rules.dosing.review_days);
}

void add_session(const Judged& judged, Pace& pace) {
  if (pace.session_count == pace.sessions.size()) {
    std::shift_left(pace.sessions.begin(), pace.sessions.end(), 1);
    --pace.session_count;
  }
  pace.sessions[pace.session_count++] = judged;
}

void note_red(Day day, Pace& pace) {
  // The first red leads to a step down; those that follow it in a row are counted.
  if (pace.red_on == day) return;
  if (pace.last.decision == Decision::regress || pace.reds_after_step_back > 0) ++pace.reds_after_step_back;
  pace.red_on = day;
  pace.not_green_on = day;
  pace.ambers_in_row = 0;
}

// The judgement of a session ends with its next morning. True if it is the one amber too many.
bool end_judgement(const Dosing& dosing, Judged& judged, Colour morning, Pace& pace) {
  judged.colour = session_colour(judged.colour, Colour::unknown, morning);
  judged.is_over = true;
  switch (judged.colour) {
    case Colour::red:
      note_red(judged.day, pace);
      return false;
    case Colour::amber:
      pace.amber_on = judged.day;
      pace.not_green_on = judged.day;
      pace.reds_after_step_back = 0;
      if (++pace.ambers_in_row < dosing.ambers_in_row) return false;
      pace.ambers_in_row = 0;
      return true;
    case Colour::green:
      pace.ambers_in_row = 0;
      pace.reds_after_step_back = 0;
      if (judged.is_spoiled) pace.not_green_on = judged.day;
      return false;
    case Colour::unknown:
      pace.not_green_on = judged.day;
      return false;
  }
  return false;
}

// Sessions whose next morning has passed by `on` are over. The reason to step everything down, if there is
// one.
std::string_view end_judgements(const Dosing& dosing, const DayNews& news, Pace& pace) {
  std::string_view why;
  for (std::size_t i = 0; i < pace.session_count; ++i) {
    Judged& judged = pace.sessions[i];
    if (judged.is_over || judged.day >= news.day) continue;
    const bool was_red = judged.colour == Colour::red;
    const bool is_next_morning = judged.day + days(1) == news.day;
    if (end_judgement(dosing, judged, is_next_morning ? news.morning : Colour::unknown, pace))
      why = "step-two-amber";
    if (judged.colour == Colour::red && !was_red) why = "step-red";
  }
  return why;
}

ExerciseSet count_doming(const Dosing& dosing, ExerciseSet domed, Pace& pace) {
  ExerciseSet too_often;
  for (std::size_t i = 0; i < domed.size(); ++i) {
    if (!domed[i]) continue;
    ++pace.exercises[i].domed;
    too_often[i] = pace.exercises[i].domed >= dosing.domed_times;
  }
  return too_often;
}

bool step_up(const PaceRules& rules, std::size_t exercise, Day on, Pace& pace, DosePath* path) {
  ExercisePace& one = pace.exercises[exercise];
  const auto is_too_soon = [&](const std::optional<Day>& step) {
    return step && days_between(*step, on) < rules.dosing.review_days;
  };
  if (is_too_soon(one.up_on) || is_too_soon(one.down_on)) return false;
  const Rung to = above(rules.ladders[exercise], one.rung);
  if (to == one.rung || (!rules.has_reviews && to > 0)) return false;
  move(static_cast<ExerciseIndex>(exercise), to, "review-progress", on, pace, path);
  one.up_on = on;
  return true;
}

// Why nothing may go up at this review, the weightiest first; empty if it may.
std::string_view reason_to_hold(const PaceRules& rules, const ReviewNumbers& numbers, Day on,
                                const Pace& pace) {
  const Dosing& dosing = rules.dosing;
  const auto is_less = [&](int percent) { return numbers.done * 100 < numbers.planned * percent; };
  if (is_less(dosing.part_percent)) return "hold-short";
  if (is_less(dosing.done_percent)) return "hold-part";
  const Day from = on - days(dosing.review_days);
  if (pace.amber_on && *pace.amber_on >= from) return "hold-amber";
  if (!were_green(dosing, pace)) {
    const auto judged = pace.judged();
    const bool is_spoiled = std::any_of(judged.begin(), judged.end(),
                                        [&](const Judged& one) { return one.is_spoiled && one.day >= from; });
    return is_spoiled ? "hold-effort" : "hold-not-known";
  }
  return numbers.hold_load ? "hold-rule" : "";
}

}  // namespace

void RecentDays::add(Day day) {
  std::shift_left(days_.begin(), days_.end(), 1);
  days_.back() = day;
}

int RecentDays::count(Day on, int days, std::optional<Day> after) const {
  return static_cast<int>(std::count_if(days_.begin(), days_.end(), [&](const std::optional<Day>& day) {
    return day && days_between(*day, on) < days && (!after || *day > *after);
  }));
}

std::span<const Judged> Pace::judged() const { return {sessions.data(), session_count}; }

Colour last_colour(const Pace& pace) {
  const auto judged = pace.judged();
  if (judged.empty()) return Colour::unknown;
  const Judged& last = judged.back();
  if (last.is_over || last.colour >= Colour::amber || judged.size() < 2) {
    return last.is_over || last.colour >= Colour::amber ? last.colour : Colour::unknown;
  }
  return judged[judged.size() - 2].colour;
}

bool were_green(const Dosing& dosing, const Pace& pace) {
  int green = 0;
  const auto judged = pace.judged();
  for (auto one = judged.rbegin(); one != judged.rend() && green < dosing.clean_sessions; ++one) {
    const bool is_bad = one->colour >= Colour::amber || one->is_spoiled;
    if (is_bad) return false;
    if (!one->is_over || !one->is_session) continue;  // waits for its morning; or was a day off
    if (one->colour != Colour::green) return false;
    ++green;
  }
  return green == dosing.clean_sessions;
}

void step_all_down(const PaceRules& rules, std::string_view why, Day on, Pace& pace, DosePath* path) {
  // The foundation is what is left on the worst of days: there is nothing to step down from.
  if (!rules.has_reviews) return;
  ExerciseSet all;
  for (std::size_t i = 0; i < rules.ladders.size(); ++i)
    all[i] = rules.ladders[i].stays_full ? pace.exercises[i].rung > 0 : true;
  step_down(rules, all, why, on, pace, path);
}

void close_day(const PaceRules& rules, const DayNews& news, Day on, Pace& pace, DosePath* path) {
  std::string_view why_all = end_judgements(rules.dosing, news, pace);
  ExerciseSet red, domed;
  if (news.session) {
    add_session(*news.session, pace);
    domed = count_doming(rules.dosing, news.domed, pace);
    red = news.red;
    if (news.session->colour == Colour::red) note_red(news.session->day, pace);
    if (news.is_red_all) why_all = "step-red";
  }
  if (!news.signal.empty()) why_all = news.signal;
  if (!why_all.empty()) return step_all_down(rules, why_all, on, pace, path);
  if (red.any()) step_down(rules, red, "step-red", on, pace, path);
  if ((domed & ~red).any()) step_down(rules, domed & ~red, "step-domed", on, pace, path);
}

void review(const PaceRules& rules, const ReviewNumbers& numbers, Day on, Pace& pace, DosePath* path) {
  pace.next_review = on + days(rules.dosing.review_days);
  std::string_view why = reason_to_hold(rules, numbers, on, pace);
  pace.is_shorter = why == "hold-short";
  bool has_stepped = false;
  for (std::size_t i = 0; why.empty() && i < rules.ladders.size(); ++i) {
    if (numbers.may_step[i]) has_stepped = step_up(rules, i, on, pace, path) || has_stepped;
  }
  if (why.empty()) why = has_stepped ? "review-progress" : "hold-full";
  pace.last = {has_stepped ? Decision::progress : Decision::hold, on, numbers.done, numbers.planned, why};
}

void ease_after_gap(const PaceRules& rules, Decision decision, Day on, Pace& pace, DosePath* path) {
  const bool is_restart = decision == Decision::restart;
  const std::string_view why = is_restart ? "gap-restart" : "gap-ease";
  for (std::size_t i = 0; i < rules.ladders.size(); ++i) {
    ExercisePace& one = pace.exercises[i];
    const Rung to = is_restart ? first_again(one.rung) : below(rules.ladders[i], one.rung);
    one.down_on = on;
    move(static_cast<ExerciseIndex>(i), to, why, on, pace, path);
  }
  pace.last = {decision, on, 0, 0, why};
  pace.next_review = on + days(rules.dosing.review_days);
}

}  // namespace realign
