// SPDX-License-Identifier: Apache-2.0
#include "engine/fold.h"

#include <algorithm>

#include "engine/facts.h"
#include "engine/ruling.h"

namespace realign {

DayRuling day_ruling(const Protocol& protocol, const Ruling& ruling, const Facts& facts) {
  const Dosing& dosing = protocol.dosing;
  const auto is_so = [&](const Condition& condition) { return holds(condition, facts.values); };
  DayRuling day;
  day.hold_load = ruling.hold_load || ruling.disposition <= Disposition::unscreened;
  day.may_start_program = is_so(protocol.program_when) && ruling.disposition > Disposition::unscreened;
  day.is_recovered = is_so(dosing.recovered_when) && ruling.disposition > Disposition::unscreened;
  day.has_relapsed = is_so(dosing.relapse_when);
  day.scale = is_so(dosing.sensitive_when) ? Scale::sensitive : Scale::usual;
  for (std::size_t i = 0; i < protocol.signals.size(); ++i) day.signals[i] = is_so(protocol.signals[i].when);
  day.open = ruling.open;
  return day;
}

void begin_day_by_rules(const Protocol& protocol, const History& history, Day day, Course& course,
                        DosePath* path) {
  const AskRules ask_rules = [&](const Course& asking, Day on) {
    // Answers of that day may come later in it, so freshness is not asked for here: only what holds load
    // back.
    Facts facts = facts_on(protocol, history, asking, on, Staleness::ignored);
    const Ruling ruling = rule_on(protocol, prescribed_on(history, on), facts);
    return day_ruling(protocol, ruling, facts);
  };
  begin_day(protocol, history, day, ask_rules, course, path);
}

Folded fold(const Protocol& protocol, std::span<const Entry* const> entries, Day on) {
  Folded folded{begin_history(protocol), {}, begin_course(), {}};
  std::optional<Day> current;
  for (const Entry* entry : entries) {
    // Days never go back: an entry written after flying west counts to the day it was already.
    const Day day = std::max(current.value_or(day_of(entry->at)), day_of(entry->at));
    if (day != current) {
      begin_day_by_rules(protocol, folded.history, day, folded.course, &folded.path);
      if (day == on) folded.morning = morning_of(folded.history);
      current = day;
    }
    add(protocol, *entry, day, folded.history);
    const bool is_answer =
        std::holds_alternative<Screening>(entry->body) || std::holds_alternative<Clearance>(entry->body);
    if (day == on && is_answer) take_milder(protocol, folded.history, folded.morning);
  }
  if (current != on) {
    begin_day_by_rules(protocol, folded.history, on, folded.course, &folded.path);
    folded.morning = morning_of(folded.history);
  }
  return folded;
}

}  // namespace realign
