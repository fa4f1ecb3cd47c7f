// SPDX-License-Identifier: Apache-2.0
//
// Weeks ahead as a physiotherapist reads them: a block for each week, then why each thing changed, then
// what was assumed. And the same as JSON. Nothing here can fail.
#pragma once

#include <string>

#include "faces/page.h"
#include "simulate/simulation.h"

namespace realign {

std::string simulation_text(const Protocol& protocol, const Simulation& simulation, Style style);
std::string simulation_json(const Protocol& protocol, const Simulation& simulation);

std::string_view id_of(Move move);  // new

}  // namespace realign
