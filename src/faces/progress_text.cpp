// SPDX-License-Identifier: Apache-2.0
#include "faces/progress_text.h"

#include <algorithm>
#include <array>

#include "faces/chart.h"
#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/form_text.h"
#include "faces/names.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

constexpr int label_column = 28, chart_width = 20;
constexpr int cells_for_half_finger = 2;
constexpr std::size_t steps_shown = 3;

std::string number(int value) { return std::to_string(value); }

std::string fingers(const Protocol& protocol, int half_fingers) {
  return say(protocol, half_fingers == 2 ? "face.progress.finger.one" : "face.progress.finger.many",
             {{"count", halves(half_fingers)}});
}

// "Wednesday 18 November: up to 2 sets of 10 to 12. Most planned sessions were done …"
std::string step_in_words(const Protocol& protocol, const DoseNow& dose, const DoseStepTold& step) {
  Item item{.exercise = dose.exercise, .variant = step.variant, .sets = step.sets};
  item.reps_low = step.reps_low;
  item.reps_high = step.reps_high;
  return say(protocol, step.is_up ? "face.progress.step.up" : "face.progress.step.down",
             {{"date", day_in_words(protocol, step.on)},
              {"dose", dose_in_words(protocol, item)},
              {"because", sentence_of(protocol, step.because.front())}});
}

std::string_view key_of_pain(const PainTrend& trend) {
  switch (trend.verdict) {
    case Verdict::too_early:
      return trend.mornings == 0 ? "face.progress.pain.none" : "face.progress.pain.too-early";
    case Verdict::better:
      return "face.progress.pain.better";
    case Verdict::worse:
      return "face.progress.pain.worse";
    case Verdict::no_change:
      break;
  }
  return "face.progress.pain.no-change";
}

class ProgressPage {
 public:
  ProgressPage(const Protocol& protocol, const Progress& progress, Style style)
      : protocol_(protocol), progress_(progress), style_(style), page_(style) {}

  std::string write() && {
    page_.paragraph(say("face.progress", {{"date", day_in_words(protocol_, progress_.on, true)}}), 0,
                    Tone::strong);
    if (progress_.paused) page_.paragraph(say("face.progress.paused"));
    pain();
    sessions();
    gap();
    walks();
    doses();
    forms();
    page_.heading(say("face.progress.impact"));
    add_impact(page_, protocol_, progress_.impact);
    // Hops are not for reading about while something still speaks against them; explain shows them to whoever
    // asks.
    if (progress_.impact.all_met) {
      add_impact_tests(page_, protocol_);
    } else {
      page_.paragraph(say("face.progress.impact.later"), 2);
    }
    page_.gap().paragraph(say("not-diagnosis"), 0, Tone::quiet);
    return std::move(page_).text();
  }

 private:
  std::string say(std::string_view key, std::initializer_list<Gap> gaps = {}) const {
    return realign::say(protocol_, key, gaps);
  }

  // A drawing and its number beside a label.
  void drawn(const std::string& label, const std::string& drawing, int width, const std::string& text) {
    const auto drawn_length = count_of(drawing);
    const int pad = std::max(1, width - drawn_length + 2);
    page_.row(label, drawing + std::string(static_cast<std::size_t>(pad), ' ') + text, 2, label_column,
              Tone::quiet);
  }

