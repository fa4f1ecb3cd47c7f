// SPDX-License-Identifier: Apache-2.0
//
// Questionnaires: that they are those a journal can hold, and that their bands and changes climb.
#include <array>

#include "protocol/check.h"

namespace realign {
namespace {

// What an entry of the kind `questionnaire` may hold is fixed, in this order.
struct Held {
  std::string_view id;
  std::int64_t items_low, items_high, answer_high;
};
constexpr std::array<Held, 3> held = {{{"phq-2", 2, 2, 3}, {"rmdq", 24, 24, 1}, {"psfs", 3, 5, 10}}};

std::int64_t number_at(const Node& node, std::string_view name) {
  const Node* member = node.find(name);
  return member ? member->number : 0;
}

void check_held(Check& check, const Node& form, const Held& journal) {
  const std::string who = name_of(form, "form");
  const auto want = [&](std::string_view name, std::int64_t number) {
    if (number_at(form, name) == number) return;
    check.report(form.find(name) ? form.find(name)->place : place_of(form), who,
                 "'" + std::string(name) + "' is not what a journal holds",
                 "it must be " + std::to_string(number));
  };
  want("items_low", journal.items_low);
  want("items_high", journal.items_high);
  want("answer_high", journal.answer_high);
}

void check_forms_held(Check& check, const Node& list) {
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    const Node& form = list.items[i];
    if (i >= held.size() || form.text_at("id") != held[i].id) break;
    check_held(check, form, held[i]);
    if (i + 1 == held.size() && list.items.size() == held.size()) return;
  }
  check.report(list.place, "", "the forms are not the three that a journal can hold, in order",
               "phq-2, rmdq, psfs");
}

void check_climb(Check& check, const Node& form, std::string_view things, std::string_view by) {
  const Node* before = nullptr;
  for (const Node& one : form.items_at(things)) {
    if (before && number_at(one, by) <= number_at(*before, by)) {
      check.report(place_of(one), name_of(form, "form"),
                   "this " + std::string(things) + " does not lie above the one before it");
    }
    before = &one;
  }
}

// Fewer mornings needed than are compared, and the short time shorter than the long one.
void check_outcomes(Check& check, const Node& outcomes) {
  const auto order = [&](std::string_view part, std::string_view low, std::string_view high) {
    const Node* table = outcomes.find(part);
    if (!table || number_at(*table, low) <= number_at(*table, high)) return;
    check.report(table->find(low) ? table->find(low)->place : place_of(*table), "outcomes",
                 "'" + std::string(low) + "' is above '" + std::string(high) + "'");
  };
  order("pain", "mornings_needed", "mornings");
  order("shown", "short_days", "long_days");
}

}  // namespace

void check_forms(Check& check) {
  if (const Node* outcomes = check.content.named("outcomes.toml", "outcomes"))
    check_outcomes(check, *outcomes);
  const Node* list = check.content.named("questionnaires.toml", "form");
  if (!list || list->kind != Node::Kind::list) return;
  check_forms_held(check, *list);
  for (const Node& form : list->items) {
    check_climb(check, form, "band", "from_tenths");
    check_climb(check, form, "change", "tenths");
    const std::vector<Node>& bands = form.items_at("band");
    if (!bands.empty() && number_at(bands.front(), "from_tenths") != 0) {
      check.report(place_of(bands.front()), name_of(form, "form"), "the first band does not begin at 0",
                   "every score needs a meaning");
    }
    for (const Node& change : form.items_at("change")) {
      if (change.find("percent") || !change.find("percent_least_tenths")) continue;
      check.report(place_of(change), name_of(form, "form"),
                   "'percent_least_tenths' means nothing without 'percent'");
    }
  }
}

}  // namespace realign
