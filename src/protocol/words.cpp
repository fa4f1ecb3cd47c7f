// SPDX-License-Identifier: Apache-2.0
#include "protocol/words.h"

#include "protocol/check.h"
#include "protocol/gates.h"

namespace realign {
namespace {

using Map = std::map<std::string, std::string, std::less<>>;

void add_list(Map& words, const std::string& key, const Node& list) {
  int number = 0;
  for (const Node& item : list.items) words[key + "." + std::to_string(++number)] = item.text;
}

void add_exercise(Map& words, const Node& exercise, const Content& content) {
  const Node* own = words_of(exercise, content);
  if (!own) return;
  const std::string key = "exercise." + std::string(id_of(exercise)) + ".";
  for (const Node& member : own->items) {
    if (member.kind == Node::Kind::text) words[key + member.key] = member.text;
    if (member.kind == Node::Kind::list) add_list(words, key + member.key, member);
  }
  for (const Node& variant : own->items_at("variant")) {
    for (const Node& member : variant.items)
      words[key + "variant." + variant.key + "." + member.key] = member.text;
  }
}

std::string word(const Map& words, std::string_view key) {
  const auto found = words.find(key);
  return found == words.end() ? "" : found->second;
}

std::string filled(std::string text, std::string_view name, std::string_view value) {
  const std::string hole = "{" + std::string(name) + "}";
  for (std::size_t at = text.find(hole); at != std::string::npos; at = text.find(hole, at + value.size())) {
    text.replace(at, hole.size(), value);
  }
  return text;
}

// "from week 6, once the postnatal check is done"
std::string when_words(const Map& words, const GateWeek& week) {
  if (week.week == 0) return word(words, week.check ? "gate.when.check" : "gate.when.open");
  const std::string text = word(words, week.check ? "gate.when.week-and-check" : "gate.when.week");
  return filled(text, "week", std::to_string(week.week));
}

std::string until_words(const Map& words, const Gate& gate) {
  const std::string vaginal = when_words(words, gate.vaginal), assisted = when_words(words, gate.assisted),
                    cesarean = when_words(words, gate.cesarean);
  if (vaginal == assisted && vaginal == cesarean)
    return filled(word(words, "gate.birth.any"), "when", vaginal);
  return filled(word(words, "gate.birth.vaginal"), "when", vaginal) + " " +
         filled(word(words, "gate.birth.assisted"), "when", assisted) + " " +
         filled(word(words, "gate.birth.cesarean"), "when", cesarean);
}

void add_gate(Map& words, const GateRule& rule) {
  const std::string key = "exercise." + std::string(id_of(*rule.exercise));
  std::string name = word(words, key + ".name");
  if (!rule.variants.empty()) {
    std::string variants;
    for (const std::string& variant : rule.variants) {
      if (!variants.empty()) variants += "; ";
      const std::string own =
          word(words, std::string(key).append(".variant.").append(variant).append(".name"));
      variants += own.empty() ? word(words, "gate.full") : own;
    }
    name = filled(filled(word(words, "gate.variants"), "variants", variants), "exercise", name);
  }
  words["rule." + rule.id] = filled(word(words, "gate.because"), "exercise", name);
  words["rule." + rule.id + ".until"] = until_words(words, rule.weeks);
}

}  // namespace

Map all_words(const Content& content) {
  Map words;
  for (const Node* node : content.words) words[node->key] = node->text;
  for (const Node* exercise : content.exercises) add_exercise(words, *exercise, content);
  for (const GateRule& rule : gate_rules(content)) add_gate(words, rule);
  return words;
}

}  // namespace realign
