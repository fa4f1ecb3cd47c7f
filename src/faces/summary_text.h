// SPDX-License-Identifier: Apache-2.0
//
// The summary for a clinician: plain text, about a page, made to be printed or read out. Nothing here can
// fail.
#pragma once

#include <string>

#include "engine/summary.h"
#include "faces/page.h"

namespace realign {

std::string summary_text(const Protocol& protocol, const Summary& summary, Style style);

}  // namespace realign
