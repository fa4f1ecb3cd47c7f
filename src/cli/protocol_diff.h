// SPDX-License-Identifier: Apache-2.0
//
// `realign protocol diff A B`: files and folders for verbs/compare_protocols.h.
#pragma once

#include "cli/context.h"

namespace realign {

void add_protocol_diff(CLI::App& protocol, Context& context);

}  // namespace realign
