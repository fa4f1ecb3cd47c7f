// SPDX-License-Identifier: Apache-2.0
//
// `realign export csv`, `realign export json` and `realign export summary`: what she has said and her day,
// for other programs and for a clinician.
#pragma once

#include "cli/context.h"

namespace realign {

void add_export_csv(CLI::App& verb, Context& context);
void add_export_json(CLI::App& verb, Context& context);
void add_export_summary(CLI::App& verb, Context& context);

}  // namespace realign
