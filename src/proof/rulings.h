// SPDX-License-Identifier: Apache-2.0
//
// What the engine rules on random patients, written down so that an implementation of the rules that is not
// ours can say it too (tests/cql_test.mjs).
//
// JSON Lines, one for each patient: what a ruling depends on (facts, stops, prescriptions), and what it came
// to. Most patients are of two kinds. Every second one is any: each fact on one side or the other of where
// some rule turns; nearly all of these are emergencies. The others are well but for a few facts, so that the
// milder rules are seen at work. The same seed gives the same patients.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "engine/protocol.h"

namespace realign {

void write_rulings(const Protocol& protocol, std::size_t patients, std::uint64_t seed, std::ostream& out);

}  // namespace realign
