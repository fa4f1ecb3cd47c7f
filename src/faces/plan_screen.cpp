// SPDX-License-Identifier: Apache-2.0
#include "faces/plan_screen.h"

#include <algorithm>

#include "base/json.h"
#include "engine/entry_words.h"
#include "faces/ask_screen.h"
#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_contacts.h"
#include "faces/plan_stops.h"
#include "faces/plan_text.h"
#include "faces/reason_text.h"
#include "faces/screen_parts.h"

namespace realign {
namespace {

class PlanScreen : ScreenParts {
 public:
  PlanScreen(const ScreenParts& parts, const Plan& plan) : ScreenParts(parts), plan_(plan) {}

  void write() {
    json.begin_object();
    head();
    list("notices", plan_.notices, [this](const Notice& each) { notice(each); });
    session();
    list("stretches", plan_.stretches, [this](const Stretch& each) { stretch(each); });
    walk();
    core();
    program();
    self_check();
    list("posture", plan_.posture, [this](const PostureCue& each) { cue(each); });
    waiting();
    list("avoid", plan_.avoid, [this](const AvoidLine& each) { avoid(each); });
    list("coming", plan_.next, [this](const Next& each) { coming(each); });
    list("stops", liftings_of(protocol, plan_), [this](const Lifting& each) { stop(each); });
    list("ask", plan_.ask, [this](const Ask& each) { write_ask(*this, each); });
    json.end_object();
  }

 private:
  void head() {
    json.member("date", to_text(plan_.date)).member("disposition", realign::id_of(plan_.disposition));
    json.member("paused", plan_.paused).member("rest_day", plan_.rest_day);
    json.member("headline", headline(protocol, plan_));
    const std::string next = key_of("disposition.", realign::id_of(plan_.disposition), ".next");
    const bool is_calm = plan_.disposition == Disposition::go || plan_.paused;
    json.member("next_step", is_calm ? std::string() : say(next));
    json.member("here", where_she_is(protocol, plan_)).member("disclaimer", say("not-diagnosis"));
    json.key("given").begin_object().member("minutes", plan_.given.minutes);
    json.member("floor", plan_.given.floor).member("hands", realign::id_of(plan_.given.hands)).end_object();
    json.key("stage").begin_object().member("id", realign::id_of(plan_.stage));
    json.member("name", say(key_of("stage.", realign::id_of(plan_.stage), ".name")));
    json.member("week", plan_.stage_week).end_object();
    list("contacts", contacts_of(plan_), [this](std::string_view id) {
      json.begin_object().member("id", id).member("text", say(key_of("contact.", id))).end_object();
    });
    json.key("why").begin_array();
    for (const Because* each : {&plan_.disposition_because, &plan_.stage_because, &plan_.decision_because})
      reasons(*each);
    json.end_array();
  }

  void notice(const Notice& notice) {
    json.begin_object().member("id", notice.id).member("level", realign::id_of(notice.level));
    json.member("text", say(notice.words, {{"detail", notice.detail}})).member("contact", notice.contact);
    why(notice.because);
    json.end_object();
  }

  void reps(int low, int high) {
    json.key("reps");
    if (high == 0) {
      json.null();
    } else {
      json.begin_array().value(low).value(high).end_array();
    }
  }

  void begin_exercise(ExerciseIndex index, VariantIndex variant) {
    const Exercise& exercise = protocol.exercises[index];
    json.begin_object().member("exercise", exercise.id).member("variant", exercise.variants[variant].id);
    json.member("name", name_of(protocol, index, variant)).member("sides", exercise.sides);
  }

  void session() {
    json.key("session");
    if (!plan_.session || plan_.session->items.empty()) {
      json.null();
      return;
    }
    const auto& items = plan_.session->items;
    const int lowest = std::ranges::min(items, {}, &Item::stop_at_pain).stop_at_pain;
    json.begin_object().member("minutes", plan_.session->minutes);
    json.member("time", time_in_words(protocol, plan_.session->minutes * 60));
    json.member("stop_at_pain", say("face.session.stop-at-pain", {{"pain", std::to_string(lowest)}}));
    list("items", items, [this](const Item& each) { item(each); });
    json.end_object();
  }

  void item(const Item& item) {
    begin_exercise(item.exercise, item.variant);
    json.member("dose", dose_in_words(protocol, item));
    json.member("purpose", say(key_of("exercise.", protocol.exercises[item.exercise].id, ".purpose")));
    json.member("sets", item.sets);
    reps(item.reps_low, item.reps_high);
    json.member("hold_s", item.hold_s).member("rest_s", item.rest_s);
    json.member("stop_at_pain", item.stop_at_pain);
    const int load_g = protocol.exercises[item.exercise].variants[item.variant].load_g;
    if (load_g > 0) json.key("load_kg").value(load_g / 1000.0);
    json.member("warm_up", item.warm_up).member("seconds", item.seconds);
    why(item.because);
    list("swaps", item.swaps, [this](ExerciseIndex each) {
      json.begin_object().member("exercise", protocol.exercises[each].id);
      json.member("name", name_of(protocol, each)).end_object();
    });
    json.end_object();
  }

