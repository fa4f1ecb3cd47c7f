// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "faces/dose_text.h"
#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_text.h"
#include "faces/reason_text.h"
#include "print/stationery.h"

namespace realign::print {
namespace {

constexpr double figure_wide = 170, figure_high = 120, beside = 18;

// One exercise as the day leaves it open.
struct Open {
  ExerciseIndex exercise = 0;
  VariantIndex variant = 0;
  std::string dose, until;
  bool is_today = false;
};

Open open_of(const Protocol& protocol, const Plan& plan, ExerciseIndex index) {
  Open open{.exercise = index, .dose = dose_in_words(protocol, protocol.exercises[index])};
  const auto limit = std::ranges::find(plan.limits, index, &Limit::exercise);
  if (limit != plan.limits.end()) {
    open.variant = limit->variant;
    open.until = end_in_words(protocol, limit->until);
  }
  const auto take = [&](const auto& line) {
    open.variant = line.variant;
    open.dose = dose_in_words(protocol, line);
    open.is_today = true;
  };
  if (plan.session) {
    const auto item = std::ranges::find(plan.session->items, index, &Item::exercise);
    if (item != plan.session->items.end()) take(*item);
  }
  const auto stretch = std::ranges::find(plan.stretches, index, &Stretch::exercise);
  if (stretch != plan.stretches.end()) take(*stretch);
  return open;
}

// What is done today comes first, in its order; then all else that is open, in the programme's.
std::vector<Open> all_open(const Protocol& protocol, const Plan& plan) {
  std::vector<ExerciseIndex> order;
  const auto add = [&](ExerciseIndex index) {
    if (std::ranges::find(order, index) == order.end()) order.push_back(index);
  };
  if (plan.session) {
    for (const Item& item : plan.session->items) add(item.exercise);
  }
  for (const Stretch& stretch : plan.stretches) add(stretch.exercise);
  for (const ExerciseIndex index : plan.allowed) add(index);
  std::vector<Open> all;
  all.reserve(order.size());
  for (const ExerciseIndex index : order) all.push_back(open_of(protocol, plan, index));
  return all;
}

using Lines = std::vector<std::pair<std::string, Type>>;

constexpr Type plain{9.5}, strong{9.5, Weight::strong}, soft_type{9, Weight::regular, quiet};

void add_how(Lines& lines, const Protocol& protocol, const Open& open) {
  const Exercise& exercise = protocol.exercises[open.exercise];
  const std::string key = key_of("exercise.", exercise.id, ".");
  lines.emplace_back(say(protocol, key + "start"), plain);
  if (open.variant != 0)
    lines.emplace_back(say(protocol, key + "variant." + exercise.variants[open.variant].id + ".how"), strong);
  int number = 0;
  for (const std::string& step : sentences(protocol, exercise.id, "steps"))
    lines.emplace_back(std::to_string(++number) + ". " + step, plain);
  for (const std::string& cue : sentences(protocol, exercise.id, "cues"))
    lines.emplace_back(cue, Type{9.5, Weight::regular, amber});
}

Lines words_of(const Protocol& protocol, const Open& open) {
  Lines lines;
  lines.emplace_back(open.dose + ".", Type{10, Weight::strong, amber});
  if (!open.until.empty()) lines.emplace_back(open.until, soft_type);
  add_how(lines, protocol, open);
  return lines;
}

// Below figure and words, over the whole width.
Lines cautions_of(const Protocol& protocol, const Open& open) {
  Lines lines;
  for (const std::string_view list : {"stop", "not_if"}) {
    const auto all = sentences(protocol, protocol.exercises[open.exercise].id, list);
    if (all.empty()) continue;
    std::string text = say(protocol, key_of("face.exercise.", list)) + ":";
    for (const std::string& each : all) text += " " + each;
    lines.emplace_back(std::move(text), soft_type);
  }
  return lines;
}

double height_of(Sheet& sheet, const Lines& lines, double wide) {
  double high = 0;
  for (const auto& [words, type] : lines) high += sheet.height_of(words, type, wide) + 1.5;
  return high;
}

double put(Sheet& sheet, const Lines& lines, Place at, double wide) {
  for (const auto& [words, type] : lines) {
    const Tag tag(sheet, "P");
    at.y += sheet.write(words, type, at, wide) + 1.5;
  }
  return at.y;
}

void tell(Story& story, const Printing& printing, const Open& open) {
  const Protocol& protocol = printing.protocol;
  Sheet& sheet = story.sheet();
  const double wide = story.width() - figure_wide - beside;
  const std::string name = name_of(protocol, open.exercise, open.variant);
  constexpr Type name_type{13, Weight::strong};
  Lines words = words_of(protocol, open), cautions = cautions_of(protocol, open);
  const double head = sheet.height_of(name, name_type, wide);
  const double top = std::max(figure_high, head + height_of(sheet, words, wide)) + 4;
  const double whole = top + height_of(sheet, cautions, story.width()) + 8;
  story.block(whole, 12,
              [&story, &printing, open, name, head, top, wide, words = std::move(words),
               cautions = std::move(cautions)](Place at) {
                Sheet& on = story.sheet();
                const Tag section(on, "Sect");
                on.outline(name, at.y);
                const double x = at.x + figure_wide + beside;
                {
                  const Tag tag(on, "H2");
                  on.write(name, {13, Weight::strong}, {x, at.y}, wide);
                }
                if (const auto still = still_of(printing, open.exercise, open.variant))
                  on.figure(still->drawing, at, figure_wide, figure_high, still->words);
                put(on, words, {x, at.y + head}, wide);
                const double end = put(on, cautions, {at.x, at.y + top}, story.width());
                on.rule({at.x, end + 6}, {at.x + story.width(), end + 6}, line);
              });
}

}  // namespace

std::string print_exercises(const Printing& printing, const Plan& plan) {
  const Protocol& protocol = printing.protocol;
  Begun begun =
      begin(printing, say(protocol, "face.print.exercises"), where_she_is(protocol, plan), plan.date);
  double top = begun.top;
  if (const double high = put_stop(*begun.sheet, protocol, plan, top); high > 0) top += high + 6;
  const std::vector<Open> all = all_open(protocol, plan);
  pour(*begun.sheet, protocol, {.top = top, .largest = 9.5, .smallest = 9.5}, [&](Story& story) {
    for (const Open& open : all) tell(story, printing, open);
  });
  return std::move(*begun.sheet).bytes();
}

}  // namespace realign::print
