// SPDX-License-Identifier: Apache-2.0
//
// Stops: the memory of danger. A rule of the layers emergency, urgent and clinician-first is tried after each
// entry that could make it hold; once it has held it stands, whatever she answers later, until a clinician
// has cleared it or the entry is retracted (then it was never written).
#pragma once

#include "engine/history.h"

namespace realign {

// What stop rules read before she has told us anything: questions are clear (that they are unanswered is not
// a stop but a reason to open nothing), everything else has its cautious value.
std::vector<Value> first_stop_facts(const Protocol& protocol);

// The questions whose answers some stop rule reads.
std::vector<QuestionIndex> questions_that_stop(const Protocol& protocol);

// Tries the stop rules after `entry` was folded in, and remembers those that hold.
void record_stops(const Protocol& protocol, const Entry& entry, Day day, History& history);

// A clearance of scope `exercise` lifts every urgent and clinician-first stop, and nothing else that the
// answers do. One of a question's scope lifts all stops of that question, emergencies too; the question is
// then as if answered clear.
void lift_stops(const Protocol& protocol, const Clearance& clearance, History& history);

// Writes what the answer to one question is now, and how it ran, into an array of facts.
void write_question_facts(const Question& question, const QuestionState& state, Day on,
                          std::vector<Value>& facts);

}  // namespace realign
