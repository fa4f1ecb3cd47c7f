// SPDX-License-Identifier: Apache-2.0
//
// Numbers that only make sense together: a least that is above its most, a ladder that does not climb.
#include <algorithm>
#include <array>

#include "protocol/check.h"

namespace realign {
namespace {

constexpr std::array<std::string_view, 4> stages = {"foundation", "strengthen", "program", "maintain"};

std::int64_t number_at(const Node& node, std::string_view name) {
  const Node* member = node.find(name);
  return member ? member->number : 0;
}

// Says where `low` is above `high`; both optional.
void check_order(Check& check, const Node& node, std::string_view low, std::string_view high,
                 const std::string& who) {
  const Node* least = node.find(low);
  const Node* most = node.find(high);
  if (!least || !most || least->number <= most->number) return;
  check.report(least->place, who, "'" + std::string(low) + "' is above '" + std::string(high) + "'");
}

void check_step(Check& check, const Node& step, const std::string& who) {
  check_order(check, step, "reps_low", "reps_high", who);
}

bool grows(const Node& from, const Node& to) {
  return number_at(to, "sets") >= number_at(from, "sets") &&
         number_at(to, "reps_high") >= number_at(from, "reps_high") &&
         number_at(to, "reps_low") >= number_at(from, "reps_low") &&
         (number_at(to, "sets") > number_at(from, "sets") ||
          number_at(to, "reps_high") > number_at(from, "reps_high"));
}

void check_ladder(Check& check, const Node& ladder, std::string_view name) {
  const std::vector<Node>& steps = ladder.items_at(name);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const std::string who = "ladder: " + std::string(name) + " " + std::to_string(i + 1);
    check_step(check, steps[i], who);
    if (i > 0 && !grows(steps[i - 1], steps[i])) {
      check.report(steps[i].place, who, "the ladder does not climb here",
                   "each step asks more than the one before it");
    }
  }
}

void check_stage_ids(Check& check, const Node& list) {
  for (std::size_t i = 0; i < stages.size(); ++i) {
    const Node* stage = i < list.items.size() ? &list.items[i] : nullptr;
    if (stage && stage->text_at("id") == stages[i]) continue;
    check.report(stage ? place_of(*stage) : list.place, "",
                 "the stages are not the four that a plan knows, in order",
                 "foundation, strengthen, program, maintain");
    return;
  }
  if (list.items.size() > stages.size()) {
    check.report(place_of(list.items[stages.size()]), "", "there are more than four stages");
  }
}

void check_dosing(Check& check, const Node& dosing) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 11> orders = {{
      {"foundation_days", "foundation_longest_days"},
      {"foundation_pain", "foundation_longest_pain"},
      {"gap_ease_days", "gap_restart_days"},
      {"gap_restart_days", "gap_rescreen_days"},
      {"during_amber", "during_red"},
      {"sensitive_during_amber", "sensitive_during_red"},
      {"sensitive_during_red", "during_red"},
      {"morning_amber", "morning_red"},
      {"after_amber", "after_red"},
      {"usual_needs", "usual_mornings"},
      {"deep_core_per_week_low", "deep_core_per_week_high"},
  }};
  for (const auto& [low, high] : orders) check_order(check, dosing, low, high, "dosing");
}

void check_program(Check& check, const Node& program) {
  int number = 0;
  for (const Node& week : program.items_at("week")) {
    const std::string who = "program: week " + std::to_string(++number);
    for (const std::string_view way : {"by_sets", "by_reps"}) {
      if (const Node* step = week.find(way)) check_step(check, *step, who + ": " + std::string(way));
    }
  }
}

void check_walk_rows(Check& check, const Node& walking, std::string_view name) {
  int number = 0;
  for (const Node& row : walking.items_at(name)) {
    const std::string who = "walking: " + std::string(name) + " " + std::to_string(++number);
    check_order(check, row, "minutes_low", "minutes_high", who);
    check_order(check, row, "days_low", "days_high", who);
  }
}

}  // namespace

void check_stages(Check& check) {
  const Content& content = check.content;
  if (const Node* list = content.named("stages.toml", "stage")) {
    check_stage_ids(check, *list);
    for (const Node& stage : list->items)
      check_order(check, stage, "items_low", "items_high", name_of(stage, "stage"));
  }
  if (const Node* dosing = content.named("stages.toml", "dosing")) check_dosing(check, *dosing);
  if (const Node* ladder = content.named("stages.toml", "ladder")) {
    check_ladder(check, *ladder, "by_sets");
    check_ladder(check, *ladder, "by_reps");
  }
  if (const Node* program = content.named("stages.toml", "program")) check_program(check, *program);
  if (const Node* walking = content.named("walking.toml", "walking")) {
    check_walk_rows(check, *walking, "table");
    check_walk_rows(check, *walking, "text");
    check_order(check, *walking, "after_maintain_low", "after_maintain_high", "walking");
  }
}

}  // namespace realign
