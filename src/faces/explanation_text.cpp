// SPDX-License-Identifier: Apache-2.0
#include "faces/explanation_text.h"

#include <algorithm>
#include <array>
#include <span>

#include "base/json.h"
#include "faces/fill.h"
#include "faces/names.h"
#include "faces/plan_json.h"
#include "faces/progress_json.h"
#include "faces/progress_text.h"
#include "faces/reason_text.h"

namespace realign {
namespace {

constexpr std::array<std::string_view, 6> topics{"exercise", "rule",     "mode",
                                                 "question", "movement", "disposition"};
constexpr std::array<std::string_view, 4> standings{"open", "limited", "withheld", "holds"};

std::string_view id_of(Topic topic) { return topics[static_cast<std::size_t>(topic)]; }
std::string_view id_of(Standing standing) { return standings[static_cast<std::size_t>(standing)]; }

// What it is about, in her words.
std::string title_of(const Protocol& protocol, const Explanation& it) {
  switch (it.topic) {
    case Topic::exercise:
      if (const auto exercise = protocol.exercise(it.id)) return name_of(protocol, *exercise);
      return it.id;
    case Topic::rule:
      return say(protocol, "face.explain.rule", {{"rule", it.id}});
    case Topic::mode:
      return say(protocol, key_of("mode.", it.id));
    case Topic::question:
      return say(protocol, key_of("question.", it.id, ".ask"));
    case Topic::movement:
      return say(protocol, key_of("avoid.", it.id));
    case Topic::disposition:
      return say(protocol, "face.explain.today");
  }
  return it.id;
}

// "Open today", "Open today as: leg slide"
std::string standing_in_words(const Protocol& protocol, const Explanation& it, Standing standing,
                              VariantIndex variant) {
  const bool is_exercise = it.topic == Topic::exercise;
  const std::string_view kind = is_exercise                      ? "exercise."
                                : it.topic == Topic::disposition ? "disposition."
                                                                 : "other.";
  const auto exercise = is_exercise ? protocol.exercise(it.id) : std::nullopt;
  const std::string name = exercise ? name_of(protocol, *exercise, variant) : it.id;
  return say(protocol, key_of("face.explain.", kind).append(id_of(standing)), {{"name", name}});
}

void add_rule(Page& page, const Protocol& protocol, const RuleLine& line) {
  page.paragraph(say(protocol, line.words), 2);
  page.paragraph(say(protocol, "face.explain.when", {{"rule", line.rule}, {"when", line.condition}}), 4,
                 Tone::quiet, 2);
  if (!line.holds) return;
  const std::string facts = facts_in_words(protocol, line.facts);
  if (!facts.empty())
    page.paragraph(say(protocol, "face.explain.now", {{"facts", facts}}), 4, Tone::quiet, 2);
  const std::string sources = sources_in_words(protocol, line.evidence);
  if (!sources.empty()) {
    page.paragraph(say(protocol, "face.why.sources", {{"sources", sources}}), 4, Tone::quiet, 2);
  }
}

void add_rules(Page& page, const Protocol& protocol, const Explanation& it, bool that_hold,
               std::string_view heading) {
  bool first = true;
  for (const RuleLine& line : it.rules) {
    if (line.holds != that_hold) continue;
    if (first) page.heading(say(protocol, heading));
    first = false;
    add_rule(page, protocol, line);
  }
}

// Nearly every answer can change the whole day; a few of them make the point. JSON has them all.
constexpr std::size_t shown_for_a_day = 6;

void add_alternatives(Page& page, const Protocol& protocol, const Explanation& it) {
  if (it.alternatives.empty()) return;
  page.heading(say(protocol, "face.explain.alternatives"));
  const std::size_t all = it.alternatives.size();
  const std::size_t shown = it.topic == Topic::disposition ? std::min(all, shown_for_a_day) : all;
  for (const Alternative& other : std::span(it.alternatives).first(shown)) {
    page.paragraph(say(protocol, "face.explain.alternative",
                       {{"fact", fact_in_words(protocol, other.is.fact)},
                        {"value", value_in_words(protocol, other.is.fact, other.would_be)},
                        {"is", value_in_words(protocol, other.is.fact, other.is.value)},
                        {"standing", standing_in_words(protocol, it, other.standing, other.variant)}}),
                   2, Tone::plain, 2);
  }
  if (shown < all) {
    page.paragraph(say(protocol, "face.ask.more", {{"count", std::to_string(all - shown)}}), 2);
  }
}

void write_rule(JsonWriter& json, const Protocol& protocol, const RuleLine& line) {
  json.begin_object().member("rule", line.rule).member("layer", line.layer).member("holds", line.holds);
  json.member("text", say(protocol, line.words)).member("when", line.condition);
  write_facts(json, protocol, line.facts);
  json.key("sources").begin_array();
  if (line.evidence != nullptr) {
    for (const std::string& source : line.evidence->sources) json.value(source);
  }
  json.end_array().end_object();
}

void write_standing(JsonWriter& json, const Protocol& protocol, const Explanation& it, Standing standing,
                    VariantIndex variant) {
  json.member("standing", id_of(standing));
  const auto exercise = it.topic == Topic::exercise ? protocol.exercise(it.id) : std::nullopt;
  const bool some_open = standing == Standing::open || standing == Standing::limited;
  if (exercise && some_open) json.member("variant", protocol.exercises[*exercise].variants[variant].id);
}

}  // namespace

std::string explanation_text(const Protocol& protocol, const Explanation& explanation, Style style) {
  Page page(style);
  page.paragraph(title_of(protocol, explanation), 0, Tone::strong);
  page.paragraph(standing_in_words(protocol, explanation, explanation.standing, explanation.variant));
  add_rules(page, protocol, explanation, true, "face.explain.because");
  add_alternatives(page, protocol, explanation);
  if (explanation.topic != Topic::disposition)
    add_rules(page, protocol, explanation, false, "face.explain.not-now");
  if (explanation.impact) {
    page.heading(say(protocol, "face.progress.impact"));
    add_impact(page, protocol, *explanation.impact);
    add_impact_tests(page, protocol);
  }
  page.gap().paragraph(say(protocol, "not-diagnosis"), 0, Tone::quiet);
  return std::move(page).text();
}

std::string explanation_json(const Protocol& protocol, const Explanation& explanation) {
  std::string text;
  JsonWriter json(text, JsonStyle::pretty);
  json.begin_object().member("topic", id_of(explanation.topic)).member("id", explanation.id);
  write_standing(json, protocol, explanation, explanation.standing, explanation.variant);
  json.key("rules").begin_array();
  for (const RuleLine& line : explanation.rules) write_rule(json, protocol, line);
  json.end_array().key("alternatives").begin_array();
  for (const Alternative& other : explanation.alternatives) {
    json.begin_object().member("fact", protocol.facts[other.is.fact].id);
    write_value(json.key("is"), protocol, other.is.fact, other.is.value);
    write_value(json.key("would_be"), protocol, other.is.fact, other.would_be);
    write_standing(json, protocol, explanation, other.standing, other.variant);
    json.end_object();
  }
  json.end_array();
  if (explanation.impact) write_impact(json, protocol, *explanation.impact);
  json.end_object();
  return text += '\n';
}

}  // namespace realign
