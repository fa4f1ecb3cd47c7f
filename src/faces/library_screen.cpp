// SPDX-License-Identifier: Apache-2.0
#include "faces/library_screen.h"

#include <algorithm>

#include "engine/entry_words.h"
#include "faces/ask_screen.h"
#include "faces/exercise_screen.h"
#include "faces/guide_screen.h"
#include "faces/names.h"
#include "faces/screen_parts.h"

namespace realign {
namespace {

class LibraryScreen : ScreenParts {
 public:
  explicit LibraryScreen(const ScreenParts& parts) : ScreenParts(parts) {}

  void write() {
    json.begin_object().key("muscles").begin_array();
    for (std::size_t i = 0; i < protocol.muscles.size(); ++i) muscle(i);
    json.end_array();
    write_exercises(*this);
    list("avoid", protocol.avoid, [this](const Avoid& each) { avoid(each); });
    expectations();
    list("habits", protocol.habits, [this](const Habit& each) { habit(each); });
    events();
    list("postures", protocol.postures, [this](const PosturePicture& each) { posture(each); });
    wall_check();
    feeding_times();
    write_self_check(*this);
    write_impact(*this);
    write_walking(*this);
    write_program(*this);
    list("forms", protocol.forms, [this](const FormSpec& each) { form(each); });
    list("questions", protocol.questions,
         [this](const Question& each) { write_ask(*this, {each.id, each.why_words, false}); });
    profile();
    list("conflicts", protocol.conflicts, [this](const Conflict& each) { conflict(each); });
    list("stages", protocol.stages, [this](const StageSpec& each) { stage(each); });
    json.end_object();
  }

 private:
  void muscle(std::size_t index) {
    const Muscle& muscle = protocol.muscles[index];
    const std::string_view problem = muscle.tight ? "tight" : "weak";
    json.begin_object().member("id", muscle.id);
    words("name", key_of("muscle.", muscle.id));
    json.member("problem", problem);
    words("problem_in_words", key_of("face.library.problem.", problem));
    words("remedy_in_words", key_of("face.library.remedy.", problem));
    words("text", key_of("muscle.", muscle.id, ".why"));
    json.key("helps").begin_array();
    for (const Exercise& exercise : protocol.exercises) {
      if ((exercise.muscles >> index & 1U) != 0) json.value(exercise.id);
    }
    json.end_array();
    sources(muscle.evidence);
    json.end_object();
  }

  void avoid(const Avoid& movement) {
    json.begin_object().member("id", movement.id);
    words("name", key_of("avoid.", movement.id));
    words("until", movement.until_words);
    words("text", movement.why_words);
    sources(movement.evidence);
    json.end_object();
  }

  void expectation(const Expectation& expectation) {
    words("text", key_of("expectation.", expectation.id));
    sources(expectation.evidence);
    json.end_object();
  }

  void expectations() {
    json.key("expectations").begin_array();
    for (const Expectation& each : protocol.expectations) {
      if (each.is_physician) continue;
      json.begin_object().member("id", each.id);
      expectation(each);
    }
    json.end_array();
    for (const Expectation& each : protocol.expectations) {
      if (!each.is_physician) continue;
      json.key("physician").begin_object();
      words("title", "expectation.physician");
      expectation(each);
    }
  }

  void habit(const Habit& habit) {
    json.begin_object().member("id", habit.id);
    for (const std::string_view name : {"name", "cue", "move", "why"})
      words(name, key_of("habit.", habit.id, ".").append(name));
    texts("events", habit.events);
    json.member("picture", habit.picture).member("tires", habit.tires);
    sources(habit.evidence);
    json.end_object();
  }

  void profile() {
    json.key("profile").begin_array();
    for (const std::string_view field : entry_words::profile_fields) {
      const std::string question = key_of("profile.", field);
      const std::string_view why = protocol.key("ask." + question);
      if (!why.empty()) write_ask(*this, {question, why, false});
    }
    json.end_array();
  }

  // In the order in which habits first name them.
  void events() {
    std::vector<std::string> seen;
    json.key("events").begin_array();
    for (const Habit& habit : protocol.habits) {
      for (const std::string& event : habit.events) {
        if (std::ranges::find(seen, event) != seen.end()) continue;
        seen.push_back(event);
        json.begin_object().member("id", event);
        words("name", key_of("event.", event));
        json.end_object();
      }
    }
    json.end_array();
  }

  void posture(const PosturePicture& posture) {
    const std::string key = key_of("picture.", posture.picture, ".").append(posture.variant);
    json.begin_object().member("id", posture.picture).member("variant", posture.variant);
    words("name", key + ".name");
    words("text", key + ".text");
    json.member("good", posture.eases).end_object();
  }

  void wall_check() {
    json.key("wall_check").begin_object();
    words("title", "wall-check.title");
    texts("steps", say_all(protocol, "wall-check.step."));
    words("text", "wall-check.text");
    sources(protocol.wall_check);
    json.end_object();
  }

  void feeding_times() {
    const FeedingTimes& rule = protocol.feeding_times;
    json.key("feeding_times").begin_object().member("event", rule.event).member("days", rule.days);
    json.member("least_days", rule.least_days).member("share", rule.share).member("window", rule.window);
    json.end_object();
  }

  void form(const FormSpec& form) {
    json.begin_object().member("id", form.id);
    for (const std::string_view name : {"name", "why", "intro", "means", "not"})
      words(name, key_of("form.", form.id, ".").append(name));
    json.member("low", form.items_low).member("high", form.items_high).member("own_items", form.own_items);
    list("items", form_prompts(protocol, form), [this](const Prompt& prompt) {
      json.begin_object().member("ask", prompt.text);
      write_prompt(*this, prompt);
      json.end_object();
    });
    sources(form.evidence);
    json.end_object();
  }

  void conflict(const Conflict& conflict) {
    std::string text;
    for (const Conflict::Claim& each : conflict.says) text += (text.empty() ? "" : " ") + each.claim;
    json.begin_object().member("id", conflict.id).member("text", text);
    list("claims", conflict.says, [this](const Conflict::Claim& each) {
      const auto source = std::ranges::find(protocol.sources, each.source, &Source::id);
      json.begin_object().member("title", source == protocol.sources.end() ? each.source : source->title);
      json.member("text", each.claim).end_object();
    });
    json.member("choice", conflict.chosen).member("why", conflict.why);
    sources(conflict.evidence);
    json.end_object();
  }

  void stage(const StageSpec& stage) {
    json.begin_object().member("id", stage.id);
    words("name", key_of("stage.", stage.id, ".name"));
    words("text", key_of("stage.", stage.id, ".what"));
    json.end_object();
  }
};

}  // namespace

std::string library_screen(const Protocol& protocol) {
  std::string text;
  JsonWriter json(text);
  LibraryScreen({json, protocol}).write();
  return text += '\n';
}

}  // namespace realign
