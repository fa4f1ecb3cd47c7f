// SPDX-License-Identifier: Apache-2.0
#include "faces/progress_json.h"

#include <array>

#include "base/json.h"
#include "engine/entry_words.h"
#include "faces/names.h"
#include "faces/plan_json.h"
#include "faces/progress_words.h"

namespace realign {
namespace {

constexpr std::array<std::string_view, 4> sizes = {"counts", "small", "medium", "large"};

class ProgressJson {
 public:
  ProgressJson(JsonWriter& json, const Protocol& protocol) : protocol_(protocol), json_(json) {}

  void write(const Progress& progress) {
    json_.begin_object().member("date", to_text(progress.on));
    json_.key("weeks_postpartum");
    if (progress.weeks_postpartum) {
      json_.value(*progress.weeks_postpartum);
    } else {
      json_.raw("null");
    }
    json_.member("paused", progress.paused).member("waits", progress.waits);
    pain(progress);
    sessions(progress.sessions);
    separation(progress.separation);
    walks(progress.walks);
    doses(progress.doses);
    forms(progress.forms);
    write_impact(json_, protocol_, progress.impact);
    json_.end_object();
  }

 private:
  // Halves and hundredths as numbers.
  JsonWriter& halves(std::string_view name, int number) {
    return number % 2 == 0 ? json_.member(name, number / 2) : json_.member(name, number / 2.0);
  }
  JsonWriter& hundredths(std::string_view name, int number) {
    return number % 100 == 0 ? json_.member(name, number / 100) : json_.member(name, number / 100.0);
  }
  void day(std::string_view name, const std::optional<Day>& day) {
    if (day) json_.member(name, to_text(*day));
  }

  void mornings(std::string_view name, const std::optional<Mornings>& some) {
    if (!some) return;
    json_.key(name).begin_object();
    json_.member("from", to_text(some->from)).member("to", to_text(some->to));
    json_.member("mornings", some->count);
    halves("median", some->median);
    json_.member("low", some->low).member("high", some->high).end_object();
  }

  void pain(const Progress& progress) {
    const PainTrend& trend = progress.pain;
    json_.key("pain").begin_object().member("verdict", id_of(trend.verdict));
    json_.member("mornings", trend.mornings).member("mornings_needed", trend.mornings_needed);
    json_.member("days", trend.days).member("days_needed", trend.days_needed);
    mornings("start", trend.start);
    mornings("now", trend.now);
    mornings("latest", trend.latest);
    if (trend.start) {
      halves("change", trend.change);
      json_.key("interval").begin_array().value(trend.low / 2).value(trend.high / 2).end_array();
      json_.member("confidence", protocol_.outcomes.pain.confidence);
    }
    json_.key("weeks").begin_array();
    for (const PainWeek& week : progress.pain_weeks) {
      json_.begin_object().member("to", to_text(week.to)).member("mornings", week.mornings.count);
      if (week.mornings.count > 0) {
        halves("median", week.mornings.median);
        json_.member("low", week.mornings.low).member("high", week.mornings.high);
      }
      json_.end_object();
    }
    json_.end_array().end_object();
  }

  void sessions(const std::vector<SessionCount>& counts) {
    json_.key("sessions").begin_array();
    for (const SessionCount& count : counts) {
      json_.begin_object().member("days", count.days).member("done", count.done);
      json_.member("planned", count.planned).member("minutes", count.minutes);
      json_.member("walks", count.walks).member("walk_minutes", count.walk_minutes).end_object();
    }
    json_.end_array();
  }

  void separation(const SeparationCourse& course) {
    json_.key("separation").begin_object().member("verdict", id_of(course.verdict));
    halves("narrower_by", course.by);
    halves("error", course.error);
    json_.key("readings").begin_array();
    for (const ReadingShown& one : course.readings) {
      json_.begin_object().member("date", to_text(one.day));
      halves("above", one.above), halves("navel", one.navel), halves("below", one.below);
      json_.member("tension", entry_words::tension[static_cast<std::size_t>(one.tension)]);
      json_.member("doming", one.doming).end_object();
    }
    json_.end_array().end_object();
  }

  void walks(const std::vector<WalkWeek>& weeks) {
    json_.key("walks").begin_array();
    for (const WalkWeek& week : weeks) {
      json_.begin_object().member("to", to_text(week.to)).member("minutes", week.minutes);
      json_.member("days", week.days).end_object();
    }
    json_.end_array();
  }

  void doses(const std::vector<DoseNow>& doses) {
    json_.key("doses").begin_array();
    for (const DoseNow& dose : doses) {
      const Exercise& exercise = protocol_.exercises[dose.exercise];
      json_.begin_object().member("exercise", exercise.id);
      json_.member("variant", exercise.variants[dose.variant].id).member("sets", dose.sets);
      json_.key("reps").begin_array().value(dose.reps_low).value(dose.reps_high).end_array();
      day("last_done", dose.last_done);
      steps(exercise, dose.steps);
      json_.end_object();
    }
    json_.end_array();
  }

  void steps(const Exercise& exercise, const std::vector<DoseStepTold>& steps) {
    json_.key("steps").begin_array();
    for (const DoseStepTold& step : steps) {
      json_.begin_object().member("date", to_text(step.on)).member("up", step.is_up);
      json_.member("variant", exercise.variants[step.variant].id).member("sets", step.sets);
      json_.key("reps").begin_array().value(step.reps_low).value(step.reps_high).end_array();
      json_.member("why", step.because.front().rule).end_object();
    }
    json_.end_array();
  }

  void forms(const std::vector<FormProgress>& forms) {
    json_.key("questionnaires").begin_array();
    for (const FormProgress& form : forms) {
      json_.begin_object().member("form", protocol_.forms[static_cast<std::size_t>(form.form)].id);
      json_.member("given", form.given);
      if (form.given > 0) {
        day("first_on", form.first_on);
        hundredths("first", form.first);
        day("last_on", form.last_on);
        hundredths("last", form.last);
        json_.member("means", protocol_.say(form.band));
      }
      if (form.can_compare) {
        hundredths("better_by", form.change.by);
        json_.key("size");
        if (form.change.size) {
          json_.value(sizes[static_cast<std::size_t>(*form.change.size)]);
        } else {
          json_.raw("null");
        }
      }
      day("due", form.due);
      json_.end_object();
    }
    json_.end_array();
  }

  const Protocol& protocol_;
  JsonWriter& json_;
};

}  // namespace

void write_impact(JsonWriter& json, const Protocol& protocol, const ImpactStanding& standing) {
  json.key("impact").begin_object().member("all_met", standing.all_met);
  json.member("cleared", standing.cleared).key("conditions").begin_array();
  for (const ImpactLine& line : standing.lines) {
    const Reason& reason = line.because.front();
    json.begin_object().member("id", protocol.impact.conditions[line.condition].id);
    json.member("met", id_of(line.met));
    json.member("text", protocol.say(reason.words));
    write_facts(json, protocol, reason.facts);
    json.end_object();
  }
  json.end_array().key("tests").begin_array();
  for (const ImpactTest& test : protocol.impact.tests) json.value(test.id);
  json.end_array().end_object();
}

void write_progress(JsonWriter& json, const Protocol& protocol, const Progress& progress) {
  ProgressJson(json, protocol).write(progress);
}

std::string progress_json(const Protocol& protocol, const Progress& progress) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  write_progress(json, protocol, progress);
  return text += '\n';
}

}  // namespace realign
