// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "engine/protocol_parts.h"
#include "proof/invariant.h"

namespace realign {
namespace {

constexpr std::string_view kinds[] = {"always",      "not-knowing",          "rules-only-take-away",
                                      "stops-stand", "clearance-lifts-only", "exclusion-closes"};
constexpr std::string_view dispositions[] = {"emergency",  "urgent",     "clinician-first",
                                             "unscreened", "refer-soon", "go"};

std::optional<Disposition> disposition_at(const ObjectReader& object, std::string_view name) {
  if (!object.has(name)) return std::nullopt;
  return static_cast<Disposition>(object.one_of(name, dispositions));
}

std::vector<SomeVariants> variants_at(const ObjectReader& object, std::string_view name,
                                      const Protocol& protocol) {
  std::vector<SomeVariants> some;
  for (const std::string& text : object.texts_or_none(name)) {
    const std::optional<Named> named = find_named(protocol, text);
    if (named) {
      some.push_back({named->exercise, named->variants});
    } else {
      object.fail(name, "names '" + text + "', which is no exercise or variant");
    }
  }
  return some;
}

// The places of ids in a list of things that have them.
template <class Index, class Things>
std::vector<Index> places_at(const ObjectReader& object, std::string_view name, const Things& things) {
  std::vector<Index> places;
  for (const std::string& id : object.texts_or_none(name)) {
    const auto found = std::ranges::find_if(things, [&](const auto& thing) { return thing.id == id; });
    if (found == things.end()) object.fail(name, "names '" + id + "', which there is not");
    places.push_back(static_cast<Index>(found - things.begin()));
  }
  return places;
}

// `all` is every exercise; `domed` those that domed when last done.
std::vector<ExerciseIndex> eased_at(const ObjectReader& object, std::string_view name,
                                    const Protocol& protocol, bool& domed) {
  std::vector<ExerciseIndex> eased;
  for (const std::string& id : object.texts_or_none(name)) {
    if (id == "domed") {
      domed = true;
    } else if (id == "all") {
      for (std::size_t e = 0; e < protocol.exercises.size(); ++e)
        eased.push_back(static_cast<ExerciseIndex>(e));
    } else if (const std::optional<ExerciseIndex> exercise = protocol.exercise(id)) {
      eased.push_back(*exercise);
    } else {
      object.fail(name, "names '" + id + "', which is no exercise");
    }
  }
  return eased;
}

void read_what_is_kept(const ObjectReader& object, const Protocol& protocol, Claims& claims) {
  claims.at_least = disposition_at(object, "disposition");
  claims.nothing_open = object.truth_or_false("nothing_open");
  claims.only_open = variants_at(object, "only_open", protocol);
  claims.closed = variants_at(object, "closed", protocol);
  claims.eased = eased_at(object, "eased", protocol, claims.eases_domed);
  claims.avoided = places_at<std::size_t>(object, "avoided", protocol.avoid);
  claims.modes = places_at<std::size_t>(object, "modes", protocol.modes);
  claims.walk_at_most = object.whole_if_any("walk_minutes_at_most", 0, 300);
  claims.walk_percent_at_most = object.whole_if_any("walk_percent_at_most", 1, 100);
  claims.sets_at_most = object.whole_if_any("sets_at_most", 1, 10);
  claims.stop_at_pain_at_most = object.whole_if_any("stop_at_pain_at_most", 1, 10);
  claims.holds_load = object.truth_or_false("holds_load");
  claims.rest_day = object.truth_or_false("rest_day");
  claims.no_text_track = object.truth_or_false("no_text_track");
  claims.no_program = object.truth_or_false("no_program");
}

void read_what_is_left(const ObjectReader& object, const Protocol& protocol, Claims& claims) {
  claims.no_graver_than = disposition_at(object, "no_graver_than");
  claims.open = variants_at(object, "open", protocol);
  claims.not_eased = eased_at(object, "not_eased", protocol, claims.eases_no_domed);
  claims.not_avoided = places_at<std::size_t>(object, "not_avoided", protocol.avoid);
  claims.modes_off = places_at<std::size_t>(object, "modes_off", protocol.modes);
  claims.walk_allowed = object.whole_if_any("walk_minutes_allowed", 1, 300);
  claims.walk_percent_allowed = object.whole_if_any("walk_percent_allowed", 1, 100);
  claims.sets_allowed = object.whole_if_any("sets_allowed", 1, 10);
  claims.stop_at_pain_allowed = object.whole_if_any("stop_at_pain_allowed", 1, 10);
  claims.load_may_rise = object.truth_or_false("load_may_rise");
  claims.no_rest_day = object.truth_or_false("no_rest_day");
  claims.text_track_allowed = object.truth_or_false("text_track_allowed");
  claims.program_allowed = object.truth_or_false("program_allowed");
}

Invariant read_invariant(const ObjectReader& object, const Protocol& protocol) {
  Invariant invariant;
  invariant.id = object.text("id");
  invariant.says = object.text("says");
  invariant.row = object.text_or_empty("row");
  if (object.has("kind")) invariant.kind = static_cast<InvariantKind>(object.one_of("kind", kinds));
  if (object.has("when")) invariant.when = read_condition_at(object, "when", protocol);
  invariant.uncleared = places_at<QuestionIndex>(object, "uncleared", protocol.questions);
  invariant.unless_prescribed = object.truth_or_false("unless_prescribed");
  invariant.otherwise_well = object.truth_or_false("otherwise_well");
  if (object.has("clearance")) invariant.clearance = read_fact_at(object, "clearance", protocol);
  invariant.except = object.texts_or_none("except");
  read_what_is_kept(object, protocol, invariant.claims);
  read_what_is_left(object, protocol, invariant.claims);
  invariant.evidence = read_evidence(object, protocol);
  return invariant;
}

}  // namespace

Result<Invariants> read_invariants(std::string_view canonical_json, std::string_view name,
                                   const Protocol& protocol) {
  const Result<Json> json = read_json(canonical_json);
  if (!json) return std::unexpected(Error{std::string(name), json.error().what, json.error().hint});
  Reading reading{.file = std::string(name), .error = {}};
  const ObjectReader root(reading, &*json, "");
  Invariants invariants;
  for (const ObjectReader& object : root.objects("well")) {
    invariants.well.push_back(read_condition_at(object, "when", protocol));
  }
  for (const ObjectReader& object : root.objects("invariants")) {
    if (!reading.failed()) invariants.all.push_back(read_invariant(object, protocol));
  }
  if (reading.error) return std::unexpected(std::move(*reading.error));
  return invariants;
}

}  // namespace realign
