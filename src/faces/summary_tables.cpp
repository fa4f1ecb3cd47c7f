// SPDX-License-Identifier: Apache-2.0
#include "faces/summary_tables.h"

#include "engine/entry_words.h"
#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/limit_words.h"
#include "faces/names.h"
#include "faces/plan_text.h"
#include "faces/progress_words.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

// Ids parted by blanks.
Cell rules_of(const Because& because) {
  std::string text;
  for (const Reason& reason : because) text.append(text.empty() ? "" : " ").append(reason.rule);
  return {text};
}

class PlanTables {
 public:
  PlanTables(const Protocol& protocol, const Plan& plan) : protocol_(protocol), plan_(plan) {}

  void add_to(std::vector<Table>& tables) const {
    tables.push_back(day());
    tables.push_back(items());
    tables.push_back(walk());
    tables.push_back(limits());
    tables.push_back(flags());
    tables.push_back(next());
  }

 private:
  const std::string& id(ExerciseIndex exercise) const { return protocol_.exercises[exercise].id; }
  const std::string& id(ExerciseIndex exercise, VariantIndex variant) const {
    return protocol_.exercises[exercise].variants[variant].id;
  }
  Cell date() const { return cell(plan_.date); }
  Cell name(ExerciseIndex exercise, VariantIndex variant = 0) const {
    return words_cell(name_of(protocol_, exercise, variant));
  }
  Cell until(const Until& until) const {
    return until.on ? cell(*until.on) : words_cell(say(protocol_, until.words));
  }

  Table day() const {
    std::string modes;
    for (const std::string_view mode : plan_.modes) modes.append(modes.empty() ? "" : " ").append(mode);
    return {"plan",
            "the day as a whole",
            {"date", "protocol", "version", "digest", "disposition", "headline", "stage", "stage.week",
             "since birth [weeks]", "decision", "modes", "paused", "rest day", "session.minutes [min]"},
            {{date(),
              id_cell(protocol_.id),
              id_cell(protocol_.version),
              id_cell(protocol_.digest),
              id_cell(id_of(plan_.disposition)),
              words_cell(headline(protocol_, plan_)),
              id_cell(id_of(plan_.stage)),
              cell(plan_.stage_week),
              cell(plan_.weeks_postpartum),
              id_cell(id_of(plan_.decision)),
              {modes},
              cell(plan_.paused),
              cell(plan_.rest_day),
              plan_.session ? cell(plan_.session->minutes) : Cell{}}}};
  }

  Table items() const {
    Table table{"plan-items",
                "one movement or stretch of the day's plan",
                {"date", "part", "exercise", "variant", "name", "sets [count]", "reps.low [count]",
                 "reps.high [count]", "hold [s]", "rest [s]", "load [kg]", "stop at pain [0 to 10]", "dose",
                 "because"},
                {}};
    // A hold has none.
    const auto reps = [](int count) { return count == 0 ? Cell{} : cell(count); };
    if (plan_.session) {
      for (const Item& item : plan_.session->items) {
        const int load = protocol_.exercises[item.exercise].variants[item.variant].load_g;
        table.rows.push_back(
            {date(), id_cell("session"), id_cell(id(item.exercise)), id_cell(id(item.exercise, item.variant)),
             name(item.exercise, item.variant), cell(item.sets), reps(item.reps_low), reps(item.reps_high),
             cell(item.hold_s), cell(item.rest_s), load > 0 ? part_cell(load, 1000) : Cell{},
             cell(item.stop_at_pain), words_cell(dose_in_words(protocol_, item)), rules_of(item.because)});
      }
    }
    for (const Stretch& one : plan_.stretches)
      table.rows.push_back({date(), id_cell("stretch"), id_cell(id(one.exercise)),
                            id_cell(id(one.exercise, one.variant)), name(one.exercise, one.variant),
                            cell(one.sets), reps(one.reps_low), reps(one.reps_high), cell(one.hold_s), Cell{},
                            Cell{}, Cell{}, words_cell(dose_in_words(protocol_, one)),
                            rules_of(one.because)});
    return table;
  }

