// SPDX-License-Identifier: Apache-2.0
#include "faces/progress_screen.h"

#include <array>

#include "engine/entry_words.h"
#include "faces/chart.h"
#include "faces/form_text.h"
#include "faces/names.h"
#include "faces/progress_words.h"
#include "faces/reason_text.h"
#include "faces/screen_parts.h"

namespace realign {
namespace {

std::string number(int value) { return std::to_string(value); }

class ProgressScreen : ScreenParts {
 public:
  ProgressScreen(const ScreenParts& parts, const Progress& progress)
      : ScreenParts(parts), progress_(progress) {}

  void write() {
    json.begin_object().member("date", to_text(progress_.on));
    words("headline", progress_.headline);
    json.member("lead", sessions_sentences(protocol, progress_).front());
    pain();
    sessions();
    walks();
    separation();
    list("doses", progress_.doses, [this](const DoseNow& each) { dose(each); });
    list("forms", progress_.forms, [this](const FormProgress& each) { form(each); });
    impact();
    json.end_object();
  }

 private:
  using Row = std::vector<std::string>;

  std::string day_of(Day day) const { return day_in_words(protocol, day); }

  // `columns` are face.column.NAME each.
  void table(std::string_view caption, std::initializer_list<std::string_view> columns,
             const std::vector<Row>& rows) {
    json.key("table").begin_object();
    words("caption", caption);
    list("columns", columns,
         [this](std::string_view each) { json.value(say(key_of("face.column.", each))); });
    list("rows", rows, [this](const Row& row) {
      json.begin_array();
      for (const std::string& cell : row) json.value(cell);
      json.end_array();
    });
    json.end_object();
  }

  void day(std::string_view name, const std::optional<Day>& day) {
    json.key(name);
    day ? json.value(to_text(*day)) : json.null();
  }

  void mornings(std::string_view name, const std::optional<Mornings>& some) {
    json.key(name);
    if (!some) {
      json.null();
      return;
    }
    json.begin_object().member("from", to_text(some->from)).member("to", to_text(some->to));
    json.key("median").value(some->median / 2.0);
    json.member("low", some->low).member("high", some->high).end_object();
  }

  void pain_week(const PainWeek& week) {
    const Mornings& some = week.mornings;
    json.begin_object().member("to", to_text(week.to)).member("mornings", some.count);
    if (some.count == 0) {
      for (const std::string_view name : {"median", "low", "high"}) json.key(name).null();
    } else {
      json.key("median").value(some.median / 2.0).member("low", some.low).member("high", some.high);
    }
    json.end_object();
  }

  void pain() {
    json.key("pain").begin_object().member("verdict", id_of(progress_.pain.verdict));
    texts("sentences", pain_sentences(protocol, progress_.pain));
    json.key("scale").begin_object().member("low", 0).member("high", 10);
    words("low_word", "face.progress.scale.low");
    words("high_word", "face.progress.scale.high");
    json.end_object();
    std::vector<Row> rows;
    list("weeks", progress_.pain_weeks, [&](const PainWeek& week) {
      const Mornings& some = week.mornings;
      pain_week(week);
      const auto told = [&](std::string text) { return some.count == 0 ? std::string() : std::move(text); };
      rows.push_back({day_of(week.to), told(halves(some.median)), told(number(some.low)),
                      told(number(some.high)), number(some.count)});
    });
    list("scores", progress_.mornings, [this](const MorningShown& each) {
      json.begin_object().member("date", to_text(each.day)).member("score", each.score).end_object();
    });
    json.key("band").begin_object();
    mornings("start", progress_.pain.start);
    mornings("now", progress_.pain.now);
    json.end_object();
    table("face.progress.pain", {"week", "median", "low", "high", "mornings"}, rows);
    json.end_object();
  }

  void sessions() {
    json.key("sessions").begin_object();
    texts("sentences", sessions_sentences(protocol, progress_));
    std::vector<Row> rows;
    list("spans", progress_.sessions, [&](const SessionCount& count) {
      json.begin_object().member("days", count.days).member("done", count.done);
      json.member("planned", count.planned).member("minutes", count.minutes);
      json.member("walks", count.walks).member("walk_minutes", count.walk_minutes).end_object();
      rows.push_back({number(count.days), number(count.done), number(count.planned), number(count.minutes),
                      number(count.walks), number(count.walk_minutes)});
    });
    table("face.progress.sessions", {"days", "done", "planned", "minutes", "walks", "walk-minutes"}, rows);
    json.end_object();
  }

