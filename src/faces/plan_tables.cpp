// SPDX-License-Identifier: Apache-2.0
#include "faces/plan_tables.h"

#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_text.h"

namespace realign {
namespace {

class PlanTables {
 public:
  PlanTables(const Protocol& protocol, const Plan& plan) : protocol_(protocol), plan_(plan) {}

  std::vector<Table> all() const { return {day(), items(), walk(), limits(), flags(), next()}; }

 private:
  const std::string& id(ExerciseIndex exercise) const { return protocol_.exercises[exercise].id; }
  const std::string& id(ExerciseIndex exercise, VariantIndex variant) const {
    return protocol_.exercises[exercise].variants[variant].id;
  }
  Cell date() const { return cell(plan_.date); }
  Cell name(ExerciseIndex exercise, VariantIndex variant = 0) const {
    return words_cell(name_of(protocol_, exercise, variant));
  }
  Cell until(const Until& until) const {
    return until.on ? cell(*until.on) : words_cell(say(protocol_, until.words));
  }

  Table day() const {
    std::string modes;
    for (const std::string_view mode : plan_.modes) modes.append(modes.empty() ? "" : " ").append(mode);
    return {"plan",
            "the day as a whole",
            {"date", "protocol", "version", "digest", "disposition", "headline", "stage", "stage.week",
             "since birth [weeks]", "decision", "modes", "paused", "rest day", "session.minutes [min]"},
            {{date(),
              id_cell(protocol_.id),
              id_cell(protocol_.version),
              id_cell(protocol_.digest),
              id_cell(id_of(plan_.disposition)),
              words_cell(say(protocol_, key_of("disposition.", id_of(plan_.disposition)))),
              id_cell(id_of(plan_.stage)),
              cell(plan_.stage_week),
              cell(plan_.weeks_postpartum),
              id_cell(id_of(plan_.decision)),
              {modes},
              cell(plan_.paused),
              cell(plan_.rest_day),
              plan_.session ? cell(plan_.session->minutes) : Cell{}}}};
  }

  Table items() const {
    Table table{"plan-items",
                "one movement or stretch of the day's plan",
                {"date", "part", "exercise", "variant", "name", "sets [count]", "reps.low [count]",
                 "reps.high [count]", "hold [s]", "rest [s]", "load [kg]", "stop at pain [0 to 10]", "dose",
                 "because"},
                {}};
    // A hold has none.
    const auto reps = [](int count) { return count == 0 ? Cell{} : cell(count); };
    if (plan_.session) {
      for (const Item& item : plan_.session->items) {
        const int load = protocol_.exercises[item.exercise].variants[item.variant].load_g;
        table.rows.push_back(
            {date(), id_cell("session"), id_cell(id(item.exercise)), id_cell(id(item.exercise, item.variant)),
             name(item.exercise, item.variant), cell(item.sets), reps(item.reps_low), reps(item.reps_high),
             cell(item.hold_s), cell(item.rest_s), load > 0 ? part_cell(load, 1000) : Cell{},
             cell(item.stop_at_pain), words_cell(dose_in_words(protocol_, item)), rules_cell(item.because)});
      }
    }
    for (const Stretch& one : plan_.stretches)
      table.rows.push_back({date(), id_cell("stretch"), id_cell(id(one.exercise)),
                            id_cell(id(one.exercise, one.variant)), name(one.exercise, one.variant),
                            cell(one.sets), reps(one.reps_low), reps(one.reps_high), cell(one.hold_s), Cell{},
                            Cell{}, Cell{}, words_cell(dose_in_words(protocol_, one)),
                            rules_cell(one.because)});
    return table;
  }

  Table walk() const {
    Table table{"plan-walk",
                "the walk of the day's plan",
                {"date", "minutes.low [min]", "minutes.high [min]", "days.low [days a week]",
                 "days.high [days a week]", "dose", "because"},
                {}};
    if (plan_.walk)
      table.rows.push_back({date(), cell(plan_.walk->minutes_low), cell(plan_.walk->minutes_high),
                            cell(plan_.walk->days_low), cell(plan_.walk->days_high),
                            words_cell(walk_in_words(protocol_, *plan_.walk)),
                            rules_cell(plan_.walk->because)});
    return table;
  }

  Table limits() const {
    Table table{
        "plan-limits",
        "what is open in no way (withheld), only in an easier way (limited), or to be left alone (avoid)",
        {"date", "limit", "id", "variant", "name", "until", "because"},
        {}};
    for (const Withheld& one : plan_.withheld)
      table.rows.push_back({date(), id_cell("withheld"), id_cell(id(one.exercise)), Cell{},
                            name(one.exercise), until(one.until), rules_cell(one.because)});
    for (const Limit& one : plan_.limits)
      table.rows.push_back({date(), id_cell("limited"), id_cell(id(one.exercise)),
                            id_cell(id(one.exercise, one.variant)), name(one.exercise, one.variant),
                            until(one.until), rules_cell(one.because)});
    for (const AvoidLine& one : plan_.avoid) {
      const std::string& movement = protocol_.avoid[one.movement].id;
      table.rows.push_back({date(), id_cell("avoid"), id_cell(movement), Cell{},
                            words_cell(say(protocol_, key_of("avoid.", movement))), until(one.until),
                            rules_cell(one.because)});
    }
    return table;
  }

  Table flags() const {
    Table table{"plan-flags",
                "what she must know first on that day",
                {"date", "id", "level", "text", "contact", "because"},
                {}};
    for (const Notice& one : plan_.notices)
      table.rows.push_back({date(), id_cell(one.id), id_cell(id_of(one.level)),
                            words_cell(say(protocol_, one.words, {{"detail", one.detail}})),
                            id_cell(one.contact), rules_cell(one.because)});
    return table;
  }

  Table next() const {
    Table table{"plan-next", "what comes", {"date", "on", "what"}, {}};
    for (const Next& one : plan_.next)
      table.rows.push_back(
          {date(), cell(one.on), words_cell(say(protocol_, one.words, {{"detail", one.detail}}))});
    return table;
  }

  const Protocol& protocol_;
  const Plan& plan_;
};

}  // namespace

Cell rules_cell(const Because& because) {
  std::string text;
  for (const Reason& reason : because) text.append(text.empty() ? "" : " ").append(reason.rule);
  return {text};
}

std::vector<Table> plan_tables(const Protocol& protocol, const Plan& plan) {
  return PlanTables(protocol, plan).all();
}

}  // namespace realign
