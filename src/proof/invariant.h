// SPDX-License-Identifier: Apache-2.0
//
// Invariants: what must be true of every plan, written from the clinical sources and never from the rules.
//
// Each says when it applies (a condition, the same as those of rules, and what else is taken as given) and
// what must then be kept from her or left to her. protocol/README.md describes the fields; they are read from
// the canonical JSON that the compiler makes of invariants.toml. The engine knows nothing of them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/plan.h"
#include "engine/protocol.h"

namespace realign {

enum class InvariantKind : std::uint8_t {
  always,  // whenever `when` holds, so do the claims
  not_knowing,  // a thing not answered never allows more than any answer to it
  rules_only_take_away,  // one more rule that holds never opens or lengthens anything
  stops_stand,  // a stop that stands is obeyed, whatever was answered since
  clearance_lifts_only,  // a clearance changes nothing but what it names
  exclusion_closes,  // what a clinician excluded is closed, whatever anybody included
};

// Some variants of one exercise.
struct SomeVariants {
  ExerciseIndex exercise = 0;
  VariantMask variants = 0;
};

// What must be kept from her, and what must be left to her. Empty, absent or false where nothing is claimed.
struct Claims {
  std::optional<Disposition> at_least, no_graver_than;
  bool nothing_open = false;
  std::vector<SomeVariants> only_open, closed, open;
  std::vector<ExerciseIndex> eased, not_eased;
  bool eases_domed = false, eases_no_domed = false;
  std::vector<std::size_t> avoided, not_avoided;  // into Protocol::avoid
  std::vector<std::size_t> modes, modes_off;  // into Protocol::modes
  std::optional<int> walk_at_most, walk_percent_at_most, sets_at_most, stop_at_pain_at_most;
  std::optional<int> walk_allowed, walk_percent_allowed, sets_allowed, stop_at_pain_allowed;
  bool holds_load = false, rest_day = false, no_text_track = false, no_program = false;
  bool load_may_rise = false, no_rest_day = false, text_track_allowed = false, program_allowed = false;
};

struct Invariant {
  std::string id, says, row;
  InvariantKind kind{};
  std::optional<Condition> when;  // none: always
  std::vector<QuestionIndex> uncleared;  // no clearance has lifted what these questions stop
  bool unless_prescribed = false;  // a clinician has included no exercise
  bool otherwise_well = false;  // everything that `when` does not read is as on a good day
  std::optional<FactIndex> clearance;  // clearance_lifts_only: the fact that it was given
  std::vector<std::string> except;  // not_knowing: what may be left unsaid, and then means nothing
  Claims claims;
  Evidence evidence;
};

// A good day, part by part; parts of which `when` reads a fact are left out. What the protocol asks in its
// screening is on a good day answered with nothing wrong.
struct Invariants {
  std::vector<Invariant> all;
  std::vector<Condition> well;
};

// Reads them from a canonical JSON that was compiled with them. `name` is the file's name for errors.
Result<Invariants> read_invariants(std::string_view canonical_json, std::string_view name,
                                   const Protocol& protocol);

}  // namespace realign
