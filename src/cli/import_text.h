// SPDX-License-Identifier: Apache-2.0
//
// What `realign import` says of what it found: a table of what is to be added, and what is left out and why.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "engine/protocol.h"
#include "imports/proposal.h"

namespace realign {

struct ImportCounts {
  std::size_t files = 0;         // that can hold walks
  std::size_t others = 0;        // activities that are no walks
  std::size_t without_time = 0;  // tracks that say where, but not when
};

std::string proposal_text(const imports::Proposal& proposal, const ImportCounts& counts);

// Her usual times of feeding, and the habits that can be noticed then.
std::string feeding_text(const Protocol& protocol, std::span<const imports::Feed> feeds, Instant now);

// `1 walk`, `2 walks`
std::string counted_walks(std::size_t count);

}  // namespace realign
