// SPDX-License-Identifier: Apache-2.0
#include <span>

#include "engine/entry_id.h"
#include "engine/entry_reader.h"
#include "engine/entry_words.h"

namespace realign {
namespace {

namespace words = entry_words;

// Writes the fields of one entry's body, each in its turn.
class BodyWriter {
 public:
  BodyWriter(JsonWriter& json, const Vocabulary& vocabulary) : json_(json), vocabulary_(vocabulary) {}

  void operator()(const Profile& profile) {
    date("birth_date", profile.birth_date);
    word("birth", profile.birth, words::birth);
    word("tear", profile.tear, words::tear);
    given("epidural", profile.epidural);
    given("babies", profile.babies);
    word("feeding", profile.feeding, words::feeding);
    given("active_before", profile.active_before);
    kit(profile.equipment);
    given("minutes", profile.minutes);
    exercises("avoid", profile.avoid);
    word("progress_by", profile.progress_by, words::progress_by);
    word("path", profile.path, words::path);
    word("walk_track", profile.walk_track, words::walk_track);
    given("language", profile.language);
    given("paused", profile.paused);
  }
  void operator()(const Today& today) {
    given("minutes", today.minutes);
    given("floor", today.floor);
    word("hands", today.hands, words::hands);
  }
  void operator()(const Screening& screening) {
    json_.key("answers").begin_object();
    for (const Answer& answer : screening.answers) {
      const Vocabulary::Question& question = vocabulary_.questions[answer.question];
      json_.key(question.id);
      if (question.type == Vocabulary::Question::Type::yes_no) {
        json_.value(answer.value != 0);
      } else if (question.type == Vocabulary::Question::Type::choice) {
        json_.value(question.choices[static_cast<std::size_t>(answer.value)]);
      } else {
        json_.value(answer.value);
      }
    }
    json_.end_object();
  }
  void operator()(const Clearance& clearance) {
    word("by", clearance.by, words::clinician);
    if (clearance.scope == Scope::question) {
      json_.member("scope", vocabulary_.questions[clearance.question].id);
    } else {
      word("scope", clearance.scope, words::scope);
    }
    date("until", clearance.until);
    if (!clearance.restrictions.empty()) json_.member("restrictions", clearance.restrictions);
  }
  void operator()(const Separation& separation) {
    json_.member("above", separation.above / 2.0).member("navel", separation.navel / 2.0);
    json_.member("below", separation.below / 2.0);
    word("tension", separation.tension, words::tension);
    json_.member("doming", separation.doming);
  }
  void operator()(const Pain& pain) {
    json_.member("score", pain.score);
    word("when", pain.when, words::pain_when);
    if (!pain.site.empty()) json_.member("site", pain.site);
    if (pain.exercise) json_.member("exercise", vocabulary_.exercises[*pain.exercise].id);
  }
  void operator()(const Session& session) {
    json_.key("items").begin_array();
    for (const Done& item : session.items) done(item);
    json_.end_array();
    given("minutes", session.minutes);
    given("finished", session.finished);
  }
  void operator()(const Walk& walk) {
    json_.member("minutes", walk.minutes);
    word("place", walk.place, words::place);
    word("talk", walk.talk, words::talk);
    given("pain", walk.pain);
  }
  void operator()(const Posture& posture) {
    json_.member("habit", vocabulary_.habits[posture.habit]).member("realigned", posture.realigned);
  }
  void operator()(const Questionnaire& questionnaire) {
    word("form", questionnaire.form, words::form);
    numbers("answers", questionnaire.answers);
    if (questionnaire.form != Form::psfs) return;
    json_.key("activities").begin_array();
    for (const std::string& activity : questionnaire.activities) json_.value(activity);
    json_.end_array();
  }
  void operator()(const Prescription& prescription) {
    word("by", prescription.by, words::clinician);
    json_.key("changes").begin_array();
    for (const PrescribedChange& change : prescription.changes) {
      json_.begin_object().member("exercise", vocabulary_.exercises[change.exercise].id);
      word("do", change.change, words::change);
      given("sets", change.sets);
      given("reps", change.reps);
      json_.end_object();
    }
    json_.end_array();
    date("until", prescription.until);
  }
  void operator()(const Note& note) { json_.member("text", note.text); }
  void operator()(const Retract& retract) { json_.member("entry", to_text(retract.entry)); }

 private:
  template <class T>
  void given(std::string_view name, const std::optional<T>& value) {
    if (value) json_.member(name, *value);
  }
  void date(std::string_view name, const std::optional<Day>& day) {
    if (day) json_.member(name, to_text(*day));
  }
  template <class Enum>
  void word(std::string_view name, Enum value, std::span<const std::string_view> all) {
    json_.member(name, all[static_cast<std::size_t>(value)]);
  }
  template <class Enum>
  void word(std::string_view name, const std::optional<Enum>& value, std::span<const std::string_view> all) {
    if (value) word(name, *value, all);
  }
  void kit(const std::optional<KitSet>& pieces) {
    if (!pieces) return;
    json_.key("equipment").begin_array();
    for (std::size_t i = 0; i < words::kit.size(); ++i) {
      if ((*pieces >> i & 1U) != 0) json_.value(words::kit[i]);
    }
    json_.end_array();
  }
  void exercises(std::string_view name, const std::optional<std::vector<ExerciseIndex>>& list) {
    if (!list) return;
    json_.key(name).begin_array();
    for (const ExerciseIndex exercise : *list) json_.value(vocabulary_.exercises[exercise].id);
    json_.end_array();
  }
  void numbers(std::string_view name, const std::vector<int>& list) {
    json_.key(name).begin_array();
    for (const int number : list) json_.value(number);
    json_.end_array();
  }
  void done(const Done& item) {
    const Vocabulary::Exercise& exercise = vocabulary_.exercises[item.exercise];
    json_.begin_object().member("exercise", exercise.id).member("variant", exercise.variants[item.variant]);
    numbers("sets", item.sets);
    if (item.load_g) json_.member("load_kg", *item.load_g / 1000.0);
    given("pain", item.pain);
    given("doming", item.doming);
    given("leaking", item.leaking);
    given("heaviness", item.heaviness);
    given("effort", item.effort);
    json_.end_object();
  }

  JsonWriter& json_;
  const Vocabulary& vocabulary_;
};

}  // namespace

std::string write_entry(const Entry& entry, const Vocabulary& vocabulary) {
  std::string line;
  JsonWriter json(line, JsonStyle::line);
  json.begin_object().member("id", to_text(entry.id)).member("at", to_text(entry.at));
  json.member("kind", words::kind[entry.body.index()]);
  std::visit(BodyWriter(json, vocabulary), entry.body);
  json.end_object();
  return line;
}

}  // namespace realign
