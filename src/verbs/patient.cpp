// SPDX-License-Identifier: Apache-2.0
#include "verbs/patient.h"

#include <algorithm>

#include "verbs/chance.h"

namespace realign {
namespace {

using std::chrono::days;

constexpr std::int64_t ms_per_day = 86'400'000;

std::int64_t morning_of_day(Day day) { return day.time_since_epoch().count() * ms_per_day + ms_per_day / 3; }

// Makes one patient; each part draws in its turn.
class Maker {
 public:
  Maker(const Protocol& protocol, Chance chance) : protocol_(protocol), chance_(chance) {}

  Patient make(const History& empty) {
    const Day on = std::chrono::sys_days(std::chrono::year(2026) / 1 / 5) + days(chance_.below(7));
    Patient patient{{empty, {}, begin_course(), {}}, on};
    History& history = patient.folded.history;
    draw_profile(on, history);
    draw_answers(on, history);
    draw_pain(on, history);
    draw_separation(on, history);
    draw_permissions(on, history);
    draw_training(on, history);
    draw_course(on, patient.folded.history, patient.folded.course);
    patient.folded.morning = morning_of(history);
    return patient;
  }

 private:
  template <class T>
  void tell(int per_mille, std::optional<T>& field, T value) {
    if (chance_.per_mille(per_mille)) field = value;
  }

  ExerciseIndex any_exercise() {
    return static_cast<ExerciseIndex>(chance_.below(static_cast<int>(protocol_.exercises.size())));
  }

  void draw_profile(Day on, History& history) {
    Profile& profile = history.profile;
    constexpr std::array<Birth, 20> births = {Birth::cesarean, Birth::cesarean, Birth::cesarean,
                                              Birth::cesarean, Birth::cesarean, Birth::assisted,
                                              Birth::assisted};  // the others are vaginal, the first of all
    constexpr std::array<int, 6> minutes = {3, 5, 10, 15, 20, 30};
    tell(970, profile.birth_date, on - days(chance_.low_of(2, 0, 7 * 52)));
    tell(970, profile.birth, births[static_cast<std::size_t>(chance_.below(20))]);
    tell(950, profile.tear, static_cast<Tear>(chance_.low_of(2, 0, 2)));
    tell(950, profile.epidural, chance_.per_mille(300));
    tell(900, profile.active_before, chance_.per_mille(500));
    tell(900, profile.minutes, minutes[static_cast<std::size_t>(chance_.below(6))]);
    tell(900, profile.equipment, static_cast<KitSet>(chance_.between(0, 127) | chance_.between(0, 127)));
    tell(800, profile.progress_by, chance_.per_mille(300) ? ProgressBy::reps : ProgressBy::sets);
    tell(800, profile.path, chance_.per_mille(200) ? Path::program : Path::daily);
    tell(800, profile.walk_track, chance_.per_mille(200) ? WalkTrack::text : WalkTrack::table);
    tell(500, profile.paused, chance_.per_mille(40));
    if (chance_.per_mille(100)) profile.avoid = std::vector{any_exercise()};
    if (!chance_.per_mille(300)) return;
    history.today_on = on;
    history.today = {chance_.between(3, 30), chance_.per_mille(700), static_cast<Hands>(chance_.below(3))};
  }

  // The clear answer, or rarely another: the further from clear, the rarer.
  Value answer_to(const Question& question) {
    if (!chance_.per_mille(question.required ? 6 : 60)) return question.clear;
    return chance_.low_of(2, question.clear, question.max);
  }

  void draw_answers(Day on, History& history) {
    const bool is_screened = chance_.per_mille(930);
    for (std::size_t i = 0; i < protocol_.questions.size(); ++i) {
      const Question& question = protocol_.questions[i];
      QuestionState& state = history.questions[i];
      state.is_answered = chance_.per_mille(!is_screened ? 600 : question.required ? 999 : 900);
      if (!state.is_answered) continue;
      state.value = answer_to(question);
      state.answered_on = on - days(chance_.per_mille(998) ? chance_.below(7) : chance_.below(60));
      if (chance_.per_mille(500)) state.has_previous = true, state.previous = answer_to(question);
      if (state.value == question.clear) continue;
      state.not_clear_on = {state.answered_on};
      state.run_to = morning_of_day(state.answered_on);
      state.run_from = state.run_to - chance_.low_of(2, 0, 10) * ms_per_day;
      state.worst_pain = chance_.below(11);
    }
    if (!chance_.per_mille(20)) return;
    const auto stops = static_cast<int>(protocol_.rule_table.stops.count());
    history.stops[static_cast<std::size_t>(chance_.below(std::max(1, stops)))].has_held = true;
  }

  void draw_pain(Day on, History& history) {
    if (!chance_.per_mille(900)) return;
    const int usual = chance_.low_of(2, 0, 10);
    for (int ago = chance_.between(1, 9); ago >= (chance_.per_mille(600) ? 0 : 1); --ago) {
      const int score = std::clamp(usual + chance_.between(-1, 1) + (chance_.per_mille(50) ? 4 : 0), 0, 10);
      PainDay pain;
      pain.day = on - days(ago);
      pain.worst = score;
      pain.morning = pain.worst_morning = score;
      pain.usual = usual;
      history.mornings.push_back({pain.day, score});
      history.pain.push_back(std::move(pain));
    }
    if (history.pain.empty()) return;
    history.first_score_on = history.pain.front().day - days(chance_.below(60));
    if (usual > protocol_.dosing.clean_pain) history.last_high_score_on = history.pain.back().day;
    if (!chance_.per_mille(10)) return;
    history.rest_pain_to = morning_of_day(on);
    history.rest_pain_from = history.rest_pain_to - chance_.below(5) * ms_per_day;
  }

