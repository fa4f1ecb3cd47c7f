// SPDX-License-Identifier: Apache-2.0
#include "faces/population_text.h"

#include <algorithm>

#include "base/json.h"

namespace realign {
namespace {

constexpr std::array<std::string_view, 6> disposition_names = {"emergency",  "urgent",     "clinician-first",
                                                               "unscreened", "refer-soon", "go"};
constexpr std::array<std::string_view, 5> decision_names = {"none", "progress", "hold", "regress", "restart"};
constexpr std::size_t most_rules_told = 20;
constexpr std::size_t label_column = 30, number_width = 12;

void join(std::vector<Count>& to, const std::vector<Count>& from) {
  for (std::size_t i = 0; i < to.size(); ++i) to[i] += from[i];
}

template <std::size_t size>
void join(std::array<Count, size>& to, const std::array<Count, size>& from) {
  for (std::size_t i = 0; i < size; ++i) to[i] += from[i];
}

template <class Key>
void join(std::map<Key, Count>& to, const std::map<Key, Count>& from) {
  for (const auto& [key, count] : from) to[key] += count;
}

// 12.3, of `all`, rounded to nearest.
std::string percent(Count part, Count all) {
  const Count tenths = all == 0 ? 0 : (part * 2000 + all) / (2 * all);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string dose_in_words(const GivenDose& dose) {
  std::string words = std::to_string(dose.sets) + " x ";
  if (dose.reps_high == 0) return words + std::to_string(dose.hold_s) + " s";
  words += std::to_string(dose.reps_low);
  return dose.reps_low == dose.reps_high ? words : words + "-" + std::to_string(dose.reps_high);
}

// The places of rules that bind, those that bind most first.
std::vector<std::size_t> binding_rules(const Outcomes& outcomes) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < outcomes.rules.size(); ++i) {
    if (outcomes.rules[i].binding > 0) order.push_back(i);
  }
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t rule) { return outcomes.rules[rule].binding; });
  return order;
}

class Table {
 public:
  void heading(std::string_view label, std::initializer_list<std::string_view> columns) {
    if (!text_.empty()) text_ += '\n';
    row(label, columns);
  }
  void row(std::string_view label, std::initializer_list<std::string_view> cells) {
    std::string line(label);
    std::size_t end = label_column;
    for (const std::string_view cell : cells) {
      end += number_width;
      const std::size_t gap = end > line.size() + cell.size() ? end - line.size() - cell.size() : 1;
      line.append(gap, ' ').append(cell);
    }
    text_ += line + '\n';
  }
  void share(std::string_view label, Count part, Count all) {
    row(label, {std::to_string(part), percent(part, all)});
  }
  void line(std::string_view text) { text_.append(text) += '\n'; }
  std::string text() && { return std::move(text_); }

 private:
  std::string text_;
};

void add_outcome(Table& table, const Protocol& protocol, const Outcomes& outcomes) {
  const Count all = outcomes.plans;
  table.heading(std::to_string(all) + " plans", {"", "%"});
  table.heading("disposition", {});
  for (std::size_t i = 0; i < disposition_names.size(); ++i) {
    table.share(std::string("  ").append(disposition_names[i]), outcomes.dispositions[i], all);
  }
  table.heading("stage", {});
  for (std::size_t i = 0; i < outcomes.stages.size(); ++i) {
    table.share("  " + protocol.stages[i].id, outcomes.stages[i], all);
  }
  table.heading("mode", {});
  for (std::size_t i = 0; i < outcomes.modes.size(); ++i) {
    table.share("  " + protocol.modes[i].id, outcomes.modes[i], all);
  }
  table.heading("the day", {});
  table.share("  with a session", outcomes.sessions, all);
  table.share("  a rest day", outcomes.rest_days, all);
  table.share("  paused", outcomes.paused, all);
  for (std::size_t i = 0; i < decision_names.size(); ++i) {
    table.share(std::string("  last review: ").append(decision_names[i]), outcomes.decisions[i], all);
  }
}

void add_exercises(Table& table, const Protocol& protocol, const Outcomes& outcomes) {
  const Count all = outcomes.plans;
  table.heading("exercise, % of plans", {"open", "limited", "withheld", "today"});
  for (std::size_t i = 0; i < outcomes.exercises.size(); ++i) {
    const ExerciseOutcome& one = outcomes.exercises[i];
    Count today = one.stretched;
    for (const auto& [dose, count] : one.doses) today += count;
    table.row("  " + protocol.exercises[i].id, {percent(one.open, all), percent(one.limited, all),
                                                percent(one.withheld, all), percent(today, all)});
  }
  table.heading("dose, of sessions with it", {"times", "%"});
  for (std::size_t i = 0; i < outcomes.exercises.size(); ++i) {
    const auto& doses = outcomes.exercises[i].doses;
    Count times = 0;
    for (const auto& [dose, count] : doses) times += count;
    for (const auto& [dose, count] : doses)
      table.share("  " + protocol.exercises[i].id + " " + dose_in_words(dose), count, times);
  }
}

