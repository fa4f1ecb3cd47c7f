// SPDX-License-Identifier: Apache-2.0
//
// Checks of a protocol, each over one aspect of it. All of them add to one list of problems and go on, so
// that an editor sees everything at once; none of them is safe to leave out.
//
// They run in the order in which they stand here: later ones rely on what earlier ones found out, but take
// nothing for granted: a field may still be missing or of the wrong type, which then has been said already.
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/condition.h"
#include "figure/pose.h"
#include "protocol/content.h"

namespace realign {

// A condition somewhere in the files, and what to call what it belongs to.
struct FoundCondition {
  const Node* node = nullptr;
  std::string who;
};

struct Check {
  const Content& content;
  Problems problems;
  std::array<std::vector<std::string>, id_kind_count> ids;            // what is defined, by kind
  std::map<std::string, std::vector<std::string>, std::less<>> variants;  // of each exercise
  std::vector<FoundCondition> conditions;

  // What conditions may name. Definitions stand after those they use.
  std::vector<FactSpec> facts;
  std::vector<NamedCondition> definitions;
  std::vector<const Node*> ordered_definitions;

  figure::Library library;  // the poses, as far as they could be read

  // No more than a thousand: who has put those right runs the check again.
  void report(const Spot& place, const std::string& who, std::string_view what, std::string hint = "");
  bool knows(IdKind kind, std::string_view id) const;
};

// "did you mean 'x'?", or what there is where that is little, or nothing.
std::string suggestion(std::string_view name, std::span<const std::string> known);

// The id of a thing: its member `id`, or the name it stands under.
std::string_view id_of(const Node& node);
// "rule R05", "question fever": what a message calls it.
std::string name_of(const Node& node, std::string_view noun);
// Where to point for something that is missing in a thing.
Spot place_of(const Node& node);

void collect_ids(Check& check);       // ids, twice the same, ill-formed
void check_shapes(Check& check);      // fields, types, ranges, references
void check_facts(Check& check);       // facts of the files against those of the engine; assumed values
void check_conditions(Check& check);  // every condition, and that it can hold
void check_questions(Check& check);
void check_rules(Check& check);       // effects, modes
void check_exercises(Check& check);   // variants, doses, gates, numbers
void check_stages(Check& check);      // stages, ladders, ranges
void check_forms(Check& check);  // questionnaires: what a journal can hold, bands and changes that climb
void check_invariants(Check& check);  // each claims something, and what its kind takes
void check_poses(Check& check);       // joints, angles, contacts, a picture of each variant
void check_library(Check& check);  // pictures that are named, what is asked at the end
void check_words(Check& check);       // missing and unused

// A fact name from an id: leg-swelling → leg_swelling.
std::string fact_name_of(std::string_view id);
bool is_fact_name(std::string_view id);

}  // namespace realign
