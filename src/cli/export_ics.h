// SPDX-License-Identifier: Apache-2.0
//
// `realign export ics`: the days ahead for a calendar.
#pragma once

#include "cli/context.h"

namespace realign {

void add_export_ics(CLI::App& verb, Context& context);

}  // namespace realign
