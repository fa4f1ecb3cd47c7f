// SPDX-License-Identifier: Apache-2.0
//
// Deciding for many patients who are made up at random, and counting what comes out.
//
// A patient is decided from facts, with no journal (patient.h); a life is a journal of so many days that
// grows entry by entry and is planned every day (life.h). Both depend on the seed and their number alone, so
// any part of them can be counted anywhere and the counts joined.
#pragma once

#include <cstdint>

#include "faces/population_text.h"

namespace realign {

// Patients `first` to `end` - 1: each decided and planned once.
Outcomes count_patients(const Protocol& protocol, std::uint64_t seed, std::uint64_t first, std::uint64_t end);

// Lives `first` to `end` - 1: each planned on every one of its days. A "patient" of these outcomes is a day.
Outcomes count_lives(const Protocol& protocol, std::uint64_t seed, std::uint64_t first, std::uint64_t end,
                     int days);

}  // namespace realign
