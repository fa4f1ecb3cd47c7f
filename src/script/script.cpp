// SPDX-License-Identifier: Apache-2.0
#include "script/script.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "figure/cues.h"
#include "figure/moment.h"

namespace realign::script {
namespace {

constexpr int shortest_block = 60'000, longest_block = 180'000;
constexpr int ready_ms = 5'000, change_ms = 5'000, talk_ms = 10'000;
constexpr int least_name_ms = 10'000;

int ms(double seconds) { return static_cast<int>(std::lround(seconds * 1000)); }

std::vector<Part> parts_of(const Routine& routine) {
  std::vector<Part> parts;
  parts.reserve(routine.items.size() + routine.stretches.size());
  for (const Item& item : routine.items) {
    parts.push_back({item.exercise, item.variant, item.sets, item.reps_low, item.reps_high, item.hold_s,
                     item.rest_s, false, item.warm_up});
  }
  for (const Stretch& stretch : routine.stretches) {
    parts.push_back({stretch.exercise, stretch.variant, stretch.sets, stretch.reps_low, stretch.reps_high,
                     stretch.hold_s, 0, true, false});
  }
  return parts;
}

class ScriptMaker {
 public:
  ScriptMaker(const Protocol& protocol, Routine routine, const figure::Library& library)
      : protocol_(protocol), library_(library) {
    script_.routine = std::move(routine);
    script_.parts = parts_of(script_.routine);
    for (const Part& part : script_.parts) sets_in_all_ += part.sets;
  }

  Script make() && {
    for (part_ = 0; part_ < script_.parts.size(); ++part_) exercise();
    walk();
    end();
    return std::move(script_);
  }

 private:
  const Part& part() const { return script_.parts[part_]; }

  void add(Cue cue) {
    if (!is_open_) {
      script_.blocks.emplace_back();
      is_open_ = true;
    }
    Block& block = script_.blocks.back();
    cue.part = part_;
    cue.at = block.lasts;
    block.lasts += cue.lasts;
    script_.lasts += cue.lasts;
    block.cues.push_back(cue);
  }

  void close_if_long() { is_open_ = is_open_ && script_.blocks.back().lasts < shortest_block; }

  // Before something of this length that must not be cut.
  void close_if_full(int next_ms) {
    is_open_ = is_open_ && script_.blocks.back().lasts + next_ms <= longest_block;
  }

  void exercise() {
    const Exercise& exercise = protocol_.exercises[part().exercise];
    const auto* movement = library_.find(exercise.id, exercise.variants[part().variant].id);
    phases_ = movement != nullptr ? figure::cues_of(*movement) : std::vector<figure::Cue>();
    duration_ = phases_.empty() ? 0 : ms(phases_.back().to);
    add({.kind = CueKind::name,
         .lasts = std::max(least_name_ms, protocol_.dosing.change_position_s * 1000 - ready_ms),
         .sets = part().sets,
         .figure_to = duration_,
         .milestone = std::exchange(reached_, Milestone::none)});
    for (int set = 1; set <= part().sets; ++set) one_set(exercise, set);
  }

  void one_set(const Exercise& exercise, int set) {
    if (set > 1 && part().rest_s > 0) {
      add({.kind = CueKind::rest,
           .lasts = std::max(1, part().rest_s * 1000 - ready_ms),
           .set = set,
           .sets = part().sets,
           .bell = true,
           .count_from = part().rest_s,
           .milestone = std::exchange(reached_, Milestone::none)});
    }
    ++sets_begun_;
    ready(exercise.sides ? Side::right : Side::none, set);
    if (!exercise.sides) {
      repeat(Side::none, set);
    } else if (exercise.alternates) {
      alternate(set);
    } else {
      repeat(Side::right, set);
      add({.kind = CueKind::change,
           .lasts = change_ms,
           .side = Side::left,
           .set = set,
           .sets = part().sets,
           .bell = true});
      repeat(Side::left, set);
    }
    count(set);
    close_if_long();
  }

  void ready(Side side, int set) {
    add({.kind = CueKind::ready,
         .lasts = ready_ms,
         .side = side,
         .set = set,
         .sets = part().sets,
         .count_from = ready_ms / 1000,
         .milestone = sets_begun_ == sets_in_all_ && sets_in_all_ > 1 ? Milestone::last : Milestone::none});
  }

