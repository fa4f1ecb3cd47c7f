// SPDX-License-Identifier: Apache-2.0
//
// The protocol itself for other programs: export cql, and what export fhir gives when asked for definitions.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

#include <functional>

namespace realign {

struct Context;

// Options of export fhir. --protocol FOLDER means there what it means everywhere, another protocol; without a
// folder it asks for the protocol itself, as --definitions does. Once the command line is read, what is
// returned says whether that was asked for.
std::function<bool()> add_definitions_options(CLI::App& fhir, Context& context);

void export_definitions(Context& context);

void add_export_cql(CLI::App& verb, Context& context);

}  // namespace realign
