// SPDX-License-Identifier: Apache-2.0
//
// The two tasks that a session is chosen from: the calm day, and the day as it is (docs/decisions/0006).
#pragma once

#include "engine/planner.h"

namespace realign {

// Holds what both tasks read; `day` must outlive it.
class DayTasks {
 public:
  explicit DayTasks(const DecidedDay& day);
  DayTasks(const DayTasks&) = delete;
  DayTasks& operator=(const DayTasks&) = delete;

  SessionTask calm() const;
  SessionTask now() const;

 private:
  const DecidedDay& day_;
  Circumstances circumstances_;
  Recent recent_;
  std::array<bool, most_exercises> domed_{};
};

// The lines of a session: reasons and what may be done instead.
void give_reasons(const DecidedDay& day, const SessionTask& now, SessionChoice& choice);

// Whether a session, or a part of one, was written down today.
bool has_trained_today(const DecidedDay& day);

// No movement at all: the gravest dispositions, questions open, or everything paused.
bool has_no_session(const DecidedDay& day);

}  // namespace realign
