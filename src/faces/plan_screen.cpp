// SPDX-License-Identifier: Apache-2.0
#include "faces/plan_screen.h"

#include <algorithm>

#include "base/json.h"
#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_contacts.h"
#include "faces/plan_stops.h"
#include "faces/plan_text.h"
#include "faces/prompt.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

std::string_view id_of(Prompt::Kind kind) {
  switch (kind) {
    case Prompt::Kind::yes_no:
      return "yes-no";
    case Prompt::Kind::number:
      return "number";
    case Prompt::Kind::choice:
      return "choice";
    case Prompt::Kind::several:
      return "several";
    case Prompt::Kind::text:
      break;
  }
  return "text";
}

class ScreenWriter {
 public:
  ScreenWriter(JsonWriter& json, const Protocol& protocol, const Plan& plan)
      : json_(json), protocol_(protocol), plan_(plan) {}

  void write() {
    json_.begin_object();
    head();
    list("notices", plan_.notices, [this](const Notice& each) { notice(each); });
    session();
    list("stretches", plan_.stretches, [this](const Stretch& each) { stretch(each); });
    walk();
    list("posture", plan_.posture, [this](const PostureCue& each) { cue(each); });
    waiting();
    list("avoid", plan_.avoid, [this](const AvoidLine& each) { avoid(each); });
    list("coming", plan_.next, [this](const Next& each) { coming(each); });
    list("stops", liftings_of(protocol_, plan_), [this](const Lifting& each) { stop(each); });
    list("ask", plan_.ask, [this](const Ask& each) { ask(each); });
    json_.end_object();
  }

 private:
  std::string say(std::string_view key, std::initializer_list<Gap> gaps = {}) const {
    return realign::say(protocol_, key, gaps);
  }

  template <class Items, class Write>
  void list(std::string_view name, const Items& items, Write write_item) {
    json_.key(name).begin_array();
    for (const auto& item : items) write_item(item);
    json_.end_array();
  }

  void source(const std::string& id) {
    const auto found = std::ranges::find(protocol_.sources, id, &Source::id);
    json_.begin_object().member("id", id);
    if (found != protocol_.sources.end())
      json_.member("title", found->title).member("address", found->address);
    json_.end_object();
  }

  void reasons(const Because& because) {
    for (const Reason& reason : because) {
      json_.begin_object().member("text", sentence_of(protocol_, reason)).member("rule", reason.rule);
      json_.member("facts", facts_in_words(protocol_, reason.facts));
      static const std::vector<std::string> none;
      list("sources", reason.evidence != nullptr ? reason.evidence->sources : none,
           [this](const std::string& id) { source(id); });
      json_.end_object();
    }
  }

  void why(const Because& because) {
    json_.key("why").begin_array();
    reasons(because);
    json_.end_array();
  }

  void head() {
    json_.member("date", to_text(plan_.date)).member("disposition", realign::id_of(plan_.disposition));
    json_.member("paused", plan_.paused).member("rest_day", plan_.rest_day);
    json_.member("headline", headline(protocol_, plan_));
    const std::string next = key_of("disposition.", realign::id_of(plan_.disposition), ".next");
    const bool is_calm = plan_.disposition == Disposition::go || plan_.paused;
    json_.member("next_step", is_calm ? std::string() : say(next));
    json_.member("here", where_she_is(protocol_, plan_)).member("disclaimer", say("not-diagnosis"));
    json_.key("given").begin_object().member("minutes", plan_.given.minutes);
    json_.member("floor", plan_.given.floor).member("hands", realign::id_of(plan_.given.hands)).end_object();
    json_.key("stage").begin_object().member("id", realign::id_of(plan_.stage));
    json_.member("name", say(key_of("stage.", realign::id_of(plan_.stage), ".name")));
    json_.member("week", plan_.stage_week).end_object();
    list("contacts", contacts_of(plan_), [this](std::string_view id) {
      json_.begin_object().member("id", id).member("text", say(key_of("contact.", id))).end_object();
    });
    json_.key("why").begin_array();
    for (const Because* each : {&plan_.disposition_because, &plan_.stage_because, &plan_.decision_because})
      reasons(*each);
    json_.end_array();
  }

