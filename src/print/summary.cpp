// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "engine/entry_words.h"
#include "faces/chart.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/progress_words.h"
#include "faces/reason_text.h"
#include "faces/summary_sections.h"
#include "print/pain_chart.h"
#include "print/stationery.h"

namespace realign::print {
namespace {

constexpr std::size_t steps_told = 6;

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

// All that is not answered, by short names, where the section has only counted it.
void tell_unanswered(Story& story, const Protocol& protocol, const Summary& summary) {
  if (summary.unanswered.size() <= questions_named) return;
  std::string text;
  for (const QuestionIndex index : summary.unanswered)
    text += (text.empty() ? "" : "; ") + fact_in_words(protocol, protocol.questions[index].fact);
  story.paragraph(with_capital(text) + ".", story.type(Weight::regular, quiet));
}

// By name, what a sentence rests on.
std::string rules_in_words(const Protocol& protocol, const Because& because) {
  Sentences rules;
  for (const Reason& reason : because)
    rules.push_back(say(protocol, "face.why.rule", {{"rule", reason.rule}}) + ".");
  return joined(rules);
}

// A step that several took on one day, by the names of all.
struct StepTaken {
  const DoseNow* dose = nullptr;
  const DoseStepTold* step = nullptr;
  std::vector<std::string> names;
  std::string words;  // without the sentence of its reason
};

// The last ones of all doses together, each step once.
std::vector<StepTaken> last_steps(const Protocol& protocol, const Progress& progress) {
  std::vector<StepTaken> all, told;
  for (const DoseNow& dose : progress.doses) {
    for (const DoseStepTold& step : dose.steps)
      all.push_back({&dose,
                     &step,
                     {name_of(protocol, dose.exercise)},
                     step_in_words(protocol, dose, step, rules_in_words(protocol, step.because))});
  }
  std::ranges::stable_sort(all, std::ranges::greater(), [](const StepTaken& it) { return it.step->on; });
  if (all.size() > steps_told) all.resize(steps_told);
  for (StepTaken& one : all) {
    const auto same = std::ranges::find(told, one.words, &StepTaken::words);
    if (same == told.end())
      told.push_back(std::move(one));
    else
      same->names.push_back(std::move(one.names.front()));
  }
  return told;
}

// The rules of the last review, and the last steps of the doses. What the review or a later step has said of
// a rule is not said again; its name is.
void tell_decisions(Story& story, const Protocol& protocol, const Summary& summary) {
  std::vector<std::string_view> said;
  for (const Reason& reason : summary.review.because) said.push_back(reason.rule);
  story.paragraph(rules_in_words(protocol, summary.review.because), story.type(Weight::regular, quiet), 0,
                  story.size() * .9);
  for (const StepTaken& taken : last_steps(protocol, summary.progress)) {
    const Because& because = taken.step->because;
    const std::string names = list_in_words(protocol, taken.names) + ", ";
    if (std::ranges::find(said, because.front().rule) != said.end()) {
      story.point(names + taken.words);
      continue;
    }
    said.push_back(because.front().rule);
    story.point(names + step_in_words(protocol, *taken.dose, *taken.step,
                                      sentence_of(protocol, because.front()) + " " +
                                          rules_in_words(protocol, because)));
  }
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
  pour(sheet, protocol, {.top = top + 6, .count = 2, .gutter = 18, .largest = 10, .smallest = 8.5},
       [&](Story& story) {
         for (const SummarySection& section : sections) tell_section(story, protocol, summary, section);
         story.paragraph(summary_end(protocol), {std::max(9.0, story.size() * .9), Weight::regular, quiet},
                         8);
       });
  return std::move(sheet).bytes();
}

}  // namespace realign::print
