// SPDX-License-Identifier: Apache-2.0
//
// The plan as a tired person reads it in a terminal: the answer in one sentence, then what to do, then what
// waits and why. A stop says what to do and whom to contact, and nothing that would have to be scrolled past.
//
// With `why` each line is followed by its reasons and their sources. Nothing here can fail.
#pragma once

#include <span>
#include <string>

#include "engine/plan.h"
#include "faces/page.h"

namespace realign {

std::string plan_text(const Protocol& protocol, const Plan& plan, Style style, bool why = false);
std::string week_text(const Protocol& protocol, std::span<const Plan> days, Style style);

// Sunday 22 November. Strengthen, week 3. 12 weeks after the birth.
std::string where_she_is(const Protocol& protocol, const Plan& plan);

// A day in one sentence: "Nine minutes today, three movements."
enum class HeadlineOf : bool { today, some_day };
std::string headline(const Protocol& protocol, const Plan& plan, HeadlineOf of = HeadlineOf::today);

}  // namespace realign
