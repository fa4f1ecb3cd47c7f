// SPDX-License-Identifier: Apache-2.0
//
// import fhir: back from the bundle that export fhir wrote.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace realign {

struct Context;

void add_import_fhir(CLI::App& import_verb, Context& context);

}  // namespace realign
