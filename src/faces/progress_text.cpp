// SPDX-License-Identifier: Apache-2.0
#include "faces/progress_text.h"

#include <algorithm>
#include <array>

#include "faces/chart.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/progress_words.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

constexpr int label_column = 28, chart_width = 20;
constexpr int cells_for_half_finger = 2;
constexpr std::size_t steps_shown = 3;

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
      page_.paragraph(say("face.progress.impact.later") + " " + say("face.progress.impact.later.how"), 2);
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
    page_.paragraph(joined(pain_sentences(protocol_, progress_.pain)), 2);
    for (const PainWeek& week : progress_.pain_weeks) {
      const Mornings& some = week.mornings;
      const std::string_view key = some.count == 0   ? "face.progress.pain.row.none"
                                   : some.count == 1 ? "face.progress.pain.row.one"
                                                     : "face.progress.pain.row";
      drawn(week_label(week.to), bar(style_, some.median, 20, chart_width), chart_width,
            say(key, {{"median", halves(some.median)},
                      {"low", std::to_string(some.low)},
                      {"high", std::to_string(some.high)},
                      {"count", std::to_string(some.count)}}));
    }
  }

  void sessions() {
    page_.heading(say("face.progress.sessions"));
    for (const std::string& sentence : sessions_sentences(protocol_, progress_))
      page_.paragraph(sentence, 2, Tone::plain, 2);
  }

  void gap() {
    const SeparationCourse& course = progress_.separation;
    page_.heading(say("face.progress.gap"));
    const std::string said = gap_in_words(protocol_, course);
    if (course.readings.empty()) {
      page_.paragraph(said + " " + say("face.progress.gap.none.how"), 2);
      return;
    }
    page_.paragraph(said, 2);
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
                {{"minutes", std::to_string(week.minutes)}, {"days", std::to_string(week.days)}}));
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
      Sentences said = form_sentences(protocol_, progress_, form);
      const bool is_due = !progress_.paused && form.due && *form.due <= progress_.on;
      if (is_due) said.back() += " " + say("face.progress.form.due.how");
      for (std::size_t i = 0; i < said.size(); ++i) {
        const bool is_when = i + 1 == said.size() && !progress_.paused && form.due;
        page_.paragraph(said[i], 5, is_when ? Tone::quiet : Tone::plain);
      }
    }
  }

  const Protocol& protocol_;
  const Progress& progress_;
  Style style_;
  Page page_;
};

}  // namespace

void add_impact_tests(Page& page, const Protocol& protocol) {
  page.paragraph(say(protocol, "face.progress.impact.how"), 2);
  int place = 0;
  for (std::size_t part = 0; part < test_parts.size(); ++part) {
    page.paragraph(say(protocol, key_of("face.progress.impact.part.", test_parts[part])), 2);
    for (const ImpactTest& test : protocol.impact.tests) {
      if (static_cast<std::size_t>(test.part) != part) continue;
      page.row(std::to_string(++place), test_in_words(protocol, test), 4, 8);
    }
  }
}

void add_impact(Page& page, const Protocol& protocol, const ImpactStanding& standing) {
  page.paragraph(impact_in_words(protocol, standing), 2);
  for (const ImpactLine& line : standing.lines) {
    const std::string label = say(protocol, key_of("face.progress.impact.", id_of(line.met)));
    page.row(label, sentence_of(protocol, line.because.front()), 4, 16);
  }
  std::string lifts = lifts_in_words(protocol, standing);
  if (!standing.cleared) lifts += " " + say(protocol, "face.progress.impact.lifts.how");
  page.paragraph(lifts, 2);
}

std::string progress_text(const Protocol& protocol, const Progress& progress, Style style) {
  return ProgressPage(protocol, progress, style).write();
}

}  // namespace realign
