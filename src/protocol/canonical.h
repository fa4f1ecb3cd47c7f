// SPDX-License-Identifier: Apache-2.0
//
// The one JSON that everything downstream loads: object keys sorted, lists in order, no white space, whole
// numbers only. Same files, same bytes. It must come from files that passed every check.
#pragma once

#include <string>

#include "protocol/check.h"

namespace realign {

// {"digest":"<SHA-256 of the bytes of the protocol>","protocol":{…}}
std::string canonical_json(const Check& checked);

}  // namespace realign
