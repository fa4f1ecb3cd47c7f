// SPDX-License-Identifier: Apache-2.0
#include "fhir/activity.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/reason_text.h"

namespace realign::fhir {
namespace {

// A period ends with its last day; what the calendar opens, it opens on the day after that.
std::optional<Day> last_day(const Until& until) {
  if (!until.on) return std::nullopt;
  return *until.on - std::chrono::days(1);
}

class Activities {
 public:
  Activities(const Protocol& protocol, const Plan& plan) : protocol_(protocol), plan_(plan) {}

  Items write() && {
    if (plan_.session) {
      for (const Item& item : plan_.session->items) exercise(item);
    }
    for (const Stretch& stretch : plan_.stretches) this->stretch(stretch);
    if (plan_.walk && plan_.walk->minutes_high > 0) walk(*plan_.walk);
    for (const PostureCue& cue : plan_.posture) posture(cue);
    for (const Limit& limit : plan_.limits) this->limit(limit);
    for (const Withheld& one : plan_.withheld)
      prohibit(name_of(protocol_, one.exercise), exercise_coding(one.exercise), one.because, one.until);
    for (const AvoidLine& one : plan_.avoid) {
      const std::string& id = protocol_.avoid[one.movement].id;
      prohibit(say(protocol_, key_of("avoid.", id)), own_coding("movement", id), one.because, one.until);
    }
    return std::move(items_);
  }

 private:
  Json exercise_coding(ExerciseIndex exercise) const {
    return own_coding("exercise", protocol_.exercises[exercise].id);
  }

  Members detail(Items extensions, const std::string& name, Json coding, std::string_view status,
                 bool prohibited) const {
    Members detail;
    add(detail, "extension", {std::move(extensions)});
    add(detail, "code", concept_of(name, {std::move(coding)}));
    add(detail, "status", text(status));
    add(detail, "doNotPerform", Json{prohibited});
    return detail;
  }

  void finish(Members detail, const std::string& description, const Because& because,
              const std::optional<Day>& to) {
    Members period{{"start", text(to_text(plan_.date))}};
    if (to) add(period, "end", text(to_text(*to)));
    // One of them, for it is scheduled[x].
    const bool is_timed =
        std::ranges::find(detail, "scheduledTiming", &Members::value_type::first) != detail.end();
    if (!is_timed) add(detail, "scheduledPeriod", {std::move(period)});
    add(detail, "description", text(description));
    add(detail, "reasonCode", {reasons_of(protocol_, because)});
    items_.emplace_back(Members{{"detail", Json{std::move(detail)}}});
  }

  // What exercises and stretches have alike.
  Items dose(ExerciseIndex exercise, VariantIndex of, int sets, int reps_low, int reps_high,
             int hold_s) const {
    Items dose{variant_of(protocol_.exercises[exercise], of), whole("sets", sets)};
    if (reps_high > 0) {
      dose.push_back(whole("reps-low", reps_low));
      dose.push_back(whole("reps-high", reps_high));
    }
    if (hold_s > 0) dose.push_back(whole("hold-s", hold_s));
    return dose;
  }
  static Items as_dose(Items dose) { return {extension(extension_url("dose"), std::move(dose))}; }

  void exercise(const Item& item) {
    Items dose =
        this->dose(item.exercise, item.variant, item.sets, item.reps_low, item.reps_high, item.hold_s);
    dose.push_back(whole("rest-s", item.rest_s));
    dose.push_back(whole("stop-at-pain", item.stop_at_pain));
    const int load_g = protocol_.exercises[item.exercise].variants[item.variant].load_g;
    if (load_g > 0) dose.push_back(extension("load-kg", "valueDecimal", Json{load_g / 1000.0}));
    dose.push_back(truth("warm-up", item.warm_up));
    for (const ExerciseIndex swap : item.swaps) dose.push_back(code("instead", protocol_.exercises[swap].id));
    finish(detail(as_dose(std::move(dose)), name_of(protocol_, item.exercise, item.variant),
                  exercise_coding(item.exercise), "scheduled", false),
           dose_in_words(protocol_, item), item.because, plan_.date);
  }

  void stretch(const Stretch& stretch) {
    Items dose = this->dose(stretch.exercise, stretch.variant, stretch.sets, stretch.reps_low,
                            stretch.reps_high, stretch.hold_s);
    finish(detail(as_dose(std::move(dose)), name_of(protocol_, stretch.exercise, stretch.variant),
                  exercise_coding(stretch.exercise), "scheduled", false),
           dose_in_words(protocol_, stretch), stretch.because, plan_.date);
  }

  void walk(const WalkPlan& walk) {
    Members repeat;
    add_minutes(repeat, walk.minutes_low, walk.minutes_high);
    add_times(repeat, walk.days_low, walk.days_high, 7);
    Members detail =
        this->detail({}, say(protocol_, "face.walk"), own_coding("journal", "walk"), "scheduled", false);
    add(detail, "scheduledTiming", {Members{{"repeat", Json{std::move(repeat)}}}});
    finish(std::move(detail), walk_in_words(protocol_, walk), walk.because, {});
  }

  void posture(const PostureCue& cue) {
    const std::string& id = protocol_.habits[cue.habit].id;
    const std::string words = say(protocol_, key_of("habit.", id, ".cue"));
    finish(detail({}, words, own_coding("habit", id), "scheduled", false), words, {}, plan_.date);
  }

  // Its full version is on hold; an easier one is open.
  void limit(const Limit& limit) {
    Items only{extension(extension_url("only"),
                         Items{variant_of(protocol_.exercises[limit.exercise], limit.variant)})};
    const std::string name = name_of(protocol_, limit.exercise, limit.variant);
    finish(detail(std::move(only), name_of(protocol_, limit.exercise), exercise_coding(limit.exercise),
                  "on-hold", false),
           say(protocol_, "face.only", {{"name", name}}) + " " + end_in_words(protocol_, limit.until),
           limit.because, last_day(limit.until));
  }

  void prohibit(const std::string& name, Json coding, const Because& because, const Until& until) {
    finish(detail({}, name, std::move(coding), "in-progress", true), end_in_words(protocol_, until), because,
           last_day(until));
  }

  const Protocol& protocol_;
  const Plan& plan_;
  Items items_;
};

}  // namespace

Items activities_of(const Protocol& protocol, const Plan& plan) { return Activities(protocol, plan).write(); }

Items reasons_of(const Protocol& protocol, const Because& because) {
  Items reasons;
  for (const Reason& reason : because)
    reasons.push_back(concept_of(sentence_of(protocol, reason), {own_coding("rule", reason.rule)}));
  return reasons;
}

}  // namespace realign::fhir
