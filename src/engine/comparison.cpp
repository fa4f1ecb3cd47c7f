// SPDX-License-Identifier: Apache-2.0
#include "engine/comparison.h"

#include <algorithm>
#include <array>
#include <map>

namespace realign {
namespace {

// One plan and the protocol that made it.
struct Side {
  const Protocol& protocol;
  const Plan& plan;
};

// A thing to compare, under one of the protocols: how it stands and why.
struct Standing {
  std::string value;
  Because because;
};
using Standings = std::map<std::string, Standing, std::less<>>;  // by id

std::string range(int low, int high) {
  return low == high ? std::to_string(low) : std::to_string(low) + " to " + std::to_string(high);
}

std::string variant_of(const Protocol& protocol, ExerciseIndex exercise, VariantIndex variant) {
  return protocol.exercises[exercise].variants[variant].id;
}

Standings exercises_of(const Side& side) {
  Standings standings;
  const auto id = [&](ExerciseIndex exercise) { return side.protocol.exercises[exercise].id; };
  for (const ExerciseIndex exercise : side.plan.allowed) standings[id(exercise)] = {"open", {}};
  for (const Limit& limit : side.plan.limits) {
    standings[id(limit.exercise)] = {variant_of(side.protocol, limit.exercise, limit.variant) + " at most",
                                     limit.because};
  }
  for (const Withheld& withheld : side.plan.withheld)
    standings[id(withheld.exercise)] = {"withheld", withheld.because};
  return standings;
}

Standings session_of(const Side& side) {
  Standings standings;
  if (!side.plan.session) return standings;
  for (const Item& item : side.plan.session->items) {
    std::string dose = std::to_string(item.sets) + " x " + range(item.reps_low, item.reps_high);
    if (item.hold_s > 0) dose += ", held " + std::to_string(item.hold_s) + " s";
    if (item.variant != 0) dose += ", " + variant_of(side.protocol, item.exercise, item.variant);
    standings[side.protocol.exercises[item.exercise].id] = {std::move(dose), item.because};
  }
  return standings;
}

Standings stretches_of(const Side& side) {
  Standings standings;
  for (const Stretch& stretch : side.plan.stretches) {
    std::string dose = std::to_string(stretch.sets) + " x ";
    dose += stretch.reps_high > 0 ? range(stretch.reps_low, stretch.reps_high)
                                  : std::to_string(stretch.hold_s) + " s";
    if (stretch.variant != 0) dose += ", " + variant_of(side.protocol, stretch.exercise, stretch.variant);
    standings[side.protocol.exercises[stretch.exercise].id] = {std::move(dose), stretch.because};
  }
  return standings;
}

Standings avoided_by(const Side& side) {
  Standings standings;
  for (const AvoidLine& line : side.plan.avoid)
    standings[side.protocol.avoid[line.movement].id] = {"avoid", line.because};
  return standings;
}

// A mode is its own reason.
Standings modes_of(const Side& side) {
  Standings standings;
  for (const std::string_view mode : side.plan.modes)
    standings[std::string(mode)] = {"on", {Reason{.rule = mode}}};
  return standings;
}

std::string walk_of(const Plan& plan) {
  if (!plan.walk || plan.walk->minutes_high == 0) return "none";
  const WalkPlan& walk = *plan.walk;
  return range(walk.minutes_low, walk.minutes_high) + " minutes, " + range(walk.days_low, walk.days_high) +
         (walk.days_high == 1 ? " day a week" : " days a week");
}

std::string_view text_of(Disposition disposition) {
  static constexpr std::array<std::string_view, 6> ids = {"emergency",  "urgent",     "clinician-first",
                                                          "unscreened", "refer-soon", "go"};
  return ids[static_cast<std::size_t>(disposition)];
}

std::string_view text_of(Decision decision) {
  static constexpr std::array<std::string_view, 5> ids = {"none", "progress", "hold", "regress", "restart"};
  return ids[static_cast<std::size_t>(decision)];
}

Because all_reasons(const Plan& plan) {
  Because all;
  const auto add = [&all](const Because& some) { all.insert(all.end(), some.begin(), some.end()); };
  add(plan.disposition_because);
  for (const std::string_view mode : plan.modes) all.push_back({.rule = mode});
  for (const Notice& notice : plan.notices) add(notice.because);
  for (const Limit& limit : plan.limits) add(limit.because);
  for (const Withheld& withheld : plan.withheld) add(withheld.because);
  for (const AvoidLine& line : plan.avoid) add(line.because);
  return all;
}

class Comparer {
 public:
  Comparer(const Side& a, const Side& b, std::span<const ProtocolChange> changes)
      : a_(a), b_(b), protocol_(changes) {}

