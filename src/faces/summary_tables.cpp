// SPDX-License-Identifier: Apache-2.0
#include "faces/summary_tables.h"

#include "engine/entry_words.h"
#include "faces/fill.h"
#include "faces/limit_words.h"
#include "faces/names.h"
#include "faces/plan_tables.h"
#include "faces/progress_words.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

class CourseTables {
 public:
  CourseTables(const Protocol& protocol, const Summary& summary)
      : protocol_(protocol), summary_(summary), progress_(summary.progress) {}

  std::vector<Table> all() const {
    return {open(),     answers(), clearances(), pain(),   pain_weeks(), gap(),
            sessions(), doses(),   steps(),      review(), forms()};
  }

 private:
  Table open() const {
    Table table{"open-rules",
                "one rule that stops or refers, as it stands",
                {"rule", "holds now", "text", "facts"},
                {}};
    for (const OpenRule& one : summary_.open) {
      const Reason& reason = one.because.front();
      table.rows.push_back({id_cell(reason.rule), cell(one.holds_now),
                            words_cell(sentence_of(protocol_, reason)),
                            words_cell(facts_in_words(protocol_, reason.facts))});
    }
    return table;
  }

  Table answers() const {
    Table table{"flags",
                "one question of the screening whose answer is not the clear one, or that waits for one",
                {"question", "asked", "answer", "answered on"},
                {}};
    const auto asked = [&](const Question& question) {
      return words_cell(say(protocol_, key_of("question.", question.id, ".ask")));
    };
    for (const AnswerGiven& one : summary_.not_clear) {
      const Question& question = protocol_.questions[one.question];
      table.rows.push_back({id_cell(question.id), asked(question),
                            id_cell(value_as_written(protocol_, question.fact, one.value)), cell(one.on)});
    }
    for (const QuestionIndex one : summary_.unanswered) {
      const Question& question = protocol_.questions[one];
      table.rows.push_back({id_cell(question.id), asked(question), Cell{}, Cell{}});
    }
    return table;
  }

  Table clearances() const {
    Table table{
        "clearances-in-force", "one clearance that holds", {"scope", "until", "restrictions", "text"}, {}};
    for (const ClearanceGiven& one : summary_.clearances)
      table.rows.push_back({id_cell(entry_words::scope[static_cast<std::size_t>(one.scope)]), cell(one.until),
                            words_cell(one.restrictions), words_cell(clearance_in_words(protocol_, one))});
    return table;
  }

  Table pain() const {
    const PainTrend& trend = progress_.pain;
    const auto middle = [](const std::optional<Mornings>& some) {
      return some ? part_cell(some->median, 2) : Cell{};
    };
    const bool is_compared = trend.start.has_value();
    return {"pain-trend",
            "how the pain of the mornings changed; less is below 0",
            {"usual pain [0 to 10]", "verdict", "mornings [count]", "start [0 to 10]", "now [0 to 10]",
             "change [points]", "change.low [points]", "change.high [points]", "text"},
            {{cell(summary_.usual_pain), id_cell(id_of(trend.verdict)), cell(trend.mornings),
              middle(trend.start), middle(trend.now), is_compared ? part_cell(trend.change, 2) : Cell{},
              is_compared ? part_cell(trend.low, 2) : Cell{}, is_compared ? part_cell(trend.high, 2) : Cell{},
              words_cell(joined(pain_sentences(protocol_, trend)))}}};
  }

  Table pain_weeks() const {
    Table table{"pain-weeks",
                "seven days of morning scores",
                {"to", "mornings [count]", "median [0 to 10]", "low [0 to 10]", "high [0 to 10]"},
                {}};
    for (const PainWeek& week : progress_.pain_weeks) {
      const bool is_known = week.mornings.count > 0;
      table.rows.push_back(
          {cell(week.to), cell(week.mornings.count), is_known ? part_cell(week.mornings.median, 2) : Cell{},
           is_known ? cell(week.mornings.low) : Cell{}, is_known ? cell(week.mornings.high) : Cell{}});
    }
    return table;
  }

