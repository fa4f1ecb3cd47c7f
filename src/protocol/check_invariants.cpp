// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "protocol/check.h"

namespace realign {
namespace {

// The fields that say what must then be true.
constexpr std::array<std::string_view, 28> claims = {"disposition",
                                                     "nothing_open",
                                                     "only_open",
                                                     "closed",
                                                     "eased",
                                                     "avoided",
                                                     "modes",
                                                     "walk_minutes_at_most",
                                                     "walk_percent_at_most",
                                                     "sets_at_most",
                                                     "stop_at_pain_at_most",
                                                     "holds_load",
                                                     "rest_day",
                                                     "no_text_track",
                                                     "no_program",
                                                     "no_graver_than",
                                                     "open",
                                                     "not_eased",
                                                     "not_avoided",
                                                     "modes_off",
                                                     "walk_minutes_allowed",
                                                     "walk_percent_allowed",
                                                     "sets_allowed",
                                                     "stop_at_pain_allowed",
                                                     "load_may_rise",
                                                     "no_rest_day",
                                                     "text_track_allowed",
                                                     "program_allowed"};

bool is_always(const Node& invariant) {
  const std::string_view kind = invariant.text_at("kind");
  return kind.empty() || kind == "always";
}

// What she may leave unsaid: a question, or what a fact is asked by.
void check_silence(Check& check, const Node& item, const std::string& who) {
  std::vector<std::string> asked;
  for (const FactSpec& fact : check.facts) {
    if (!fact.ask.empty() && std::ranges::find(asked, fact.ask) == asked.end()) asked.push_back(fact.ask);
  }
  if (std::ranges::find(asked, item.text) != asked.end()) return;
  check.report(item.place, who, "nothing is asked by '" + item.text + "'", suggestion(item.text, asked));
}

// Invariants of these kinds say by their kind what must be true.
void check_kind(Check& check, const Node& invariant, const std::string& who) {
  const std::string_view kind = invariant.text_at("kind");
  const Node* clearance = invariant.find("clearance");
  const Node* except = invariant.find("except");
  if (kind == "clearance-lifts-only" && !clearance) {
    check.report(place_of(invariant), who, "'clearance' is missing", "name the fact that says it was given");
  }
  if (clearance && kind != "clearance-lifts-only") {
    check.report(clearance->key_place, who, "only kind clearance-lifts-only takes 'clearance'");
  }
  if (except && kind != "not-knowing") {
    check.report(except->key_place, who, "only kind not-knowing takes 'except'");
  }
  for (const Node& item : invariant.items_at("except")) check_silence(check, item, who);
  const Node* when = invariant.find("when");
  if (when && kind != "clearance-lifts-only" && !is_always(invariant)) {
    check.report(when->key_place, who,
                 "kind " + std::string(kind) + " holds on every day: it takes no 'when'");
  }
}

void check_claims(Check& check, const Node& invariant, const std::string& who) {
  const auto claims_it = [&](std::string_view name) { return invariant.find(name) != nullptr; };
  if (is_always(invariant) && std::ranges::none_of(claims, claims_it)) {
    check.report(place_of(invariant), who, "it claims nothing", "say what must then be true");
  }
  const Node* only = invariant.find("only_open");
  if (only && invariant.truth_at("nothing_open")) {
    check.report(only->key_place, who, "'nothing_open' and 'only_open' are both there", "keep one of them");
  }
}

}  // namespace

void check_invariants(Check& check) {
  const Node* invariants = check.content.named("invariants.toml", "invariant");
  if (!invariants) return;
  for (const Node& invariant : invariants->items) {
    const std::string who = name_of(invariant, "invariant");
    check_kind(check, invariant, who);
    check_claims(check, invariant, who);
  }
}

}  // namespace realign
