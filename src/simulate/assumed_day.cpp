// SPDX-License-Identifier: Apache-2.0
#include "simulate/assumed_day.h"

#include <algorithm>

#include "engine/entry_words.h"

namespace realign {
namespace {

// Minutes after midnight.
constexpr int at_morning = 7 * 60, at_check = 7 * 60 + 1, at_answers = 7 * 60 + 2, at_forms = 7 * 60 + 2,
              at_separation = 7 * 60 + 3, at_before = 10 * 60, at_session = 10 * 60 + 30,
              at_after = 11 * 60 + 30, at_walk = 15 * 60;
constexpr int days_in_a_week = 7;
constexpr KitSet every_kit = (1U << entry_words::kit.size()) - 1;

Day day_at(const AssumedLife& life, int day) { return life.first + std::chrono::days(day); }

int pain_at(const AssumedLife& life, const std::vector<AssumedScore>& scores, int day) {
  if (const auto score = score_on(scores, day)) return *score;
  return score_on(life.given.pain, day).value_or(life.woman.pain);
}

int morning_pain(const AssumedLife& life, int day) { return pain_at(life, life.given.morning, day); }

int before_pain(const AssumedLife& life, int day) {
  return score_on(life.given.before, day).value_or(morning_pain(life, day));
}

Profile profile_of(const AssumedLife& life) {
  const AssumedWoman& woman = life.woman;
  Profile profile;
  if (!woman.is_hers) {
    profile.birth_date = life.first - std::chrono::days(woman.start_week.value_or(0) * days_in_a_week);
    profile.birth = woman.birth;
    profile.tear = Tear::none;
    profile.epidural = false;
    profile.active_before = false;
    profile.equipment = every_kit;
    profile.walk_track = WalkTrack::table;
  }
  profile.minutes = woman.minutes;
  profile.path = woman.path;
  profile.progress_by = woman.progress_by;
  return profile;
}

// Counts only if she says it by herself: its cautious value is the clear one, and nothing asks for it.
bool waits_to_be_told(const Protocol& protocol, const Question& question) {
  return !question.required && protocol.facts[question.fact].assumed == question.clear;
}

std::optional<Value> assumed_answer(const AssumedLife& life, std::size_t question, int day) {
  std::optional<Value> value;
  for (const AssumedAnswer& answer : life.given.answers) {
    if (answer.question == question && applies(answer.when, day)) value = answer.value;
  }
  return value;
}

bool is_any_assumed(const AssumedLife& life, std::size_t question) {
  return std::any_of(life.given.answers.begin(), life.given.answers.end(),
                     [&](const AssumedAnswer& answer) { return answer.question == question; });
}

// The sets of an item as they were planned: repetitions, or seconds for what is held.
template <class Planned>
std::vector<int> sets_of(const Planned& planned) {
  return std::vector<int>(static_cast<std::size_t>(planned.sets),
                          planned.reps_high > 0 ? planned.reps_high : planned.hold_s);
}

void put_signs(const AssumedLife& life, int day, Done& done) {
  for (const AssumedSign& sign : life.given.signs) {
    if (!applies(sign.when, day) || (sign.exercise && *sign.exercise != done.exercise)) continue;
    if (sign.sign == Sign::doming) done.doming = true;
    if (sign.sign == Sign::leaking) done.leaking = true;
    if (sign.sign == Sign::heaviness) done.heaviness = true;
  }
}

Session session_of(const AssumedLife& life, int day, const Diary& diary, const Plan& plan) {
  Session session;
  if (plan.session) {
    for (const Item& item : plan.session->items) {
      Done done{item.exercise, item.variant, sets_of(item), {}, {}, {}, {}, {}, {}};
      const Exercise& exercise = diary.protocol.exercises[item.exercise];
      const int load = exercise.variants[item.variant].load_g;
      if (load > 0) done.load_g = load;
      if (exercise.kind == ExerciseKind::strength) {
        done.pain = pain_at(life, life.given.during, day);
        done.effort = score_on(life.given.effort, day).value_or(life.woman.effort);
        put_signs(life, day, done);
      }
      session.items.push_back(std::move(done));
    }
    session.minutes = std::max(1, plan.session->minutes);
  }
  for (const Stretch& stretch : plan.stretches)
    session.items.push_back({stretch.exercise, stretch.variant, sets_of(stretch), {}, {}, {}, {}, {}, {}});
  session.finished = true;
  return session;
}

// So many days of each week, as evenly as they go.
bool walks_on(const WalkPlan& walk, int day) {
  const int in_week = day % days_in_a_week;
  return (in_week + 1) * walk.days_high / days_in_a_week > in_week * walk.days_high / days_in_a_week;
}

// More than what may be done on a day off.
bool is_session(const Protocol& protocol, const Plan& plan) {
  if (!plan.session || plan.rest_day) return false;
  const StageSpec& stage = protocol.stages[static_cast<std::size_t>(plan.stage)];
  const auto is_in = [](const std::vector<ExerciseIndex>& list, ExerciseIndex exercise) {
    return std::find(list.begin(), list.end(), exercise) != list.end();
  };
  return std::any_of(plan.session->items.begin(), plan.session->items.end(), [&](const Item& item) {
    return is_in(stage.choose, item.exercise) && !is_in(stage.instead, item.exercise);
  });
}

// Whether the share of the planned sessions that is done reaches to this one.
bool is_due(AssumedLife& life, int day) {
  constexpr int whole = 100;
  life.share += score_on(life.given.done, day).value_or(whole);
  if (life.share < whole) return false;
  life.share -= whole;
  return true;
}

// A questionnaire whose answers have this sum, or where it rates her own activities this mean.
Questionnaire form_with(const FormSpec& spec, Form form, int score) {
  Questionnaire filled{form, {}, {}};
  for (int i = 0; i < spec.items_low; ++i) {
    const int answer = std::min(spec.own_items ? score : score - i * spec.answer_high, spec.answer_high);
    filled.answers.push_back(std::max(0, answer));
    if (spec.own_items) filled.activities.push_back("activity " + std::to_string(i + 1));
  }
  return filled;
}

// What is due and has an assumed score; the others stay unanswered.
void fill_in_forms(const AssumedLife& life, int day, const Plan& asking, Diary& diary) {
  for (std::size_t i = 0; i < diary.protocol.forms.size(); ++i) {
    const auto score = score_on(life.given.forms[i], day);
    const bool is_asked = std::any_of(asking.ask.begin(), asking.ask.end(),
                                      [&](const Ask& ask) { return ask.question == entry_words::form[i]; });
    if (!score || !is_asked) continue;
    write(diary, day_at(life, day), at_forms,
          form_with(diary.protocol.forms[i], static_cast<Form>(i), *score));
  }
}

}  // namespace

void wake_up(const AssumedLife& life, int day, Diary& diary) {
  const Profile profile = day == 0 ? profile_of(life) : Profile{};
  if (profile != Profile{}) write(diary, day_at(life, day), at_morning, profile);
  write(diary, day_at(life, day), at_morning, Pain{morning_pain(life, day), PainWhen::morning, {}, {}});
}

void go_to_check(AssumedLife& life, int day, Day birth, Diary& diary) {
  if (life.checked || !life.woman.check_week) return;
  if (days_between(birth, day_at(life, day)) < *life.woman.check_week * days_in_a_week) return;
  write(diary, day_at(life, day), at_check,
        Clearance{Clinician::physician, Scope::postnatal_check, 0, {}, {}});
  life.checked = true;
}

void answer(AssumedLife& life, int day, const Plan& asking, Diary& diary) {
  Screening screening;
  bool asks_separation = false;
  for (std::size_t i = 0; i < diary.protocol.questions.size(); ++i) {
    const Question& question = diary.protocol.questions[i];
    const bool is_asked = std::any_of(asking.ask.begin(), asking.ask.end(),
                                      [&](const Ask& ask) { return ask.question == question.id; });
    const bool is_new = !life.said[i] && !waits_to_be_told(diary.protocol, question);
    const auto assumed = assumed_answer(life, i, day);
    // What was assumed for some days is over after them; what her own journal says stays as she said it.
    const Value usual = is_any_assumed(life, i) ? question.clear : life.said[i].value_or(question.clear);
    const Value value = assumed.value_or(usual);
    const bool is_other = assumed.has_value() || life.said[i].value_or(value) != value;
    if (!is_asked && !is_new && !is_other) continue;
    life.said[i] = value;
    screening.answers.push_back({static_cast<QuestionIndex>(i), static_cast<std::int16_t>(value)});
  }
  fill_in_forms(life, day, asking, diary);
  for (const Ask& ask : asking.ask) asks_separation = asks_separation || ask.question == "separation";
  if (!screening.answers.empty()) write(diary, day_at(life, day), at_answers, std::move(screening));
  if (!asks_separation) return;
  const int halves = life.woman.separation;
  write(diary, day_at(life, day), at_separation, Separation{halves, halves, halves, Tension::firm, false});
}

void do_as_planned(AssumedLife& life, int day, Diary& diary, SimulatedDay& into) {
  const Plan& plan = into.morning;
  const Day on = day_at(life, day);
  const bool is_light = !is_session(diary.protocol, plan);
  Session session = session_of(life, day, diary, plan);
  if (!session.items.empty() && (is_light || is_due(life, day))) {
    write(diary, on, at_before, Pain{before_pain(life, day), PainWhen::before, {}, {}});
    write(diary, on, at_session, std::move(session));
    write(diary, on, at_after, Pain{pain_at(life, life.given.after, day), PainWhen::after, {}, {}});
    into.trained = !is_light;
  }
  if (!plan.walk || plan.walk->minutes_high == 0 || !walks_on(*plan.walk, day)) return;
  into.walked = plan.walk->minutes_high;
  write(diary, on, at_walk,
        Walk{into.walked, Place::outdoors, Talk::easy, pain_at(life, life.given.during, day)});
}

}  // namespace realign
