// SPDX-License-Identifier: Apache-2.0
#include "engine/signs.h"

#include <algorithm>

#include "engine/planner.h"
#include "engine/stops.h"

namespace realign {
namespace {

// The mildest answer that says something is wrong, given on this day and never before.
QuestionState said_today(const Question& question, const History& history, Day on) {
  QuestionState state;
  state.is_answered = true;
  state.value = question.type == FactType::boolean ? 1 - question.clear : question.clear + 1;
  state.answered_on = on;
  state.not_clear_on = {on};
  state.run_from = 0;
  const bool is_scored = !history.pain.empty() && history.pain.back().day == on;
  state.worst_pain = is_scored ? history.pain.back().worst : 0;
  return state;
}

// The gravest rule of the question that would hold; where none would, as one day of it is not enough, the
// least grave one: it is looked out for all the same.
Layer layer_of(const Protocol& protocol, QuestionIndex question, std::span<const Value> facts) {
  Layer least = Layer::emergency;
  for (const Rule& rule : protocol.rules) {
    if (rule.layer > Layer::urgent || rule.question != question) continue;
    if (holds(rule.when, facts)) return rule.layer;
    least = std::max(least, rule.layer);
  }
  return least;
}

}  // namespace

Signs signs_of(const DecidedDay& day) {
  const Protocol& protocol = day.protocol;
  Signs signs;
  for (std::size_t i = 0; i < protocol.rules.size() && protocol.rules[i].layer <= Layer::urgent; ++i) {
    const auto& index = protocol.rules[i].question;
    if (!index || protocol.questions[*index].type == FactType::integer) continue;
    std::vector<Value> said = day.facts.values;
    const QuestionState state = said_today(protocol.questions[*index], day.folded.history, day.on);
    write_question_facts(protocol.questions[*index], state, day.on, said);
    const bool is_urgent = layer_of(protocol, *index, said) == Layer::urgent;
    std::vector<QuestionIndex>& told = is_urgent ? signs.urgent : signs.emergency;
    if (std::ranges::find(told, *index) == told.end()) told.push_back(*index);
    if (is_urgent && protocol.rules[i].layer == Layer::emergency)
      signs.graver.push_back(static_cast<RuleIndex>(i));
  }
  return signs;
}

}  // namespace realign
