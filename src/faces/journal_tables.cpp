// SPDX-License-Identifier: Apache-2.0
#include "faces/journal_tables.h"

#include <algorithm>
#include <array>
#include <variant>

#include "engine/entry_id.h"
#include "engine/entry_words.h"
#include "engine/plan.h"
#include "faces/names.h"

namespace realign {
namespace {

namespace words = entry_words;

template <std::size_t N, class Enum>
Cell word(const std::array<words::Word, N>& all, Enum value) {
  return id_cell(all[static_cast<std::size_t>(value)]);
}
template <std::size_t N, class Enum>
Cell word(const std::array<words::Word, N>& all, const std::optional<Enum>& value) {
  return value ? word(all, *value) : Cell{};
}

// Words parted by blanks: ids have none.
Cell list(std::span<const std::string_view> ids) {
  std::string text;
  for (const std::string_view id : ids) text.append(text.empty() ? "" : " ").append(id);
  return {text};
}

struct Shape {
  const char* about;
  std::vector<std::string> columns;  // after id, at and day
};

// In the order of Body.
std::vector<Shape> shapes() {
  return {
      {"what she said about herself, her birth and what she wants; empty where nothing was said",
       {"birth date", "birth", "tear", "epidural", "babies [count]", "feeding", "active before", "equipment",
        "usual day [min]", "avoid", "progress by", "path", "walk track", "language", "paused"}},
      {"what a day had room for", {"day.minutes [min]", "floor", "hands free"}},
      {"one answer to one question", {"question", "answer"}},
      {"what a clinician allowed", {"by", "scope", "until", "restrictions"}},
      {"one belly check",
       {"above [finger widths]", "navel [finger widths]", "below [finger widths]", "tension", "doming"}},
      {"one pain score", {"pain [0 to 10]", "when", "site", "exercise"}},
      {"one set of one movement of a session",
       {"exercise", "variant", "set [number]", "done [repetitions]", "done [s]", "load [kg]",
        "pain [0 to 10]", "effort [0 to 10]", "doming", "leaking", "heaviness", "session.minutes [min]",
        "session.finished"}},
      {"one walk", {"walk.minutes [min]", "place", "talk", "pain [0 to 10]"}},
      {"one moment in which she noticed how she stood", {"habit", "realigned"}},
      {"one answer of a questionnaire", {"form", "item [number]", "activity", "answer [points]"}},
      {"one change that a clinician made",
       {"by", "exercise", "change", "sets [count]", "reps [count]", "until"}},
      {"her own words", {"text"}},
  };
}

class Rows {
 public:
  Rows(const Protocol& protocol, const Entry& entry, std::vector<Row>& rows)
      : protocol_(protocol), rows_(rows) {
    head_ = {id_cell(to_text(entry.id)), id_cell(to_text(entry.at)), cell(day_of(entry.at))};
  }

  void operator()(const Profile& profile) {
    std::vector<std::string_view> avoided;
    for (const ExerciseIndex one : profile.avoid.value_or(std::vector<ExerciseIndex>{}))
      avoided.push_back(id(one));
    const Cell kit = profile.equipment ? list(kit_ids(*profile.equipment)) : Cell{};
    add({cell(profile.birth_date), word(words::birth, profile.birth), word(words::tear, profile.tear),
         cell(profile.epidural), cell(profile.babies), word(words::feeding, profile.feeding),
         cell(profile.active_before), kit, cell(profile.minutes), list(avoided),
         word(words::progress_by, profile.progress_by), word(words::path, profile.path),
         word(words::walk_track, profile.walk_track), words_cell(profile.language.value_or("")),
         cell(profile.paused)});
  }
  void operator()(const Today& today) {
    add({cell(today.minutes), cell(today.floor), word(words::hands, today.hands)});
  }
  void operator()(const Screening& screening) {
    for (const Answer& answer : screening.answers) {
      const Question& question = protocol_.questions[answer.question];
      add({id_cell(question.id), id_cell(value_as_written(protocol_, question.fact, answer.value))});
    }
  }
  void operator()(const Clearance& given) {
    const Cell scope = given.scope == Scope::question ? id_cell(protocol_.questions[given.question].id)
                                                      : word(words::scope, given.scope);
    add({word(words::clinician, given.by), scope, cell(given.until), words_cell(given.restrictions)});
  }
  void operator()(const Separation& one) {
    add({part_cell(one.above, 2), part_cell(one.navel, 2), part_cell(one.below, 2),
         word(words::tension, one.tension), cell(one.doming)});
  }
  void operator()(const Pain& pain) {
    add({cell(pain.score), word(words::pain_when, pain.when), words_cell(pain.site),
         pain.exercise ? id_cell(id(*pain.exercise)) : Cell{}});
  }
  void operator()(const Session& session) {
    for (const Done& done : session.items)
      for (std::size_t i = 0; i < done.sets.size(); ++i) set(session, done, i);
  }
  void operator()(const Walk& walk) {
    add({cell(walk.minutes), word(words::place, walk.place), word(words::talk, walk.talk), cell(walk.pain)});
  }
  void operator()(const Posture& posture) {
    add({id_cell(protocol_.habits[posture.habit].id), cell(posture.realigned)});
  }
  void operator()(const Questionnaire& given) {
    for (std::size_t i = 0; i < given.answers.size(); ++i)
      add({word(words::form, given.form), cell(i + 1),
           words_cell(i < given.activities.size() ? given.activities[i] : ""), cell(given.answers[i])});
  }
  void operator()(const Prescription& given) {
    for (const PrescribedChange& change : given.changes)
      add({word(words::clinician, given.by), id_cell(id(change.exercise)), word(words::change, change.change),
           cell(change.sets), cell(change.reps), cell(given.until)});
  }
  void operator()(const Note& note) { add({words_cell(note.text)}); }
  void operator()(const Retract&) {}  // does not count, and neither does what it takes back

 private:
  const std::string& id(ExerciseIndex exercise) const { return protocol_.exercises[exercise].id; }

  void set(const Session& session, const Done& done, std::size_t number) {
    const Exercise& exercise = protocol_.exercises[done.exercise];
    const bool is_hold = exercise.dose.reps_high == 0;
    const Cell amount = cell(done.sets[number]);
    add({id_cell(exercise.id), id_cell(exercise.variants[done.variant].id), cell(number + 1),
         is_hold ? Cell{} : amount, is_hold ? amount : Cell{},
         done.load_g ? part_cell(*done.load_g, 1000) : Cell{}, cell(done.pain), cell(done.effort),
         cell(done.doming), cell(done.leaking), cell(done.heaviness), cell(session.minutes),
         cell(session.finished)});
  }

  void add(Row cells) {
    Row row = head_;
    row.insert(row.end(), cells.begin(), cells.end());
    rows_.push_back(std::move(row));
  }

  const Protocol& protocol_;
  std::vector<Row>& rows_;
  Row head_;
};

}  // namespace

std::vector<Table> journal_tables(const Protocol& protocol, std::span<const Entry* const> entries) {
  std::vector<Table> tables;
  for (Shape& shape : shapes()) {
    std::vector<std::string> columns{"id", "at", "day"};
    columns.insert(columns.end(), shape.columns.begin(), shape.columns.end());
    tables.push_back({std::string(words::kind[tables.size()]), shape.about, std::move(columns), {}});
  }
  for (const Entry* entry : entries) {
    if (entry->body.index() >= tables.size()) continue;
    std::visit(Rows(protocol, *entry, tables[entry->body.index()].rows), entry->body);
  }
  return tables;
}

}  // namespace realign
