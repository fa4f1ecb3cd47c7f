// SPDX-License-Identifier: Apache-2.0
//
// export fhir: her journal and the day's plan for a clinician's program.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace realign {

struct Context;

void add_export_fhir(CLI::App& verb, Context& context);

}  // namespace realign