void add_walks(Table& table, const Outcomes& outcomes) {
  table.heading("walk", {"plans", "%"});
  for (const auto& [minutes, count] : outcomes.walks) {
    table.share(minutes == 0 ? "  none" : "  up to " + std::to_string(minutes) + " minutes", count,
                outcomes.plans);
  }
}

void add_rules(Table& table, const Protocol& protocol, const Outcomes& outcomes) {
  const auto order = binding_rules(outcomes);
  table.heading("rule, by exercises kept back", {"kept back", "alone", "holds for %"});
  for (std::size_t i = 0; i < std::min(most_rules_told, order.size()); ++i) {
    const RuleOutcome& rule = outcomes.rules[order[i]];
    table.row("  " + protocol.rules[order[i]].id,
              {std::to_string(rule.binding), std::to_string(rule.alone), percent(rule.held, outcomes.plans)});
  }
  if (order.size() > most_rules_told) {
    table.line("  and " + std::to_string(order.size() - most_rules_told) +
               " rules more (--format json has them)");
  }
}

template <class Names, class Counts>
void write_counts(JsonWriter& json, std::string_view name, const Names& names, const Counts& counts) {
  json.key(name).begin_object();
  for (std::size_t i = 0; i < counts.size(); ++i) json.member(names(i), counts[i]);
  json.end_object();
}

void write_exercises(JsonWriter& json, const Protocol& protocol, const Outcomes& outcomes) {
  json.key("exercises").begin_array();
  for (std::size_t i = 0; i < outcomes.exercises.size(); ++i) {
    const ExerciseOutcome& one = outcomes.exercises[i];
    json.begin_object().member("exercise", protocol.exercises[i].id);
    json.member("open", one.open).member("limited", one.limited).member("withheld", one.withheld);
    json.member("stretched", one.stretched).key("doses").begin_array();
    for (const auto& [dose, count] : one.doses) {
      json.begin_object().member("sets", dose.sets);
      if (dose.reps_high > 0)
        json.key("reps").begin_array().value(dose.reps_low).value(dose.reps_high).end_array();
      json.member("hold_s", dose.hold_s).member("times", count).end_object();
    }
    json.end_array().end_object();
  }
  json.end_array();
}

void write_walks(JsonWriter& json, const Outcomes& outcomes) {
  json.key("walks").begin_array();
  for (const auto& [minutes, count] : outcomes.walks) {
    json.begin_object().member("minutes", minutes).member("plans", count).end_object();
  }
  json.end_array();
}

void write_rules(JsonWriter& json, const Protocol& protocol, const Outcomes& outcomes) {
  json.key("rules").begin_array();
  for (const std::size_t i : binding_rules(outcomes)) {
    const RuleOutcome& rule = outcomes.rules[i];
    json.begin_object().member("rule", protocol.rules[i].id).member("holds", rule.held);
    json.member("kept_back", rule.binding).member("alone", rule.alone).end_object();
  }
  json.end_array();
}

}  // namespace

Outcomes& Outcomes::operator+=(const Outcomes& other) {
  plans += other.plans, paused += other.paused, rest_days += other.rest_days;
  sessions += other.sessions, minutes += other.minutes;
  join(dispositions, other.dispositions);
  join(stages, other.stages);
  join(decisions, other.decisions);
  join(modes, other.modes);
  join(walks, other.walks);
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    ExerciseOutcome& to = exercises[i];
    const ExerciseOutcome& from = other.exercises[i];
    to.open += from.open, to.limited += from.limited, to.withheld += from.withheld;
    to.stretched += from.stretched;
    join(to.doses, from.doses);
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    rules[i].held += other.rules[i].held, rules[i].binding += other.rules[i].binding;
    rules[i].alone += other.rules[i].alone;
  }
  return *this;
}

Outcomes no_outcomes(const Protocol& protocol) {
  Outcomes outcomes;
  outcomes.modes.resize(protocol.modes.size());
  outcomes.exercises.resize(protocol.exercises.size());
  outcomes.rules.resize(protocol.rules.size());
  return outcomes;
}

std::string population_text(const Protocol& protocol, const Outcomes& outcomes) {
  Table table;
  add_outcome(table, protocol, outcomes);
  add_exercises(table, protocol, outcomes);
  add_walks(table, outcomes);
  add_rules(table, protocol, outcomes);
  return std::move(table).text();
}

std::string population_json(const Protocol& protocol, const Outcomes& outcomes) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  json.begin_object().member("plans", outcomes.plans).member("paused", outcomes.paused);
  json.member("rest_days", outcomes.rest_days).member("sessions", outcomes.sessions);
  json.member("session_minutes", outcomes.minutes);
  write_counts(
      json, "dispositions", [](std::size_t i) { return disposition_names[i]; }, outcomes.dispositions);
  write_counts(json, "stages", [&](std::size_t i) { return protocol.stages[i].id; }, outcomes.stages);
  write_counts(json, "decisions", [](std::size_t i) { return decision_names[i]; }, outcomes.decisions);
  write_counts(json, "modes", [&](std::size_t i) { return protocol.modes[i].id; }, outcomes.modes);
  write_exercises(json, protocol, outcomes);
  write_walks(json, outcomes);
  write_rules(json, protocol, outcomes);
  json.end_object();
  return text + "\n";
}

}  // namespace realign
