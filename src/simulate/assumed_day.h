// SPDX-License-Identifier: Apache-2.0
//
// What the assumed woman writes on one day: in the morning what she is asked, later what she did.
#pragma once

#include "simulate/diary.h"
#include "simulate/simulation.h"

namespace realign {

// What runs on from day to day.
struct AssumedLife {
  const Assumptions& given;
  const AssumedWoman& woman;
  Day first{};
  std::vector<std::optional<Value>> said;  // each question's standing answer
  bool checked = false;                    // the postnatal check is written down
  int share = 0;                           // hundredths of a session that are still owed to `done`
};

// The morning's score, the first day's profile, the check when its week has come.
void wake_up(const AssumedLife& life, int day, Diary& diary);
void go_to_check(AssumedLife& life, int day, Day birth, Diary& diary);

// Answers what a plan asks, and says what is assumed for the day.
void answer(AssumedLife& life, int day, const Plan& asking, Diary& diary);

// The session as planned with its scores and signs, and the walk; fills in what was done.
void do_as_planned(AssumedLife& life, int day, Diary& diary, SimulatedDay& into);

}  // namespace realign