  void stretch(const Stretch& stretch) {
    begin_exercise(stretch.exercise, stretch.variant);
    json.member("dose", dose_in_words(protocol, stretch)).member("sets", stretch.sets);
    reps(stretch.reps_low, stretch.reps_high);
    json.member("hold_s", stretch.hold_s).member("seconds", stretch.seconds);
    why(stretch.because);
    json.end_object();
  }

  void walk() {
    json.key("walk");
    if (!plan_.walk || plan_.walk->minutes_high == 0) {
      json.null();
      return;
    }
    const WalkPlan& walk = *plan_.walk;
    const std::string_view track = entry_words::walk_track[static_cast<std::size_t>(walk.track)];
    json.begin_object().member("text", walk_in_words(protocol, walk));
    range("minutes", walk.minutes_low, walk.minutes_high);
    json.member("track", track);
    json.member("track_name", with_capital(say(key_of("face.choice.walk_track.", track))));
    json.member("days", days_a_week_in_words(protocol, walk.days_low, walk.days_high)).key("row");
    walk.row ? json.value(*walk.row) : json.null();
    json.key("done_this_week").begin_object().member("minutes", walk.done_minutes);
    json.member("days", walk.done_days).end_object();
    why(walk.because);
    json.end_object();
  }

  void core() {
    json.key("core");
    if (!plan_.core) {
      json.null();
      return;
    }
    json.begin_object().member("due", plan_.core->due);
    words("text", plan_.core->because.front().words);
    why(plan_.core->because);
    json.end_object();
  }

  void program() {
    json.key("program");
    if (!plan_.program) {
      json.null();
      return;
    }
    const ProgramPlan& program = *plan_.program;
    const std::string of = std::to_string(protocol.program.size());
    json.begin_object().member("on", program.week.has_value()).key("week");
    program.week ? json.value(*program.week) : json.null();
    json.member("of", protocol.program.size());
    json.member("text", say(program.words, {{"week", std::to_string(program.week.value_or(0))}, {"of", of}}));
    list("entry", program.entry, [this](const ProgramEntry& each) {
      json.begin_object();
      words("text", each.because.front().words);
      json.member("met", each.met);
      why(each.because);
      json.end_object();
    });
    words("next", program.next);
    json.member("sessions_done", program.sessions_done).member("sessions_of", program.sessions_planned);
    json.member("can_start", program.can_start).end_object();
  }

  void self_check() {
    json.key("self_check");
    if (!plan_.self_check) {
      json.null();
      return;
    }
    const SelfCheckPlan& check = *plan_.self_check;
    json.begin_object().member("due", check.due);
    json.member("on", check.on ? to_text(*check.on) : std::string());
    words("text", check.because.front().words);
    why(check.because);
    json.end_object();
  }

  void cue(const PostureCue& cue) {
    const std::string& habit = protocol.habits[cue.habit].id;
    json.begin_object()
        .member("habit", habit)
        .member("cue", say(key_of("habit.", habit, ".cue")))
        .end_object();
  }

  void waiting_line(ExerciseIndex exercise, const std::string& name, const Because& because,
                    const Until& until) {
    json.begin_object().member("exercise", protocol.exercises[exercise].id).member("name", name);
    json.member("until", end_in_words(protocol, until));
    why(because);
    json.end_object();
  }

  void waiting() {
    json.key("waiting").begin_array();
    for (const Withheld& line : plan_.withheld)
      waiting_line(line.exercise, name_of(protocol, line.exercise), line.because, line.until);
    for (const Limit& line : plan_.limits) {
      const std::string name = name_of(protocol, line.exercise, line.variant);
      waiting_line(line.exercise, say("face.only", {{"name", name}}), line.because, line.until);
    }
    json.end_array();
  }

  void avoid(const AvoidLine& line) {
    const std::string& id = protocol.avoid[line.movement].id;
    json.begin_object().member("movement", id).member("name", say(key_of("avoid.", id)));
    json.member("until", end_in_words(protocol, line.until));
    why(line.because);
    json.end_object();
  }

  void coming(const Next& next) {
    json.begin_object().member("when", next.on ? day_in_words(protocol, *next.on) : std::string());
    json.member("what", say(next.words, {{"detail", next.detail}})).end_object();
  }

  void stop(const Lifting& lifting) {
    json.begin_object().member("question",
                               lifting.question != nullptr ? lifting.question->id : std::string());
    json.member("text", lifting.words.empty() ? std::string() : say(lifting.words)).end_object();
  }

  const Plan& plan_;
};

}  // namespace

std::string plan_screen(const Protocol& protocol, const Plan& plan) {
  std::string text;
  JsonWriter json(text);
  PlanScreen({json, protocol}, plan).write();
  return text += '\n';
}

}  // namespace realign
