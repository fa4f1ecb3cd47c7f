// SPDX-License-Identifier: Apache-2.0
//
// The one JSON that everything downstream loads: object keys sorted, lists in order, no white space, whole
// numbers only. Same files, same bytes. It must come from files that passed every check.
#pragma once

#include <string>

#include "protocol/check.h"

namespace realign {

// {"digest":"<SHA-256 of the bytes of the protocol>","invariants":[…],"protocol":{…},"well":[…]}
// Invariants and what counts as well are for the prover: no plan depends on them, so the digest leaves them
// out.
std::string canonical_json(const Check& checked);

// The same without what only the prover reads: what is built into the program.
std::string plain_canonical_json(const Check& checked);

// {"digest":"<SHA-256 of the bytes of the library>","library":{…}}: the poses, for figure/library.h.
std::string poses_canonical_json(const Check& checked);

}  // namespace realign