  void draw_separation(Day on, History& history) {
    if (!chance_.per_mille(700)) return;
    const SeparationReading reading{on - days(chance_.below(60)), chance_.low_of(2, 0, 9),
                                    static_cast<Tension>(chance_.low_of(3, 0, 2)), chance_.per_mille(80)};
    history.readings.push_back(reading);
    history.domes = reading.doming;
    history.in_separation = reading.widest >= protocol_.self_check.starts_at ||
                            reading.tension != Tension::firm || reading.doming;
    if (history.in_separation && chance_.per_mille(100)) history.gap_to_see = reading.widest;
  }

  void draw_permissions(Day on, History& history) {
    const auto give = [&](Scope scope, int per_mille) {
      if (!chance_.per_mille(per_mille)) return;
      ClearanceState& clearance = history.clearances[static_cast<std::size_t>(scope)];
      clearance.is_given = true;
      clearance.is_restricted = chance_.per_mille(50);
      if (chance_.per_mille(200)) clearance.until = on + days(chance_.between(-10, 60));
    };
    const auto& born = history.profile.birth_date;
    give(Scope::postnatal_check, born && days_between(*born, on) >= 42 ? 700 : 50);
    give(Scope::exercise, 60);
    give(Scope::loading, 100);
    give(Scope::kneeling, 60);
    give(Scope::impact, 30);
    if (chance_.per_mille(60)) history.phq2 = chance_.low_of(2, 0, 6);
    if (!chance_.per_mille(40)) return;
    PrescribedChange change{any_exercise(), static_cast<Change>(chance_.below(3)), {}, {}};
    if (change.change == Change::cap) change.sets = chance_.between(1, 3);
    history.prescriptions.push_back({change, {}});
  }

  void draw_training(Day on, History& history) {
    const auto remember = [&](std::optional<Day>& event, int per_mille) {
      if (chance_.per_mille(per_mille)) event = on - days(chance_.below(40));
    };
    remember(history.domed_on, 40);
    remember(history.leaked_on, 40);
    remember(history.heavy_on, 30);
    for (auto& domed : history.domed_exercise_on) remember(domed, 20);
    for (int ago = 8; ago > 0; --ago) {
      if (!chance_.per_mille(400)) continue;
      TrainingDay training;
      training.day = on - days(ago);
      for (int more = chance_.between(1, 5); more > 0; --more) {
        DoneExercise done;
        done.exercise = any_exercise();
        training.done.push_back(std::move(done));
      }
      history.training.push_back(std::move(training));
    }
  }

  void draw_course(Day on, const History& history, Course& course) {
    constexpr std::array<StageId, 10> stages = {StageId::foundation, StageId::foundation, StageId::foundation,
                                                StageId::foundation, StageId::strengthen, StageId::strengthen,
                                                StageId::strengthen, StageId::strengthen, StageId::program,
                                                StageId::maintain};
    course.stage = stages[static_cast<std::size_t>(chance_.below(10))];
    course.stage_since = on - days(chance_.below(60));
    course.held_by_pain = course.stage != StageId::foundation && chance_.per_mille(50);
    draw_pace(on, course.pace);
    course.walk.part = chance_.below(2 * static_cast<int>(protocol_.walking.table.size()));
    if (course.stage == StageId::maintain) course.maintain_since = course.stage_since;
    course.program_week = chance_.below(static_cast<int>(protocol_.program.size()));
    course.program_week_sessions = chance_.below(3);
    course.training_seen = history.training.size();
    if (!history.training.empty())
      course.last_session = history.training.back().day;
    else if (chance_.per_mille(500))
      course.last_session = on - days(chance_.between(9, 60));
    course.first_session = course.stage_since;
    course.begun = on;
  }

  void draw_pace(Day on, Pace& pace) {
    constexpr std::array<ReviewOutcome, 3> reviews = {{{Decision::none, {}, 0, 0, {}},
                                                       {Decision::hold, {}, 0, 0, "hold-full"},
                                                       {Decision::progress, {}, 0, 0, "review-progress"}}};
    for (std::size_t i = 0; i < protocol_.ladders.size(); ++i) {
      pace.exercises[i].rung =
          static_cast<Rung>(chance_.low_of(2, protocol_.ladders[i].lowest, protocol_.ladders[i].highest));
    }
    pace.next_review = on + days(chance_.between(1, protocol_.dosing.review_days));
    pace.last = reviews[static_cast<std::size_t>(chance_.below(3))];
    if (pace.last.decision != Decision::none)
      pace.last.on = *pace.next_review - days(protocol_.dosing.review_days);
    pace.is_shorter = chance_.per_mille(50);
  }

  const Protocol& protocol_;
  Chance chance_;
};

}  // namespace

PatientMaker::PatientMaker(const Protocol& protocol, std::uint64_t seed)
    : protocol_(protocol), seed_(seed), empty_(begin_history(protocol)) {}

Patient PatientMaker::make(std::uint64_t number) const {
  return Maker(protocol_, Chance(seed_, number)).make(empty_);
}

}  // namespace realign