  Table gap() const {
    const SeparationCourse& course = progress_.separation;
    Table table{
        "gap-course",
        "how the gap changed from the first belly check to the last; the checks are in separation",
        {"readings [count]", "verdict", "narrower by [finger widths]", "error [finger widths]", "text"},
        {}};
    if (!course.readings.empty())
      table.rows.push_back({cell(course.readings.size()), id_cell(id_of(course.verdict)),
                            part_cell(course.by, 2), part_cell(course.error, 2),
                            words_cell(gap_in_words(protocol_, course))});
    return table;
  }

  Table sessions() const {
    Table table{"sessions-done",
                "what was done of what was planned, in so many days up to today",
                {"days [count]", "done [sessions]", "planned [sessions]", "time [min]", "walks [count]",
                 "walked [min]"},
                {}};
    for (const SessionCount& one : progress_.sessions)
      table.rows.push_back({cell(one.days), cell(one.done), cell(one.planned), cell(one.minutes),
                            cell(one.walks), cell(one.walk_minutes)});
    return table;
  }

  Table doses() const {
    Table table{
        "doses",
        "the dose that a movement has reached",
        {"exercise", "variant", "sets [count]", "reps.low [count]", "reps.high [count]", "last done", "dose"},
        {}};
    for (const DoseNow& one : progress_.doses) {
      const Exercise& exercise = protocol_.exercises[one.exercise];
      table.rows.push_back({id_cell(exercise.id), id_cell(exercise.variants[one.variant].id), cell(one.sets),
                            cell(one.reps_low), cell(one.reps_high), cell(one.last_done),
                            words_cell(dose_in_words(protocol_, one))});
    }
    return table;
  }

  Table steps() const {
    Table table{"dose-steps",
                "one step of a dose, up or down, with the rule that decided it",
                {"exercise", "on", "up", "variant", "sets [count]", "reps.low [count]", "reps.high [count]",
                 "because", "text"},
                {}};
    for (const DoseNow& one : progress_.doses) {
      const Exercise& exercise = protocol_.exercises[one.exercise];
      for (const DoseStepTold& step : one.steps)
        table.rows.push_back({id_cell(exercise.id), cell(step.on), cell(step.is_up),
                              id_cell(exercise.variants[step.variant].id), cell(step.sets),
                              cell(step.reps_low), cell(step.reps_high), rules_cell(step.because),
                              words_cell(step_in_words(protocol_, one, step))});
    }
    return table;
  }

  Table review() const {
    const ReviewTold& told = summary_.review;
    return {"review",
            "the last look back at the dose",
            {"on", "decision", "done [sessions]", "planned [sessions]", "because", "text"},
            {{cell(told.on), id_cell(id_of(told.decision)), cell(told.done), cell(told.planned),
              rules_cell(told.because), words_cell(sentences_of(protocol_, told.because))}}};
  }

  Table forms() const {
    Table table{"questionnaires-course",
                "how the score of a questionnaire changed",
                {"form", "given [count]", "first.on", "first [points]", "last.on", "last [points]",
                 "better by [points]", "due", "means"},
                {}};
    for (const FormProgress& one : progress_.forms) {
      const bool is_given = one.given > 0;
      table.rows.push_back({id_cell(protocol_.forms[static_cast<std::size_t>(one.form)].id), cell(one.given),
                            cell(one.first_on), is_given ? part_cell(one.first, 100) : Cell{},
                            cell(one.last_on), is_given ? part_cell(one.last, 100) : Cell{},
                            one.can_compare ? part_cell(one.change.by, 100) : Cell{}, cell(one.due),
                            words_cell(is_given ? say(protocol_, one.band) : "")});
    }
    return table;
  }

  const Protocol& protocol_;
  const Summary& summary_;
  const Progress& progress_;
};

}  // namespace

std::vector<Table> summary_tables(const Protocol& protocol, const Summary& summary) {
  std::vector<Table> tables = plan_tables(protocol, summary.plan);
  for (Table& table : CourseTables(protocol, summary).all()) tables.push_back(std::move(table));
  return tables;
}

}  // namespace realign
