// SPDX-License-Identifier: Apache-2.0
//
// The documents: values in, the bytes of a PDF out. The same inputs give the same bytes; a stop, a time of
// rest and an empty journal give a page like any other.
//
// What is said comes from the protocol's words and the functions of src/faces, so that paper says what every
// other carrier says.
#pragma once

#include <span>
#include <string>

#include "engine/plan.h"
#include "engine/signs.h"
#include "engine/summary.h"
#include "figure/pose.h"
#include "print/paper.h"
#include "print/typeface.h"

namespace realign::print {

struct Printing {
  const Typeface& typeface;
  const Paper& paper;
  const Protocol& protocol;
  const figure::Library& library;
};

// All stretches on one page, each with figure, dose and cue; what waits or is open only in an easier way says
// so.
std::string print_stretches(const Printing& printing, const Plan& plan);
// Seven days with boxes to tick, when to stop and whom to call, and what is limited. The first is the day
// that is planned for.
std::string print_plan(const Printing& printing, std::span<const Plan> week, const Signs& signs);
// One page for a clinician.
std::string print_summary(const Printing& printing, const Summary& summary);
// The walking tables with boxes to tick, where she is, and the talk test.
std::string print_walking(const Printing& printing, const Plan& plan);
// How to do what is open to her on that day.
std::string print_exercises(const Printing& printing, const Plan& plan);

}  // namespace realign::print