  void notice(const Notice& notice) {
    json_.begin_object().member("id", notice.id).member("level", realign::id_of(notice.level));
    json_.member("text", say(notice.words, {{"detail", notice.detail}})).member("contact", notice.contact);
    why(notice.because);
    json_.end_object();
  }

  void reps(int low, int high) {
    json_.key("reps");
    if (high == 0) {
      json_.null();
    } else {
      json_.begin_array().value(low).value(high).end_array();
    }
  }

  void begin_exercise(ExerciseIndex index, VariantIndex variant) {
    const Exercise& exercise = protocol_.exercises[index];
    json_.begin_object().member("exercise", exercise.id).member("variant", exercise.variants[variant].id);
    json_.member("name", name_of(protocol_, index, variant)).member("sides", exercise.sides);
  }

  void session() {
    json_.key("session");
    if (!plan_.session || plan_.session->items.empty()) {
      json_.null();
      return;
    }
    const auto& items = plan_.session->items;
    const int lowest = std::ranges::min(items, {}, &Item::stop_at_pain).stop_at_pain;
    json_.begin_object().member("minutes", plan_.session->minutes);
    json_.member("time", time_in_words(protocol_, plan_.session->minutes * 60));
    json_.member("stop_at_pain", say("face.session.stop-at-pain", {{"pain", std::to_string(lowest)}}));
    list("items", items, [this](const Item& each) { item(each); });
    json_.end_object();
  }

  void item(const Item& item) {
    begin_exercise(item.exercise, item.variant);
    json_.member("dose", dose_in_words(protocol_, item));
    json_.member("purpose", say(key_of("exercise.", protocol_.exercises[item.exercise].id, ".purpose")));
    json_.member("sets", item.sets);
    reps(item.reps_low, item.reps_high);
    json_.member("hold_s", item.hold_s).member("rest_s", item.rest_s);
    json_.member("stop_at_pain", item.stop_at_pain);
    const int load_g = protocol_.exercises[item.exercise].variants[item.variant].load_g;
    if (load_g > 0) json_.key("load_kg").value(load_g / 1000.0);
    json_.member("warm_up", item.warm_up).member("seconds", item.seconds);
    why(item.because);
    list("swaps", item.swaps, [this](ExerciseIndex each) {
      json_.begin_object().member("exercise", protocol_.exercises[each].id);
      json_.member("name", name_of(protocol_, each)).end_object();
    });
    json_.end_object();
  }

  void stretch(const Stretch& stretch) {
    begin_exercise(stretch.exercise, stretch.variant);
    json_.member("dose", dose_in_words(protocol_, stretch)).member("sets", stretch.sets);
    reps(stretch.reps_low, stretch.reps_high);
    json_.member("hold_s", stretch.hold_s).member("seconds", stretch.seconds);
    why(stretch.because);
    json_.end_object();
  }

  void walk() {
    json_.key("walk");
    if (!plan_.walk || plan_.walk->minutes_high == 0) {
      json_.null();
      return;
    }
    json_.begin_object().member("text", walk_in_words(protocol_, *plan_.walk)).key("minutes").begin_array();
    json_.value(plan_.walk->minutes_low).value(plan_.walk->minutes_high).end_array();
    why(plan_.walk->because);
    json_.end_object();
  }

  void cue(const PostureCue& cue) {
    const std::string& habit = protocol_.habits[cue.habit].id;
    json_.begin_object()
        .member("habit", habit)
        .member("cue", say(key_of("habit.", habit, ".cue")))
        .end_object();
  }

