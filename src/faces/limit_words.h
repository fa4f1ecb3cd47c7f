// SPDX-License-Identifier: Apache-2.0
//
// The limits in force, in sentences: what a page for a clinician and a calendar say alike. Nothing here can
// fail.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/summary.h"

namespace realign {

// A clinician's restrictions; what waits; what is open only in an easier way; what is left alone.
std::vector<std::string> limits_in_words(const Protocol& protocol, const Plan& plan,
                                         std::span<const ClearanceGiven> clearances);

// "postnatal check until Tuesday 1 December"
std::string clearance_in_words(const Protocol& protocol, const ClearanceGiven& given);

}  // namespace realign
