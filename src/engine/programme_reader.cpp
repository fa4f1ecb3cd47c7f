// SPDX-License-Identifier: Apache-2.0
//
// Stages, doses, walking and what stands beside the exercises.
#include <algorithm>
#include <bit>

#include "engine/entry_words.h"
#include "engine/ladder.h"
#include "engine/protocol_parts.h"

namespace realign {
namespace {

constexpr int most_days = 3650;
constexpr std::size_t most_doses =
    9;  // of a ladder, so that a rung of the hardest version fits in its number

StageSpec read_stage(const ObjectReader& object, const Protocol& protocol) {
  StageSpec stage;
  stage.id = object.text("id");
  stage.warm_up = read_exercise_ids(object, "warm_up", protocol);
  stage.choose = read_exercise_ids(object, "choose", protocol);
  // The search for a session tries every set of these.
  if (stage.choose.size() > 12) object.fail("choose", "has more than 12 exercises");
  if (stage.warm_up.size() > 4) object.fail("warm_up", "has more than 4 exercises");
  stage.instead = read_exercise_ids(object, "instead", protocol);
  stage.items_low = object.whole("items_low", 0, 20);
  stage.items_high = object.whole("items_high", 0, 20);
  stage.sessions_per_week = object.whole("sessions_per_week", 1, 7);
  stage.evidence = read_evidence(object, protocol);
  return stage;
}

// The engine and the fact `stage` go by their places.
void require_stages(const ObjectReader& root, const Protocol& protocol) {
  static constexpr std::string_view stages[] = {"foundation", "strengthen", "program", "maintain"};
  const auto same = [](const StageSpec& stage, std::string_view id) { return stage.id == id; };
  if (!std::ranges::equal(protocol.stages, stages, same))
    root.fail("stages", "are not the four that a plan knows");
}

LadderStep read_step(const ObjectReader& object) {
  return {object.whole("sets", 1, 10), object.whole("reps_low", 1, 30), object.whole("reps_high", 1, 30)};
}

std::vector<LadderStep> read_ladder(const ObjectReader& object, std::string_view name) {
  std::vector<LadderStep> ladder;
  for (const ObjectReader& step : object.objects(name)) ladder.push_back(read_step(step));
  if (ladder.empty()) object.fail(name, "is empty");
  return ladder;
}

struct DosingNumber {
  std::string_view name;
  int Dosing::* to;
};
constexpr DosingNumber dosing_numbers[] = {
    {"foundation_days", &Dosing::foundation_days},
    {"foundation_sessions", &Dosing::foundation_sessions},
    {"foundation_pain", &Dosing::foundation_pain},
    {"foundation_longest_days", &Dosing::foundation_longest_days},
    {"foundation_longest_pain", &Dosing::foundation_longest_pain},
    {"clean_pain", &Dosing::clean_pain},
    {"during_amber", &Dosing::during_amber},
    {"during_red", &Dosing::during_red},
    {"sensitive_during_amber", &Dosing::sensitive_during_amber},
    {"sensitive_during_red", &Dosing::sensitive_during_red},
    {"after_amber", &Dosing::after_amber},
    {"after_red", &Dosing::after_red},
    {"morning_amber", &Dosing::morning_amber},
    {"morning_red", &Dosing::morning_red},
    {"morning_red_again", &Dosing::morning_red_again},
    {"review_days", &Dosing::review_days},
    {"done_percent", &Dosing::done_percent},
    {"part_percent", &Dosing::part_percent},
    {"clean_sessions", &Dosing::clean_sessions},
    {"clean_effort", &Dosing::clean_effort},
    {"full_times", &Dosing::full_times},
    {"ambers_in_row", &Dosing::ambers_in_row},
    {"domed_times", &Dosing::domed_times},
    {"step_back_apart_days", &Dosing::step_back_apart_days},
    {"gap_ease_days", &Dosing::gap_ease_days},
    {"gap_restart_days", &Dosing::gap_restart_days},
    {"gap_rescreen_days", &Dosing::gap_rescreen_days},
    {"gap_rescreen_fresh_days", &Dosing::gap_rescreen_fresh_days},
    {"flares_days", &Dosing::flares_days},
    {"steps_back_days", &Dosing::steps_back_days},
    {"change_points", &Dosing::change_points},
    {"change_percent", &Dosing::change_percent},
    {"settled_pain", &Dosing::settled_pain},
    {"usual_mornings", &Dosing::usual_mornings},
    {"usual_needs", &Dosing::usual_needs},
    {"assumed_pain", &Dosing::assumed_pain},
    {"high_rest_pain", &Dosing::high_rest_pain},
    {"recovered_apart_days", &Dosing::recovered_apart_days},
    {"maintain_check_days", &Dosing::maintain_check_days},
    {"maintain_checks", &Dosing::maintain_checks},
    {"session_longest_minutes", &Dosing::session_longest_minutes},
    {"deep_core_per_week_low", &Dosing::deep_core_per_week_low},
    {"deep_core_per_week_high", &Dosing::deep_core_per_week_high},
    {"change_position_s", &Dosing::change_position_s},
    {"assumed_minutes", &Dosing::assumed_minutes},
    {"stretches_high", &Dosing::stretches_high},
};

Dosing read_dosing(const ObjectReader& object, const Protocol& protocol) {
  Dosing dosing;
  for (const DosingNumber& number : dosing_numbers)
    dosing.*number.to = object.whole(number.name, 0, most_days);
  if (dosing.usual_mornings < 1 || dosing.usual_mornings > 7) object.fail("usual_mornings", "is not 1 to 7");
  if (dosing.usual_needs < 1) object.fail("usual_needs", "is less than 1");
  if (dosing.review_days < 1 || dosing.review_days > static_cast<int>(most_review_days))
    object.fail("review_days", "is not 1 to 90");
  if (dosing.clean_sessions > 4) object.fail("clean_sessions", "is more than 4");
  dosing.by_sets = read_ladder(object, "by_sets");
  dosing.by_reps = read_ladder(object, "by_reps");
  if (dosing.by_sets.size() != dosing.by_reps.size())
    object.fail("by_reps", "has not as many steps as by_sets");
  if (dosing.by_sets.size() > most_doses) object.fail("by_sets", "has more than 9 steps");
  dosing.sensitive_when = read_condition_at(object, "sensitive_when", protocol);
  dosing.recovered_when = read_condition_at(object, "recovered_when", protocol);
  dosing.relapse_when = read_condition_at(object, "relapse_when", protocol);
  dosing.evidence = read_evidence(object, protocol);
  return dosing;
}

std::vector<Signal> read_signals(const ObjectReader& root, const Protocol& protocol) {
  std::vector<Signal> signals;
  for (const ObjectReader& object : root.objects("signals")) {
    const std::string id = object.text("id");
    signals.push_back({id, "step-" + id, read_condition_at(object, "when", protocol),
                       object.truth_or_false("flare"), read_evidence(object, protocol)});
  }
  if (signals.size() > most_signals) root.fail("signals", "are more than 16");
  return signals;
}

std::vector<ProgramItem> read_day(const Json& day, const ObjectReader& week, const Protocol& protocol) {
  std::vector<ProgramItem> items;
  if (!day.array()) {
    week.fail("days", "holds something that is no list");
    return items;
  }
  for (const Json& item : *day.array()) {
    const std::string* text = item.text();
    const std::optional<Named> named = text ? find_named(protocol, *text) : std::nullopt;
    if (!named) {
      week.fail("days", "holds something that is no exercise or variant");
      return items;
    }
    const bool has_variant = text->find('/') != std::string::npos;
    const int variant = has_variant ? std::countr_zero(named->variants) : 0;
    items.push_back({named->exercise, static_cast<VariantIndex>(variant)});
  }
  return items;
}

ProgramWeek read_week(const ObjectReader& object, const Protocol& protocol) {
  ProgramWeek week;
  week.by_sets = read_step(object.object("by_sets"));
  week.by_reps = read_step(object.object("by_reps"));
  const Json* days = object.member("days");
  if (days && !days->array()) object.fail("days", "is not a list");
  if (days && days->array()) {
    for (const Json& day : *days->array()) week.days.push_back(read_day(day, object, protocol));
  }
  week.stretches = read_exercise_ids(object, "stretches", protocol);
  return week;
}

// Each for itself, to be told, and all of them together, to be decided.
void read_program_conditions(const ObjectReader& root, Protocol& protocol) {
  std::string all;
  for (const ObjectReader& object : root.objects("program_conditions")) {
    Condition when = read_condition_at(object, "when", protocol);
    all += (all.empty() ? "(" : " && (") + object.text("when") + ")";
    protocol.program_conditions.push_back(
        {object.text("id"), std::move(when), read_evidence(object, protocol)});
  }
  auto together = read_condition(all, Names{protocol.facts, protocol.definitions});
  if (!together) return root.fail("program_conditions", "are no condition: " + together.error().what);
  protocol.program_when = std::move(*together);
}

std::vector<WalkRow> read_walk_rows(const ObjectReader& object, std::string_view name) {
  std::vector<WalkRow> rows;
  for (const ObjectReader& row : object.objects(name)) {
    rows.push_back({row.whole("minutes_low", 1, 300), row.whole("minutes_high", 1, 300),
                    row.whole("days_low", 1, 7), row.whole("days_high", 1, 7)});
  }
  if (rows.empty()) object.fail(name, "is empty");
  return rows;
}

Walking read_walking(const ObjectReader& object, const Protocol& protocol) {
  Walking walking;
  walking.table = read_walk_rows(object, "table");
  walking.text = read_walk_rows(object, "text");
  walking.weeks_per_row = object.whole("weeks_per_row", 1, 52);
  walking.days_per_part = object.whole("days_per_part", 1, 28);
  walking.text_when = read_condition_at(object, "text_when", protocol);
  walking.after_maintain_low = object.whole_if_any("after_maintain_low", 1, 10000);
  walking.after_maintain_high = object.whole_if_any("after_maintain_high", 1, 10000);
  walking.evidence = read_evidence(object, protocol);
  walking.text_evidence = read_evidence(object, protocol, "text_sources", "text_strength");
  return walking;
}

// Keys that plans are written with, empty where the protocol has no words for them.
void find_keys(Protocol& protocol) {
  const auto found = [&](const std::string& key) { return std::string(protocol.key(key)); };
  for (Rule& rule : protocol.rules) rule.until_words = found(rule.until_words);
  for (Question& question : protocol.questions)
    question.why_words = found("question." + question.id + ".why");
  for (Avoid& avoid : protocol.avoid) {
    avoid.why_words = found("avoid." + avoid.id + ".why");
    avoid.until_words = found("avoid." + avoid.id + ".until");
  }
  for (const std::string_view field : entry_words::profile_fields) {
    ProfileAsk ask{std::string("profile.").append(field), {}, {}};
    ask.words = found("ask." + ask.question);
    for (std::size_t i = 0; i < protocol.facts.size(); ++i) {
      if (protocol.facts[i].ask == ask.question) ask.facts.push_back(static_cast<FactIndex>(i));
    }
    if (!ask.words.empty() && !ask.facts.empty()) protocol.profile_asks.push_back(std::move(ask));
  }
}

}  // namespace

void read_stages(const ObjectReader& root, Protocol& protocol) {
  for (const ObjectReader& object : root.objects("stages"))
    protocol.stages.push_back(read_stage(object, protocol));
  require_stages(root, protocol);
  protocol.dosing = read_dosing(root.object("dosing"), protocol);
  for (std::size_t i = 0; i < protocol.exercises.size(); ++i)
    protocol.ladders.push_back(ladder_of(protocol, static_cast<ExerciseIndex>(i)));
  protocol.signals = read_signals(root, protocol);
  read_program_conditions(root, protocol);
  for (const ObjectReader& week : root.object("program").objects("week"))
    protocol.program.push_back(read_week(week, protocol));
}

void read_habits(const ObjectReader& root, Protocol& protocol) {
  protocol.walking = read_walking(root.object("walking"), protocol);
  for (const ObjectReader& object : root.objects("habits")) {
    protocol.habits.push_back({object.text("id"), object.texts("events"), read_evidence(object, protocol),
                               object.text_or_empty("picture"), object.text_or_empty("tires")});
  }
  if (protocol.habits.size() > 255) root.fail("habits", "are more than 255");
  for (const ObjectReader& object : root.objects("avoid")) {
    Condition when = read_condition_at(object, "when", protocol);
    protocol.avoid.push_back({object.text("id"), std::move(when), read_evidence(object, protocol)});
  }
}

void read_words(const ObjectReader& root, Protocol& protocol) {
  for (const ObjectReader& object : root.objects("reasons")) {
    const std::string id = object.text("id");
    protocol.reasons[id] = {"reason." + id, read_evidence(object, protocol)};
  }
  const Json* words = root.member("words");
  if (!words) return;
  if (!words->object()) return root.fail("words", "is not an object");
  protocol.words.reserve(words->object()->size());
  for (const auto& [key, value] : *words->object()) {
    if (!value.text()) return root.fail("words", "holds '" + key + "', which is not a text");
    protocol.words.emplace(key, *value.text());
  }
  find_keys(protocol);
}

}  // namespace realign
