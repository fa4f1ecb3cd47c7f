// SPDX-License-Identifier: Apache-2.0
//
// What is said of a journal itself: what is in it, and all of it as a table.
#pragma once

#include <string_view>

#include "verbs/verbs.h"

namespace realign {

// A day after every entry that can be written.
Day end_of_days();

// How many entries of each kind, from when to when, and how many were taken back.
Outcome describe_journal(const Request& request, const Journal& journal, std::string_view file_name);

// The entries that count, as CSV; with `request.on` as they were known on that day.
Outcome export_journal(const Request& request, const Protocol& protocol, const Journal& journal);

}  // namespace realign
