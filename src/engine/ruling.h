// SPDX-License-Identifier: Apache-2.0
//
// The ruling: every rule of the protocol applied to the facts of one day. This is the safety kernel; what it
// closes no face, no dose and no wish can open.
//
// Rules are tried by layer (emergency, urgent, clinician-first, refer, mode, gate, separation, pain, care).
// They only ever take away, so no rule can lift what another stopped; the one exception is a clinician's
// prescription that includes an exercise, which passes by the layers mode, gate and separation, never the
// others. What was decided is kept as the set of rules that held: the reasons are read off it, not made up
// later.
#pragma once

#include <array>
#include <limits>

#include "engine/facts.h"
#include "engine/plan.h"

namespace realign {

inline constexpr VariantMask every_variant = std::numeric_limits<VariantMask>::max();

// Which layers a clinician's `include` passes by.
constexpr bool is_passed_by(Layer layer) {
  return layer == Layer::mode || layer == Layer::gate || layer == Layer::separation;
}

// What her clinician prescribed, most restrictive first: an exclusion beats an inclusion.
struct PrescribedLimits {
  std::array<bool, most_exercises> excluded{}, included{};
  std::array<std::optional<int>, most_exercises> sets{}, reps{};
};

struct Ruling {
  Disposition disposition{};
  RuleSet held;                 // the rules whose conditions hold, or whose stop stands
  std::array<VariantMask, most_exercises> open{};   // the variants open today
  std::array<bool, most_exercises> eased{};         // one variant easier than she would get
  bool ease_domed = false;
  int sets_at_most = std::numeric_limits<int>::max();
  int stop_at_pain_at_most = std::numeric_limits<int>::max();
  int walk_minutes_at_most = std::numeric_limits<int>::max();
  int walk_percent_at_most = 100;  // of the minutes she would walk
  bool hold_load = false;
  bool rest_day = false;

  bool is_open(ExerciseIndex exercise) const { return open[exercise] != 0; }
};

PrescribedLimits prescribed_on(const History& history, Day on);

// Fills in the facts that depend on rules (modes, open_stop, open_referral), then rules on the rest.
// Allocates nothing.
Ruling rule_on(const Protocol& protocol, const PrescribedLimits& prescribed, Facts& facts);

// Why an exercise has fewer variants open than it could: the rules that held and took some away.
Because because_of(const Protocol& protocol, const Ruling& ruling, const Facts& facts,
                   const PrescribedLimits& prescribed, ExerciseIndex exercise);

// The same, put behind the reasons that are there already.
void add_because(const Protocol& protocol, const Ruling& ruling, const Facts& facts,
                 const PrescribedLimits& prescribed, ExerciseIndex exercise, Because& because);

// What a reason read, as it is on this day.
FactsUsed facts_used(const Facts& facts, std::span<const FactIndex> read);

// One rule as a reason, with the facts it read.
Reason reason_of(const Facts& facts, const Rule& rule);

// One of the engine's own ways of choosing as a reason; reasons.toml has its sources, its words are
// reason.ID. What it read is one of the lists below.
Reason own_reason(const Protocol& protocol, const Facts& facts, std::string_view id,
                  std::span<const FactIndex> read);

// The facts that one of the engine's own ways of choosing reads: reads<Derived::stage>.
template <Derived... fact>
inline constexpr std::array<FactIndex, sizeof...(fact)> reads = {static_cast<FactIndex>(fact)...};

// The variants of an exercise that a rule leaves open.
VariantMask kept_by(const Rule& rule, ExerciseIndex exercise);

// Whether a rule takes variants of this exercise away.
bool restricts(const Rule& rule, ExerciseIndex exercise);

}  // namespace realign
