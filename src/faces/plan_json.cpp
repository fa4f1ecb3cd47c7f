// SPDX-License-Identifier: Apache-2.0
#include "faces/plan_json.h"

#include <algorithm>

#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_contacts.h"

namespace realign {

void write_value(JsonWriter& json, const Protocol& protocol, FactIndex fact, Value value) {
  switch (protocol.facts[fact].type) {
    case FactType::boolean:
      json.value(value != 0);
      break;
    case FactType::integer:
      json.value(value);
      break;
    case FactType::choice:
      json.value(value_as_written(protocol, fact, value));
      break;
  }
}

void write_facts(JsonWriter& json, const Protocol& protocol, std::span<const FactUsed> facts) {
  json.key("facts").begin_object();
  for (const FactUsed& used : facts) {
    json.key(protocol.facts[used.fact].id);
    write_value(json, protocol, used.fact, used.value);
  }
  json.end_object();
}

namespace {

// Writes one plan; what every part of it needs at hand.
class PlanWriter {
 public:
  PlanWriter(JsonWriter& json, const Protocol& protocol) : json_(json), protocol_(protocol) {}

  void write(const Plan& plan) {
    json_.begin_object();
    head(plan);
    list("notices", plan.notices, [this](const Notice& each) { notice(each); });
    session(plan.session);
    list("stretches", plan.stretches, [this](const Stretch& each) { stretch(each); });
    walk(plan.walk);
    list("posture", plan.posture, [this](const PostureCue& each) { cue(each); });
    list("allowed", plan.allowed, [this](ExerciseIndex each) { json_.value(id(each)); });
    list("limits", plan.limits, [this](const Limit& each) { limit(each); });
    list("withheld", plan.withheld, [this](const Withheld& each) { withheld(each); });
    list("avoid", plan.avoid, [this](const AvoidLine& each) { avoid(each); });
    list("next", plan.next, [this](const Next& each) { next(each); });
    list("ask", plan.ask, [this](const Ask& each) { ask(each); });
    added(plan);
    json_.end_object();
  }

 private:
  const std::string& id(ExerciseIndex exercise) const { return protocol_.exercises[exercise].id; }

  const std::string& id(ExerciseIndex exercise, VariantIndex variant) const {
    return protocol_.exercises[exercise].variants[variant].id;
  }

  template <class Items, class Write>
  void list(std::string_view name, const Items& items, Write write_item) {
    json_.key(name).begin_array();
    for (const auto& item : items) write_item(item);
    json_.end_array();
  }

  void pair(std::string_view name, int low, int high) {
    json_.key(name).begin_array().value(low).value(high).end_array();
  }

  void because(const Because& reasons) {
    list("because", reasons, [this](const Reason& reason) {
      json_.begin_object().member("rule", reason.rule);
      write_facts(json_, protocol_, reason.facts);
      static const std::vector<std::string> none;
      list("sources", reason.evidence != nullptr ? reason.evidence->sources : none,
           [this](const std::string& source) { json_.value(source); });
      json_.end_object();
    });
  }

  void until(const Until& until) {
    json_.member("until", until.on ? to_text(*until.on) : say(protocol_, until.words));
  }

  void head(const Plan& plan) {
    json_.member("date", to_text(plan.date)).key("protocol").begin_object();
    json_.member("id", protocol_.id).member("version", protocol_.version);
    json_.member("digest", protocol_.digest).end_object();
    json_.member("disposition", id_of(plan.disposition));
    list("modes", plan.modes, [this](std::string_view mode) { json_.value(mode); });
    json_.key("stage").begin_object();
    json_.member("id", id_of(plan.stage));
    json_.member("week", plan.stage_week).end_object().key("weeks_postpartum");
    plan.weeks_postpartum ? json_.value(*plan.weeks_postpartum) : json_.null();
    json_.member("decision", id_of(plan.decision));
  }

  void notice(const Notice& notice) {
    json_.begin_object().member("id", notice.id).member("level", id_of(notice.level));
    json_.member("text", say(protocol_, notice.words, {{"detail", notice.detail}}));
    because(notice.because);
    json_.end_object();
  }

