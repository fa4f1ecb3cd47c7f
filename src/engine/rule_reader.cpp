// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <numeric>

#include "engine/facts.h"
#include "engine/protocol_parts.h"

namespace realign {
namespace {

// What a rule leaves open of each exercise; one mask for each.
using Masks = std::vector<VariantMask>;

void read_only(const ObjectReader& object, const Protocol& protocol, const Rule& rule, Masks& keep) {
  if (!object.has("only")) return;
  if (rule.layer == Layer::emergency || rule.layer == Layer::urgent) {
    return object.fail("only", "stands in a rule of a layer that leaves nothing open");
  }
  for (const std::string& text : object.texts("only")) {
    const std::optional<Named> named = find_named(protocol, text);
    if (!named) return object.fail("only", "names '" + text + "', which is no exercise or variant");
    keep[named->exercise] |= named->variants;
  }
}

void read_withheld(const ObjectReader& object, const Protocol& protocol, Masks& keep) {
  for (const std::string& text : object.texts_or_none("withhold")) {
    const std::optional<Named> named = find_named(protocol, text);
    if (!named) return object.fail("withhold", "names '" + text + "', which is no exercise or variant");
    keep[named->exercise] &= ~named->variants;
  }
}

void read_limits(const ObjectReader& object, const Protocol& protocol, Masks& keep) {
  if (!object.has("limit")) return;
  const ObjectReader limits = object.object("limit");
  const Json* json = object.member("limit");
  if (!json || !json->object()) return;
  for (const auto& [id, variants] : *json->object()) {
    VariantMask open = 0;
    const std::optional<ExerciseIndex> exercise = protocol.exercise(id);
    for (const std::string& variant : limits.texts(id)) {
      const std::optional<Named> named = find_named(protocol, std::string(id).append("/").append(variant));
      if (!named) return limits.fail(id, "names '" + variant + "', which is no variant");
      open |= named->variants;
    }
    if (!exercise) return limits.fail(id, "is no exercise");
    keep[*exercise] &= open;
  }
}

void read_tagged(const ObjectReader& object, const Protocol& protocol, Masks& keep) {
  const std::vector<std::string> tags = object.texts_or_none("withhold_tagged");
  for (std::size_t e = 0; e < protocol.exercises.size() && !tags.empty(); ++e) {
    const std::vector<Variant>& variants = protocol.exercises[e].variants;
    for (std::size_t v = 0; v < variants.size(); ++v) {
      const auto tagged = [&](const std::string& tag) { return std::ranges::find(tags, tag) != tags.end(); };
      if (std::ranges::any_of(variants[v].tags, tagged)) keep[e] &= ~(VariantMask{1} << v);
    }
  }
}

void read_restrictions(const ObjectReader& object, const Protocol& protocol, Rule& rule) {
  rule.closes_all_else = is_stop(rule.layer) || object.has("only");
  Masks keep;
  for (const Exercise& exercise : protocol.exercises)
    keep.push_back(rule.closes_all_else ? 0 : all_variants(exercise));
  read_only(object, protocol, rule, keep);
  read_withheld(object, protocol, keep);
  read_limits(object, protocol, keep);
  read_tagged(object, protocol, keep);
  for (std::size_t e = 0; e < keep.size(); ++e) {
    const VariantMask otherwise = rule.closes_all_else ? 0 : all_variants(protocol.exercises[e]);
    if (keep[e] != otherwise) rule.restrictions.push_back({static_cast<ExerciseIndex>(e), keep[e]});
  }
}

void read_ease(const ObjectReader& object, const Protocol& protocol, Rule& rule) {
  for (const std::string& id : object.texts_or_none("ease")) {
    const std::optional<ExerciseIndex> exercise = protocol.exercise(id);
    if (id == "domed") {
      rule.ease_domed = true;
    } else if (id == "all") {
      rule.ease.resize(protocol.exercises.size());
      std::iota(rule.ease.begin(), rule.ease.end(), ExerciseIndex{0});
    } else if (exercise) {
      rule.ease.push_back(*exercise);
    } else {
      return object.fail("ease", "names '" + id + "', which is no exercise");
    }
  }
  std::ranges::sort(rule.ease);
  rule.ease.erase(std::ranges::unique(rule.ease).begin(), rule.ease.end());
}

void read_walk(const ObjectReader& object, Rule& rule) {
  static constexpr std::string_view none[] = {"none"};
  rule.walk_minutes_at_most = object.whole_if_any("walk_minutes_at_most", 0, 300);
  if (!object.has("walk")) return;
  object.one_of("walk", none);
  rule.walk_minutes_at_most = 0;
}

GateWeek read_gate_week(const ObjectReader& object) {
  return {object.whole("week", 0, 104), object.truth_or_false("check")};
}

void read_effects(const ObjectReader& object, const Protocol& protocol, Rule& rule) {
  static constexpr std::string_view levels[] = {"none", "info", "caution", "stop"};
  rule.contact = object.text_or_empty("contact");
  read_restrictions(object, protocol, rule);
  read_ease(object, protocol, rule);
  rule.sets_at_most = object.whole_if_any("sets_at_most", 1, 10);
  rule.stop_at_pain_at_most = object.whole_if_any("stop_at_pain_at_most", 1, 10);
  read_walk(object, rule);
  rule.walk_percent_at_most = object.whole_if_any("walk_percent_at_most", 1, 100);
  rule.hold_load = object.truth_or_false("hold_load");
  rule.rest_day = object.truth_or_false("rest_day");
  if (object.has("notice")) rule.notice = static_cast<NoticeLevel>(object.one_of("notice", levels));
  if (!object.has("gate")) return;
  const ObjectReader gate = object.object("gate");
  rule.gate = Gate{.vaginal = read_gate_week(gate.object("vaginal")),
                   .assisted = read_gate_week(gate.object("assisted")),
                   .cesarean = read_gate_week(gate.object("cesarean"))};
}

Rule read_rule(const ObjectReader& object, const Protocol& protocol) {
  static constexpr std::string_view layers[] = {
      "emergency", "urgent", "clinician-first", "refer", "mode", "gate", "separation", "pain", "care"};
  Rule rule;
  rule.id = object.text("id");
  rule.row = object.text_or_empty("row");
  rule.words = "rule." + rule.id;
  rule.until_words = rule.words + ".until";
  rule.layer = static_cast<Layer>(object.one_of("layer", layers));
  rule.when = read_condition_at(object, "when", protocol);
  rule.evidence = read_evidence(object, protocol);
  if (object.has("question")) {
    rule.question = protocol.question(object.text("question"));
    if (!rule.question) object.fail("question", "names no question");
  }
  if (!object.reading().failed()) read_effects(object, protocol, rule);
  return rule;
}

void read_modes(const ObjectReader& root, Protocol& protocol) {
  for (const ObjectReader& object : root.objects("modes")) {
    Mode mode;
    mode.id = object.text("id");
    std::string fact = "mode_" + mode.id;
    std::ranges::replace(fact, '-', '_');
    if (const std::optional<FactIndex> index = protocol.fact(fact)) {
      mode.fact = *index;
    } else {
      object.fail("id", "has no fact");
    }
    if (object.has("when")) mode.when = read_condition_at(object, "when", protocol);
    mode.evidence = read_evidence(object, protocol);
    protocol.modes.push_back(std::move(mode));
  }
}

// Tells each exercise which rules can take variants of it away, so that its reasons are found without asking
// all.
void index_restrictions(Protocol& protocol) {
  for (Exercise& exercise : protocol.exercises) exercise.rules.reset();
  for (std::size_t r = 0; r < protocol.rules.size(); ++r) {
    const Rule& rule = protocol.rules[r];
    for (std::size_t e = 0; e < protocol.exercises.size(); ++e) {
      const VariantMask all = all_variants(protocol.exercises[e]);
      const auto named = std::ranges::find(rule.restrictions, e, &Restriction::exercise);
      const VariantMask otherwise = rule.closes_all_else ? 0 : all;
      const VariantMask keep = named != rule.restrictions.end() ? named->keep : otherwise;
      if ((all & ~keep) != 0) protocol.exercises[e].rules.set(r);
    }
  }
}

void index_conditions(Protocol& protocol) {
  RuleTable& table = protocol.rule_table;
  table.stops.reset();
  table.referrals.reset();
  std::vector<const Condition*> first, later;
  for (std::size_t r = 0; r < protocol.rules.size(); ++r) {
    const Rule& rule = protocol.rules[r];
    if (is_stop(rule.layer)) table.stops.set(r);
    if (rule.layer == Layer::refer) table.referrals.set(r);
    (rule.layer <= Layer::refer ? first : later).push_back(&rule.when);
  }
  const FactIndex found[] = {static_cast<FactIndex>(Derived::open_stop),
                             static_cast<FactIndex>(Derived::open_referral)};
  for (std::size_t r = 0; r < protocol.rules.size(); ++r) {
    table.closing_all_else.set(r, protocol.rules[r].closes_all_else);
  }
  table.first = ConditionTable(first, found);
  table.later = ConditionTable(later, {});
}

void index_modes(Protocol& protocol) {
  RuleTable& table = protocol.rule_table;
  std::vector<const Condition*> conditions;
  table.mode_facts.clear();
  for (const Mode& mode : protocol.modes) {
    if (!mode.when) continue;
    conditions.push_back(&*mode.when);
    table.mode_facts.push_back(mode.fact);
  }
  table.modes = ConditionTable(conditions, table.mode_facts);
  if (!table.modes.left_to_holds().empty()) table.mode_facts.clear();
}

}  // namespace

void index_rules(Protocol& protocol) {
  index_restrictions(protocol);
  index_modes(protocol);
  index_conditions(protocol);
}

void read_rules(const ObjectReader& root, Protocol& protocol) {
  read_modes(root, protocol);
  for (const ObjectReader& object : root.objects("rules")) {
    if (root.reading().failed()) return;
    protocol.rules.push_back(read_rule(object, protocol));
  }
  if (protocol.rules.size() > most_rules) root.fail("rules", "are more than 512");
  if (root.reading().failed()) return;  // there is a bit for each of 512 and no more
  std::ranges::stable_sort(protocol.rules, std::ranges::less{}, &Rule::layer);
  index_rules(protocol);
}

}  // namespace realign