  std::vector<PlanChange> all() {
    one(Aspect::disposition, "", {std::string(text_of(a_.plan.disposition)), a_.plan.disposition_because},
        {std::string(text_of(b_.plan.disposition)), b_.plan.disposition_because});
    each(Aspect::mode, modes_of(a_), modes_of(b_), "off");
    each(Aspect::exercise, exercises_of(a_), exercises_of(b_), "not known");
    each(Aspect::avoid, avoided_by(a_), avoided_by(b_), "free");
    one(Aspect::stage, "", stage_of(a_), stage_of(b_));
    one(Aspect::decision, "", {std::string(text_of(a_.plan.decision)), a_.plan.decision_because},
        {std::string(text_of(b_.plan.decision)), b_.plan.decision_because});
    each(Aspect::session, session_of(a_), session_of(b_), "not today");
    each(Aspect::stretch, stretches_of(a_), stretches_of(b_), "not today");
    one(Aspect::walk, "", walk_standing(a_.plan), walk_standing(b_.plan));
    return std::move(found_);
  }

 private:
  static Standing stage_of(const Side& side) {
    const std::string& id = side.protocol.stages[static_cast<std::size_t>(side.plan.stage)].id;
    return {id + ", week " + std::to_string(side.plan.stage_week), side.plan.stage_because};
  }
  static Standing walk_standing(const Plan& plan) {
    return {walk_of(plan), plan.walk ? plan.walk->because : Because()};
  }

  Difference difference_of(std::string_view rule) const {
    for (const ProtocolChange& change : protocol_) {
      if (change.id == rule && change.section != "exercises") return change.difference;
    }
    return Difference::same;
  }

  // Which rules were named, and on which side.
  std::vector<Through> named(const Because& before, const Because& after) const {
    std::vector<Through> all;
    const auto note = [&](const Because& because, bool Through::* side) {
      for (const Reason& reason : because) {
        auto found = std::ranges::find(all, reason.rule, &Through::rule);
        if (found == all.end()) {
          all.push_back({std::string(reason.rule), difference_of(reason.rule), false, false});
          found = all.end() - 1;
        }
        (*found).*side = true;
      }
    };
    note(before, &Through::held_before);
    note(after, &Through::holds_after);
    return all;
  }

  // Numbers that are no rule: of the exercise itself, or of the table that the aspect is read from.
  std::vector<Through> tables(Aspect aspect, const std::string& subject) const {
    std::vector<Through> found;
    for (const ProtocolChange& change : protocol_) {
      const bool is_own = change.section == "exercises" && change.id == subject;
      const bool is_walking = aspect == Aspect::walk && change.section == "walking";
      const bool is_dosing =
          aspect != Aspect::walk &&
          (change.section == "dosing" || change.section.starts_with("program") || change.section == "stages");
      if (!is_own && !is_walking && !is_dosing) continue;
      const std::string name = change.id.empty() ? change.section : change.section + " " + change.id;
      found.push_back({name, change.difference, true, true});
    }
    return found;
  }

  // First what stands in the reasons of the thing itself and is not the same rule on both sides; then such
  // rules from anywhere in the two plans; then changed tables; and only then what holds on one side alone.
  std::vector<Through> through(Aspect aspect, const std::string& subject, const Because& before,
                               const Because& after) const {
    const auto is_same_rule = [](const Through& one) { return one.difference == Difference::same; };
    const std::vector<Through> own = named(before, after);
    std::vector<Through> telling = own;
    std::erase_if(telling, is_same_rule);
    if (!telling.empty()) return telling;
    telling = tables(aspect, subject);
    if (!telling.empty()) return telling;
    telling = named(all_reasons(a_.plan), all_reasons(b_.plan));
    std::erase_if(telling, is_same_rule);
    if (!telling.empty()) return telling;
    std::vector<Through> one_sided = own;
    std::erase_if(one_sided, [](const Through& one) { return one.held_before && one.holds_after; });
    return one_sided.empty() ? own : one_sided;
  }

  void one(Aspect aspect, const std::string& subject, const Standing& before, const Standing& after) {
    if (before.value == after.value) return;
    found_.push_back({aspect, subject, before.value, after.value,
                      through(aspect, subject, before.because, after.because)});
  }

  void each(Aspect aspect, const Standings& before, const Standings& after, const std::string& absent) {
    Standings all = before;
    all.insert(after.begin(), after.end());
    const auto standing = [&](const Standings& side, const std::string& id) {
      const auto found = side.find(id);
      return found == side.end() ? Standing{absent, {}} : found->second;
    };
    for (const auto& [id, ignored] : all) one(aspect, id, standing(before, id), standing(after, id));
  }

  const Side& a_;
  const Side& b_;
  std::span<const ProtocolChange> protocol_;
  std::vector<PlanChange> found_;
};

}  // namespace

std::vector<PlanChange> changes_of_plan(const Protocol& a, const Plan& plan_a, const Protocol& b,
                                        const Plan& plan_b, std::span<const ProtocolChange> changes) {
  const Side before{a, plan_a}, after{b, plan_b};
  return Comparer(before, after, changes).all();
}

}  // namespace realign
