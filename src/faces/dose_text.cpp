// SPDX-License-Identifier: Apache-2.0
#include "faces/dose_text.h"

#include "faces/fill.h"
#include "faces/names.h"

namespace realign {
namespace {

struct Amount {
  int sets = 0, reps_low = 0, reps_high = 0, hold_s = 0, rest_s = 0;
  bool sides = false;
};

std::string in_words(const Protocol& protocol, const Amount& amount) {
  const bool is_hold = amount.reps_high == 0;
  const std::string hold = time_in_words(protocol, amount.hold_s);
  const std::string form = std::string("face.dose.") + (is_hold ? "hold" : "reps");
  std::string words = say(protocol, form + (amount.sets == 1 ? ".one" : ".many"),
                          {{"sets", std::to_string(amount.sets)},
                           {"reps", range_in_words(protocol, amount.reps_low, amount.reps_high)},
                           {"hold", hold}});
  if (amount.sides) words += say(protocol, "face.dose.sides");
  // A pause of a second or two is part of the movement and told in its steps.
  if (!is_hold && amount.hold_s > 2) words += say(protocol, "face.dose.held", {{"hold", hold}});
  if (amount.sets > 1 && amount.rest_s > 0) {
    words += say(protocol, "face.dose.rest", {{"rest", time_in_words(protocol, amount.rest_s)}});
  }
  return words;
}

}  // namespace

std::string dose_in_words(const Protocol& protocol, const Item& item) {
  return in_words(protocol, {item.sets, item.reps_low, item.reps_high, item.hold_s, item.rest_s,
                             protocol.exercises[item.exercise].sides});
}

std::string dose_in_words(const Protocol& protocol, const Stretch& stretch) {
  return in_words(protocol, {stretch.sets, stretch.reps_low, stretch.reps_high, stretch.hold_s, 0,
                             protocol.exercises[stretch.exercise].sides});
}

std::string dose_in_words(const Protocol& protocol, const Exercise& exercise) {
  const Dose& dose = exercise.dose;
  return in_words(protocol,
                  {dose.sets, dose.reps_low, dose.reps_high, dose.hold_s, dose.rest_s, exercise.sides});
}

std::string dose_in_words(const Protocol& protocol, const LadderStep& step) {
  return in_words(protocol, {step.sets, step.reps_low, step.reps_high, 0, 0, false});
}

std::string minutes_in_words(const Protocol& protocol, int low, int high) {
  return say(protocol, "face.walk.minutes", {{"minutes", range_in_words(protocol, low, high)}});
}

std::string days_a_week_in_words(const Protocol& protocol, int low, int high) {
  return say(protocol, high == 1 ? "face.walk.days.one" : "face.walk.days.many",
             {{"days", range_in_words(protocol, low, high)}});
}

std::string walk_in_words(const Protocol& protocol, const WalkPlan& walk) {
  const std::string minutes = range_in_words(protocol, walk.minutes_low, walk.minutes_high);
  const std::string days = range_in_words(protocol, walk.days_low, walk.days_high);
  return say(protocol,
             walk.days_high == 0   ? "face.walk.any"
             : walk.days_high == 1 ? "face.walk.one"
                                   : "face.walk.many",
             {{"minutes", minutes}, {"days", days}});
}

}  // namespace realign