  // Blocks and lines are one column each, whatever their bytes.
  static int count_of(const std::string& drawing) {
    return static_cast<int>(std::ranges::count_if(
        drawing, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
  }

  std::string week_label(Day to) const {
    return say("face.progress.week", {{"date", day_in_words(protocol_, to)}});
  }

  void pain() {
    page_.heading(say("face.progress.pain"));
    page_.paragraph(pain_in_words(protocol_, progress_.pain), 2);
    for (const PainWeek& week : progress_.pain_weeks) {
      const Mornings& some = week.mornings;
      const std::string_view key = some.count == 0   ? "face.progress.pain.row.none"
                                   : some.count == 1 ? "face.progress.pain.row.one"
                                                     : "face.progress.pain.row";
      drawn(week_label(week.to), bar(style_, some.median, 20, chart_width), chart_width,
            say(key, {{"median", halves(some.median)},
                      {"low", number(some.low)},
                      {"high", number(some.high)},
                      {"count", number(some.count)}}));
    }
  }

  void sessions() {
    page_.heading(say("face.progress.sessions"));
    if (progress_.sessions.empty()) page_.paragraph(say("face.progress.sessions.none"), 2);
    if (progress_.waits && !progress_.sessions.empty()) page_.paragraph(say("face.progress.waits"), 2);
    const bool is_unplanned = progress_.waits || progress_.paused;
    for (std::size_t i = 0; i < progress_.sessions.size(); ++i) {
      const SessionCount& count = progress_.sessions[i];
      // In the first two weeks both say the same.
      if (i > 0 && count.days == progress_.sessions[i - 1].days) continue;
      page_.paragraph(sessions_in_words(protocol_, count, is_unplanned), 2, Tone::plain, 2);
    }
    if (progress_.sessions.empty() || is_unplanned) return;
    const SessionCount& last = progress_.sessions.front();
    if (last.done == 0) {
      page_.paragraph(say("face.progress.sessions.zero"), 2);
    } else if (last.done < last.planned) {
      page_.paragraph(say("face.progress.sessions.fewer"), 2);
    }
  }

  void gap() {
    const SeparationCourse& course = progress_.separation;
    page_.heading(say("face.progress.gap"));
    page_.paragraph(gap_in_words(protocol_, course), 2);
    if (course.readings.empty()) return;
    const int most = std::ranges::max(course.readings, {}, &ReadingShown::widest).widest;
    const int width = (most + course.error) * cells_for_half_finger + 1;
    for (const ReadingShown& one : course.readings) {
      static constexpr std::array<std::string_view, 3> tensions = {"firm", "soft", "deep"};
      const auto tension = tensions[static_cast<std::size_t>(one.tension)];
      std::string text =
          say("face.progress.gap.row",
              {{"width", halves(one.widest)}, {"tension", say(key_of("face.progress.tension.", tension))}});
      if (one.doming) text += say("face.progress.gap.doming");
      drawn(day_in_words(protocol_, one.day),
            reading(style_, one.widest, course.error, cells_for_half_finger), width, text);
    }
    page_.paragraph(say("face.progress.gap.error"), 2, Tone::quiet);
  }

  void walks() {
    page_.heading(say("face.progress.walk"));
    if (progress_.walks.empty()) page_.paragraph(say("face.progress.walk.none"), 2);
    int most = 1;
    for (const WalkWeek& week : progress_.walks) most = std::max(most, week.minutes);
    for (const WalkWeek& week : progress_.walks) {
      drawn(week_label(week.to), bar(style_, week.minutes, most, chart_width), chart_width,
            say(week.days == 1 ? "face.progress.walk.row.one" : "face.progress.walk.row",
                {{"minutes", number(week.minutes)}, {"days", number(week.days)}}));
    }
  }

  void doses() {
    page_.heading(say("face.progress.doses"));
    if (progress_.doses.empty()) page_.paragraph(say("face.progress.doses.none"), 2);
    for (const DoseNow& dose : progress_.doses) {
      page_.paragraph(dose_now_in_words(protocol_, dose), 2, Tone::plain, 2);
      // The last steps, with why; all of them are in the JSON.
      const std::size_t first = dose.steps.size() - std::min(dose.steps.size(), steps_shown);
      for (std::size_t i = first; i < dose.steps.size(); ++i)
        page_.paragraph(step_in_words(protocol_, dose, dose.steps[i]), 5, Tone::quiet, 2);
    }
  }

  void forms() {
    page_.heading(say("face.progress.forms"));
    for (const FormProgress& form : progress_.forms) {
      const std::string_view id = protocol_.forms[static_cast<std::size_t>(form.form)].id;
      page_.paragraph(say(key_of("form.", id, ".name")), 2);
      page_.paragraph(course_in_words(protocol_, form), 5);
      if (form.given != 0) page_.paragraph(say(form.band), 5);
      if (progress_.paused || !form.due) continue;
      const bool is_due = *form.due <= progress_.on;
      page_.paragraph(say(is_due ? "face.progress.form.due" : "face.progress.form.next",
                          {{"date", day_in_words(protocol_, *form.due)}}),
                      5, Tone::quiet);
    }
  }

  const Protocol& protocol_;
  const Progress& progress_;
  Style style_;
  Page page_;
};

// The numbers of a test in its words: 8 to 12 squeezes.
std::string test_in_words(const Protocol& protocol, const ImpactTest& test) {
  const auto amount = [&](TestRange of) { return range_in_words(protocol, of.low, of.high); };
  return say(protocol, key_of("impact.test.", test.id),
             {{"reps", amount(test.reps)},
              {"seconds", amount(test.seconds)},
              {"minutes", amount(test.minutes)},
              {"percent", amount(test.percent)}});
}

}  // namespace

void add_impact_tests(Page& page, const Protocol& protocol) {
  static constexpr std::array<std::string_view, 3> parts = {"load", "strength", "run"};
  page.paragraph(say(protocol, "face.progress.impact.how"), 2);
  int place = 0;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    page.paragraph(say(protocol, key_of("face.progress.impact.part.", parts[part])), 2);
    for (const ImpactTest& test : protocol.impact.tests) {
      if (static_cast<std::size_t>(test.part) != part) continue;
      page.row(number(++place), test_in_words(protocol, test), 4, 8);
    }
  }
}