  void walks() {
    json.key("walks").begin_object();
    Sentences sentences;
    if (progress_.walks.empty()) sentences.push_back(say("face.progress.walk.none"));
    texts("sentences", sentences);
    std::vector<Row> rows;
    list("weeks", progress_.walks, [&](const WalkWeek& week) {
      json.begin_object().member("to", to_text(week.to)).member("minutes", week.minutes);
      json.member("days", week.days).end_object();
      rows.push_back({day_of(week.to), number(week.minutes), number(week.days)});
    });
    table("face.progress.walk", {"week", "minutes", "days"}, rows);
    json.end_object();
  }

  void separation() {
    const SeparationCourse& course = progress_.separation;
    json.key("separation").begin_object();
    Sentences sentences{gap_in_words(protocol, course)};
    if (!course.readings.empty()) sentences.push_back(say("face.progress.gap.error"));
    texts("sentences", sentences);
    json.key("error").value(course.error / 2.0).member("verdict", id_of(course.verdict));
    std::vector<Row> rows;
    list("readings", course.readings, [&](const ReadingShown& one) {
      const std::string_view tension = entry_words::tension[static_cast<std::size_t>(one.tension)];
      json.begin_object().member("date", to_text(one.day)).key("above").value(one.above / 2.0);
      json.key("navel").value(one.navel / 2.0).key("below").value(one.below / 2.0);
      json.key("widest").value(one.widest / 2.0).member("tension", tension);
      json.member("doming", one.doming).end_object();
      rows.push_back({day_of(one.day), halves(one.above), halves(one.navel), halves(one.below),
                      say(key_of("face.progress.tension.", tension)),
                      say(one.doming ? "face.yes" : "face.no")});
    });
    table("face.progress.gap", {"date", "above", "navel", "below", "tension", "doming"}, rows);
    json.end_object();
  }

  void dose(const DoseNow& dose) {
    const Exercise& exercise = protocol.exercises[dose.exercise];
    json.begin_object().member("exercise", exercise.id);
    json.member("variant", exercise.variants[dose.variant].id);
    json.member("name", name_of(protocol, dose.exercise, dose.variant));
    json.member("now", dose_in_words(protocol, dose));
    day("last_done", dose.last_done);
    list("steps", dose.steps, [&](const DoseStepTold& step) {
      json.begin_object().member("date", to_text(step.on)).member("up", step.is_up);
      json.member("text", dose_in_words(protocol, dose, step));
      why(step.because);
      json.end_object();
    });
    json.end_object();
  }

  void score(std::string_view name, const FormProgress& form, int hundredths) {
    json.key(name);
    form.given > 0 ? json.value(hundredths / 100.0) : json.null();
  }

  void form(const FormProgress& form) {
    const std::string& id = protocol.forms[static_cast<std::size_t>(form.form)].id;
    json.begin_object().member("id", id);
    words("name", key_of("form.", id, ".name"));
    texts("sentences", form_sentences(protocol, progress_, form));
    score("first", form, form.first);
    score("last", form, form.last);
    day("first_on", form.first_on);
    day("last_on", form.last_on);
    day("due", form.due);
    words("means", key_of("form.", id, ".means"));
    words("not", key_of("form.", id, ".not"));
    json.member("band", form.given > 0 ? say(form.band) : std::string()).end_object();
  }

  void impact() {
    const ImpactStanding& standing = progress_.impact;
    json.key("impact").begin_object();
    Sentences sentences{impact_in_words(protocol, standing)};
    if (!standing.all_met) sentences.push_back(say("face.progress.impact.later"));
    sentences.push_back(lifts_in_words(protocol, standing));
    texts("sentences", sentences);
    list("lines", standing.lines, [this](const ImpactLine& line) {
      json.begin_object().member("text", sentence_of(protocol, line.because.front()));
      json.member("met", id_of(line.met));
      why(line.because);
      json.end_object();
    });
    json.member("all_met", standing.all_met).member("cleared", standing.cleared).end_object();
  }

  const Progress& progress_;
};

}  // namespace

std::string progress_screen(const Protocol& protocol, const Progress& progress) {
  std::string text;
  JsonWriter json(text);
  ProgressScreen({json, protocol}, progress).write();
  return text += '\n';
}

}  // namespace realign
