// SPDX-License-Identifier: Apache-2.0
//
// What Cairo 1.16 cannot say in a PDF: the language, that a reader's window bears the title, and what a
// figure shows, in words. All of it is added at the end, as a PDF may be changed: the objects again, and a
// table of where they stand now.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace realign::print {

// `figures`: what each shows, in the order in which they were drawn. A file that is not as Cairo writes it
// comes back as it was.
std::string finished(std::string pdf, std::string_view language, std::span<const std::string> figures);

}  // namespace realign::print