std::string pain_in_words(const Protocol& protocol, const PainTrend& trend) {
  const PainOutcome& numbers = protocol.outcomes.pain;
  const auto median = [](const std::optional<Mornings>& some) { return some ? halves(some->median) : ""; };
  std::string text = say(protocol, key_of_pain(trend),
                         {{"count", number(trend.mornings)},
                          {"span", number(trend.days)},
                          {"needed", number(trend.mornings_needed)},
                          {"each", number(numbers.mornings_needed)},
                          {"days", number(trend.days_needed)},
                          {"by", halves(std::abs(trend.change))},
                          {"start", median(trend.start)},
                          {"now", median(trend.now)},
                          {"points", number(numbers.points)},
                          {"percent", number(numbers.percent)}});
  const auto add = [&](std::string_view key, std::initializer_list<Gap> gaps) {
    text += " " + say(protocol, key, gaps);
  };
  if (trend.latest) add("face.progress.pain.usual", {{"usual", halves(trend.latest->median)}});
  if (trend.verdict == Verdict::too_early) return text;
  if (trend.verdict == Verdict::no_change && trend.change != 0) {
    add(trend.change < 0 ? "face.progress.pain.less" : "face.progress.pain.more",
        {{"by", halves(std::abs(trend.change))}});
  }
  if (trend.low != trend.high)
    add("face.progress.pain.interval", {{"low", halves(trend.low)}, {"high", halves(trend.high)}});
  add("face.progress.pain.from", {{"early", number(trend.start->count)}, {"late", number(trend.now->count)}});
  return text;
}

std::string sessions_in_words(const Protocol& protocol, const SessionCount& count, bool waits) {
  std::string text =
      say(protocol, waits ? "face.progress.sessions.unplanned" : "face.progress.sessions.row",
          {{"days", number(count.days)}, {"done", number(count.done)}, {"planned", number(count.planned)}});
  if (count.minutes > 0)
    text += " " + say(protocol, "face.progress.sessions.minutes", {{"minutes", number(count.minutes)}});
  if (count.walks > 0) {
    text += " " + say(protocol, "face.progress.sessions.walks",
                      {{"walks", number(count.walks)}, {"minutes", number(count.walk_minutes)}});
  }
  return text;
}

std::string gap_in_words(const Protocol& protocol, const SeparationCourse& course) {
  if (course.readings.empty()) return say(protocol, "face.progress.gap.none");
  const int first = course.readings.front().widest, last = course.readings.back().widest;
  static constexpr std::array<std::string_view, 4> keys = {
      "face.progress.gap.one", "face.progress.gap.no-change", "face.progress.gap.better",
      "face.progress.gap.worse"};
  return say(protocol, keys[static_cast<std::size_t>(course.verdict)],
             {{"width", fingers(protocol, last)},
              {"first", fingers(protocol, first)},
              {"last", halves(last)},
              {"by", fingers(protocol, std::abs(course.by))},
              {"least", fingers(protocol, protocol.self_check.no_change_below)}});
}

std::string dose_now_in_words(const Protocol& protocol, const DoseNow& dose) {
  Item item{.exercise = dose.exercise, .variant = dose.variant, .sets = dose.sets};
  item.reps_low = dose.reps_low;
  item.reps_high = dose.reps_high;
  return name_of(protocol, dose.exercise, dose.variant) + ": " + dose_in_words(protocol, item);
}

void add_impact(Page& page, const Protocol& protocol, const ImpactStanding& standing) {
  static constexpr std::array<std::string_view, 3> met = {"no", "unknown", "yes"};
  const auto count = std::ranges::count(standing.lines, Met::yes, &ImpactLine::met);
  page.paragraph(
      say(protocol, standing.all_met ? "face.progress.impact.all-met" : "face.progress.impact.not-yet",
          {{"met", std::to_string(count)}, {"count", std::to_string(standing.lines.size())}}),
      2);
  for (const ImpactLine& line : standing.lines) {
    const std::string label =
        say(protocol, key_of("face.progress.impact.", met[static_cast<std::size_t>(line.met)]));
    page.row(label, sentence_of(protocol, line.because.front()), 4, 16);
  }
  page.paragraph(
      say(protocol, standing.cleared ? "face.progress.impact.cleared" : "face.progress.impact.lifts"), 2);
}

std::string progress_text(const Protocol& protocol, const Progress& progress, Style style) {
  return ProgressPage(protocol, progress, style).write();
}

}  // namespace realign
