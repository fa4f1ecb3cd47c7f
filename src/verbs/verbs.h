// SPDX-License-Identifier: Apache-2.0
//
// The verbs that need nothing but their arguments: protocol + journal + day in, text and an exit status out.
//
// The command and the browser call the same function, so they say the same. There is no file, no clock and
// no terminal here: the day, the width and the journal's bytes come from outside. Nothing is decided here
// either; that is the engine's. Failures are outcomes: a message and an exit status.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engine/journal.h"
#include "engine/plan.h"
#include "engine/progress.h"
#include "engine/protocol.h"
#include "faces/calendar.h"
#include "faces/page.h"

namespace realign {

// What a command ends with.
namespace exits {
inline constexpr int done = 0, other = 1, usage = 2, journal = 3, protocol = 4;
}

enum class Verb : std::uint8_t { today, week, explain, exercise, progress, check_journal, export_journal };
// json is the contract with other programs; screen is for an app, with all that is said in words.
enum class Format : std::uint8_t { text, json, screen };

struct Request {
  Verb verb{};
  std::string item;       // explain: of what; exercise: which, or empty for all; export: csv, summary, ics
  std::optional<Day> on;  // the verbs that plan need it
  Format format{};
  bool why = false;
  Style style;
  CalendarWish calendar;  // export ics
};

struct Outcome {
  int exit = exits::done;
  std::string out;  // what was asked for
  std::string err;  // messages, each a line
};

// `file_name` stands in the messages about the journal.
Outcome run_verb(const Request& request, const Protocol& protocol, std::string_view journal_bytes,
                 std::string_view file_name);

// A plan or a progress that is made already, as the request wants it.
Outcome say_today(const Request& request, const Protocol& protocol, const Plan& plan);
Outcome say_progress(const Request& request, const Protocol& protocol, const Progress& progress);

// Arguments as the command takes them: `today --on 2026-11-22 --format json`. For where there is no terminal;
// help, files and everything that writes are the command's own.
Result<Request> read_request(std::span<const std::string> arguments);

// Messages as they are printed, each a line that ends.
std::string messages(const Errors& errors);
Outcome refusal(int exit, const Error& error);
Outcome refusal(int exit, const Errors& errors);

}  // namespace realign
