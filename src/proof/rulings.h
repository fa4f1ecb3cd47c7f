// SPDX-License-Identifier: Apache-2.0
//
// What the engine rules on random patients, written down so that an implementation of the rules that is not
// ours can say it too (tests/cql_test.mjs).
//
// JSON Lines, one for each patient (random_patients.h): what a ruling depends on (facts, stops,
// prescriptions), and what it came to. The same seed gives the same patients.
#pragma once

#include <cstdint>
#include <iosfwd>

#include "engine/protocol.h"

namespace realign {

void write_rulings(const Protocol& protocol, std::size_t patients, std::uint64_t seed, std::ostream& out);

}  // namespace realign
