// SPDX-License-Identifier: Apache-2.0
//
// The protocol itself for other programs: export cql, and what export fhir gives when asked for definitions.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace realign {

struct Context;

void add_export_cql(CLI::App& verb, Context& context);

}  // namespace realign
