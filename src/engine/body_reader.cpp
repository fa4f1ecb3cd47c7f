// SPDX-License-Identifier: Apache-2.0
#include "engine/body_reader.h"

#include <algorithm>
#include <bitset>
#include <cmath>
#include <limits>

#include "engine/entry_words.h"

namespace realign {
namespace {

namespace words = entry_words;

constexpr int most_pain = 10;
constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

Fields fields_of(const LineSource& from, std::span<const std::string_view> allowed, std::string_view owner) {
  return {from.line, &from.kind, from.object, allowed, owner, words::entry_fields};
}

// A BCP 47 tag by its shape: parts of one to eight letters or digits, the first of two or more letters.
bool is_language_tag(std::string_view tag) {
  std::size_t part = 0, length = 0;
  for (const char c : tag) {
    if (c == '-') {
      if (length < (part == 0 ? 2U : 1U)) return false;
      ++part;
      length = 0;
      continue;
    }
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if ((!letter && (part == 0 || c < '0' || c > '9')) || ++length > 8) return false;
  }
  return length >= (part == 0 ? 2U : 1U);
}

std::optional<std::string> read_language(const Field& field) {
  auto tag = read_text(field);
  if (!tag || is_language_tag(*tag)) return tag;
  field.refuse("a language tag, as en or es-MX");
  return std::nullopt;
}

std::optional<KitSet> read_kit(const Field& field) {
  if (!is_list(field, 0, no_limit, "a list of " + list_of(words::kit, " and "))) return std::nullopt;
  unsigned kit = 0;
  for_each_item(field, [&](const Field& item) {
    if (const auto piece = read_word(item, words::kit)) kit |= 1U << *piece;
  });
  return static_cast<KitSet>(kit);
}

std::optional<std::vector<ExerciseIndex>> read_exercises(const Field& field, const NameIndex& names) {
  if (!is_list(field, 0, no_limit, "a list of exercises")) return std::nullopt;
  std::vector<ExerciseIndex> exercises;
  for_each_item(field, [&](const Field& item) {
    if (const auto exercise = read_name(item, names, "exercise")) exercises.push_back(*exercise);
  });
  return exercises;
}

Profile read_profile(const LineSource& from) {
  Fields fields = fields_of(from, words::profile_fields, "a profile");
  Profile profile;
  profile.birth_date = read_date(fields.may("birth_date"));
  profile.birth = read_word_as<Birth>(fields.may("birth"), words::birth);
  profile.tear = read_word_as<Tear>(fields.may("tear"), words::tear);
  profile.epidural = read_truth(fields.may("epidural"));
  profile.babies = read_whole(fields.may("babies"), 1, 6);
  profile.feeding = read_word_as<Feeding>(fields.may("feeding"), words::feeding);
  profile.active_before = read_truth(fields.may("active_before"));
  profile.equipment = read_kit(fields.may("equipment"));
  profile.minutes = read_whole(fields.may("minutes"), 3, 60);
  profile.avoid = read_exercises(fields.may("avoid"), from.names.exercises);
  profile.progress_by = read_word_as<ProgressBy>(fields.may("progress_by"), words::progress_by);
  profile.path = read_word_as<Path>(fields.may("path"), words::path);
  profile.walk_track = read_word_as<WalkTrack>(fields.may("walk_track"), words::walk_track);
  profile.language = read_language(fields.may("language"));
  profile.paused = read_truth(fields.may("paused"));
  return profile;
}

Today read_today(const LineSource& from) {
  Fields fields = fields_of(from, words::today_fields, "an entry for today");
  return {read_whole(fields.may("minutes"), 1, 60), read_truth(fields.may("floor")),
          read_word_as<Hands>(fields.may("hands"), words::hands)};
}

std::optional<int> read_answer(const Field& field, const Vocabulary::Question& question) {
  using Type = Vocabulary::Question::Type;
  if (question.type == Type::number) return read_whole(field, question.min, question.max);
  if (question.type == Type::choice) {
    const std::vector<std::string_view> choices(question.choices.begin(), question.choices.end());
    const auto place = read_word(field, choices);
    return place ? std::optional(static_cast<int>(*place)) : std::nullopt;
  }
  const auto truth = read_truth(field);
  return truth ? std::optional(*truth ? 1 : 0) : std::nullopt;
}

Screening read_screening(const LineSource& from) {
  const Field answers = fields_of(from, words::screening_fields, "a screening").need("answers");
  Screening screening;
  if (!answers.present() || answers.tokens[0].type != JsonToken::Type::object) {
    answers.refuse("an object of questions and their answers");
    return screening;
  }
  std::bitset<256> given;
  screening.answers.reserve(answers.tokens[0].size);
  for (std::size_t i = 1; i < answers.tokens[0].skip; i += 1 + answers.tokens[i + 1].skip) {
    const std::string_view id = answers.tokens[i].text();
    const Field answer{
        &from.line, {&answers.path, id}, answers.tokens.subspan(i + 1, answers.tokens[i + 1].skip)};
    const auto question = from.names.questions.find(id);
    if (!question) {
      from.line.add(answers.path.text() + " has " + quoted(id) + ", no question here",
                    names_hint(id, from.names.questions));
      continue;
    }
    if (given[*question]) {
      from.line.add(answer.path.text() + " is given twice", "give it once");
      continue;
    }
    given.set(*question);
    if (const auto value = read_answer(answer, from.vocabulary.questions[*question])) {
      screening.answers.push_back({*question, static_cast<std::int16_t>(*value)});
    }
  }
  std::ranges::sort(screening.answers, {}, &Answer::question);
  return screening;
}

Clearance read_clearance(const LineSource& from) {
  Fields fields = fields_of(from, words::clearance_fields, "a clearance");
  Clearance clearance;
  clearance.by = read_word_as<Clinician>(fields.need("by"), words::clinician).value_or(Clinician{});
  const Field scope = fields.need("scope");
  const bool is_text = scope.present() && scope.tokens[0].type == JsonToken::Type::text;
  const auto question = is_text ? from.names.questions.find(scope.tokens[0].text()) : std::nullopt;
  if (question) {
    clearance.scope = Scope::question;
    clearance.question = *question;
  } else if (is_text && std::ranges::find(words::scope, scope.tokens[0].text()) != words::scope.end()) {
    clearance.scope = read_word_as<Scope>(scope, words::scope).value_or(Scope{});
  } else {
    scope.refuse(list_of(words::scope, ", ") + " or the id of a question");
  }
  clearance.until = read_date(fields.may("until"));
  clearance.restrictions = read_text(fields.may("restrictions")).value_or("");
  return clearance;
}

std::optional<int> read_half_fingers(const Field& field) {
  constexpr std::string_view allowed = "0 to 8 finger widths, in halves";
  const auto fingers = read_number(field, 0, 8, allowed);
  if (!fingers) return std::nullopt;
  const double halves = *fingers * 2;
  if (std::trunc(halves) == halves) return static_cast<int>(halves);
  field.refuse(allowed);
  return std::nullopt;
}

Separation read_separation(const LineSource& from) {
  Fields fields = fields_of(from, words::separation_fields, "a separation");
  return {read_half_fingers(fields.need("above")).value_or(0),
          read_half_fingers(fields.need("navel")).value_or(0),
          read_half_fingers(fields.need("below")).value_or(0),
          read_word_as<Tension>(fields.need("tension"), words::tension).value_or(Tension{}),
          read_truth(fields.need("doming")).value_or(false)};
}

Pain read_pain(const LineSource& from) {
  Fields fields = fields_of(from, words::pain_fields, "a pain entry");
  return {read_whole(fields.need("score"), 0, most_pain).value_or(0),
          read_word_as<PainWhen>(fields.need("when"), words::pain_when).value_or(PainWhen{}),
          read_text(fields.may("site")).value_or(""),
          read_name(fields.may("exercise"), from.names.exercises, "exercise")};
}

std::vector<int> read_numbers(const Field& field, std::size_t least, std::size_t most, int max,
                              std::string_view allowed) {
  std::vector<int> numbers;
  if (!is_list(field, least, most, allowed)) return numbers;
  numbers.reserve(field.tokens[0].size);
  for_each_item(field, [&](const Field& item) { numbers.push_back(read_whole(item, 0, max).value_or(0)); });
  return numbers;
}

bool is_object(const Field& field, std::string_view allowed) {
  if (field.tokens[0].type == JsonToken::Type::object) return true;
  field.refuse(allowed);
  return false;
}

std::optional<int> read_load(const Field& field) {
  const auto kg = read_number(field, 0, 50, "0 to 50");
  return kg ? std::optional(static_cast<int>(std::lround(*kg * 1000))) : std::nullopt;
}

Done read_done(const LineSource& from, const Field& item) {
  Done done;
  if (!is_object(item, "an object with exercise, variant and sets")) return done;
  Fields fields(from.line, &item.path, item.tokens, words::done_fields, "an item of a session");
  const auto exercise = read_name(fields.need("exercise"), from.names.exercises, "exercise");
  const Field variant = fields.need("variant");
  if (exercise) {
    done.exercise = *exercise;
    const std::string called = "variant of " + from.vocabulary.exercises[*exercise].id;
    done.variant = read_name(variant, from.names.variants[*exercise], called).value_or(0);
  } else if (!variant.present()) {
    variant.refuse("a variant of the exercise");
  }
  done.sets = read_numbers(fields.need("sets"), 1, 10, 600, "a list of 1 to 10 numbers");
  done.load_g = read_load(fields.may("load_kg"));
  done.pain = read_whole(fields.may("pain"), 0, most_pain);
  done.doming = read_truth(fields.may("doming"));
  done.leaking = read_truth(fields.may("leaking"));
  done.heaviness = read_truth(fields.may("heaviness"));
  done.effort = read_whole(fields.may("effort"), 0, 10);
  return done;
}

Session read_session(const LineSource& from) {
  Fields fields = fields_of(from, words::session_fields, "a session");
  Session session;
  const Field items = fields.need("items");
  if (is_list(items, 0, no_limit, "a list of what was done")) {
    session.items.reserve(items.tokens[0].size);
    for_each_item(items, [&](const Field& item) { session.items.push_back(read_done(from, item)); });
  }
  session.minutes = read_whole(fields.may("minutes"), 1, 180);
  session.finished = read_truth(fields.may("finished"));
  return session;
}

Walk read_walk(const LineSource& from) {
  Fields fields = fields_of(from, words::walk_fields, "a walk");
  return {read_whole(fields.need("minutes"), 1, 300).value_or(1),
          read_word_as<Place>(fields.may("place"), words::place),
          read_word_as<Talk>(fields.may("talk"), words::talk), read_whole(fields.may("pain"), 0, most_pain)};
}

Posture read_posture(const LineSource& from) {
  Fields fields = fields_of(from, words::posture_fields, "a posture entry");
  return {read_name(fields.need("habit"), from.names.habits, "habit").value_or(0),
          read_truth(fields.need("realigned")).value_or(false)};
}

void read_activities(Fields& fields, Questionnaire& questionnaire) {
  const Field activities = fields.may("activities");
  if (questionnaire.form != Form::psfs) {
    if (activities.present())
      activities.line->add("questionnaire.activities is not known for this form", "only psfs has activities");
    return;
  }
  const std::size_t count = questionnaire.answers.size();
  if (!is_list(fields.need("activities"), count, count, "a list of as many activities as answers")) return;
  for_each_item(activities,
                [&](const Field& item) { questionnaire.activities.push_back(read_text(item).value_or("")); });
}

Questionnaire read_questionnaire(const LineSource& from) {
  Fields fields = fields_of(from, words::questionnaire_fields, "a questionnaire");
  Questionnaire questionnaire;
  const auto form = read_word_as<Form>(fields.need("form"), words::form);
  if (!form) return questionnaire;
  questionnaire.form = *form;
  const Field answers = fields.need("answers");
  switch (*form) {
    case Form::phq_2:
      questionnaire.answers = read_numbers(answers, 2, 2, 3, "a list of two numbers");
      break;
    case Form::rmdq:
      questionnaire.answers = read_numbers(answers, 24, 24, 1, "a list of twenty-four, each 0 or 1");
      break;
    case Form::psfs:
      questionnaire.answers = read_numbers(answers, 3, 5, 10, "a list of three to five numbers");
      break;
  }
  read_activities(fields, questionnaire);
  return questionnaire;
}

PrescribedChange read_change(const LineSource& from, const Field& item) {
  PrescribedChange change;
  if (!is_object(item, "an object with exercise and do")) return change;
  Fields fields(from.line, &item.path, item.tokens, words::change_fields, "a prescribed change");
  change.exercise = read_name(fields.need("exercise"), from.names.exercises, "exercise").value_or(0);
  change.change = read_word_as<Change>(fields.need("do"), words::change).value_or(Change{});
  const Field sets = fields.may("sets");
  const Field reps = fields.may("reps");
  change.sets = read_whole(sets, 1, 10);
  change.reps = read_whole(reps, 1, 600);
  if (change.change == Change::cap && !sets.present() && !reps.present()) {
    from.line.add(item.path.text() + " is a cap without a number",
                  "give sets (1 to 10), reps (1 to 600) or both");
  }
  return change;
}

Prescription read_prescription(const LineSource& from) {
  Fields fields = fields_of(from, words::prescription_fields, "a prescription");
  Prescription prescription;
  prescription.by = read_word_as<Clinician>(fields.need("by"), words::clinician).value_or(Clinician{});
  const Field changes = fields.need("changes");
  if (is_list(changes, 0, no_limit, "a list of changes")) {
    for_each_item(changes,
                  [&](const Field& item) { prescription.changes.push_back(read_change(from, item)); });
  }
  prescription.until = read_date(fields.may("until"));
  return prescription;
}

Note read_note(const LineSource& from) {
  return {read_text(fields_of(from, words::note_fields, "a note").need("text")).value_or("")};
}

Retract read_retract(const LineSource& from) {
  return {read_id(fields_of(from, words::retract_fields, "a retraction").need("entry")).value_or(EntryId{})};
}

}  // namespace

Body read_body(std::size_t kind, const LineSource& from) {
  switch (kind) {
    case 0:
      return read_profile(from);
    case 1:
      return read_today(from);
    case 2:
      return read_screening(from);
    case 3:
      return read_clearance(from);
    case 4:
      return read_separation(from);
    case 5:
      return read_pain(from);
    case 6:
      return read_session(from);
    case 7:
      return read_walk(from);
    case 8:
      return read_posture(from);
    case 9:
      return read_questionnaire(from);
    case 10:
      return read_prescription(from);
    case 11:
      return read_note(from);
    default:
      return read_retract(from);
  }
}

}  // namespace realign
