// SPDX-License-Identifier: Apache-2.0
#include "engine/summary.h"

#include <algorithm>

#include "engine/engine.h"
#include "engine/planner.h"

namespace realign {
namespace {

void write_answers(const DecidedDay& day, Summary& summary) {
  for (std::size_t i = 0; i < day.protocol.questions.size(); ++i) {
    const Question& question = day.protocol.questions[i];
    const QuestionState& state = day.folded.history.questions[i];
    const auto index = static_cast<QuestionIndex>(i);
    if (!state.is_answered) {
      const bool counts = question.required || day.protocol.facts[question.fact].assumed != question.clear;
      if (counts) summary.unanswered.push_back(index);
    } else if (state.value != question.clear) {
      summary.not_clear.push_back({index, state.value, state.answered_on});
    } else {
      ++summary.clear;
      summary.clear_from = std::min(summary.clear_from.value_or(state.answered_on), state.answered_on);
      summary.clear_to = std::max(summary.clear_to.value_or(state.answered_on), state.answered_on);
    }
  }
}

void write_open(const DecidedDay& day, Summary& summary) {
  for (std::size_t i = 0; i < day.protocol.rules.size(); ++i) {
    const Rule& rule = day.protocol.rules[i];
    if (rule.layer > Layer::refer || !day.ruling.held[i]) continue;
    summary.open.push_back(
        {static_cast<RuleIndex>(i), {reason_of(day.facts, rule)}, holds(rule.when, day.facts.values)});
  }
}

void write_clearances(const DecidedDay& day, Summary& summary) {
  const auto& given = day.folded.history.clearances;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto& until = given[i].until;
    if (!given[i].is_given || (until && *until < day.on)) continue;
    summary.clearances.push_back({static_cast<Scope>(i), until, given[i].restrictions});
  }
}

}  // namespace

Summary summary_of(const DecidedDay& day, std::span<const Entry* const> entries) {
  const Profile& profile = day.folded.history.profile;
  Summary summary;
  summary.plan = plan_of(day);
  summary.progress = progress_of(day, entries);
  summary.birth_date = profile.birth_date;
  summary.birth = profile.birth;
  summary.tear = profile.tear;
  write_answers(day, summary);
  write_open(day, summary);
  write_clearances(day, summary);
  const ReviewOutcome& last = day.course.pace.last;
  summary.review = {last.decision, last.on, last.done, last.planned, summary.plan.decision_because};
  summary.usual_pain = usual_pain(day.protocol.dosing, day.folded.history, day.on + std::chrono::days(1));
  return summary;
}

}  // namespace realign
