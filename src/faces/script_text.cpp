// SPDX-License-Identifier: Apache-2.0
#include "faces/script_text.h"

#include "base/json.h"
#include "faces/dose_text.h"
#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/prompt.h"
#include "faces/script_words.h"

namespace realign {
namespace {

using script::Block;
using script::Cue;
using script::Part;
using script::Script;

// 0:05; 12:40.
std::string clock(int milliseconds) {
  const int seconds = milliseconds / 1000;
  const std::string second = std::to_string(seconds % 60);
  return std::to_string(seconds / 60) + ":" + (second.size() < 2 ? "0" : "") + second;
}

class ScriptWriter {
 public:
  ScriptWriter(JsonWriter& json, const Protocol& protocol, const Script& script)
      : json_(json), protocol_(protocol), script_(script) {}

  void write() {
    const Routine& routine = script_.routine;
    json_.begin_object().member("routine", routine_ids[static_cast<std::size_t>(routine.id)]);
    json_.member("name", routine_name(protocol_, routine)).member("why", routine_why(protocol_, routine));
    json_.member("date", to_text(routine.date)).member("lasts", script_.lasts);
    list("left_out", routine.left_out, [this](const LeftOut& each) {
      json_.begin_object().member("exercise", protocol_.exercises[each.exercise].id);
      json_.member("name", name_of(protocol_, each.exercise));
      json_.member("why", left_out_in_words(protocol_, each)).end_object();
    });
    std::size_t at = 0;
    list("parts", script_.parts, [&](const Part& each) { part(each, at++); });
    list("moves", routine.walk, [this](const WalkPart& each) { move(each); });
    list("blocks", script_.blocks, [this](const Block& each) { block(each); });
    list("ask_after", protocol_.ask_after, [this](QuestionIndex each) { question(each); });
    json_.end_object();
  }

 private:
  template <class Items, class Write>
  void list(std::string_view name, const Items& items, Write write_item) {
    json_.key(name).begin_array();
    for (const auto& item : items) write_item(item);
    json_.end_array();
  }

  void part(const Part& part, std::size_t at) {
    const Exercise& exercise = protocol_.exercises[part.exercise];
    const auto& items = script_.routine.items;
    json_.begin_object().member("exercise", exercise.id);
    json_.member("variant", exercise.variants[part.variant].id);
    json_.member("name", name_of(protocol_, part.exercise, part.variant));
    json_.member("dose", part.is_stretch
                             ? dose_in_words(protocol_, script_.routine.stretches[at - items.size()])
                             : dose_in_words(protocol_, items[at]));
    json_.member("sets", part.sets).key("reps");
    if (part.reps_high > 0) {
      json_.begin_array().value(part.reps_low).value(part.reps_high).end_array();
    } else {
      json_.null();
    }
    const int load_g = exercise.variants[part.variant].load_g;
    if (load_g > 0) json_.key("load_kg").value(load_g / 1000.0);
    json_.member("hold_s", part.hold_s).member("sides", exercise.sides);
    json_.member("alternates", exercise.alternates).member("stretch", part.is_stretch);
    json_.key("stop_at_pain");
    part.is_stretch ? json_.value(exercise.dose.stop_at_pain) : json_.value(items[at].stop_at_pain);
    for (const std::string_view words : {"steps", "cues", "mistakes", "stop"}) {
      list(words, sentences(protocol_, exercise.id, words),
           [this](const std::string& each) { json_.value(each); });
    }
    json_.end_object();
  }

  void question(QuestionIndex index) {
    const Prompt prompt = health_prompt(protocol_, protocol_.questions[index]);
    json_.begin_object().member("question", prompt.field).member("ask", prompt.text);
    json_.member("why", prompt.why).end_object();
  }

  void move(const WalkPart& part) {
    const std::size_t move = part.phase == WalkPhase::move ? part.move : 0;
    const std::string key = key_of("routine.move.", protocol_.walk_routine.moves[move].id);
    json_.begin_object().member("name", say(protocol_, key)).member("how", say(protocol_, key + ".how"));
    json_.member("easier", say(protocol_, key + ".easier")).end_object();
  }

  void block(const Block& block) {
    json_.begin_object().member("lasts", block.lasts);
    list("cues", block.cues, [this](const Cue& each) { cue(each); });
    json_.end_object();
  }

  void number(std::string_view name, int value) {
    if (value != 0) json_.member(name, value);
  }

  void cue(const Cue& cue) {
    json_.begin_object().member("kind", script::cue_names[static_cast<std::size_t>(cue.kind)]);
    json_.member("part", cue.part).member("at", cue.at).member("lasts", cue.lasts);
    if (cue.side != script::Side::none)
      json_.member("side", script::side_names[static_cast<std::size_t>(cue.side)]);
    number("set", cue.set), number("sets", cue.sets), number("rep", cue.rep), number("reps", cue.reps);
    json_.member("breath", script::breath_names[static_cast<std::size_t>(cue.breath)]);
    if (cue.bell) json_.member("bell", true);
    number("count_from", cue.count_from);
    json_.member("say", said_at(protocol_, script_, cue));
    json_.member("show", shown_at(protocol_, script_, cue));
    json_.key("figure").begin_array().value(cue.figure_from).value(cue.figure_to).end_array();
    if (cue.done) {
      json_.key("done").begin_object().member("set", cue.done->set).member("amount", cue.done->amount);
      json_.end_object();
    }
    json_.end_object();
  }

  JsonWriter& json_;
  const Protocol& protocol_;
  const Script& script_;
};

}  // namespace

std::string script_text(const Protocol& protocol, const Script& script, Style style) {
  constexpr int column = 10;
  Page page(style);
  const std::string time = time_in_words(protocol, (script.lasts + 59'999) / 60'000 * 60);
  const std::string name = routine_name(protocol, script.routine);
  page.paragraph(script.blocks.empty() ? name : name + ", " + time, 0, Tone::strong);
  page.paragraph(routine_why(protocol, script.routine), 0, Tone::quiet);
  int before = 0;
  for (const Block& block : script.blocks) {
    page.gap();
    for (const Cue& cue : block.cues) {
      const std::string said = said_at(protocol, script, cue);
      const bool is_new = cue.kind == script::CueKind::name || cue.kind == script::CueKind::walk;
      if (!said.empty())
        page.row(clock(before + cue.at), said, 2, column, is_new ? Tone::strong : Tone::plain);
    }
    before += block.lasts;
  }
  if (script.blocks.empty()) page.gap().paragraph(say(protocol, "face.script.none"));
  if (!script.routine.left_out.empty()) page.heading(say(protocol, "face.script.left-out"));
  for (const LeftOut& left : script.routine.left_out) {
    page.paragraph(name_of(protocol, left.exercise), 2);
    page.paragraph(left_out_in_words(protocol, left), 5, Tone::quiet);
  }
  return std::move(page).text();
}

std::string script_json(const Protocol& protocol, const Script& script) {
  std::string text;
  JsonWriter json(text);
  ScriptWriter(json, protocol, script).write();
  return text += '\n';
}

}  // namespace realign
