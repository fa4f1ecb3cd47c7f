// SPDX-License-Identifier: Apache-2.0
#include "faces/script_words.h"

#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

using script::Cue;
using script::CueKind;
using script::Milestone;
using script::Part;

class CueWords {
 public:
  CueWords(const Protocol& protocol, const script::Script& script, const Cue& cue)
      : protocol_(protocol), script_(script), cue_(cue) {}

  std::string said() const {
    switch (cue_.kind) {
      case CueKind::name:
        return milestone() + name_line();
      case CueKind::ready:
        return milestone() + ready();
      case CueKind::move:
      case CueKind::hold:
        return in_motion();
      case CueKind::back:
        return cue_.bell ? say("face.script.back") : std::string();
      case CueKind::rest:
        return rest();
      case CueKind::change:
        return say("face.script.change") + " " + say("face.script.side.left") + ".";
      case CueKind::walk:
        return walk_line();
      case CueKind::talk:
        return say("face.script.talk");
      case CueKind::end:
        break;
    }
    return end();
  }

  std::string shown() const {
    const bool is_motion =
        cue_.kind == CueKind::move || cue_.kind == CueKind::hold || cue_.kind == CueKind::back;
    if (is_motion && cue_.reps > 0)
      return say("face.script.rep-of", {{"rep", text(cue_.rep)}, {"reps", text(cue_.reps)}});
    if (is_motion) return say("face.script.show.hold");
    if (is_walking()) return say(walk_key(""));
    if (cue_.kind == CueKind::name) return name_of(protocol_, part().exercise, part().variant);
    return say("face.script.show." + std::string(script::cue_names[static_cast<std::size_t>(cue_.kind)]));
  }

 private:
  static std::string text(int number) { return std::to_string(number); }

  std::string say(std::string_view key, std::initializer_list<Gap> gaps = {}) const {
    return realign::say(protocol_, key, gaps);
  }

  const Part& part() const { return script_.parts[cue_.part]; }
  const WalkPart& walk_part() const { return script_.routine.walk[cue_.part]; }

  bool is_walking() const { return cue_.kind == CueKind::walk || cue_.kind == CueKind::talk; }

  std::string key(std::string_view what) const {
    return key_of("exercise.", protocol_.exercises[part().exercise].id, ".").append(what);
  }

  std::string milestone() const {
    if (cue_.milestone == Milestone::half) return say("face.script.cheer.half") + " ";
    if (cue_.milestone == Milestone::last) return say("face.script.cheer.last") + " ";
    return {};
  }

  std::string name_line() const {
    const std::string name = name_of(protocol_, part().exercise, part().variant);
    if (part().variant == 0) return say("face.script.line", {{"name", name}, {"start", say(key("start"))}});
    const Exercise& exercise = protocol_.exercises[part().exercise];
    const std::string how = key("variant." + exercise.variants[part().variant].id + ".how");
    return say("face.script.variant-line", {{"name", name}, {"how", say(how)}});
  }

  std::string ready() const {
    if (cue_.side == script::Side::none) return say("face.script.ready");
    return say("face.script.ready.side", {{"side", say("face.script.side.right")}});
  }

  std::string breath() const {
    return say("face.script.breath." +
               std::string(script::breath_names[static_cast<std::size_t>(cue_.breath)]));
  }

  // In a repetition: its number as it begins, and each breath; in a long hold, how long, and its half.
  std::string in_motion() const {
    const bool breathes = cue_.breath != figure::Breath::easy;
    if (cue_.starts_rep) {
      const bool is_enough = cue_.rep == part().reps_low && part().reps_low < part().reps_high;
      const std::string rep = text(cue_.rep);
      if (is_enough) {
        return say("face.script.rep.enough",
                   {{"rep", rep}, {"low", text(part().reps_low)}, {"high", text(part().reps_high)}});
      }
      return breathes ? say("face.script.rep.breath", {{"rep", rep}, {"breath", breath()}})
                      : say("face.script.rep", {{"rep", rep}});
    }
    if (cue_.kind == CueKind::hold && cue_.count_from > 0) {
      if (cue_.milestone == Milestone::half) return say("face.script.halfway");
      return say("face.script.hold", {{"time", time_in_words(protocol_, cue_.count_from)}});
    }
    return breathes ? breath() + "." : std::string();
  }

  // Each rest has another of the exercise's cues, in their order.
  std::string rest() const {
    const std::string time = time_in_words(protocol_, cue_.count_from);
    std::string words = milestone() + say("face.script.rest.cheer", {{"time", time}});
    const auto cues = sentences(protocol_, protocol_.exercises[part().exercise].id, "cues");
    if (!cues.empty()) words += " " + cues[static_cast<std::size_t>(cue_.set) % cues.size()];
    return words;
  }

  std::string walk_key(std::string_view suffix) const {
    const std::size_t move = walk_part().phase == WalkPhase::move ? walk_part().move : 0;
    return key_of("routine.move.", protocol_.walk_routine.moves[move].id, suffix);
  }

  std::string walk_line() const {
    if (walk_part().phase == WalkPhase::warm_up) return say("face.script.warm-up");
    if (walk_part().phase == WalkPhase::cool_down) return say("face.script.cool-down");
    return say(walk_key("")) + ". " + say(walk_key(".how")) + " " + say(walk_key(".easier"));
  }

  std::string end() const {
    if (script_.parts.empty())
      return say("face.script.end.walk", {{"time", time_in_words(protocol_, script_.lasts / 1000)}});
    int sets = 0;
    for (const Part& each : script_.parts) sets += each.sets;
    return say("face.script.end", {{"count", say(sets == 1 ? "face.script.sets.one" : "face.script.sets.many",
                                                 {{"count", text(sets)}})}});
  }

  const Protocol& protocol_;
  const script::Script& script_;
  const Cue& cue_;
};

}  // namespace

std::string said_at(const Protocol& protocol, const script::Script& script, const Cue& cue) {
  return CueWords(protocol, script, cue).said();
}

std::string shown_at(const Protocol& protocol, const script::Script& script, const Cue& cue) {
  return CueWords(protocol, script, cue).shown();
}

std::string routine_name(const Protocol& protocol, const Routine& routine) {
  return say(protocol, key_of("routine.", routine_ids[static_cast<std::size_t>(routine.id)]));
}

std::string routine_why(const Protocol& protocol, const Routine& routine) {
  return sentences_of(protocol, routine.because);
}

std::string left_out_in_words(const Protocol& protocol, const LeftOut& left) {
  const std::string words = sentences_of(protocol, left.because);
  const std::string end = end_in_words(protocol, left.until);
  return end.empty() ? words : words + " " + with_capital(end) + (end.ends_with('.') ? "" : ".");
}

}  // namespace realign
