// SPDX-License-Identifier: Apache-2.0
#include "faces/progress_words.h"

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

std::string number(int value) { return std::to_string(value); }

std::string fingers(const Protocol& protocol, int half_fingers) {
  return say(protocol, half_fingers == 2 ? "face.progress.finger.one" : "face.progress.finger.many",
             {{"count", halves(half_fingers)}});
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

std::string first_of_pain(const Protocol& protocol, const PainTrend& trend) {
  const PainOutcome& numbers = protocol.outcomes.pain;
  const auto median = [](const std::optional<Mornings>& some) { return some ? halves(some->median) : ""; };
  return say(protocol, key_of_pain(trend),
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
}

Item item_of(const DoseNow& dose, VariantIndex variant, const LadderStep& step) {
  Item item{.exercise = dose.exercise, .variant = variant, .sets = step.sets};
  item.reps_low = step.reps_low;
  item.reps_high = step.reps_high;
  return item;
}

}  // namespace

std::string_view id_of(Verdict verdict) {
  static constexpr std::array<std::string_view, 4> verdicts = {"too-early", "no-change", "better", "worse"};
  return verdicts[static_cast<std::size_t>(verdict)];
}

std::string_view id_of(Met met) {
  static constexpr std::array<std::string_view, 3> all = {"no", "unknown", "yes"};
  return all[static_cast<std::size_t>(met)];
}

std::string joined(const Sentences& sentences) {
  std::string text;
  for (const std::string& each : sentences) text += (text.empty() ? "" : " ") + each;
  return text;
}

Sentences pain_sentences(const Protocol& protocol, const PainTrend& trend) {
  Sentences all{first_of_pain(protocol, trend)};
  const auto add = [&](std::string_view key, std::initializer_list<Gap> gaps) {
    all.push_back(say(protocol, key, gaps));
  };
  if (trend.latest) add("face.progress.pain.usual", {{"usual", halves(trend.latest->median)}});
  if (trend.verdict == Verdict::too_early) return all;
  if (trend.verdict == Verdict::no_change && trend.change != 0) {
    add(trend.change < 0 ? "face.progress.pain.less" : "face.progress.pain.more",
        {{"by", halves(std::abs(trend.change))}});
  }
  if (trend.low != trend.high)
    add("face.progress.pain.interval", {{"low", halves(trend.low)}, {"high", halves(trend.high)}});
  add("face.progress.pain.from", {{"early", number(trend.start->count)}, {"late", number(trend.now->count)}});
  return all;
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

Sentences sessions_sentences(const Protocol& protocol, const Progress& progress) {
  const auto& counts = progress.sessions;
  if (counts.empty()) return {say(protocol, "face.progress.sessions.none")};
  Sentences all;
  if (progress.waits) all.push_back(say(protocol, "face.progress.waits"));
  const bool is_unplanned = progress.waits || progress.paused;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    // In the first two weeks both say the same.
    if (i > 0 && counts[i].days == counts[i - 1].days) continue;
    all.push_back(sessions_in_words(protocol, counts[i], is_unplanned));
  }
  if (is_unplanned) return all;
  const SessionCount& last = counts.front();
  if (last.done == 0) {
    all.push_back(say(protocol, "face.progress.sessions.zero"));
  } else if (last.done < last.planned) {
    all.push_back(say(protocol, "face.progress.sessions.fewer"));
  }
  return all;
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

std::string dose_in_words(const Protocol& protocol, const DoseNow& dose) {
  return dose_in_words(protocol, item_of(dose, dose.variant, {dose.sets, dose.reps_low, dose.reps_high}));
}

std::string dose_in_words(const Protocol& protocol, const DoseNow& dose, const DoseStepTold& step) {
  return dose_in_words(protocol, item_of(dose, step.variant, {step.sets, step.reps_low, step.reps_high}));
}

std::string dose_now_in_words(const Protocol& protocol, const DoseNow& dose) {
  return name_of(protocol, dose.exercise, dose.variant) + ": " + dose_in_words(protocol, dose);
}

std::string step_in_words(const Protocol& protocol, const DoseNow& dose, const DoseStepTold& step) {
  return step_in_words(protocol, dose, step, sentence_of(protocol, step.because.front()));
}

std::string step_in_words(const Protocol& protocol, const DoseNow& dose, const DoseStepTold& step,
                          std::string_view because) {
  return say(protocol, step.is_up ? "face.progress.step.up" : "face.progress.step.down",
             {{"date", day_in_words(protocol, step.on)},
              {"dose", dose_in_words(protocol, dose, step)},
              {"because", because}});
}

Sentences form_sentences(const Protocol& protocol, const Progress& progress, const FormProgress& form) {
  Sentences all{course_in_words(protocol, form)};
  if (form.given != 0) all.push_back(say(protocol, form.band));
  if (progress.paused || !form.due) return all;
  all.push_back(say(protocol, *form.due <= progress.on ? "face.progress.form.due" : "face.progress.form.next",
                    {{"date", day_in_words(protocol, *form.due)}}));
  return all;
}

std::string impact_in_words(const Protocol& protocol, const ImpactStanding& standing) {
  const auto count = std::ranges::count(standing.lines, Met::yes, &ImpactLine::met);
  return say(protocol, standing.all_met ? "face.progress.impact.all-met" : "face.progress.impact.not-yet",
             {{"met", std::to_string(count)}, {"count", std::to_string(standing.lines.size())}});
}

std::string lifts_in_words(const Protocol& protocol, const ImpactStanding& standing) {
  return say(protocol, standing.cleared ? "face.progress.impact.cleared" : "face.progress.impact.lifts");
}

std::string test_in_words(const Protocol& protocol, const ImpactTest& test) {
  const auto amount = [&](TestRange of) { return range_in_words(protocol, of.low, of.high); };
  return say(protocol, key_of("impact.test.", test.id),
             {{"reps", amount(test.reps)},
              {"seconds", amount(test.seconds)},
              {"minutes", amount(test.minutes)},
              {"percent", amount(test.percent)}});
}

}  // namespace realign
