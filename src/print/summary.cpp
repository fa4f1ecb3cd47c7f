// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "engine/entry_words.h"
#include "faces/chart.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/progress_words.h"
#include "faces/summary_sections.h"
#include "print/pain_chart.h"
#include "print/stationery.h"

namespace realign::print {
namespace {

constexpr std::size_t steps_told = 6;  // of all doses together, the last ones

// The readings side by side, each as she felt it.
void tell_readings(Story& story, const Protocol& protocol, const SeparationCourse& course) {
  std::vector<std::vector<std::string>> rows{{}};
  for (const std::string_view column : {"date", "above", "navel", "below", "tension", "doming"})
    rows.front().push_back(say(protocol, key_of("face.column.", column)));
  for (const ReadingShown& one : readings_told(course)) {
    const std::string_view tension = entry_words::tension[static_cast<std::size_t>(one.tension)];
    rows.push_back({day_in_words(protocol, one.day), halves(one.above), halves(one.navel), halves(one.below),
                    say(protocol, key_of("face.progress.tension.", tension)),
                    say(protocol, one.doming ? "face.yes" : "face.no")});
  }
  constexpr std::array<double, 6> shares{.31, .14, .13, .14, .15, .13};
  story.table(rows, shares);
}

// All that is not answered, by short names: the section may only have counted them.
void tell_unanswered(Story& story, const Protocol& protocol, const Summary& summary) {
  std::string text;
  for (const QuestionIndex index : summary.unanswered)
    text += (text.empty() ? "" : "; ") + fact_in_words(protocol, protocol.questions[index].fact);
  if (!text.empty()) story.paragraph(with_capital(text) + ".", story.type(Weight::regular, quiet));
}

// Every step of a dose with its reason, and the rules behind them and the last review.
void tell_decisions(Story& story, const Protocol& protocol, const Summary& summary) {
  struct Told {
    Day on{};
    std::string words;
  };
  std::vector<Told> all;
  const auto rules = [&](const Because& because) {
    std::string text;
    for (const Reason& reason : because)
      text += " " + say(protocol, "face.why.rule", {{"rule", reason.rule}}) + ".";
    return text;
  };
  for (const DoseNow& dose : summary.progress.doses) {
    for (const DoseStepTold& step : dose.steps)
      all.push_back({step.on, name_of(protocol, dose.exercise) + ", " + step_in_words(protocol, dose, step) +
                                  rules(step.because)});
  }
  std::ranges::stable_sort(all, std::ranges::greater(), &Told::on);
  if (all.size() > steps_told) all.resize(steps_told);
  story.paragraph(
      with_capital(std::string(rules(summary.review.because).substr(summary.review.because.empty() ? 0 : 1))),
      story.type(Weight::regular, quiet), 0, story.size() * .9);
  for (const Told& told : all) story.point(told.words);
}

void tell_meanings(Story& story, const Protocol& protocol, const Progress& progress) {
  for (const FormProgress& form : progress.forms) {
    if (form.given == 0) continue;
    const std::string& id = protocol.forms[static_cast<std::size_t>(form.form)].id;
    story.paragraph(
        say(protocol, key_of("face.summary.form.", id)) + ": " + say(protocol, key_of("form.", id, ".means")),
        story.type(Weight::regular, quiet), 2, story.size() * .9);
  }
}

void tell_section(Story& story, const Protocol& protocol, const Summary& summary,
                  const SummarySection& section) {
  story.heading(section.heading);
  const bool has_table = section.part == SummaryPart::gap;
  if (has_table) tell_readings(story, protocol, summary.progress.separation);
  // What the table has told is not told again.
  const std::size_t first = has_table ? section.lines.size() - 1 : 0;
  for (std::size_t i = first; i < section.lines.size(); ++i) story.point(section.lines[i]);
  switch (section.part) {
    case SummaryPart::answers:
      if (section.lines.size() == 1 || summary.unanswered.size() > 6)
        tell_unanswered(story, protocol, summary);
      break;
    case SummaryPart::pain:
      tell_pain_chart(story, protocol, summary.progress,
                      joined(pain_sentences(protocol, summary.progress.pain)));
      break;
    case SummaryPart::done:
      tell_decisions(story, protocol, summary);
      break;
    case SummaryPart::forms:
      tell_meanings(story, protocol, summary.progress);
      break;
    default:
      break;
  }
}

}  // namespace

std::string print_summary(const Printing& printing, const Summary& summary) {
  const Protocol& protocol = printing.protocol;
  const SummaryHead head = summary_head(protocol, summary);
  Begun begun = begin(printing, head.title, {}, summary.plan.date);
  Sheet& sheet = *begun.sheet;
  double top = begun.top - 6;
  const auto put = [&](const std::string& words, const Type& type) {
    const Tag tag(sheet, "P");
    top += sheet.write(words, type, {margin, top}, sheet.width()) + 1;
  };
  put(head.birth, {10.5, Weight::strong});
  put(head.now, {10.5, Weight::regular});
  for (const std::string& mode : head.modes) put(mode, {9, Weight::regular, quiet});
  const std::vector<SummarySection> sections = summary_sections(protocol, summary);
  pour(sheet, protocol, {.top = top + 6, .count = 2, .largest = 10, .smallest = 8.5}, [&](Story& story) {
    for (const SummarySection& section : sections) tell_section(story, protocol, summary, section);
    story.paragraph(summary_end(protocol), {std::max(9.0, story.size() * .9), Weight::regular, quiet}, 8);
  });
  return std::move(sheet).bytes();
}

}  // namespace realign::print
