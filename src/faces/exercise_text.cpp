// SPDX-License-Identifier: Apache-2.0
#include "faces/exercise_text.h"

#include <algorithm>

#include "faces/dose_text.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

constexpr int label_column = 30;

std::string kit_in_words(const Protocol& protocol, KitSet kit) {
  std::vector<std::string> names;
  for (const std::string_view id : kit_ids(kit)) names.push_back(say(protocol, key_of("face.kit.", id)));
  return list_in_words(protocol, names);
}

void add_list(Page& page, const Protocol& protocol, std::string_view exercise, std::string_view list) {
  const auto lines = sentences(protocol, exercise, list);
  if (lines.empty()) return;
  page.heading(say(protocol, key_of("face.exercise.", list)));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool in_order = list == "steps";
    page.row(in_order ? std::to_string(i + 1) : "-", lines[i], 2, in_order ? 5 : 4);
  }
}

std::string weeks_in_words(const Protocol& protocol, const Gate& gate) {
  const auto one = [&](std::string_view birth, const GateWeek& week) {
    const std::string key = key_of("face.gate.", birth, week.check ? ".check" : ".week");
    return say(protocol, key, {{"week", std::to_string(week.week)}});
  };
  return one("vaginal", gate.vaginal) + one("assisted", gate.assisted) + one("cesarean", gate.cesarean);
}

// From which week each variant is open; where that is the same for all of them, it is told once.
using WeekLines = std::vector<std::vector<std::string>>;

WeekLines week_lines(const Protocol& protocol, const Exercise& exercise, ExerciseIndex index) {
  WeekLines lines(exercise.variants.size());
  for (const VariantGate& gate : gates_of(protocol, index)) {
    lines[gate.variant].push_back(weeks_in_words(protocol, gate.gate));
  }
  return lines;
}

bool all_equal(const WeekLines& lines) {
  return std::ranges::adjacent_find(lines, std::ranges::not_equal_to()) == lines.end();
}

void add_variants(Page& page, const Protocol& protocol, const Exercise& exercise, ExerciseIndex index) {
  page.heading(say(protocol, "face.exercise.variants"));
  WeekLines weeks = week_lines(protocol, exercise, index);
  if (all_equal(weeks)) {
    for (const std::string& line : weeks.front()) page.paragraph(line, 2, Tone::quiet);
    std::ranges::fill(weeks, std::vector<std::string>());
  }
  for (std::size_t i = 0; i < exercise.variants.size(); ++i) {
    const Variant& variant = exercise.variants[i];
    const std::string key = key_of("exercise.", exercise.id, ".variant.").append(variant.id);
    const std::string name = i == 0 ? say(protocol, "face.exercise.base") : say(protocol, key + ".name");
    page.paragraph(name + " (" + variant.id + ")", 2, Tone::strong);
    if (i != 0) page.paragraph(say(protocol, key + ".how"), 5);
    page.paragraph(needs_of(protocol, variant), 5, Tone::quiet);
    for (const std::string& line : weeks[i]) page.paragraph(line, 5, Tone::quiet);
    const auto neighbour = [&](std::string_view form, std::optional<VariantIndex> other) {
      if (other)
        page.paragraph(say(protocol, form, {{"variant", exercise.variants[*other].id}}), 5, Tone::quiet);
    };
    neighbour("face.exercise.easier", variant.easier);
    neighbour("face.exercise.harder", variant.harder);
  }
}

}  // namespace

std::string needs_of(const Protocol& protocol, const Variant& variant) {
  std::string text = say(protocol, key_of("face.position.", id_of(variant.position)));
  text += say(protocol, variant.floor ? "face.exercise.floor" : "face.exercise.no-floor");
  text += say(protocol, key_of("face.exercise.hands.", id_of(variant.hands)));
  if (variant.equipment != 0) {
    text += say(protocol, "face.exercise.kit", {{"kit", kit_in_words(protocol, variant.equipment)}});
  }
  if (variant.with_baby) text += say(protocol, "face.exercise.with-baby");
  return text + ".";
}

std::vector<std::string> sentences(const Protocol& protocol, std::string_view exercise,
                                   std::string_view list) {
  return say_all(protocol, key_of("exercise.", exercise, ".").append(list).append("."));
}

std::vector<VariantGate> gates_of(const Protocol& protocol, ExerciseIndex exercise) {
  std::vector<VariantGate> gates;
  for (const Rule& rule : protocol.rules) {
    if (rule.layer != Layer::gate || !rule.gate) continue;
    const auto mine = std::ranges::find(rule.restrictions, exercise, &Restriction::exercise);
    if (mine == rule.restrictions.end()) continue;
    for (std::size_t i = 0; i < protocol.exercises[exercise].variants.size(); ++i) {
      if ((mine->keep >> i & 1U) == 0) gates.push_back({static_cast<VariantIndex>(i), *rule.gate});
    }
  }
  std::ranges::stable_sort(gates, {}, &VariantGate::variant);
  return gates;
}

std::string library_text(const Protocol& protocol, Style style) {
  Page page(style);
  std::optional<ExerciseKind> kind;
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i) {
    const Exercise& exercise = protocol.exercises[i];
    if (kind != exercise.kind) page.heading(say(protocol, key_of("face.kind.", id_of(exercise.kind))));
    kind = exercise.kind;
    page.row(exercise.id, name_of(protocol, static_cast<ExerciseIndex>(i)), 2, label_column - 6,
             Tone::strong);
    page.paragraph(say(protocol, key_of("exercise.", exercise.id, ".purpose")), label_column - 6,
                   Tone::quiet);
  }
  page.gap().paragraph(say(protocol, "face.library.how"), 0, Tone::quiet);
  return std::move(page).text();
}

std::string exercise_text(const Protocol& protocol, ExerciseIndex index, Style style) {
  const Exercise& exercise = protocol.exercises[index];
  Page page(style);
  page.paragraph(name_of(protocol, index), 0, Tone::strong);
  page.paragraph(say(protocol, key_of("exercise.", exercise.id, ".purpose")));
  page.gap().paragraph(say(protocol, key_of("face.exercise.dose.", id_of(exercise.kind)),
                           {{"dose", dose_in_words(protocol, exercise)}}));
  page.heading(say(protocol, "face.exercise.start"));
  page.paragraph(say(protocol, key_of("exercise.", exercise.id, ".start")), 2);
  for (const std::string_view list : {"steps", "cues", "mistakes", "stop", "not_if"}) {
    add_list(page, protocol, exercise.id, list);
  }
  add_variants(page, protocol, exercise, index);
  page.heading(say(protocol, "face.exercise.sources"));
  page.paragraph(sources_in_words(protocol, &exercise.evidence), 2);
  page.gap().paragraph(say(protocol, "not-diagnosis"), 0, Tone::quiet);
  return std::move(page).text();
}

}  // namespace realign
