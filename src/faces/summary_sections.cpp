// SPDX-License-Identifier: Apache-2.0
#include "faces/summary_sections.h"

#include <array>

#include "engine/entry_words.h"
#include "faces/chart.h"
#include "faces/fill.h"
#include "faces/form_text.h"
#include "faces/limit_words.h"
#include "faces/names.h"
#include "faces/progress_words.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

constexpr std::size_t readings_shown = 4;   // the first one and the last three

template <class Enum, std::size_t N>
std::string_view word_of(const std::array<std::string_view, N>& words, Enum value) {
  return words[static_cast<std::size_t>(value)];
}

class Sections {
 public:
  Sections(const Protocol& protocol, const Summary& summary) : protocol_(protocol), summary_(summary) {}

  std::vector<SummarySection> write() && {
    open();
    answers();
    pain();
    gap();
    done();
    forms();
    limits();
    return std::move(sections_);
  }

 private:
  std::string say(std::string_view key, std::initializer_list<Gap> gaps = {}) const {
    return realign::say(protocol_, key, gaps);
  }
  void section(SummaryPart part, std::string_view key) { sections_.push_back({part, say(key), {}}); }
  void line(std::string text) { sections_.back().lines.push_back(std::move(text)); }
  std::string date(Day day) const { return day_in_words(protocol_, day); }

  void open() {
    section(SummaryPart::open, "face.summary.open");
    if (summary_.open.empty()) line(say("face.summary.open.none"));
    for (const OpenRule& open : summary_.open) {
      const Reason& reason = open.because.front();
      line(say(open.holds_now ? "face.summary.open.row" : "face.summary.open.stands",
               {{"words", sentence_of(protocol_, reason)},
                {"rule", reason.rule},
                {"facts", facts_in_words(protocol_, reason.facts)}}));
    }
    std::vector<std::string> clearances;
    clearances.reserve(summary_.clearances.size());
    for (const ClearanceGiven& given : summary_.clearances)
      clearances.push_back(clearance_in_words(protocol_, given));
    if (!clearances.empty())
      line(say("face.summary.clearances", {{"list", list_in_words(protocol_, clearances)}}));
  }

  void answers() {
    section(SummaryPart::answers, "face.summary.answers");
    for (const AnswerGiven& answer : summary_.not_clear) {
      const Question& question = protocol_.questions[answer.question];
      line(
          say("face.summary.answers.row", {{"question", say(key_of("question.", question.id, ".ask"))},
                                           {"answer", value_in_words(protocol_, question.fact, answer.value)},
                                           {"date", date(answer.on)}}));
    }
    if (summary_.clear_from && summary_.clear_to) {
      const bool one_day = summary_.clear_from == summary_.clear_to;
      line(say(one_day ? "face.summary.answers.clear.one-day" : "face.summary.answers.clear",
               {{"count", std::to_string(summary_.clear)},
                {"from", date(*summary_.clear_from)},
                {"to", date(*summary_.clear_to)}}));
    }
    if (summary_.unanswered.empty()) return;
    if (summary_.unanswered.size() > questions_named) {
      line(say("face.summary.answers.unanswered.many",
               {{"count", std::to_string(summary_.unanswered.size())}}));
      return;
    }
    std::vector<std::string> names;
    names.reserve(summary_.unanswered.size());
    for (const QuestionIndex question : summary_.unanswered)
      names.push_back(say(key_of("question.", protocol_.questions[question].id, ".ask")));
    line(say("face.summary.answers.unanswered", {{"list", list_in_words(protocol_, names)}}));
  }

  void pain() {
    section(SummaryPart::pain, "face.summary.pain");
    if (summary_.usual_pain)
      line(say("face.summary.pain.usual", {{"usual", std::to_string(*summary_.usual_pain)}}));
    line(joined(pain_sentences(protocol_, summary_.progress.pain)));
  }

  void gap() {
    const SeparationCourse& course = summary_.progress.separation;
    if (course.readings.empty()) return;
    section(SummaryPart::gap, "face.summary.gap");
    for (const ReadingShown& one : readings_told(course)) {
      line(
          say("face.summary.gap.row",
              {{"date", date(one.day)},
               {"above", halves(one.above)},
               {"navel", halves(one.navel)},
               {"below", halves(one.below)},
               {"tension", say(key_of("face.progress.tension.", word_of(entry_words::tension, one.tension)))},
               {"doming", one.doming ? say("face.progress.gap.doming") : ""}}));
    }
    const bool says_error = course.verdict == Verdict::no_change;
    line(gap_in_words(protocol_, course) + (says_error ? "" : " " + say("self-check.error")));
  }