  // The last cue of a set says what to write down for it.
  void count(int set) {
    const int amount = part().reps_high > 0 ? part().reps_high : part().hold_s;
    script_.blocks.back().cues.back().done = SetDone{set, amount};
    const bool is_half = 2 * sets_begun_ >= sets_in_all_ && 2 * (sets_begun_ - 1) < sets_in_all_;
    if (is_half && sets_in_all_ > 2) reached_ = Milestone::half;
  }

  void repeat(Side side, int set) {
    if (part().reps_high == 0) return held(side, set);
    for (int rep = 1; rep <= part().reps_high; ++rep) one_rep(side, set, rep);
  }

  void alternate(int set) {
    for (int rep = 1; rep <= part().reps_high; ++rep) {
      one_rep(Side::right, set, rep);
      one_rep(Side::left, set, rep);
    }
  }

  Cue phase_cue(const figure::Cue& phase, Side side, int set, int rep) const {
    return {.kind = phase.holds ? CueKind::hold : CueKind::move,
            .lasts = ms(phase.to) - ms(phase.from),
            .side = side,
            .set = set,
            .sets = part().sets,
            .rep = rep,
            .reps = part().reps_high,
            .breath = phase.breath,
            .figure_from = ms(phase.from),
            .figure_to = ms(phase.to)};
  }

  void one_rep(Side side, int set, int rep) {
    close_if_full(duration_);
    bool starts = true;
    for (const figure::Cue& phase : phases_) {
      Cue cue = phase_cue(phase, side, set, rep);
      cue.starts_rep = std::exchange(starts, false);
      add(cue);
    }
  }

  // Into the pose, the hold for as long as the dose says, and back.
  void held(Side side, int set) {
    const std::size_t hold = longest_hold();
    const int hold_ms = part().hold_s * 1000;
    close_if_full(hold_ms + duration_);
    for (std::size_t i = 0; i < phases_.size(); ++i) {
      Cue cue = phase_cue(phases_[i], side, set, 0);
      cue.reps = 0;
      if (i != hold) {
        cue.kind = i < hold ? CueKind::move : CueKind::back;
        cue.bell = i == hold + 1;
        add(cue);
        continue;
      }
      cue.lasts = hold_ms / 2;
      cue.bell = true;
      cue.count_from = part().hold_s;
      add(cue);
      cue.lasts = hold_ms - hold_ms / 2;
      cue.bell = false;
      cue.count_from = cue.lasts / 1000;
      cue.milestone = Milestone::half;
      add(cue);
    }
  }

  std::size_t longest_hold() const {
    std::size_t longest = phases_.size();
    for (std::size_t i = 0; i < phases_.size(); ++i) {
      if (!phases_[i].holds) continue;
      const auto length = [&](std::size_t at) { return phases_[at].to - phases_[at].from; };
      if (longest == phases_.size() || length(i) >= length(longest)) longest = i;
    }
    return longest;
  }

  void walk() {
    const auto& parts = script_.routine.walk;
    int since_talk = 0;
    for (part_ = 0; part_ < parts.size(); ++part_) {
      int left = parts[part_].seconds * 1000;
      close_if_full(left);
      const bool asks = since_talk >= protocol_.walk_routine.talk_every_s * 1000 && left > talk_ms;
      if (asks) add({.kind = CueKind::talk, .lasts = talk_ms, .bell = true});
      if (asks) left -= talk_ms;
      since_talk = asks ? left : since_talk + left;
      add({.kind = CueKind::walk, .lasts = left, .bell = !asks, .count_from = left / 1000});
      close_if_long();
    }
  }

  void end() {
    if (script_.blocks.empty()) return;
    part_ = script_.blocks.back().cues.back().part;
    is_open_ = true;
    add({.kind = CueKind::end, .bell = true});
  }

  const Protocol& protocol_;
  const figure::Library& library_;
  Script script_;
  std::size_t part_ = 0;
  std::vector<figure::Cue> phases_;
  int duration_ = 0;
  int sets_in_all_ = 0, sets_begun_ = 0;
  Milestone reached_ = Milestone::none;
  bool is_open_ = false;
};

}  // namespace

Script script_of(const Protocol& protocol, Routine routine, const figure::Library& library) {
  return ScriptMaker(protocol, std::move(routine), library).make();
}

}  // namespace realign::script
