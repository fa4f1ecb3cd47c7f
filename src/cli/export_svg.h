// SPDX-License-Identifier: Apache-2.0
//
// export svg: the figure of an exercise, or all of them on a sheet.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace realign {

struct Context;

void add_export_svg(CLI::App& verb, Context& context);

}  // namespace realign
