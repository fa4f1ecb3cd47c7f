// SPDX-License-Identifier: Apache-2.0
#include "engine/stops.h"

#include <algorithm>

#include "engine/facts.h"

namespace realign {
namespace {

constexpr std::int64_t ms_per_hour = 3'600'000;

void set(std::vector<Value>& facts, Derived fact, Value value) {
  facts[static_cast<FactIndex>(fact)] = value;
}

QuestionState clear_state(const Question& question) {
  QuestionState state;
  state.value = question.clear;
  return state;
}

// No answer is left that could make a stop hold: the common case, decided without trying a rule.
bool is_all_clear(const Protocol& protocol, const History& history) {
  return std::all_of(
      history.stop_questions.begin(), history.stop_questions.end(), [&](QuestionIndex question) {
        const QuestionState& state = history.questions[question];
        return state.is_cleared_for_exercise || state.value == protocol.questions[question].clear;
      });
}

bool can_change_a_stop(const Entry& entry) {
  return std::holds_alternative<Screening>(entry.body) || std::holds_alternative<Profile>(entry.body) ||
         std::holds_alternative<Pain>(entry.body) || std::holds_alternative<Session>(entry.body) ||
         std::holds_alternative<Walk>(entry.body) || std::holds_alternative<Separation>(entry.body) ||
         std::holds_alternative<Questionnaire>(entry.body);
}

void update_stop_facts(const Protocol& protocol, Day day, History& history) {
  auto& facts = history.stop_facts;
  for (std::size_t i = 0; i < protocol.questions.size(); ++i) {
    const Question& question = protocol.questions[i];
    const QuestionState& state = history.questions[i];
    write_question_facts(question, state.is_cleared_for_exercise ? clear_state(question) : state, day, facts);
  }
  const Profile& profile = history.profile;
  if (profile.birth) set(facts, Derived::birth, static_cast<Value>(*profile.birth));
  if (profile.tear) set(facts, Derived::tear, static_cast<Value>(*profile.tear));
  if (profile.epidural) set(facts, Derived::epidural, *profile.epidural ? 1 : 0);
  if (profile.birth_date) {
    const int days = std::max(0, days_between(*profile.birth_date, day));
    set(facts, Derived::days, days);
    set(facts, Derived::weeks, days / 7);
  }
  set(facts, Derived::gap_to_see, history.gap_to_see);
  set(facts, Derived::phq2, history.phq2.value_or(0));
}

// A clearance that ends earlier takes nothing back from one that lasts longer.
void extend(std::optional<Day>& lifted_to, const Clearance& clearance) {
  lifted_to = std::max(lifted_to.value_or(Day::min()), clearance.until.value_or(Day::max()));
}

// A gap counts as seen for as long as the clearance holds, whether or not it was wide enough to stop her.
void take_gap_as_seen(const Clearance& clearance, History& history) {
  if (history.gap_to_see > 0) history.gap_seen_to.reset();  // something new was seen: this clearance decides
  history.gap_seen = std::max(history.gap_seen, history.gap_to_see);
  history.gap_to_see = 0;
  extend(history.gap_seen_to, clearance);
}

void answer_clear(const Protocol& protocol, QuestionIndex question, History& history) {
  QuestionState& state = history.questions[question];
  state.previous = state.value = protocol.questions[question].clear;
  state.run_from.reset();
  state.worst_pain = 0;
  state.not_clear_on.clear();
}

// A question is settled once none of its stops stands any more.
bool has_open_stop(const Protocol& protocol, QuestionIndex question, const History& history) {
  for (std::size_t rule = 0; rule < protocol.rules.size() && is_stop(protocol.rules[rule].layer); ++rule) {
    const StopState& stop = history.stops[rule];
    if (protocol.rules[rule].question == question && stop.has_held && !stop.lifted_to) return true;
  }
  return false;
}

bool reads(const Question& question, const Condition& condition) {
  return std::any_of(condition.facts.begin(), condition.facts.end(), [&](FactIndex fact) {
    return fact == question.fact ||
           (fact != Question::no_fact &&
            (fact == question.pain || fact == question.ago || fact == question.hours ||
             fact == question.days || fact == question.rise));
  });
}

}  // namespace

std::vector<QuestionIndex> questions_that_stop(const Protocol& protocol) {
  std::vector<QuestionIndex> found;
  for (std::size_t i = 0; i < protocol.questions.size(); ++i) {
    const bool stops = std::any_of(protocol.rules.begin(), protocol.rules.end(), [&](const Rule& rule) {
      return is_stop(rule.layer) && reads(protocol.questions[i], rule.when);
    });
    if (stops) found.push_back(static_cast<QuestionIndex>(i));
  }
  return found;
}

std::vector<Value> first_stop_facts(const Protocol& protocol) {
  std::vector<Value> facts;
  facts.reserve(protocol.facts.size());
  for (const FactSpec& fact : protocol.facts) facts.push_back(fact.assumed);
  for (const Question& question : protocol.questions) {
    write_question_facts(question, clear_state(question), Day{}, facts);
  }
  return facts;
}

void write_question_facts(const Question& question, const QuestionState& state, Day on,
                          std::vector<Value>& facts) {
  const auto write = [&](FactIndex fact, Value value) {
    if (fact != Question::no_fact) facts[fact] = value;
  };
  const auto& days = state.not_clear_on;
  write(question.fact, state.value);
  write(question.pain, state.run_from ? state.worst_pain : 0);
  write(question.ago, days.empty() ? never : days_between(days.back(), on));
  write(question.hours,
        state.run_from ? static_cast<Value>((state.run_to - *state.run_from) / ms_per_hour) : 0);
  write(question.days, static_cast<Value>(std::count_if(
                           days.begin(), days.end(), [&](Day day) { return days_between(day, on) < 28; })));
  write(question.rise, state.has_previous ? std::max(0, state.value - state.previous) : 0);
}

void record_stops(const Protocol& protocol, const Entry& entry, Day day, History& history) {
  const bool is_reading = std::holds_alternative<Separation>(entry.body);
  if (!can_change_a_stop(entry) || (!is_reading && is_all_clear(protocol, history))) return;
  update_stop_facts(protocol, day, history);
  for (std::size_t rule = 0; rule < protocol.rules.size() && is_stop(protocol.rules[rule].layer); ++rule) {
    if (!holds(protocol.rules[rule].when, history.stop_facts)) continue;
    // Stop rules see a cleared question as clear, so one that holds now holds for something said after the
    // clearance: a new stop.
    history.stops[rule] = {true, std::nullopt};
  }
}

void lift_stops(const Protocol& protocol, const Clearance& clearance, History& history) {
  std::vector<QuestionIndex> settled;
  if (clearance.scope == Scope::exercise) take_gap_as_seen(clearance, history);
  if (clearance.scope == Scope::question) settled.push_back(clearance.question);
  for (std::size_t i = 0; i < protocol.rules.size() && is_stop(protocol.rules[i].layer); ++i) {
    const Rule& rule = protocol.rules[i];
    const bool is_for_rule = clearance.scope == Scope::question
                                 ? rule.question == clearance.question
                                 : clearance.scope == Scope::exercise && rule.layer != Layer::emergency;
    if (!is_for_rule || !history.stops[i].has_held) continue;
    extend(history.stops[i].lifted_to, clearance);
    if (rule.question) settled.push_back(*rule.question);
  }
  for (const QuestionIndex question : settled) {
    if (has_open_stop(protocol, question, history)) continue;
    if (clearance.scope == Scope::question) {
      answer_clear(protocol, question, history);
    } else {
      history.questions[question].is_cleared_for_exercise = true;
    }
  }
}

}  // namespace realign
