// SPDX-License-Identifier: Apache-2.0
//
// export pdf: what it prints and on which paper. The command asks; realign-print, a program beside it that
// has Cairo and Pango, prints.
#pragma once

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <array>
#include <string>

namespace realign {

struct Context;

inline constexpr std::array<const char*, 5> pdf_names = {"plan", "stretches", "walking", "exercises",
                                                         "summary"};

struct PdfAsked {
  std::string what, paper = "a4";
};

// What both programs take.
void add_pdf_options(CLI::App& verb, Context& context, PdfAsked& asked);

void add_export_pdf(CLI::App& verb, Context& context);

}  // namespace realign
