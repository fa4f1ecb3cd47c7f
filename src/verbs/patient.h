// SPDX-License-Identifier: Apache-2.0
//
// A patient made up at random: what the engine would know of her on one day, without the journal that says
// so.
//
// Mostly plausible: nine in ten have answered the screen, and a worrying answer is rare, but everything that
// the protocol asks for and the engine remembers takes every value at some time, so that in some thousands of
// patients every disposition, mode and stage occurs. How often is made up (D) and says nothing about women:
//
//   the birth is not known 3 %, 0 to 52 weeks ago, sooner likelier; caesarean 25 %, assisted 10 %
//   a question that can stop her has a worrying answer 0.6 %, another 6 %; an old answer 5 %, none 1 %
//   a pain score is known 90 %; a self-check 70 %; a stop stands from before 2 %; everything is paused 2 %
//   sessions on some days of the last eight; the first stage 40 %, the second 40 %, the program 10 %, the
//   last 10 %
#pragma once

#include <cstdint>

#include "engine/fold.h"

namespace realign {

struct Patient {
  Folded folded;
  Day on{};
};

class PatientMaker {
 public:
  PatientMaker(const Protocol& protocol, std::uint64_t seed);  // the protocol must outlive it

  // The same for the same seed and number.
  Patient make(std::uint64_t number) const;

 private:
  const Protocol& protocol_;
  std::uint64_t seed_;
  History empty_;
};

}  // namespace realign