  void done() {
    section(SummaryPart::done, "face.summary.done");
    const Progress& progress = summary_.progress;
    const auto& counts = progress.sessions;
    if (counts.empty()) line(say("face.progress.sessions.none"));
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (i > 0 && counts[i].days == counts[i - 1].days) continue;
      line(sessions_in_words(protocol_, counts[i], progress.waits || progress.paused));
    }
    std::string doses;
    for (const DoseNow& dose : progress.doses)
      doses += (doses.empty() ? "" : "; ") + dose_now_in_words(protocol_, dose);
    if (!doses.empty()) line(say("face.summary.doses", {{"list", doses}}));
    line(review());
  }

  std::string review() const {
    const ReviewTold& told = summary_.review;
    const std::string decision = say(key_of("decision.", id_of(told.decision)));
    return say(told.on ? "face.summary.review.on" : "face.summary.review",
               {{"date", told.on ? date(*told.on) : ""},
                {"decision", decision},
                {"because", sentences_of(protocol_, told.because)}});
  }

  void forms() {
    section(SummaryPart::forms, "face.summary.forms");
    for (const FormProgress& form : summary_.progress.forms) {
      const std::string_view id = protocol_.forms[static_cast<std::size_t>(form.form)].id;
      line(say("face.summary.form", {{"form", say(key_of("face.summary.form.", id))},
                                     {"course", course_in_words(protocol_, form)}}));
    }
  }

  void limits() {
    section(SummaryPart::limits, "face.summary.limits");
    for (std::string& sentence : limits_in_words(protocol_, summary_.plan, summary_.clearances))
      line(std::move(sentence));
  }

  const Protocol& protocol_;
  const Summary& summary_;
  std::vector<SummarySection> sections_;
};

}  // namespace

std::vector<ReadingShown> readings_told(const SeparationCourse& course) {
  std::vector<ReadingShown> told;
  const std::size_t count = course.readings.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i == 0 || i + readings_shown > count) told.push_back(course.readings[i]);
  }
  return told;
}

SummaryHead summary_head(const Protocol& protocol, const Summary& summary) {
  const Plan& plan = summary.plan;
  SummaryHead head;
  head.title = say(protocol, "face.summary", {{"date", day_in_words(protocol, plan.date, true)}});
  head.birth = say(protocol, "face.summary.birth.unknown");
  if (summary.birth_date) {
    const std::string_view kind = summary.birth ? word_of(entry_words::birth, *summary.birth) : "";
    head.birth = say(protocol, "face.summary.birth",
                     {{"birth", say(protocol, kind.empty() ? "face.summary.not-told"
                                                           : key_of("face.choice.birth.", kind))},
                      {"date", day_in_words(protocol, *summary.birth_date, true)},
                      {"weeks", std::to_string(plan.weeks_postpartum.value_or(0))}});
  }
  if (summary.tear) {
    const std::string tear =
        say(protocol, key_of("face.choice.tear.", word_of(entry_words::tear, *summary.tear)));
    head.birth += " " + say(protocol, "face.summary.tear", {{"tear", tear}});
  }
  head.now = say(protocol, "face.summary.now",
                 {{"disposition", say(protocol, key_of("disposition.", id_of(plan.disposition)))}});
  head.now += " " + say(protocol, "face.summary.stage",
                        {{"stage", say(protocol, key_of("stage.", id_of(plan.stage), ".name"))},
                         {"week", std::to_string(plan.stage_week)}});
  for (const std::string_view mode : plan.modes) head.modes.push_back(say(protocol, key_of("mode.", mode)));
  return head;
}

std::vector<SummarySection> summary_sections(const Protocol& protocol, const Summary& summary) {
  return Sections(protocol, summary).write();
}

std::string summary_end(const Protocol& protocol) {
  return say(protocol, "face.summary.end", {{"protocol", protocol.id + " " + protocol.version}});
}

}  // namespace realign
