// SPDX-License-Identifier: Apache-2.0
//
// The lines of a plan beside its session, each written from a day that is already decided.
#pragma once

#include "engine/planner.h"

namespace realign {

void write_notices(const DecidedDay& day, Plan& plan);            // what she must know first
void write_daily_notice(const DecidedDay& day, Plan& plan);  // what belongs to the day but not to its session
void write_walk(const DecidedDay& day, Plan& plan);  // today's range and how often a week
void write_core(const DecidedDay& day, Plan& plan);  // whether the weekly core session is due
void write_program(const DecidedDay& day, Plan& plan);  // the four weeks, or what they ask for
void write_self_check(const DecidedDay& day, Plan& plan);  // whether the belly check is due
void write_posture(const DecidedDay& day, Plan& plan);  // one habit, a different one each day
void write_open_and_withheld(const DecidedDay& day, Plan& plan);  // allowed, limits, withheld
void write_avoid(const DecidedDay& day, Plan& plan);  // movements to leave alone
void write_next(const DecidedDay& day, Plan& plan);  // what comes, with its day where there is one
void write_ask(const DecidedDay& day, Plan& plan);  // what to answer, most needed first

// Nothing beside a stop is worth reading.
bool is_quiet(const Plan& plan);

// The key itself if the protocol has words for it, else empty. The result lives as long as the protocol.
std::string_view key_of(const Protocol& protocol, std::string_view prefix, std::string_view id,
                        std::string_view suffix = "");

}  // namespace realign
