// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "engine/day_tasks.h"
#include "engine/plan_lines.h"
#include "engine/questionnaires.h"

namespace realign {
namespace {

bool asks_already(const Plan& plan, std::string_view question) {
  return std::any_of(plan.ask.begin(), plan.ask.end(),
                     [&](const Ask& ask) { return ask.question == question; });
}

void ask_question(const Question& question, bool again, Plan& plan) {
  if (!asks_already(plan, question.id)) plan.ask.push_back({question.id, question.why_words, again});
}

// `key` is ask.WHAT.
void ask_other(const DecidedDay& day, std::string_view key, Plan& plan) {
  const std::string_view what = key.substr(key.find('.') + 1);
  if (!asks_already(plan, what)) plan.ask.push_back({std::string(what), day.protocol.key(key), false});
}

// Her profile in the order in which it is told: how and when the birth was; or what only she can choose.
enum class ProfilePart : bool { birth, wishes };

void ask_for_profile(const DecidedDay& day, ProfilePart part, Plan& plan) {
  constexpr std::array<std::string_view, 4> birth{"profile.birth_date", "profile.birth", "profile.tear",
                                                  "profile.epidural"};
  for (const ProfileAsk& ask : day.protocol.profile_asks) {
    const bool is_of_birth = std::find(birth.begin(), birth.end(), ask.question) != birth.end();
    const bool is_known = std::all_of(ask.facts.begin(), ask.facts.end(),
                                      [&](FactIndex fact) { return day.facts.known[fact]; });
    if (is_of_birth != (part == ProfilePart::birth) || is_known) continue;
    if (!asks_already(plan, ask.question)) plan.ask.push_back({ask.question, ask.words, false});
  }
}

void ask_questions(const DecidedDay& day, Plan& plan,
                   bool (*wants)(const Question&, const QuestionState&, bool is_old)) {
  for (std::size_t i = 0; i < day.protocol.questions.size(); ++i) {
    const Question& question = day.protocol.questions[i];
    const QuestionState& state = day.folded.history.questions[i];
    const int age = state.is_answered ? days_between(state.answered_on, day.on) : 0;
    const int fresh = fresh_days(day.protocol.dosing, question, day.facts[Derived::days_since_session]);
    if (wants(question, state, age > fresh)) ask_question(question, state.is_answered, plan);
  }
}

// Pressure counts only if known and a flare only if said: a question whose cautious value is the clear one.
bool waits_to_be_told(const DecidedDay& day, const Question& question) {
  return !question.required && day.protocol.facts[question.fact].assumed == question.clear;
}

void ask_short_screen(const DecidedDay& day, Plan& plan) {
  const History& history = day.folded.history;
  if (has_trained_today(day)) return;
  for (std::size_t i = 0; i < day.protocol.questions.size(); ++i) {
    const QuestionState& state = history.questions[i];
    const bool is_of_today = state.is_answered && state.answered_on == day.on;
    if (day.protocol.questions[i].is_short && !is_of_today)
      ask_question(day.protocol.questions[i], state.is_answered, plan);
  }
}

void ask_forms(const DecidedDay& day, Plan& plan) {
  for (const Form form : forms_due(day.protocol, day.folded.history, day.on)) {
    const std::string& id = day.protocol.forms[static_cast<std::size_t>(form)].id;
    const bool again = last_given(day.folded.history, form, day.on) != nullptr;
    plan.ask.push_back({id, key_of(day.protocol, "form.", id, ".why"), again});
  }
}

}  // namespace

void write_ask(const DecidedDay& day, Plan& plan) {
  if (plan.paused || plan.disposition <= Disposition::urgent) return;
  plan.ask.reserve(16);
  const bool counts = day.staleness == Staleness::counts;
  // 1. What is grave if it is so: unanswered or stale questions that can stop her, the gravest kind first.
  ask_questions(day, plan, [](const Question& question, const QuestionState& state, bool is_old) {
    return question.required && (!state.is_answered || (question.stale_closes && is_old));
  });
  // 2. The birth, on which every week gate rests.
  ask_for_profile(day, ProfilePart::birth, plan);
  // 3. What makes the plan more careful than it may need to be.
  for (std::size_t i = 0; i < day.protocol.questions.size(); ++i) {
    const Question& question = day.protocol.questions[i];
    const QuestionState& state = day.folded.history.questions[i];
    if (!state.is_answered && !waits_to_be_told(day, question)) ask_question(question, false, plan);
  }
  if (!counts) return;
  // 4. What has grown old, and the short screen before the day's first session.
  ask_questions(day, plan, [](const Question&, const QuestionState& state, bool is_old) {
    return state.is_answered && is_old;
  });
  ask_short_screen(day, plan);
  const auto& pain = day.folded.history.pain;
  if (pain.empty() || pain.back().day != day.on) ask_other(day, "ask.pain", plan);
  if (plan.self_check && plan.self_check->due) ask_other(day, "ask.separation", plan);
  // 5. What only she can choose.
  if (!day.folded.history.profile.minutes) ask_other(day, "ask.profile.minutes", plan);
  if (!day.folded.history.profile.equipment) ask_other(day, "ask.profile.equipment", plan);
  ask_for_profile(day, ProfilePart::wishes, plan);
  // 6. How it goes on the whole, once there is nothing more pressing to know.
  if (!day.facts.unanswered) ask_forms(day, plan);
}

}  // namespace realign