  void waiting_line(ExerciseIndex exercise, const std::string& name, const Because& because,
                    const Until& until) {
    json_.begin_object().member("exercise", protocol_.exercises[exercise].id).member("name", name);
    json_.member("until", end_in_words(protocol_, until));
    why(because);
    json_.end_object();
  }

  void waiting() {
    json_.key("waiting").begin_array();
    for (const Withheld& line : plan_.withheld)
      waiting_line(line.exercise, name_of(protocol_, line.exercise), line.because, line.until);
    for (const Limit& line : plan_.limits) {
      const std::string name = name_of(protocol_, line.exercise, line.variant);
      waiting_line(line.exercise, say("face.only", {{"name", name}}), line.because, line.until);
    }
    json_.end_array();
  }

  void avoid(const AvoidLine& line) {
    const std::string& id = protocol_.avoid[line.movement].id;
    json_.begin_object().member("movement", id).member("name", say(key_of("avoid.", id)));
    json_.member("until", end_in_words(protocol_, line.until));
    why(line.because);
    json_.end_object();
  }

  void coming(const Next& next) {
    json_.begin_object().member("when", next.on ? day_in_words(protocol_, *next.on) : std::string());
    json_.member("what", say(next.words, {{"detail", next.detail}})).end_object();
  }

  void stop(const Lifting& lifting) {
    json_.begin_object().member("question",
                                lifting.question != nullptr ? lifting.question->id : std::string());
    json_.member("text", lifting.words.empty() ? std::string() : say(lifting.words)).end_object();
  }

  // The gravest stop that a bad answer is.
  std::string_view layer_of(std::string_view question) const {
    const auto index = protocol_.question(question);
    Layer gravest = Layer::refer;
    for (const Rule& rule : protocol_.rules) {
      if (index && rule.question == index) gravest = std::min(gravest, rule.layer);
    }
    return is_stop(gravest) ? realign::id_of(gravest) : "other";
  }

  void prompt(const Prompt& prompt) {
    json_.member("kind", id_of(prompt.kind));
    if (prompt.kind == Prompt::Kind::number) json_.member("low", prompt.low).member("high", prompt.high);
    if (prompt.choices.empty()) return;
    list("choices", prompt.choices, [this](const Prompt::Choice& choice) {
      json_.begin_object().member("value", choice.id).member("label", choice.words).end_object();
    });
  }

  void kind_of(const Ask& ask) {
    constexpr std::string_view profile = "profile.";
    if (const auto question = protocol_.question(ask.question)) {
      prompt(health_prompt(protocol_, protocol_.questions[*question]));
    } else if (ask.question.starts_with(profile)) {
      prompt(profile_prompt(protocol_, std::string_view(ask.question).substr(profile.size()), {}));
    } else if (ask.question == "pain") {
      prompt(pain_prompt(protocol_, {}));
    } else if (ask.question == "separation") {
      json_.member("kind", "parts");
      list("parts", separation_prompts(protocol_, {}), [this](const Prompt& part) {
        json_.begin_object().member("field", part.field).member("ask", part.text);
        prompt(part);
        json_.end_object();
      });
    } else {
      json_.member("kind", "form");
    }
  }

  void ask(const Ask& ask) {
    const auto question = protocol_.question(ask.question);
    json_.begin_object().member("question", ask.question).member("ask", ask_in_words(protocol_, ask));
    json_.member("why", say(ask.words)).member("again", ask.again);
    json_.member("short", question && protocol_.questions[*question].is_short);
    json_.member("layer", layer_of(ask.question));
    kind_of(ask);
    json_.end_object();
  }

  JsonWriter& json_;
  const Protocol& protocol_;
  const Plan& plan_;
};

}  // namespace

std::string plan_screen(const Protocol& protocol, const Plan& plan) {
  std::string text;
  JsonWriter json(text);
  ScreenWriter(json, protocol, plan).write();
  return text += '\n';
}

}  // namespace realign
