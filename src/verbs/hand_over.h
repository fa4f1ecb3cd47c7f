// SPDX-License-Identifier: Apache-2.0
//
// What every export of a day begins with: her journal, read, and the page for a clinician of that day, from
// which all carriers say their facts (docs/carriers.md).
#pragma once

#include <expected>
#include <string_view>

#include "engine/summary.h"
#include "verbs/verbs.h"

namespace realign {

struct HandOver {
  Journal journal;
  Summary summary;
};

// Refuses a journal that cannot be read, and a day before the birth. The summary points into the protocol.
std::expected<HandOver, Outcome> read_hand_over(const Protocol& protocol, std::string_view journal_bytes,
                                                std::string_view file_name, Day on);

}  // namespace realign
