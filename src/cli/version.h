// SPDX-License-Identifier: Apache-2.0
//
// The version of the program; that of the clinical content is the protocol's own.
#pragma once

#include <string_view>

namespace realign {

inline constexpr std::string_view version = "0.1.0";

}  // namespace realign
