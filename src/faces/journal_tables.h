// SPDX-License-Identifier: Apache-2.0
//
// The journal as tidy tables: one for each kind of entry that counts, in the order of the contract.
//
// The first columns of each are id, at and day (her local date, from 04:00). An entry that holds several
// observations has several rows: a session one for each movement and set, the screening one for each answer.
// Nothing here can fail.
#pragma once

#include <span>
#include <vector>

#include "engine/entry.h"
#include "engine/protocol.h"
#include "faces/table.h"

namespace realign {

std::vector<Table> journal_tables(const Protocol& protocol, std::span<const Entry* const> entries);

}  // namespace realign