  Table walk() const {
    Table table{"plan-walk",
                "the walk of the day's plan",
                {"date", "minutes.low [min]", "minutes.high [min]", "days.low [days a week]",
                 "days.high [days a week]", "dose", "because"},
                {}};
    if (plan_.walk)
      table.rows.push_back({date(), cell(plan_.walk->minutes_low), cell(plan_.walk->minutes_high),
                            cell(plan_.walk->days_low), cell(plan_.walk->days_high),
                            words_cell(walk_in_words(protocol_, *plan_.walk)),
                            rules_of(plan_.walk->because)});
    return table;
  }

  Table limits() const {
    Table table{
        "plan-limits",
        "what is open in no way (withheld), only in an easier way (limited), or to be left alone (avoid)",
        {"date", "limit", "id", "variant", "name", "until", "because"},
        {}};
    for (const Withheld& one : plan_.withheld)
      table.rows.push_back({date(), id_cell("withheld"), id_cell(id(one.exercise)), Cell{},
                            name(one.exercise), until(one.until), rules_of(one.because)});
    for (const Limit& one : plan_.limits)
      table.rows.push_back({date(), id_cell("limited"), id_cell(id(one.exercise)),
                            id_cell(id(one.exercise, one.variant)), name(one.exercise, one.variant),
                            until(one.until), rules_of(one.because)});
    for (const AvoidLine& one : plan_.avoid) {
      const std::string& movement = protocol_.avoid[one.movement].id;
      table.rows.push_back({date(), id_cell("avoid"), id_cell(movement), Cell{},
                            words_cell(say(protocol_, key_of("avoid.", movement))), until(one.until),
                            rules_of(one.because)});
    }
    return table;
  }

  Table flags() const {
    Table table{"plan-flags",
                "what she must know first on that day",
                {"date", "id", "level", "text", "contact", "because"},
                {}};
    for (const Notice& one : plan_.notices)
      table.rows.push_back({date(), id_cell(one.id), id_cell(id_of(one.level)),
                            words_cell(say(protocol_, one.words, {{"detail", one.detail}})),
                            id_cell(one.contact), rules_of(one.because)});
    return table;
  }

  Table next() const {
    Table table{"plan-next", "what comes", {"date", "on", "what"}, {}};
    for (const Next& one : plan_.next)
      table.rows.push_back(
          {date(), cell(one.on), words_cell(say(protocol_, one.words, {{"detail", one.detail}}))});
    return table;
  }

  const Protocol& protocol_;
  const Plan& plan_;
};

class CourseTables {
 public:
  CourseTables(const Protocol& protocol, const Summary& summary)
      : protocol_(protocol), summary_(summary), progress_(summary.progress) {}

  void add_to(std::vector<Table>& tables) const {
    tables.push_back(open());
    tables.push_back(answers());
    tables.push_back(clearances());
    tables.push_back(pain());
    tables.push_back(pain_weeks());
    tables.push_back(gap());
    tables.push_back(sessions());
    tables.push_back(doses());
    tables.push_back(steps());
    tables.push_back(review());
    tables.push_back(forms());
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
                              cell(step.reps_low), cell(step.reps_high), rules_of(step.because),
                              words_cell(step_in_words(protocol_, one, step))});
    }
    return table;
  }

  Table review() const {
    const ReviewTold& told = summary_.review;
    std::string why;
    for (const Reason& reason : told.because)
      why += (why.empty() ? "" : " ") + sentence_of(protocol_, reason);
    return {"review",
            "the last look back at the dose",
            {"on", "decision", "done [sessions]", "planned [sessions]", "because", "text"},
            {{cell(told.on), id_cell(id_of(told.decision)), cell(told.done), cell(told.planned),
              rules_of(told.because), words_cell(why)}}};
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
  std::vector<Table> tables;
  PlanTables(protocol, summary.plan).add_to(tables);
  CourseTables(protocol, summary).add_to(tables);
  return tables;
}

}  // namespace realign
