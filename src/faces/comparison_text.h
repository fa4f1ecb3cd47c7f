// SPDX-License-Identifier: Apache-2.0
//
// The comparison of two protocols, for the physiotherapist who changed one: as a page, and as JSON.
//
// Names are those of protocol B, ids where it has none. Nothing here can fail.
#pragma once

#include <string>

#include "engine/comparison.h"
#include "faces/page.h"

namespace realign {

std::string comparison_text(const Protocol& b, const Comparison& comparison, Style style);
std::string comparison_json(const Comparison& comparison);

}  // namespace realign
