// SPDX-License-Identifier: Apache-2.0
//
// The protocol that is built in: the canonical JSON of protocol/, checked and compiled when the program
// was built, the same bytes natively and in WebAssembly. The text lives as long as the program.
#pragma once

#include <string_view>

namespace realign {

std::string_view embedded_protocol();

// The poses, as figure/library.h reads them. Not part of the protocol's digest.
std::string_view embedded_poses();

}  // namespace realign
