// SPDX-License-Identifier: Apache-2.0
//
// The journal and the day as tables, and all of it as one archive: for other programs. Only the command has
// these; a browser would load them for nothing.
#pragma once

#include <string_view>

#include "verbs/verbs.h"

namespace realign {

// One table as CSV, of the entries up to the day and of its plan. Refuses a name that nobody knows.
Outcome export_table(const Protocol& protocol, std::string_view journal_bytes, std::string_view file_name,
                     Day on, std::string_view table);

// All tables with journal.jsonl, plan.json, summary.json and a README.txt, as a ZIP.
Outcome export_tables(const Protocol& protocol, std::string_view journal_bytes, std::string_view file_name,
                      Day on);

// The summary as JSON.
Outcome export_json(const Protocol& protocol, std::string_view journal_bytes, std::string_view file_name,
                    Day on);

}  // namespace realign
