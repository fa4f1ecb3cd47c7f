// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "faces/dose_text.h"
#include "faces/exercise_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/reason_text.h"
#include "print/stationery.h"

namespace realign::print {
namespace {

constexpr double figure_wide = 190, figure_high = 150, beside = 20, number_wide = 14;

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

// A paragraph, and what stands before it: the number of a step.
struct Line {
  std::string words;
  Type type;
  std::string number{};

  double indent() const { return number.empty() ? 0 : number_wide; }
};
using Lines = std::vector<Line>;

constexpr Type plain{10.25}, strong{10.25, Weight::strong}, soft_type{9.5, Weight::regular, quiet};

using Sentences = std::vector<std::string>;

bool holds(const Sentences& all, const std::string& one) { return std::ranges::find(all, one) != all.end(); }

// When each of them is to be stopped: told once on each page, and not again with every exercise.
Sentences stops_of_all(const Protocol& protocol, const std::vector<Open>& all) {
  if (all.empty()) return {};
  Sentences common = sentences(protocol, protocol.exercises[all.front().exercise].id, "stop");
  for (const Open& open : all) {
    const Sentences stops = sentences(protocol, protocol.exercises[open.exercise].id, "stop");
    std::erase_if(common, [&](const std::string& one) { return !holds(stops, one); });
  }
  return common;
}

// Sentences after the name of their list, as one paragraph; empty where there are none.
std::string listed(const Protocol& protocol, std::string_view list, const Sentences& all) {
  if (all.empty()) return {};
  std::string text = say(protocol, key_of("face.exercise.", list)) + ":";
  for (const std::string& each : all) text += " " + each;
  return text;
}

Lines words_of(const Protocol& protocol, const Open& open, const Sentences& told) {
  const Exercise& exercise = protocol.exercises[open.exercise];
  const std::string key = key_of("exercise.", exercise.id, ".");
  Lines lines{{open.dose + ".", strong}};
  const auto add = [&](std::string words, const Type& type) {
    if (!words.empty()) lines.push_back({std::move(words), type});
  };
  add(open.until, soft_type);
  add(say(protocol, key + "start"), plain);
  if (open.variant != 0)
    add(say(protocol, key + "variant." + exercise.variants[open.variant].id + ".how"), strong);
  int number = 0;
  for (const std::string& step : sentences(protocol, exercise.id, "steps"))
    lines.push_back({step, plain, std::to_string(++number)});
  add(listed(protocol, "cues", sentences(protocol, exercise.id, "cues")), soft_type);
  Sentences stops = sentences(protocol, exercise.id, "stop");
  std::erase_if(stops, [&](const std::string& one) { return holds(told, one); });
  add(listed(protocol, "stop", stops), soft_type);
  add(listed(protocol, "not_if", sentences(protocol, exercise.id, "not_if")), soft_type);
  return lines;
}

double height_of(Sheet& sheet, const Lines& lines, double wide) {
  double high = 0;
  for (const Line& each : lines) high += sheet.height_of(each.words, each.type, wide - each.indent()) + 2;
  return high;
}

void put(Sheet& sheet, const Lines& lines, Place at, double wide) {
  for (const Line& each : lines) {
    const Tag tag(sheet, "P");
    if (!each.number.empty()) sheet.write(each.number, {each.type.size, Weight::strong, quiet}, at, -1);
    at.y += sheet.write(each.words, each.type, {at.x + each.indent(), at.y}, wide - each.indent()) + 2;
  }
}

void tell(Story& story, const Printing& printing, const Open& open, const Sentences& told) {
  constexpr Type name_type{14, Weight::strong};
  const double wide = story.width() - figure_wide - beside;
  const std::string name = name_of(printing.protocol, open.exercise, open.variant);
  const double head = story.sheet().height_of(name, name_type, wide) + 2;
  Lines words = words_of(printing.protocol, open, told);
  const double whole = std::max(figure_high, head + height_of(story.sheet(), words, wide)) + 10;
  story.block(
      whole, 10,
      [&story, &printing, open, name, head, wide, whole, name_type, words = std::move(words)](Place at) {
        Sheet& sheet = story.sheet();
        const Tag section(sheet, "Sect");
        sheet.outline(name, at.y);
        const double x = at.x + figure_wide + beside;
        {
          const Tag tag(sheet, "H2");
          sheet.write(name, name_type, {x, at.y}, wide);
        }
        put(sheet, words, {x, at.y + head}, wide);
        if (const auto still = still_of(printing, open.exercise, open.variant))
          sheet.figure(still->drawing, at, figure_wide, figure_high, still->words);
        sheet.rule({at.x, at.y + whole}, {at.x + story.width(), at.y + whole}, line);
      });
}

}  // namespace

std::string print_exercises(const Printing& printing, const Plan& plan) {
  const Protocol& protocol = printing.protocol;
  Begun begun =
      begin(printing, say(protocol, "face.print.exercises"), below_title(protocol, plan), plan.date);
  double top = begun.top;
  if (const double high = put_stop(*begun.sheet, protocol, plan, top); high > 0) top += high + 6;
  const std::vector<Open> all = all_open(protocol, plan);
  const Sentences told = stops_of_all(protocol, all);
  pour(*begun.sheet, protocol,
       {.top = top, .largest = 9.5, .smallest = 9.5, .every_page = listed(protocol, "stop", told)},
       [&](Story& story) {
         for (const Open& open : all) tell(story, printing, open, told);
       });
  return std::move(*begun.sheet).bytes();
}

}  // namespace realign::print