  void session(const std::optional<SessionPlan>& session) {
    json_.key("session");
    if (!session) {
      json_.null();
      return;
    }
    json_.begin_object().member("minutes", session->minutes);
    list("items", session->items, [this](const Item& each) { item(each); });
    json_.end_object();
  }

  void dose(int sets, int reps_low, int reps_high, int hold_s) {
    json_.member("sets", sets);
    if (reps_high > 0) pair("reps", reps_low, reps_high);
    json_.member("hold_s", hold_s);
  }

  void item(const Item& item) {
    json_.begin_object().member("exercise", id(item.exercise));
    json_.member("variant", id(item.exercise, item.variant));
    dose(item.sets, item.reps_low, item.reps_high, item.hold_s);
    const int load_g = protocol_.exercises[item.exercise].variants[item.variant].load_g;
    if (load_g > 0) json_.key("load_kg").value(load_g / 1000.0);
    json_.member("rest_s", item.rest_s).member("stop_at_pain", item.stop_at_pain);
    because(item.because);
    list("swaps", item.swaps, [this](ExerciseIndex each) { json_.value(id(each)); });
    json_.end_object();
  }

  void stretch(const Stretch& stretch) {
    json_.begin_object().member("exercise", id(stretch.exercise));
    json_.member("variant", id(stretch.exercise, stretch.variant));
    dose(stretch.sets, stretch.reps_low, stretch.reps_high, stretch.hold_s);
    because(stretch.because);
    json_.end_object();
  }

  void walk(const std::optional<WalkPlan>& walk) {
    json_.key("walk");
    if (!walk) {
      json_.null();
      return;
    }
    json_.begin_object();
    pair("minutes", walk->minutes_low, walk->minutes_high);
    pair("days_per_week", walk->days_low, walk->days_high);
    because(walk->because);
    json_.end_object();
  }

  void cue(const PostureCue& cue) {
    const std::string& habit = protocol_.habits[cue.habit].id;
    json_.begin_object().member("habit", habit);
    json_.member("cue", say(protocol_, key_of("habit.", habit, ".cue"))).end_object();
  }

  void limit(const Limit& limit) {
    json_.begin_object().member("exercise", id(limit.exercise));
    json_.member("variant", id(limit.exercise, limit.variant));
    because(limit.because);
    until(limit.until);
    json_.end_object();
  }

  void withheld(const Withheld& withheld) {
    json_.begin_object().member("exercise", id(withheld.exercise));
    because(withheld.because);
    until(withheld.until);
    json_.end_object();
  }

  void avoid(const AvoidLine& line) {
    json_.begin_object().member("movement", protocol_.avoid[line.movement].id);
    because(line.because);
    until(line.until);
    json_.end_object();
  }

  void next(const Next& next) {
    json_.begin_object().member("what", say(protocol_, next.words, {{"detail", next.detail}}));
    if (next.on) json_.member("on", to_text(*next.on));
    json_.end_object();
  }

  void ask(const Ask& ask) {
    json_.begin_object().member("question", ask.question);
    json_.member("why", say(protocol_, ask.words)).end_object();
  }

  // What the contract does not name, after everything that it does.
  void added(const Plan& plan) {
    json_.member("paused", plan.paused).member("rest_day", plan.rest_day);
    json_.member("headline", say(protocol_, key_of("disposition.", id_of(plan.disposition))));
    list("contacts", contacts_of(plan), [this](std::string_view contact) {
      json_.begin_object().member("id", contact);
      json_.member("text", say(protocol_, key_of("contact.", contact))).end_object();
    });
  }

  JsonWriter& json_;
  const Protocol& protocol_;
};

}  // namespace

void write_plan(JsonWriter& json, const Protocol& protocol, const Plan& plan) {
  PlanWriter(json, protocol).write(plan);
}

std::string plan_json(const Protocol& protocol, const Plan& plan) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  PlanWriter(json, protocol).write(plan);
  return text += '\n';
}

std::string week_json(const Protocol& protocol, std::span<const Plan> days) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  json.begin_object()
      .member("from", days.empty() ? "" : to_text(days.front().date))
      .key("days")
      .begin_array();
  for (const Plan& day : days) PlanWriter(json, protocol).write(day);
  json.end_array().end_object();
  return text += '\n';
}

}  // namespace realign
