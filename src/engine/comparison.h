// SPDX-License-Identifier: Apache-2.0
//
// Two protocols side by side: what differs in them, and in whose plan it shows, on which day, through what.
//
// Values with ids as the protocols write them, so that they say the same whichever protocol a face has words
// from. `before` is what protocol A plans, `after` what protocol B does. Pure functions; nothing can fail.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"
#include "engine/plan.h"

namespace realign {

enum class Difference : std::uint8_t { same, added, removed, changed };

// One thing of a protocol that is not the same: a rule, a mode, an exercise, a table of numbers.
struct ProtocolChange {
  std::string section;               // as the compiled protocol names it: rules, exercises, dosing
  std::string id;                    // empty where the section is one thing
  Difference difference{};
  std::vector<std::string> fields;   // what of it, where it is changed; words are not compared one by one
  bool operator==(const ProtocolChange&) const = default;
};

// Everything that differs between two compiled protocols, in the order of their sections; of the words only
// how many do. Takes the canonical JSON of both, from the member `protocol` on.
std::vector<ProtocolChange> changes_of_protocol(const Json& a, const Json& b);

// A rule, or one of the engine's own ways of choosing, that bears on a change.
struct Through {
  std::string rule;
  Difference difference{};  // of the rule itself, between the protocols
  bool held_before = false, holds_after = false;
  bool operator==(const Through&) const = default;
};

enum class Aspect : std::uint8_t {
  reading,      // the journal itself: read under one protocol, refused under the other
  disposition,
  stage,
  decision,
  mode,         // subject: its id; from off to on
  exercise,     // how it stands: open, a variant at most, withheld
  avoid,        // subject: a movement
  session,      // subject: an exercise; its place and dose in today's session
  stretch,
  walk,
};

struct PlanChange {
  Aspect aspect{};
  std::string subject;        // an id; empty where the aspect says it all
  std::string before, after;  // "half-height", "withheld", "2 x 8 to 10", "off"
  std::vector<Through> through;
  bool operator==(const PlanChange&) const = default;
};

// What is not the same in two plans of one day, gravest first. `changes` are those of the protocols.
std::vector<PlanChange> changes_of_plan(const Protocol& a, const Plan& plan_a, const Protocol& b,
                                        const Plan& plan_b, std::span<const ProtocolChange> changes);

struct DayChanges {
  Day day{};
  std::vector<PlanChange> changes;
};

struct JournalChanges {
  std::string journal;           // its name
  std::size_t days = 0;          // how many were planned
  std::vector<DayChanges> changed;  // those with another plan
};

struct Comparison {
  std::string a, b;  // what the protocols are called, with version and digest
  std::vector<ProtocolChange> protocol;
  std::vector<JournalChanges> journals;
};

}  // namespace realign
